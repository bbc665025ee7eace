import { code, date } from '../../../rulebook/field.ts'
import { text } from '../../../rulebook/text.ts'
import { employmentChangeReason } from '../../codes/employment-change-reason.ts'
import { statusChange } from '../../codes/status-change.ts'
import { employmentCode } from '../../codes/employment-code.ts'
import { kind } from '../kind.ts'

/** A period lasts until the next one starts; only the newest has no end. */
export const employmentStatus = kind({
  id: 'employmentStatus',
  category: 'customership',
  requirement: 'N5.2',
  label: text('Työllisyys', 'Sysselsättning', 'Employment status'),
  fields: {
    code: code(employmentCode)({
      label: text('Työllisyyskoodi', 'Sysselsättningskod', 'Employment code'),
      required: true,
    }),
    from: date({ label: text('Alkaen', 'Från', 'From'), required: true }),
    to: date({ label: text('Asti', 'Till', 'Until') }),
    changeReason: code(employmentChangeReason)({
      label: text('Muutossyy', 'Orsak till ändringen', 'Reason for the change'),
    }),
    told: code(statusChange)({
      label: text('Henkilön ilmoitus', 'Personens anmälan', 'What the person told'),
    }),
  },
  occurred: { from: 'from', to: 'to' },
  headline: ['code', 'from', 'to'],
  sources: ['self', 'employer'],
  recipients: {
    kela: ['code', 'from', 'to'],
    unemploymentFund: ['code', 'from', 'to'],
    municipality: ['code', 'from', 'to'],
    enforcement: ['code', 'from', 'to'],
    statisticsFinland: ['code', 'from', 'to', 'changeReason'],
  },
})
