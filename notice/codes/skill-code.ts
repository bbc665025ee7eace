import { importedCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

/** ESCO skills, by the last part of their address. */
export const skillCode = importedCodeList({
  id: 'skillCode',
  label: text('Osaaminen', 'Kompetens', 'Skill'),
  source: 'ESCO',
  pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
})
