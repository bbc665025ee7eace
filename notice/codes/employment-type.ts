import { ownCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

/** Työsuhteen tyyppi, `tyosuhttyyppi`. */
export const employmentType = ownCodeList({
  id: 'employmentType',
  label: text('Työsuhteen tyyppi', 'Typ av anställning', 'Type of employment'),
  source: 'taika.stat.fi KEHA_2022_jua_URA_002 tyosuhttyyppi',
  codes: {
    '01': text('Palkkatyö', 'Lönearbete', 'Paid work'),
    '02': text('Provisiopalkka', 'Provisionslön', 'Commission pay'),
    '03': text('Yrittäjyys', 'Företagande', 'Entrepreneurship'),
    '04': text('Vuorottelusijaisuus', 'Alterneringsvikariat', 'Alternation leave substitute'),
  },
})
