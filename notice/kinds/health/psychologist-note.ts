import { line, paragraphs, pastDate } from '../../../rulebook/field.ts'
import { text } from '../../../rulebook/text.ts'
import { kind } from '../kind.ts'

export const psychologistNote = kind({
  id: 'psychologistNote',
  category: 'health',
  requirement: 'N5.7',
  label: text('Psykologin merkintä', 'Psykologens anteckning', 'Psychologist’s note'),
  readerClass: 'psychologist',
  fields: {
    on: pastDate({ label: text('Päivä', 'Datum', 'Day'), required: true }),
    subject: line(150)({ label: text('Aihe', 'Ämne', 'Subject'), required: true }),
    note: paragraphs(8000)({ label: text('Merkintä', 'Anteckning', 'Note'), required: true }),
  },
  occurred: { from: 'on' },
  headline: ['on', 'subject'],
  sources: ['office', 'self'],
})
