import { importedCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

/** Kansallinen koulutusala: two, three or four digits by level. SS, the total in the official file, is no code. */
export const educationField = importedCodeList({
  id: 'educationField',
  label: text('Koulutusala', 'Utbildningsområde', 'Field of education'),
  source: 'Tilastokeskus koulutusala_1',
  pattern: '^[0-9]{2,4}$',
})
