import { businessId, code, date, euros, line, paragraphs, pastDate } from '../../../rulebook/field.ts'
import { text } from '../../../rulebook/text.ts'
import { decisionOutcome } from '../../codes/decision-outcome.ts'
import { fundKind } from '../../codes/fund-kind.ts'
import { subsidyRate } from '../../codes/subsidy-rate.ts'
import { kind } from '../kind.ts'

export const paySubsidyDecision = kind({
  id: 'paySubsidyDecision',
  category: 'benefits',
  requirement: 'N5.9',
  label: text('Palkkatukipäätös', 'Beslut om lönesubvention', 'Pay subsidy decision'),
  fields: {
    decidedOn: pastDate({ label: text('Päätöspäivä', 'Beslutsdatum', 'Decided on'), required: true }),
    outcome: code(decisionOutcome)({ label: text('Päätös', 'Beslut', 'Decision'), required: true }),
    employer: line(150)({ label: text('Työnantaja', 'Arbetsgivare', 'Employer'), required: true }),
    businessId: businessId({ label: text('Y-tunnus', 'FO-nummer', 'Business ID') }),
    rate: code(subsidyRate)({ label: text('Tuen osuus', 'Stödets andel', 'Share covered') }),
    from: date({ label: text('Alkaen', 'Från', 'From') }),
    to: date({ label: text('Asti', 'Till', 'Until') }),
    amount: euros(0, 200000)({ label: text('Enimmäismäärä', 'Maximibelopp', 'Maximum amount') }),
    fundKind: code(fundKind)({ label: text('Rahalaji', 'Typ av anslag', 'Kind of funds') }),
    grounds: paragraphs(4000)({ label: text('Perustelut', 'Motivering', 'Grounds') }),
    project: line(100)({ label: text('ESR- tai EGR-hanke', 'ESF- eller EGF-projekt', 'ESF or EGF project') }),
  },
  occurred: { from: 'from', to: 'to' },
  headline: ['decidedOn', 'outcome', 'employer'],
  sources: ['office'],
  recipients: {
    tax: ['outcome', 'decidedOn', 'from', 'to', 'amount'],
    statisticsFinland: ['outcome', 'decidedOn', 'rate', 'from', 'to', 'fundKind'],
    ministry: ['outcome', 'decidedOn', 'employer', 'from', 'to', 'amount', 'project'],
  },
})
