import type { Right } from '../rulebook/notice.ts'
import { text } from '../rulebook/text.ts'
import type { Kept } from './promises.ts'
import { accessLog } from './retention.ts'

/** What the person may demand of the register. */
export const rights = {
  inspect: {
    label: text('Oikeus tarkastaa omat tiedot', 'Rätt att kontrollera sina uppgifter', 'Right to inspect own data'),
    provision: '523/1999 26–28 §; (EU) 2016/679 15 artikla',
    requirement: 'N10.1',
    sentence: text(
      'Voit tarkastaa kaikki omat tietosi: ensisijaisesti asiakaspalvelussa ja verkkopalvelussa.',
      'Du kan kontrollera alla dina uppgifter: i första hand hos kundservicen och i e-tjänsten.',
      'You may inspect all your data: first of all at customer service and in the e-service.',
    ),
  },
  seeWhoLooked: {
    label: text('Katselulokin säilytys', 'Bevaring av granskningsloggen', 'Keeping of the log of viewings'),
    provision: accessLog.provision,
    requirement: 'N10.1',
    sentence: text(
      `Jokaisesta tietojesi katselusta jää merkintä, jonka näet verkkopalvelussa. Merkintä säilytetään ${accessLog.keptYears} vuotta.`,
      `Varje granskning av dina uppgifter lämnar en anteckning som du ser i e-tjänsten. Anteckningen bevaras i ${accessLog.keptYears} år.`,
      `Every viewing of your data leaves a line that you see in the e-service. The line is kept for ${accessLog.keptYears} years.`,
    ),
  },
  inspectOnRequest: {
    label: text('Tarkastuspyyntö', 'Begäran om kontroll', 'Inspection request'),
    provision: '523/1999 28 §; 13/2003 9 §',
    requirement: 'N10.2',
    sentence: text(
      'Allekirjoitettu tarkastuspyyntö jätetään sille TE-toimistolle, jonka asiakas olet tai olit: postitse, kirjaamon sähköpostiin tai käymällä. Vahvasti tunnistautuneena tehty pyyntö ei vaadi allekirjoitusta.',
      'En undertecknad begäran om kontroll lämnas till den arbets- och näringsbyrå vars kund du är eller har varit: per post, till registratorskontorets e-post eller vid besök. En begäran efter stark autentisering behöver ingen underskrift.',
      'A signed inspection request goes to the TE Office whose client you are or were: by post, to the registry’s e-mail or by visit. A request made after strong identification needs no signature.',
    ),
  },
  inspectFree: {
    label: text('Maksuttomuus', 'Avgiftsfrihet', 'Free of charge'),
    provision: '523/1999 26 §; (EU) 2016/679 12 artikla 5 kohta',
    requirement: 'N10.3',
    sentence: text(
      'Kirjallinen tarkastus on maksuton kerran vuodessa.',
      'Skriftlig kontroll är avgiftsfri en gång om året.',
      'Inspection in writing is free once a year.',
    ),
  },
  inWriting: {
    label: text('Tiedot kirjallisena', 'Uppgifterna skriftligt', 'Data in writing'),
    provision: '523/1999 26 §',
    requirement: 'M2.1',
    sentence: text(
      'Jos haluat tietosi kirjallisena, tilaa ne TE-toimistosta.',
      'Om du vill ha dina uppgifter skriftligt ska du beställa dem från arbets- och näringsbyrån.',
      'If you want your data in writing, order it from the TE Office.',
    ),
  },
  rectify: {
    label: text('Oikeus vaatia tiedon korjaamista', 'Rätt att kräva rättelse', 'Right to demand correction'),
    provision: '523/1999 29 §; (EU) 2016/679 16 artikla',
    requirement: 'N11.1',
    sentence: text(
      'Voit vaatia virheellisen tiedon korjaamista. Kieltäytymisestä annetaan kirjallinen, perusteltu todistus.',
      'Du kan kräva att en oriktig uppgift rättas. Över en vägran ges ett skriftligt intyg med skäl.',
      'You may demand that an erroneous datum is corrected. A refusal is a written certificate with reasons.',
    ),
  },
  seeInEService: {
    label: text('Omat tiedot verkkopalvelussa', 'Egna uppgifter i e-tjänsten', 'Own data in the e-service'),
    provision: '306/2019 5–6 §',
    requirement: 'M7.1',
    sentence: text(
      'Näet ja voit tarkistaa omat tietosi verkkopalvelussa.',
      'Du kan se och kontrollera dina uppgifter i e-tjänsten.',
      'You can see and check your data in the e-service.',
    ),
  },
  refuseVisitorStatistics: {
    label: text('Evästeiden hallinta', 'Hantering av kakor', 'Choice of cookies'),
    provision: '917/2014 205 §',
    requirement: 'N13.1',
    sentence: text(
      'Verkkopalvelu käyttää välttämättömiä evästeitä ja kävijätilastointia. Voit kieltää tilastoinnin.',
      'E-tjänsten använder nödvändiga kakor och besöksstatistik. Du kan neka till statistiken.',
      'The e-service uses necessary cookies and visitor statistics. You may refuse the statistics.',
    ),
  },
} as const satisfies Record<string, Right & Kept>

export type RightId = keyof typeof rights
