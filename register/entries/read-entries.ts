import type { Records } from '../../access/records.ts'
import type { Register } from '../../access/visit.ts'
import type { Entry } from './contract.ts'
import { currentEntries, currentEntriesOfCategory, type EntryRow } from './entry-queries.ts'
import { unsealPayload } from './seal-payload.ts'

/** Everything current that the actor may see of the client, newest first; annulled entries are history, not record. */
export async function listCurrentEntries(records: Records): Promise<EntryRow[]> {
  const rows = await records.rows<EntryRow>(currentEntries, [records.clients])
  return rows.filter((row) => !row.is_annulled).sort(newestFirst)
}

/** The current entries of a category, for keeping what follows from them; they are returned to nobody. */
export async function listCurrentEntriesOf(records: Records, category: string): Promise<EntryRow[]> {
  const rows = await records.rowsKeptBehind<EntryRow>(currentEntriesOfCategory, [records.clients, category])
  return rows.filter((row) => !row.is_annulled).sort(newestFirst)
}

const newestFirst = (a: EntryRow, b: EntryRow) =>
  a.recorded_at < b.recorded_at ? 1 : a.recorded_at > b.recorded_at ? -1 : a.entry_id < b.entry_id ? 1 : -1

/** The entry as the doors speak of it, with its sealed fields opened. */
export function entryFrom(row: EntryRow, { rules, seals }: Pick<Register, 'rules' | 'seals'>): Entry {
  const kind = rules.kinds.get(row.kind)
  const entry: Entry = {
    entryId: row.entry_id,
    version: row.version,
    category: row.category,
    kind: row.kind,
    payload: kind ? unsealPayload(kind, row.payload, row.client_id, seals) : row.payload,
    source: row.source,
    channel: row.channel,
    recordedBy: row.recorded_by,
    recordedByName: row.recorded_by_name,
    recordedAt: row.recorded_at,
  }
  if (row.occurred_from) entry.occurredFrom = row.occurred_from
  if (row.occurred_to) entry.occurredTo = row.occurred_to
  if (row.source_detail) entry.sourceDetail = row.source_detail
  if (row.recorded_office) entry.recordedOffice = row.recorded_office
  if (row.is_annulled) entry.annulled = true
  if (row.reason) entry.reason = row.reason
  return entry
}
