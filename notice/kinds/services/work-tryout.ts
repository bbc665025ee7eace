import { businessId, code, date, line, paragraphs } from '../../../rulebook/field.ts'
import { text } from '../../../rulebook/text.ts'
import { occupation } from '../../codes/occupation.ts'
import { serviceEndReason } from '../../codes/service-end-reason.ts'
import { tryoutGoal } from '../../codes/tryout-goal.ts'
import { tryoutKind } from '../../codes/tryout-kind.ts'
import { kind } from '../kind.ts'

export const workTryout = kind({
  id: 'workTryout',
  category: 'services',
  requirement: 'N5.6',
  label: text('Työkokeilu', 'Arbetsprövning', 'Work try-out'),
  fields: {
    organiser: line(150)({ label: text('Järjestäjä', 'Arrangör', 'Organiser'), required: true }),
    businessId: businessId({ label: text('Y-tunnus', 'FO-nummer', 'Business ID') }),
    tryoutKind: code(tryoutKind)({ label: text('Laji', 'Typ', 'Kind'), required: true }),
    goal: code(tryoutGoal)({ label: text('Tavoite', 'Syfte', 'Goal') }),
    occupation: code(occupation)({ label: text('Ammatti', 'Yrke', 'Occupation') }),
    tasks: paragraphs(2000)({ label: text('Työtehtävät', 'Arbetsuppgifter', 'Duties') }),
    from: date({ label: text('Alkaen', 'Från', 'From'), required: true }),
    to: date({ label: text('Asti', 'Till', 'Until') }),
    endReason: code(serviceEndReason)({
      label: text('Päättymissyy', 'Orsak till att prövningen upphörde', 'Reason for the end'),
    }),
  },
  occurred: { from: 'from', to: 'to' },
  refers: { to: 'businessId', as: 'workTryoutOrganiser', reportsWithin: { days: 30 } },
  headline: ['organiser', 'tryoutKind', 'from', 'to'],
  sources: ['office', 'workTryoutOrganiser'],
  recipients: {
    kela: ['tryoutKind', 'from', 'to', 'endReason'],
    unemploymentFund: ['tryoutKind', 'from', 'to', 'endReason'],
    workTryoutOrganiser: ['tryoutKind', 'goal', 'tasks', 'from', 'to'],
    occupationalSafety: ['organiser', 'businessId', 'tasks', 'from', 'to'],
    statisticsFinland: ['tryoutKind', 'goal', 'occupation', 'from', 'to', 'endReason'],
  },
})
