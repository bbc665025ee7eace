import type { Statement } from '../../rulebook/notice.ts'
import { text } from '../../rulebook/text.ts'
import type { Kept } from '../promises.ts'

/** Who keeps the register, and why: what no rule of its own says. */
export const aboutTheRegister = [
  {
    requirement: 'N1.2',
    sentence: text(
      'Pyyntö tai vaatimus ohjataan sille toimistolle, jonka asiakas henkilö on tai on ollut.',
      'En begäran eller ett krav hänvisas till den byrå vars kund personen är eller har varit.',
      'A request or claim goes to the office whose client the person is or has been.',
    ),
  },
  {
    requirement: 'N3.1',
    sentence: text(
      'Henkilöasiakasrekisteriin kuuluu osarekisterinä monialaisen yhteispalvelun asiakasrekisteri (1369/2014 9 §).',
      'Registret över enskilda kunder omfattar som delregister kundregistret för sektorsövergripande samservice (1369/2014 9 §).',
      'The personal customer register has a sub-register: the client register of multi-sectoral joint service (1369/2014 §9).',
    ),
  },
  {
    requirement: 'N4.1',
    sentence: text(
      'Tietoja käsitellään vain laissa säädettyihin tehtäviin, ja jokaisella käsittelyllä on nimetty tehtävä.',
      'Uppgifter behandlas endast för lagstadgade uppgifter, och varje behandling har en namngiven uppgift.',
      'Data is processed only for tasks laid down by law, and every use names its task.',
    ),
  },
  {
    requirement: 'M6.1',
    sentence: text(
      'Sama koskee työllisyyden kuntakokeilujen asiakkaita: kuntien henkilöstö työskentelee samassa järjestelmässä samoin säännöin.',
      'Detsamma gäller kunderna i kommunförsöken med sysselsättningen: kommunernas personal arbetar i samma system enligt samma regler.',
      'The same holds for clients of the municipal employment trials: municipal staff work in the same system under the same rules.',
    ),
  },
] as const satisfies readonly (Statement & Kept)[]
