import { office, pastDate, staff } from '../../../rulebook/field.ts'
import { text } from '../../../rulebook/text.ts'
import { kind } from '../kind.ts'

export const responsibleCaseworker = kind({
  id: 'responsibleCaseworker',
  category: 'customership',
  requirement: 'N5.2',
  label: text('Vastuuasiantuntija', 'Ansvarig sakkunnig', 'Responsible caseworker'),
  fields: {
    caseworker: staff({ label: text('Asiantuntija', 'Sakkunnig', 'Caseworker') }),
    office: office({ label: text('Toimisto', 'Byrå', 'Office'), required: true }),
    from: pastDate({ label: text('Alkaen', 'Från', 'From'), required: true }),
  },
  occurred: { from: 'from' },
  headline: ['caseworker', 'office', 'from'],
  single: true,
  sources: ['office'],
  recipients: {
    kela: ['office'],
    unemploymentFund: ['office'],
    municipality: ['office'],
    serviceProvider: ['office'],
  },
})
