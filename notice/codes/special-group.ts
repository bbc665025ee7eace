import { ownCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

/** Erityisryhmä, `erryhm`. */
export const specialGroup = ownCodeList({
  id: 'specialGroup',
  label: text('Erityisryhmä', 'Specialgrupp', 'Special group'),
  source: 'taika.stat.fi TEM_tyonhaku erryhm',
  codes: {
    '01': text(
      'Vammaiset ja pitkäaikaissairaat',
      'Personer med funktionsnedsättning och långtidssjuka',
      'People with disabilities or long-term illness',
    ),
    '02': text('Romanit', 'Romer', 'Roma'),
    '03': text('Ulkomaalaiset', 'Utlänningar', 'Foreign nationals'),
    '04': text('Pitkäaikaistyöttömät', 'Långtidsarbetslösa', 'Long-term unemployed'),
    '05': text('Pakolaiset', 'Flyktingar', 'Refugees'),
    '06': text('Muu', 'Annan', 'Other'),
    '07': text('Keko', 'Keko', 'Keko'),
    '08': text('Luku- ja kirjoitustaidottomat', 'Icke läs- och skrivkunniga', 'People who cannot read and write'),
    '09': text(
      'Muutosturva 55 vuotta täyttäneille',
      'Omställningsskydd för 55 år fyllda',
      'Change security for people of 55 or over',
    ),
  },
})
