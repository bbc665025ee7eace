import { code, paragraphs, pastDate } from '../../../rulebook/field.ts'
import { text } from '../../../rulebook/text.ts'
import { reminderSubject } from '../../codes/reminder-subject.ts'
import { kind } from '../kind.ts'

/** A written reminder comes before a sanction (380/2023 §41). */
export const reminder = kind({
  id: 'reminder',
  category: 'customership',
  requirement: 'N5.2',
  label: text('Muistutus', 'Påminnelse', 'Reminder'),
  fields: {
    on: pastDate({ label: text('Annettu', 'Given', 'Given on'), required: true }),
    about: code(reminderSubject)({ label: text('Muistutuksen aihe', 'Påminnelsens ämne', 'Subject'), required: true }),
    consequence: paragraphs(1000)({ label: text('Menettelyn seuraus', 'Följd av förfarandet', 'Consequence') }),
  },
  occurred: { from: 'on' },
  headline: ['on', 'about'],
  sources: ['office'],
})
