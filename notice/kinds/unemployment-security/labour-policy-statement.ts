import { code, date, entryOf, line, paragraphs, pastDate, rows } from '../../../rulebook/field.ts'
import { text } from '../../../rulebook/text.ts'
import { benefitKind } from '../../codes/benefit-kind.ts'
import { benefitPayer } from '../../codes/benefit-payer.ts'
import { statementCode } from '../../codes/statement-code.ts'
import { statementIssuer } from '../../codes/statement-issuer.ts'
import { kind } from '../kind.ts'

/** Binding on the payer. A statement that was sent is annulled and a new one given; only a clerical error is corrected (1290/2002 ch. 11 §4). */
export const labourPolicyStatement = kind({
  id: 'labourPolicyStatement',
  category: 'unemploymentSecurity',
  requirement: 'N5.8',
  label: text('Työvoimapoliittinen lausunto', 'Arbetskraftspolitiskt utlåtande', 'Labour policy statement'),
  fields: {
    code: code(statementCode)({ label: text('Lausuntokoodi', 'Utlåtandekod', 'Statement code'), required: true }),
    from: date({ label: text('Alkaen', 'Från', 'From'), required: true }),
    to: date({ label: text('Asti', 'Till', 'Until') }),
    payer: code(benefitPayer)({
      label: text('Etuuden maksaja', 'Förmånens utbetalare', 'Payer of the benefit'),
      required: true,
    }),
    fund: line(10)({
      label: text('Työttömyyskassan numero', 'Arbetslöshetskassans nummer', 'Number of the unemployment fund'),
    }),
    kelaOffice: line(10)({
      label: text('Kelan toimiston numero', 'FPA-byråns nummer', 'Number of the Kela office'),
      tellsWhere: true,
    }),
    benefit: code(benefitKind)({ label: text('Etuuslaji', 'Typ av förmån', 'Kind of benefit') }),
    issuedOn: pastDate({ label: text('Annettu', 'Given', 'Issued on'), required: true }),
    issuer: code(statementIssuer)({ label: text('Lausunnon antaja', 'Utlåtandets givare', 'Issuer') }),
    grounds: paragraphs(4000)({ label: text('Perustelut', 'Motivering', 'Grounds') }),
    replaces: entryOf('labourPolicyStatement')({
      label: text('Korvaa lausunnon', 'Ersätter utlåtande', 'Replaces the statement'),
    }),
    clarifications: rows(
      {
        request: entryOf('clarificationRequest')({
          label: text('Selvityspyyntö', 'Begäran om utredning', 'Request for clarification'),
          required: true,
        }),
      },
      20,
    )({ label: text('Perustuu selvityksiin', 'Baserar sig på utredningar', 'Rests on clarifications') }),
  },
  occurred: { from: 'from', to: 'to' },
  headline: ['issuedOn', 'code', 'from', 'to'],
  sources: ['office'],
  byWorkflow: true,
  recipients: {
    kela: ['code', 'from', 'to', 'payer', 'kelaOffice', 'benefit', 'issuedOn', 'issuer', 'grounds', 'replaces'],
    unemploymentFund: ['code', 'from', 'to', 'payer', 'fund', 'benefit', 'issuedOn', 'issuer', 'grounds', 'replaces'],
    statisticsFinland: ['code', 'from', 'to', 'payer', 'fund', 'kelaOffice', 'issuedOn'],
  },
})
