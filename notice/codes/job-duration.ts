import { ownCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

/** Työn kesto, `tyonkestokoodi`. */
export const jobDuration = ownCodeList({
  id: 'jobDuration',
  label: text('Työn kesto', 'Arbetets längd', 'Duration of the work'),
  source: 'taika.stat.fi KEHA_2022_jua_URA_002 tyonkestokoodi',
  codes: {
    '01': text('Alle 11 päivää', 'Under 11 dagar', 'Under 11 days'),
    '02': text('11 päivää – 1 kuukausi', '11 dagar – 1 månad', '11 days – 1 month'),
    '03': text('1–3 kuukautta', '1–3 månader', '1–3 months'),
    '04': text('3–6 kuukautta', '3–6 månader', '3–6 months'),
    '05': text('6–12 kuukautta', '6–12 månader', '6–12 months'),
    '06': text('Yli 12 kuukautta', 'Över 12 månader', 'Over 12 months'),
  },
})
