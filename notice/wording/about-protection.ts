import type { Statement } from '../../rulebook/notice.ts'
import { text } from '../../rulebook/text.ts'
import type { Kept } from '../promises.ts'

/** How the register is protected. */
export const aboutProtection = [
  {
    requirement: 'N9.1',
    sentence: text(
      'Paperiasiakirjat säilytetään lukituissa arkistotiloissa toiminnanohjaussuunnitelman määräämän ajan.',
      'Pappershandlingar förvaras i låsta arkiv den tid som verksamhetsstyrningsplanen anger.',
      'Papers lie in locked archives for the time set in the operations plan.',
    ),
  },
  {
    requirement: 'N9.4',
    sentence: text(
      'Ennen poistamista tiedot siirretään pysyvästi säilytettäviksi Kansallisarkistoon (AL/24539/07.01.01.03.02/2016).',
      'Före gallringen överförs uppgifterna till Riksarkivet för permanent förvaring (AL/24539/07.01.01.03.02/2016).',
      'Before removal, data is transferred to the National Archives for permanent keeping (AL/24539/07.01.01.03.02/2016).',
    ),
  },
  {
    requirement: 'N9.5',
    sentence: text(
      'Työasemat tunnistetaan vahvasti, ja kirjautua voi vain organisaation työasemalla.',
      'Arbetsstationerna identifieras starkt, och inloggning är möjlig bara på organisationens arbetsstation.',
      'Workstations are identified strongly, and signing in is possible only at a workstation of the organisation.',
    ),
  },
  {
    requirement: 'N9.6',
    sentence: text(
      'Käyttäjätunnukset kuuluvat käyttäjäryhmiin, ja ryhmä saa käyttää vain tehtäviensä edellyttämiä tietoja.',
      'Användarna hör till användargrupper, och en grupp får använda endast de uppgifter som dess uppgifter kräver.',
      'User ids belong to user groups, and a group may use only the data that its tasks need.',
    ),
  },
  {
    requirement: 'N9.7',
    sentence: text(
      'Ulkoisissa verkoissa yhteydet on suojattu ja käyttäjät tunnistetaan vahvasti.',
      'I externa nät är förbindelserna skyddade och användarna starkt identifierade.',
      'In external networks connections are protected and users are strongly identified.',
    ),
  },
  {
    requirement: 'N14.1',
    sentence: text(
      'Kaikki asiakasta koskevat tiedot ovat salassa pidettäviä, myös tieto asiakkuudesta (621/1999 24 §).',
      'Alla uppgifter om en kund är sekretessbelagda, också uppgiften om att någon är kund (621/1999 24 §).',
      'Everything about a client is secret, the fact of being a client included (621/1999 §24).',
    ),
  },
  {
    requirement: 'M3.1',
    sentence: text(
      'Tietoja käsittelevällä henkilöstöllä on vaitiolovelvollisuus.',
      'Personal som behandlar uppgifter har tystnadsplikt.',
      'Staff who handle the data have a duty of non-disclosure.',
    ),
  },
  {
    requirement: 'M4.1',
    sentence: text(
      'Yksilöllisiä asioita ei käsitellä tavallisessa sähköpostissa: vastaamme siinä vain yleisesti tai salatulla viestillä.',
      'Individuella ärenden behandlas inte i vanlig e-post: där svarar vi bara allmänt eller med krypterad post.',
      'Individual matters are not handled in plain e-mail: we answer there only in general, or by encrypted mail.',
    ),
  },
  {
    requirement: 'M5.1',
    sentence: text(
      'Asiakaspuhelut tallennetaan; tallenteen sisältönä on se, mitä asiakas kertoo.',
      'Kundsamtal spelas in; inspelningens innehåll är det som kunden berättar.',
      'Customer calls are recorded; the content is what the client says.',
    ),
  },
  {
    requirement: 'M5.2',
    sentence: text(
      'Tallenteita ei luovuteta ulkopuolisille, ja asiakas voi tarkastaa omat tietonsa niissä.',
      'Inspelningar lämnas inte ut till utomstående, och kunden kan kontrollera sina egna uppgifter i dem.',
      'Recordings are not given to outsiders, and the client may inspect the own data in them.',
    ),
  },
] as const satisfies readonly (Statement & Kept)[]
