import { statement } from '../../access/records.ts'

/** A version of an entry as it is kept. */
export type EntryRow = {
  client_id: string
  category: string
  entry_id: string
  version: number
  kind: string
  payload: Record<string, unknown>
  occurred_from: string | null
  occurred_to: string | null
  source: string
  source_detail: string | null
  channel: string
  recorded_by: string
  recorded_by_name: string
  recorded_office: string | null
  recorded_at: string
  is_annulled: boolean
  reason: string | null
  edition: string
  /** The day of the making of the datum, from which its own clock runs (N9.2). */
  made_on: string
}

const columns = `client_id, category, entry_id, version, kind, payload, occurred_from, occurred_to, source, source_detail, channel,
  recorded_by, recorded_by_name, recorded_office, recorded_at, is_annulled, reason, edition, made_on`

/** The columns of a version, in the order of `valuesOf`. */
export { columns as versionColumns }

/** The latest version of every entry that the actor may see of the errand's clients. */
export const currentEntries = statement(
  'current-entries',
  `select distinct on (entry_id) ${columns} from entry where client_id = any ($1::uuid[]) order by entry_id, version desc`,
)

export const currentEntriesOfCategory = statement(
  'current-entries-of-category',
  `select distinct on (entry_id) ${columns} from entry where client_id = any ($1::uuid[]) and category = $2 order by entry_id, version desc`,
)

export const currentEntry = statement(
  'current-entry',
  `select ${columns} from entry where client_id = any ($1::uuid[]) and entry_id = $2 order by version desc limit 1`,
)

export const versionsOfEntry = statement(
  'versions-of-entry',
  `select ${columns} from entry where client_id = any ($1::uuid[]) and entry_id = $2 order by version desc`,
)

export const insertVersion = statement(
  'insert-version',
  `insert into entry (${columns})
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
)

export const valuesOf = (row: EntryRow): unknown[] => [
  row.client_id,
  row.category,
  row.entry_id,
  row.version,
  row.kind,
  JSON.stringify(row.payload),
  row.occurred_from,
  row.occurred_to,
  row.source,
  row.source_detail,
  row.channel,
  row.recorded_by,
  row.recorded_by_name,
  row.recorded_office,
  row.recorded_at,
  row.is_annulled,
  row.reason,
  row.edition,
  row.made_on,
]
