import { importedCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

/** ISCO groups and the ESCO occupations below them, by notation (`2221`, `2221.1`). */
export const occupation = importedCodeList({
  id: 'occupation',
  label: text('Ammatti', 'Yrke', 'Occupation'),
  source: 'ESCO, ISCO-08',
  pattern: '^[0-9]{1,5}(\\.[0-9]+)*$',
})
