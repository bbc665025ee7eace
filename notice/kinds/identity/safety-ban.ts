import { date, pastDate } from '../../../rulebook/field.ts'
import { text } from '../../../rulebook/text.ts'
import { kind } from '../kind.ts'

/** Set by the population register; while it holds, contact details are for the limited circle of handlers (661/2009 §§36–37). */
export const safetyBan = kind({
  id: 'safetyBan',
  category: 'identity',
  requirement: 'N5.1',
  label: text('Turvakielto', 'Spärrmarkering', 'Non-disclosure for personal safety'),
  fields: {
    from: pastDate({ label: text('Voimassa alkaen', 'Gäller från', 'In force from'), required: true }),
    until: date({ label: text('Voimassa asti', 'Gäller till', 'In force until') }),
  },
  occurred: { from: 'from', to: 'until' },
  headline: ['from', 'until'],
  single: true,
  sources: ['populationRegister'],
  recipients: {
    kela: ['from', 'until'],
    municipality: ['from', 'until'],
    enforcement: ['from', 'until'],
    police: ['from', 'until'],
    tax: ['from', 'until'],
  },
})
