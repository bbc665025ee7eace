import { phone as phoneField } from '../../../rulebook/field.ts'
import { text } from '../../../rulebook/text.ts'
import { kind } from '../kind.ts'

export const phone = kind({
  id: 'phone',
  category: 'identity',
  requirement: 'N5.1',
  label: text('Puhelinnumero', 'Telefonnummer', 'Phone number'),
  fields: {
    number: phoneField({
      label: text('Puhelinnumero', 'Telefonnummer', 'Phone number'),
      hint: text(
        'Maatunnuksella, esim. +358 40 1234567',
        'Med landskod, t.ex. +358 40 1234567',
        'With country code, e.g. +358 40 1234567',
      ),
      required: true,
    }),
  },
  headline: ['number'],
  single: true,
  hiddenBySafetyBan: true,
  changedInPlace: true,
  sources: ['self'],
  recipients: {
    municipality: ['number'],
    enforcement: ['number'],
    police: ['number'],
    serviceProvider: ['number'],
    workTryoutOrganiser: ['number'],
    employer: ['number'],
    elisaOc: ['number'],
  },
})
