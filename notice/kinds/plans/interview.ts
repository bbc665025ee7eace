import { code, date, paragraphs, pastDate } from '../../../rulebook/field.ts'
import { text } from '../../../rulebook/text.ts'
import { interviewForm } from '../../codes/interview-form.ts'
import { meetingMode } from '../../codes/meeting-mode.ts'
import { kind } from '../kind.ts'

export const interview = kind({
  id: 'interview',
  category: 'plans',
  requirement: 'N5.4',
  label: text('Haastattelu', 'Intervju', 'Interview'),
  fields: {
    form: code(interviewForm)({ label: text('Laji', 'Typ', 'Kind'), required: true }),
    dueOn: date({ label: text('Pidetään viimeistään', 'Hålls senast', 'Due on') }),
    heldOn: pastDate({ label: text('Pidetty', 'Hållen', 'Held on') }),
    mode: code(meetingMode)({ label: text('Toteutustapa', 'Form', 'Way of meeting'), required: true }),
    notes: paragraphs(4000)({ label: text('Muistiinpanot', 'Anteckningar', 'Notes') }),
  },
  occurred: { from: 'dueOn' },
  headline: ['form', 'dueOn', 'heldOn'],
  sources: ['office', 'self'],
  recipients: {
    statisticsFinland: ['form', 'dueOn', 'heldOn', 'mode'],
  },
})
