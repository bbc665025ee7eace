import { code, line } from '../../../rulebook/field.ts'
import { text } from '../../../rulebook/text.ts'
import { country } from '../../codes/country.ts'
import { kind } from '../kind.ts'

export const address = kind({
  id: 'address',
  category: 'identity',
  requirement: 'N5.1',
  label: text('Lähiosoite', 'Näradress', 'Street address'),
  fields: {
    street: line(150)({ label: text('Lähiosoite', 'Näradress', 'Street address'), required: true }),
    postalCode: line(10)({ label: text('Postinumero', 'Postnummer', 'Postal code'), required: true }),
    city: line(60)({ label: text('Postitoimipaikka', 'Postanstalt', 'Town'), required: true }),
    country: code(country)({
      label: text('Maa', 'Land', 'Country'),
      hint: text('Vain ulkomaan osoitteeseen', 'Endast i adresser utomlands', 'Only for an address abroad'),
    }),
  },
  headline: ['street', 'postalCode', 'city'],
  single: true,
  hiddenBySafetyBan: true,
  changedInPlace: true,
  sources: ['self', 'populationRegister'],
  recipients: {
    kela: ['street', 'postalCode', 'city', 'country'],
    unemploymentFund: ['street', 'postalCode', 'city', 'country'],
    municipality: ['street', 'postalCode', 'city', 'country'],
    enforcement: ['street', 'postalCode', 'city', 'country'],
    police: ['street', 'postalCode', 'city', 'country'],
    tax: ['street', 'postalCode', 'city', 'country'],
    serviceProvider: ['street', 'postalCode', 'city', 'country'],
    employer: ['street', 'postalCode', 'city', 'country'],
  },
})
