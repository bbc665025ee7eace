import { code, line, pastDate } from '../../../rulebook/field.ts'
import { text } from '../../../rulebook/text.ts'
import { employmentEndReason } from '../../codes/employment-end-reason.ts'
import { kind } from '../kind.ts'

export const endOfEmployment = kind({
  id: 'endOfEmployment',
  category: 'customership',
  requirement: 'N5.2',
  label: text(
    'Edellisen työsuhteen päättyminen',
    'Föregående anställnings upphörande',
    'End of the previous employment',
  ),
  fields: {
    employer: line(150)({ label: text('Työnantaja', 'Arbetsgivare', 'Employer') }),
    endedOn: pastDate({ label: text('Päättymispäivä', 'Slutdatum', 'End date'), required: true }),
    reason: code(employmentEndReason)({
      label: text('Päättymissyy', 'Orsak till att anställningen upphörde', 'Reason for the end'),
      required: true,
    }),
  },
  occurred: { from: 'endedOn' },
  headline: ['endedOn', 'employer', 'reason'],
  sources: ['self', 'employer'],
  recipients: {
    unemploymentFund: ['endedOn', 'reason'],
    kela: ['endedOn', 'reason'],
    statisticsFinland: ['endedOn', 'reason'],
  },
})
