import { code, date, line, paragraphs, pastDate } from '../../../rulebook/field.ts'
import { text } from '../../../rulebook/text.ts'
import { benefitKind } from '../../codes/benefit-kind.ts'
import { kind } from '../kind.ts'

/** The payer asks for a statement before it decides, or for one to be supplemented (1290/2002 ch. 11 §§3–4). */
export const statementRequest = kind({
  id: 'statementRequest',
  category: 'unemploymentSecurity',
  requirement: 'N5.8',
  label: text('Lausuntopyyntö', 'Begäran om utlåtande', 'Request for a statement'),
  fields: {
    requestedOn: pastDate({ label: text('Pyydetty', 'Begärt', 'Requested on'), required: true }),
    from: date({ label: text('Alkaen', 'Från', 'From') }),
    to: date({ label: text('Asti', 'Till', 'Until') }),
    benefit: code(benefitKind)({ label: text('Etuuslaji', 'Typ av förmån', 'Kind of benefit') }),
    reason: paragraphs(2000)({ label: text('Mitä pyydetään', 'Vad som begärs', 'What is asked for') }),
    reference: line(50)({ label: text('Maksajan tunnus', 'Utbetalarens beteckning', 'Reference of the payer') }),
  },
  occurred: { from: 'requestedOn' },
  headline: ['requestedOn', 'benefit', 'reason'],
  sources: ['kela', 'unemploymentFund'],
})
