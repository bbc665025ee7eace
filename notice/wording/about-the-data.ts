import type { Statement } from '../../rulebook/notice.ts'
import { text } from '../../rulebook/text.ts'
import type { Kept } from '../promises.ts'

/** What is kept and where it comes from, beside the nine categories and their sources. */
export const aboutTheData = [
  {
    requirement: 'M1.1',
    sentence: text(
      'Tallennamme sinusta vain tässä luetellut tiedot.',
      'Vi sparar bara de uppgifter om dig som räknas upp här.',
      'We keep only the data about you that is listed here.',
    ),
  },
  {
    requirement: 'N5.10',
    sentence: text(
      'Rekisterissä voi olla palvelujen suunnittelua, järjestämistä ja seurantaa varten myös tietoja, jotka eivät ole henkilötietoja.',
      'Registret kan för planering, ordnande och uppföljning av servicen också innehålla uppgifter som inte är personuppgifter.',
      'For planning, arranging and following the services the register may also hold data that is not personal data.',
    ),
  },
  {
    requirement: 'N5.11',
    sentence: text(
      'Rekisteriin kuuluvat myös järjestelmästä erillään pidettävät asiakirjat, kuten paperiset lääkärintodistukset ja kuntoutuslausunnot.',
      'Till registret hör också handlingar som förvaras åtskilda från systemet, såsom läkarintyg och rehabiliteringsutlåtanden på papper.',
      'Papers kept apart from the system, such as medical certificates and rehabilitation statements, belong to the register too.',
    ),
  },
  {
    requirement: 'N6.4',
    sentence: text(
      'Jos tieto on saatu muualta kuin henkilöltä itseltään, rekisteriin merkitään, mistä se on saatu ja kuka sen on merkinnyt.',
      'Om en uppgift har fåtts från någon annan än personen själv antecknas i registret varifrån den har fåtts och vem som har antecknat den.',
      'When a datum came from somebody other than the person, the register says where it came from and who entered it.',
    ),
  },
] as const satisfies readonly (Statement & Kept)[]
