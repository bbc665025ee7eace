import { code, paragraphs } from '../../../rulebook/field.ts'
import { text } from '../../../rulebook/text.ts'
import { arrangement } from '../../codes/arrangement.ts'
import { kind } from '../kind.ts'

export const specialArrangement = kind({
  id: 'specialArrangement',
  category: 'customership',
  requirement: 'N5.2',
  label: text('Erityisjärjestely', 'Särskilt arrangemang', 'Special arrangement'),
  fields: {
    arrangement: code(arrangement)({ label: text('Järjestely', 'Arrangemang', 'Arrangement'), required: true }),
    details: paragraphs(1000)({
      label: text('Lisätiedot', 'Ytterligare uppgifter', 'Details'),
      hint: text('Vain se, mitä asiointi vaatii', 'Endast det som ärendet kräver', 'Only what the dealings need'),
    }),
  },
  headline: ['arrangement', 'details'],
  sources: ['self'],
  recipients: {
    serviceProvider: ['arrangement', 'details'],
  },
})
