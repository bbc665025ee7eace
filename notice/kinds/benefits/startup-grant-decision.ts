import { businessId, code, date, euros, line, paragraphs, pastDate } from '../../../rulebook/field.ts'
import { text } from '../../../rulebook/text.ts'
import { decisionOutcome } from '../../codes/decision-outcome.ts'
import { kind } from '../kind.ts'

export const startupGrantDecision = kind({
  id: 'startupGrantDecision',
  category: 'benefits',
  requirement: 'N5.9',
  label: text('Starttirahapäätös', 'Beslut om startpeng', 'Start-up grant decision'),
  fields: {
    decidedOn: pastDate({ label: text('Päätöspäivä', 'Beslutsdatum', 'Decided on'), required: true }),
    outcome: code(decisionOutcome)({ label: text('Päätös', 'Beslut', 'Decision'), required: true }),
    business: line(150)({ label: text('Yritys', 'Företag', 'Business') }),
    businessId: businessId({ label: text('Y-tunnus', 'FO-nummer', 'Business ID') }),
    from: date({ label: text('Alkaen', 'Från', 'From') }),
    to: date({ label: text('Asti', 'Till', 'Until') }),
    dailyAmount: euros(0, 500)({ label: text('Määrä päivässä', 'Belopp per dag', 'Amount a day') }),
    grounds: paragraphs(4000)({ label: text('Perustelut', 'Motivering', 'Grounds') }),
    project: line(100)({ label: text('ESR- tai EGR-hanke', 'ESF- eller EGF-projekt', 'ESF or EGF project') }),
  },
  occurred: { from: 'from', to: 'to' },
  headline: ['decidedOn', 'outcome', 'business'],
  sources: ['office'],
  recipients: {
    kela: ['outcome', 'from', 'to'],
    unemploymentFund: ['outcome', 'from', 'to'],
    enforcement: ['outcome', 'decidedOn', 'from', 'to', 'dailyAmount'],
    tax: ['outcome', 'decidedOn', 'from', 'to', 'dailyAmount'],
    statisticsFinland: ['outcome', 'decidedOn', 'from', 'to'],
    ministry: ['outcome', 'decidedOn', 'from', 'to', 'dailyAmount', 'project'],
  },
})
