import { code, pastDate } from '../../../rulebook/field.ts'
import { text } from '../../../rulebook/text.ts'
import { serviceLineCode } from '../../codes/service-line-code.ts'
import { kind } from '../kind.ts'

export const serviceLine = kind({
  id: 'serviceLine',
  category: 'customership',
  requirement: 'N5.2',
  label: text('Palvelulinja', 'Servicelinje', 'Service line'),
  fields: {
    line: code(serviceLineCode)({ label: text('Palvelulinja', 'Servicelinje', 'Service line'), required: true }),
    from: pastDate({ label: text('Alkaen', 'Från', 'From'), required: true }),
  },
  occurred: { from: 'from' },
  headline: ['line', 'from'],
  sources: ['office'],
  recipients: {
    statisticsFinland: ['line', 'from'],
  },
})
