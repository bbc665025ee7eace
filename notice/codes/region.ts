import { importedCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

/** Maakunta, two digits. */
export const region = importedCodeList({
  id: 'region',
  label: text('Maakunta', 'Landskap', 'Region'),
  source: 'Tilastokeskus maakunta_1',
  pattern: '^[0-9]{2}$',
})
