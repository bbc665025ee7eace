import { ownCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

/** Suullinen taito, `kielisuulltaso`. Code 06 was taken out of use at the source. */
export const oralSkill = ownCodeList({
  id: 'oralSkill',
  label: text('Suullinen kielitaito', 'Muntlig språkkunskap', 'Oral language skill'),
  source: 'taika.stat.fi TEM_tyonhakija kielisuulltaso',
  codes: {
    '01': text('Äidinkieli', 'Modersmål', 'Mother tongue'),
    '02': text('Erittäin hyvä', 'Mycket goda', 'Very good'),
    '03': text('Hyvä', 'Goda', 'Good'),
    '04': text('Tyydyttävä', 'Nöjaktiga', 'Satisfactory'),
    '05': text('Heikko', 'Svaga', 'Weak'),
  },
})
