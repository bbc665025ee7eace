import { text } from '../../rulebook/text.ts'
import type { SignInWords } from '../session/answer-pages.ts'

/** What the pages around strong identification say when it comes to nothing. */
export const ownWords: SignInWords = {
  kinds: {
    'not-strong-enough': {
      title: text(
        'Tämä tunnistustapa ei riitä',
        'Detta sätt att identifiera sig räcker inte',
        'This way of identification is not enough',
      ),
      text: text(
        'Oma asiointi näyttää salassa pidettäviä tietoja, joten tarvitset vahvan tunnistuksen: pankkitunnukset, mobiilivarmenteen tai henkilökortin. Mitään tietojasi ei näytetty. Jos sinulla ei ole näitä, voit asioida puhelimitse tai käymällä toimistossa.',
        'Mina e-tjänster visar sekretessbelagda uppgifter, så du behöver stark autentisering: bankkoder, mobilcertifikat eller identitetskort. Inga uppgifter om dig visades. Om du inte har dem kan du uträtta ärenden per telefon eller på byrån.',
        'The e-service shows secret data, so you need strong identification: bank codes, a mobile certificate or an identity card. Nothing of yours was shown. If you have none of these, you can deal with us by phone or at the office.',
      ),
    },
    'turned-back': {
      title: text('Keskeytit tunnistautumisen', 'Du avbröt identifieringen', 'You cancelled the identification'),
      text: text(
        'Mitään ei tapahtunut, eikä mitään tietojasi näytetty. Voit tunnistautua, milloin haluat.',
        'Ingenting hände och inga uppgifter om dig visades. Du kan identifiera dig när du vill.',
        'Nothing happened, and nothing of yours was shown. You can identify yourself whenever you like.',
      ),
    },
    'no-identity-code': {
      title: text(
        'Tunnistus ei kertonut, kuka olet',
        'Identifieringen berättade inte vem du är',
        'Identification did not say who you are',
      ),
      text: text(
        'Tunnistuspalvelu ei antanut henkilötunnusta eikä muuta tunnistetta, josta sinut tunnetaan. Mitään tietojasi ei näytetty. Kokeile toista tunnistustapaa tai ota yhteyttä toimistoon.',
        'Identifieringstjänsten gav varken personbeteckning eller någon annan beteckning som du känns igen på. Inga uppgifter om dig visades. Försök med ett annat sätt eller kontakta byrån.',
        'The identification service gave neither a personal identity code nor any other identifier that you are known by. Nothing of yours was shown. Try another way of identification, or contact the office.',
      ),
    },
  },
  again: { text: text('Oman asioinnin etusivulle', 'Till e-tjänstens startsida', 'To the front page'), href: '/' },
}
