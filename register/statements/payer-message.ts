import type { Records } from '../../access/records.ts'
import type { Register, Visit } from '../../access/visit.ts'
import type { EntryRow } from '../entries/entry-queries.ts'
import { isInternal } from './statement-rights.ts'

/** What a payer is told: a statement was given, annulled, or a clerical error in it corrected (trap 10). */
export type PayerNews = 'issued' | 'annulled' | 'corrected'

/**
 * Tells the payer that a statement names. It is handed in by the door, for giving data out is a duty of its own; it
 * works in the same transaction, so that statement, ledger and message commit together or not at all.
 */
export type TellPayer = (
  records: Records,
  visit: Visit,
  told: { readonly news: PayerNews; readonly statement: EntryRow },
) => Promise<{ readonly messageId: string }>

export type Told = { readonly messageId: string; readonly payer: string }

/** Tells the payer, unless the statement stays with the office: an internal one goes to nobody (trap 18). */
export async function tellUnlessInternal(
  records: Records,
  visit: Visit,
  tellPayer: TellPayer,
  news: PayerNews,
  statement: EntryRow,
): Promise<Told[]> {
  if (isInternal(visit.register, statement.payload['code'])) return []
  const { messageId } = await tellPayer(records, visit, { news, statement })
  return [{ messageId, payer: String(statement.payload['payer']) }]
}

/** The recipient that the payer's own message goes to: whoever else was given the statement is told as of any datum. */
export function recipientsTold({ rules }: Pick<Register, 'rules'>, { payload }: EntryRow): string[] {
  const { payers } = rules.notice.statementRules
  return [payers[String(payload['payer'])]?.recipient].filter((recipient) => recipient !== undefined)
}

/** The kind of entry that a statement is. */
export const statementKind = ({ rules }: Pick<Register, 'rules'>) => rules.kinds.get(rules.notice.statementRules.kind)!
