import { code, date, euros, paragraphs, pastDate } from '../../../rulebook/field.ts'
import { text } from '../../../rulebook/text.ts'
import { decisionOutcome } from '../../codes/decision-outcome.ts'
import { serviceKind } from '../../codes/service-kind.ts'
import { kind } from '../kind.ts'

export const expenseCompensationDecision = kind({
  id: 'expenseCompensationDecision',
  category: 'benefits',
  requirement: 'N5.9',
  label: text('Kulukorvauspäätös', 'Beslut om kostnadsersättning', 'Expense compensation decision'),
  fields: {
    decidedOn: pastDate({ label: text('Päätöspäivä', 'Beslutsdatum', 'Decided on'), required: true }),
    outcome: code(decisionOutcome)({ label: text('Päätös', 'Beslut', 'Decision'), required: true }),
    service: code(serviceKind)({ label: text('Palvelu', 'Service', 'Service'), required: true }),
    from: date({ label: text('Alkaen', 'Från', 'From') }),
    to: date({ label: text('Asti', 'Till', 'Until') }),
    dailyAmount: euros(0, 500)({ label: text('Määrä päivässä', 'Belopp per dag', 'Amount a day') }),
    grounds: paragraphs(4000)({ label: text('Perustelut', 'Motivering', 'Grounds') }),
  },
  occurred: { from: 'from', to: 'to' },
  headline: ['decidedOn', 'outcome', 'service'],
  sources: ['office'],
  recipients: {
    kela: ['outcome', 'service', 'from', 'to', 'dailyAmount'],
    unemploymentFund: ['outcome', 'service', 'from', 'to', 'dailyAmount'],
    statisticsFinland: ['outcome', 'decidedOn', 'service', 'from', 'to'],
  },
})
