import { ownCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'
import { atmtStatementCodes } from './atmt-statement-codes.ts'
import { uraStatementCodes } from './ura-statement-codes.ts'

/** The codes of the labour policy statement: two characters are URA's, four are A-TMT's. */
export const statementCode = ownCodeList({
  id: 'statementCode',
  label: text('Lausuntokoodi', 'Utlåtandekod', 'Statement code'),
  source: 'taika.stat.fi TEM_tyonhaku lausno, lausno7',
  codes: { ...uraStatementCodes, ...atmtStatementCodes },
  /** Statements for the office itself: they are given to nobody, a payer least of all. */
  internal: ['Z1', 'Z2', 'Z3', 'Z4', 'Z5', 'Z9', 'Z001', 'Z004', 'Z005'],
})
