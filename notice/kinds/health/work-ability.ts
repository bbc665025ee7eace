import { code, date, line, paragraphs, pastDate } from '../../../rulebook/field.ts'
import { text } from '../../../rulebook/text.ts'
import { workAbilityStanding } from '../../codes/work-ability-standing.ts'
import { kind } from '../kind.ts'

export const workAbility = kind({
  id: 'workAbility',
  category: 'health',
  requirement: 'N5.7',
  label: text('Työkyky', 'Arbetsförmåga', 'Work ability'),
  fields: {
    standing: code(workAbilityStanding)({ label: text('Työkyky', 'Arbetsförmåga', 'Work ability'), required: true }),
    assessedOn: pastDate({ label: text('Arvioitu', 'Bedömd', 'Assessed on'), required: true }),
    validUntil: date({ label: text('Voimassa asti', 'Gäller till', 'Valid until') }),
    description: paragraphs(4000)({
      label: text('Vaikutus työllistymiseen', 'Inverkan på sysselsättningen', 'Effect on employment'),
    }),
    basis: line(200)({ label: text('Perusteena oleva asiakirja', 'Handling som grund', 'Document it rests on') }),
  },
  occurred: { from: 'assessedOn', to: 'validUntil' },
  headline: ['standing', 'assessedOn', 'validUntil'],
  sources: ['self', 'serviceProvider', 'stateAuthority'],
})
