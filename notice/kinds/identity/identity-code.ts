import { identityCode as identityCodeField } from '../../../rulebook/field.ts'
import { text } from '../../../rulebook/text.ts'
import { kind } from '../kind.ts'

export const identityCode = kind({
  id: 'identityCode',
  category: 'identity',
  requirement: 'N5.1',
  label: text('Henkilötunnus', 'Personbeteckning', 'Personal identity code'),
  fields: {
    identityCode: identityCodeField({
      label: text('Henkilötunnus', 'Personbeteckning', 'Personal identity code'),
      hint: text('Muotoa PPKKVV-NNNT', 'Formen DDMMÅÅ-NNNT', 'Written DDMMYY-NNNT'),
      required: true,
    }),
  },
  headline: ['identityCode'],
  single: true,
  sources: ['self', 'populationRegister'],
  recipients: {
    kela: ['identityCode'],
    unemploymentFund: ['identityCode'],
    municipality: ['identityCode'],
    enforcement: ['identityCode'],
    police: ['identityCode'],
    tax: ['identityCode'],
    occupationalSafety: ['identityCode'],
    statisticsFinland: ['identityCode'],
    ministry: ['identityCode'],
  },
})
