import { ownCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

/** Työn työaika, `tyoaikakoodi`. */
export const workingHours = ownCodeList({
  id: 'workingHours',
  label: text('Työaika', 'Arbetstid', 'Working hours'),
  source: 'taika.stat.fi KEHA_2022_jua_URA_002 tyoaikakoodi',
  codes: {
    '01': text('Kokoaikatyö', 'Heltidsarbete', 'Full-time work'),
    '03': text('Kaksivuorotyö', 'Tvåskiftsarbete', 'Two-shift work'),
    '04': text('Kolmivuorotyö', 'Treskiftsarbete', 'Three-shift work'),
    '05': text('Neli- tai viisivuorotyö', 'Fyr- eller femskiftsarbete', 'Four- or five-shift work'),
    '06': text('Yötyö', 'Nattarbete', 'Night work'),
    '07': text('Osapäivätyö', 'Deldagsarbete', 'Part-day work'),
    '08': text('Muu osa-aikatyö', 'Annat deltidsarbete', 'Other part-time work'),
    '09': text('Iltatyö', 'Kvällsarbete', 'Evening work'),
    '10': text('Viikonlopputyö', 'Veckoslutsarbete', 'Weekend work'),
  },
})
