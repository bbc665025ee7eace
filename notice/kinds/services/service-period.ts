import { businessId, code, date, integer, line } from '../../../rulebook/field.ts'
import { text } from '../../../rulebook/text.ts'
import { serviceEndReason } from '../../codes/service-end-reason.ts'
import { serviceKind } from '../../codes/service-kind.ts'
import { kind } from '../kind.ts'

export const servicePeriod = kind({
  id: 'servicePeriod',
  category: 'services',
  requirement: 'N5.6',
  label: text('Palvelujakso', 'Serviceperiod', 'Service period'),
  fields: {
    service: code(serviceKind)({ label: text('Palvelu', 'Service', 'Service'), required: true }),
    provider: line(150)({ label: text('Palveluntuottaja', 'Serviceproducent', 'Service provider') }),
    businessId: businessId({
      label: text('Palveluntuottajan Y-tunnus', 'Serviceproducentens FO-nummer', 'Business ID of the provider'),
    }),
    from: date({ label: text('Alkaen', 'Från', 'From'), required: true }),
    to: date({ label: text('Asti', 'Till', 'Until') }),
    extent: integer(1, 200, text('pv', 'dagar', 'days'))({ label: text('Laajuus', 'Omfattning', 'Extent') }),
    endReason: code(serviceEndReason)({
      label: text('Päättymissyy', 'Orsak till att servicen upphörde', 'Reason for the end'),
    }),
    project: line(100)({ label: text('ESR- tai EGR-hanke', 'ESF- eller EGF-projekt', 'ESF or EGF project') }),
  },
  occurred: { from: 'from', to: 'to' },
  refers: { to: 'businessId', as: 'serviceProvider', reportsWithin: { days: 30 } },
  headline: ['service', 'provider', 'from', 'to'],
  sources: ['office', 'serviceProvider'],
  recipients: {
    kela: ['service', 'from', 'to', 'endReason'],
    unemploymentFund: ['service', 'from', 'to', 'endReason'],
    municipality: ['service', 'from', 'to', 'endReason'],
    serviceProvider: ['service', 'from', 'to', 'extent'],
    statisticsFinland: ['service', 'from', 'to', 'extent', 'endReason'],
    ministry: ['service', 'from', 'to', 'project'],
  },
})
