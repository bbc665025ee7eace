import { type Records, statement } from '../../access/records.ts'
import type { EntryRow } from './entry-queries.ts'

const note = statement(
  'note-statement-change',
  `insert into statement_change (client_id, entry_id, version, is_annulled, payer, fund) values ($1, $2, $3, $4, $5, $6)`,
)

/** Lets the payer of a labour policy statement find it among what has changed (1290/2002 ch. 11 §4, M3.7). */
export async function noteStatementChange(records: Records, row: EntryRow): Promise<void> {
  if (row.kind !== 'labourPolicyStatement') return
  const { payer, fund = '' } = row.payload as { payer: string; fund?: string }
  await records.change(note, [row.client_id, row.entry_id, row.version, row.is_annulled, payer, fund])
}
