import { code, date, line, pastDate } from '../../../rulebook/field.ts'
import { text } from '../../../rulebook/text.ts'
import { decisionOutcome } from '../../codes/decision-outcome.ts'
import { paidBenefit } from '../../codes/paid-benefit.ts'
import { kind } from '../kind.ts'

/** What a payer has decided: the office needs it for its statements, and brings no such decision about by itself. */
export const benefitDecision = kind({
  id: 'benefitDecision',
  category: 'unemploymentSecurity',
  requirement: 'N5.8',
  label: text('Maksajan etuuspäätös', 'Utbetalarens förmånsbeslut', 'Benefit decision of the payer'),
  fields: {
    decidedOn: pastDate({ label: text('Päätöspäivä', 'Beslutsdatum', 'Decided on'), required: true }),
    benefit: code(paidBenefit)({ label: text('Etuus', 'Förmån', 'Benefit'), required: true }),
    outcome: code(decisionOutcome)({ label: text('Päätös', 'Beslut', 'Decision'), required: true }),
    from: date({ label: text('Alkaen', 'Från', 'From') }),
    to: date({ label: text('Asti', 'Till', 'Until') }),
    reference: line(50)({ label: text('Maksajan tunnus', 'Utbetalarens beteckning', 'Reference of the payer') }),
  },
  occurred: { from: 'from', to: 'to' },
  headline: ['decidedOn', 'benefit', 'outcome'],
  sources: ['kela', 'unemploymentFund', 'finnishCentreForPensions', 'unemploymentInsuranceFund'],
})
