import { ownCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

/** Diagnoosiluokka, `dgnkdh`: classes joined from the international classification of diseases. */
export const diagnosisClassCode = ownCodeList({
  id: 'diagnosisClassCode',
  label: text('Diagnoosiluokka', 'Diagnosklass', 'Diagnosis class'),
  source: 'taika.stat.fi TEM_tyonhakija dgnkdh',
  codes: {
    '01': text('Tartuntataudit', 'Infektionssjukdomar', 'Infectious diseases'),
    '02': text('Kasvaimet', 'Tumörer', 'Neoplasms'),
    '03': text('Aineenvaihduntasairaudet', 'Ämnesomsättningssjukdomar', 'Metabolic diseases'),
    '04': text(
      'Veren ja vertamuodostavien elinten sairaudet',
      'Sjukdomar i blod och blodbildande organ',
      'Diseases of blood and blood-forming organs',
    ),
    '05': text('Mielenterveyden häiriöt', 'Psykiska störningar', 'Mental disorders'),
    '06': text(
      'Hermoston ja aistien taudit',
      'Sjukdomar i nervsystemet och sinnesorganen',
      'Diseases of the nervous system and sense organs',
    ),
    '07': text('Verenkiertoelinten taudit', 'Cirkulationsorganens sjukdomar', 'Diseases of the circulatory system'),
    '08': text('Hengityselinten taudit', 'Andningsorganens sjukdomar', 'Diseases of the respiratory system'),
    '09': text('Ruuansulatuselinten sairaudet', 'Matsmältningsorganens sjukdomar', 'Diseases of the digestive system'),
    '10': text(
      'Virtsa- ja sukuelinten taudit',
      'Urin- och könsorganens sjukdomar',
      'Diseases of the genitourinary system',
    ),
    '12': text(
      'Ihon ja ihonalaiskudoksen taudit',
      'Sjukdomar i hud och underhud',
      'Diseases of the skin and subcutaneous tissue',
    ),
    '13': text(
      'Tuki- ja liikuntaelinten taudit',
      'Sjukdomar i rörelseorganen',
      'Diseases of the musculoskeletal system',
    ),
    '14': text('Synnynnäiset epämuodostumat', 'Medfödda missbildningar', 'Congenital malformations'),
    '16': text('Vaikeasti määriteltävät tilat', 'Svårdefinierade tillstånd', 'Conditions hard to define'),
    '17': text('Vammat ja myrkytykset', 'Skador och förgiftningar', 'Injuries and poisonings'),
    '20': text('Diagnoosia ei määritelty', 'Diagnos inte fastställd', 'Diagnosis not defined'),
  },
})
