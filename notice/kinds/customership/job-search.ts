import { code, date, pastDate } from '../../../rulebook/field.ts'
import { text } from '../../../rulebook/text.ts'
import { searchEndReason } from '../../codes/search-end-reason.ts'
import { searchStartReason } from '../../codes/search-start-reason.ts'
import { kind } from '../kind.ts'

export const jobSearch = kind({
  id: 'jobSearch',
  category: 'customership',
  requirement: 'N5.2',
  label: text('Työnhaku', 'Jobbsökning', 'Job search'),
  fields: {
    startedOn: pastDate({ label: text('Alkamispäivä', 'Startdatum', 'Start date'), required: true }),
    endedOn: pastDate({ label: text('Päättymispäivä', 'Slutdatum', 'End date') }),
    startReason: code(searchStartReason)({ label: text('Alkamissyy', 'Orsak till start', 'Reason for starting') }),
    endReason: code(searchEndReason)({ label: text('Päättymissyy', 'Orsak till avslut', 'Reason for ending') }),
    validUntil: date({ label: text('Voimassa', 'Gäller till', 'Valid until') }),
  },
  occurred: { from: 'startedOn', to: 'endedOn' },
  headline: ['startedOn', 'endedOn', 'endReason'],
  sources: ['self'],
  recipients: {
    kela: ['startedOn', 'endedOn', 'endReason', 'validUntil'],
    unemploymentFund: ['startedOn', 'endedOn', 'endReason', 'validUntil'],
    municipality: ['startedOn', 'endedOn', 'endReason', 'validUntil'],
    police: ['startedOn', 'endedOn'],
    statisticsFinland: ['startedOn', 'endedOn', 'startReason', 'endReason', 'validUntil'],
  },
})
