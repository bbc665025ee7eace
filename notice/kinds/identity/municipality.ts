import { code } from '../../../rulebook/field.ts'
import { text } from '../../../rulebook/text.ts'
import { municipality as municipalityCodes } from '../../codes/municipality.ts'
import { kind } from '../kind.ts'

export const municipality = kind({
  id: 'municipality',
  category: 'identity',
  requirement: 'N5.1',
  label: text('Asuinkunta', 'Boendekommun', 'Municipality of residence'),
  fields: {
    municipality: code(municipalityCodes)({
      label: text('Asuinkunta', 'Boendekommun', 'Municipality of residence'),
      required: true,
    }),
  },
  headline: ['municipality'],
  single: true,
  hiddenBySafetyBan: true,
  sources: ['self', 'populationRegister'],
  recipients: {
    kela: ['municipality'],
    municipality: ['municipality'],
    statisticsFinland: ['municipality'],
  },
})
