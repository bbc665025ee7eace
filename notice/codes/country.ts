import { importedCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

/** ISO 3166, two letters; the official file has 99 for an unknown country. */
export const country = importedCodeList({
  id: 'country',
  label: text('Maa', 'Land', 'Country'),
  source: 'Tilastokeskus valtio_2',
  pattern: '^([A-Z]{2}|99)$',
})
