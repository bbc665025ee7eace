import { code, date, line, paragraphs, pastDate } from '../../../rulebook/field.ts'
import { text } from '../../../rulebook/text.ts'
import { decisionOutcome } from '../../codes/decision-outcome.ts'
import { municipality } from '../../codes/municipality.ts'
import { kind } from '../kind.ts'

export const mobilityAllowanceDecision = kind({
  id: 'mobilityAllowanceDecision',
  category: 'benefits',
  requirement: 'N5.9',
  label: text('Liikkuvuusavustuspäätös', 'Beslut om rörlighetsunderstöd', 'Mobility allowance decision'),
  fields: {
    decidedOn: pastDate({ label: text('Päätöspäivä', 'Beslutsdatum', 'Decided on'), required: true }),
    outcome: code(decisionOutcome)({ label: text('Päätös', 'Beslut', 'Decision'), required: true }),
    reason: line(200)({
      label: text('Työ tai koulutus', 'Arbete eller utbildning', 'Work or training'),
      required: true,
    }),
    employer: line(150)({ label: text('Työnantaja', 'Arbetsgivare', 'Employer') }),
    municipality: code(municipality)({ label: text('Työskentelykunta', 'Arbetskommun', 'Municipality of work') }),
    from: date({ label: text('Alkaen', 'Från', 'From') }),
    to: date({ label: text('Asti', 'Till', 'Until') }),
    grounds: paragraphs(4000)({ label: text('Perustelut', 'Motivering', 'Grounds') }),
    project: line(100)({ label: text('ESR- tai EGR-hanke', 'ESF- eller EGF-projekt', 'ESF or EGF project') }),
  },
  occurred: { from: 'from', to: 'to' },
  headline: ['decidedOn', 'outcome', 'reason'],
  sources: ['kela', 'unemploymentFund', 'office'],
  recipients: {
    kela: ['outcome', 'from', 'to'],
    unemploymentFund: ['outcome', 'from', 'to'],
    statisticsFinland: ['outcome', 'decidedOn', 'municipality', 'from', 'to'],
    ministry: ['outcome', 'decidedOn', 'from', 'to', 'project'],
  },
})
