import { codes } from '../../../rulebook/field.ts'
import { text } from '../../../rulebook/text.ts'
import { country } from '../../codes/country.ts'
import { kind } from '../kind.ts'

export const citizenship = kind({
  id: 'citizenship',
  category: 'identity',
  requirement: 'N5.1',
  label: text('Kansalaisuus', 'Medborgarskap', 'Citizenship'),
  fields: {
    countries: codes(country, 5)({ label: text('Kansalaisuudet', 'Medborgarskap', 'Citizenships'), required: true }),
  },
  headline: ['countries'],
  single: true,
  sources: ['self', 'populationRegister'],
  recipients: {
    employer: ['countries'],
    statisticsFinland: ['countries'],
  },
})
