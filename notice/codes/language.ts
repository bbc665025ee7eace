import { importedCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

/** ISO 639-1, two letters. */
export const language = importedCodeList({
  id: 'language',
  label: text('Kieli', 'Språk', 'Language'),
  source: 'Tilastokeskus kieli_1',
  pattern: '^[a-z]{2}$',
})
