import { email as emailField } from '../../../rulebook/field.ts'
import { text } from '../../../rulebook/text.ts'
import { kind } from '../kind.ts'

export const email = kind({
  id: 'email',
  category: 'identity',
  requirement: 'N5.1',
  label: text('Sähköpostiosoite', 'E-postadress', 'E-mail address'),
  fields: {
    address: emailField({ label: text('Sähköpostiosoite', 'E-postadress', 'E-mail address'), required: true }),
  },
  headline: ['address'],
  single: true,
  hiddenBySafetyBan: true,
  changedInPlace: true,
  sources: ['self'],
  recipients: {
    municipality: ['address'],
    serviceProvider: ['address'],
    workTryoutOrganiser: ['address'],
    employer: ['address'],
    webropol: ['address'],
  },
})
