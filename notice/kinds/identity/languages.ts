import { code } from '../../../rulebook/field.ts'
import { text } from '../../../rulebook/text.ts'
import { language } from '../../codes/language.ts'
import { serviceLanguage } from '../../codes/service-language.ts'
import { kind } from '../kind.ts'

export const languages = kind({
  id: 'languages',
  category: 'identity',
  requirement: 'N5.1',
  label: text('Kielet', 'Språk', 'Languages'),
  fields: {
    native: code(language)({ label: text('Äidinkieli', 'Modersmål', 'Mother tongue'), required: true }),
    service: code(serviceLanguage)({
      label: text('Asiointikieli', 'Kontaktspråk', 'Service language'),
      required: true,
    }),
  },
  headline: ['native'],
  single: true,
  changedInPlace: true,
  sources: ['self', 'populationRegister'],
  recipients: {
    kela: ['service'],
    unemploymentFund: ['service'],
    municipality: ['service'],
    serviceProvider: ['service'],
    employer: ['native'],
    statisticsFinland: ['native', 'service'],
  },
})
