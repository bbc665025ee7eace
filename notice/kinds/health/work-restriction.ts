import { date, paragraphs, pastDate } from '../../../rulebook/field.ts'
import { text } from '../../../rulebook/text.ts'
import { kind } from '../kind.ts'

export const workRestriction = kind({
  id: 'workRestriction',
  category: 'health',
  requirement: 'N5.7',
  label: text('Terveydellinen rajoite työssä', 'Hälsorelaterad begränsning i arbetet', 'Health restriction for work'),
  fields: {
    restriction: paragraphs(2000)({
      label: text('Rajoite', 'Begränsning', 'Restriction'),
      hint: text('Vain se, mikä vaikuttaa työhön', 'Endast det som inverkar på arbetet', 'Only what affects work'),
      required: true,
    }),
    needs: paragraphs(2000)({ label: text('Tarpeet työpaikalla', 'Behov på arbetsplatsen', 'Needs at the workplace') }),
    from: pastDate({ label: text('Alkaen', 'Från', 'From'), required: true }),
    to: date({ label: text('Asti', 'Till', 'Until') }),
  },
  occurred: { from: 'from', to: 'to' },
  headline: ['restriction', 'from', 'to'],
  sources: ['self', 'serviceProvider'],
  recipients: {
    employerHealth: ['restriction', 'needs', 'from', 'to'],
  },
})
