import type { Records } from '../../access/records.ts'
import type { Register } from '../../access/visit.ts'
import type { Field } from '../../rulebook/field.ts'
import { keepingOf } from '../../rulebook/keeping.ts'
import type { Rules } from '../../rulebook/rules.ts'
import type { Attachment } from '../attachments/contract.ts'
import type { Entry } from './contract.ts'
import { currentEntries, currentEntriesOfCategory, type EntryRow } from './entry-queries.ts'
import { unsealPayload } from './seal-payload.ts'

/** Files by the entry that they hang on. */
export type Attachments = ReadonlyMap<string, readonly Attachment[]>

/** Everything current that the actor may see of the client, newest first; annulled entries are history, not record. */
export async function listCurrentEntries(records: Records): Promise<EntryRow[]> {
  const rows = await records.rowsKeptBehind<EntryRow>(currentEntries, [records.clients])
  const standing = rows.filter((row) => !row.is_annulled).sort(newestFirst)
  records.returns(standing)
  return standing
}

/** The current entries of a category, for keeping what follows from them; they are returned to nobody. */
export async function listCurrentEntriesOf(records: Records, category: string): Promise<EntryRow[]> {
  const rows = await records.rowsKeptBehind<EntryRow>(currentEntriesOfCategory, [records.clients, category])
  return rows.filter((row) => !row.is_annulled).sort(newestFirst)
}

const newestFirst = (a: EntryRow, b: EntryRow) =>
  a.recorded_at < b.recorded_at ? 1 : a.recorded_at > b.recorded_at ? -1 : a.entry_id < b.entry_id ? 1 : -1

/**
 * The entry as this actor is shown it. A changed or annulled identity code is shown nowhere, not even as history: only
 * that there was one (trap 19, OKV/557/10/2020). Where a person under a safety ban deals is for the limited circle, so
 * beyond it an entry says neither the office nor the caseworker.
 */
export function shownEntry(
  records: Pick<Records, 'hidesWhere'>,
  register: Pick<Register, 'rules' | 'seals'>,
  row: EntryRow,
  { isFormer = row.is_annulled, attachments }: { isFormer?: boolean; attachments?: Attachments } = {},
): Entry {
  const entry = entryFrom(row, register)
  const own = attachments?.get(row.entry_id)
  if (own) entry.attachments = [...own]
  if (!isFormer && !row.is_annulled && !records.hidesWhere) return entry
  const fields = register.rules.kinds.get(row.kind)?.fields ?? {}
  const hidden = new Set<Field['type']>([
    ...(isFormer || row.is_annulled ? (['identityCode'] as const) : []),
    ...(records.hidesWhere ? (['office', 'staff'] as const) : []),
  ])
  if (Object.values(fields).some(({ type }) => hidden.has(type))) {
    entry.payload = Object.fromEntries(
      Object.entries(entry.payload).filter(([name]) => !fields[name] || !hidden.has(fields[name].type)),
    )
  }
  if (records.hidesWhere) delete entry.recordedOffice
  return entry
}

/** The entry as the doors speak of it, with its sealed fields opened. */
export function entryFrom(row: EntryRow, { rules, seals }: Pick<Register, 'rules' | 'seals'>): Entry {
  const kind = rules.kinds.get(row.kind)
  // Every member is there in every entry, absent ones as undefined: answers of one shape are written twice as fast.
  const entry: { [Member in keyof Entry]-?: Entry[Member] | undefined } = {
    entryId: row.entry_id,
    version: row.version,
    category: row.category,
    kind: row.kind,
    payload: kind ? unsealPayload(kind, row.payload, row.client_id, seals) : row.payload,
    occurredFrom: row.occurred_from ?? undefined,
    occurredTo: row.occurred_to ?? undefined,
    source: row.source,
    sourceDetail: row.source_detail ?? undefined,
    channel: row.channel,
    recordedBy: row.recorded_by,
    recordedByName: row.recorded_by_name,
    recordedOffice: row.recorded_office ?? undefined,
    recordedAt: row.recorded_at,
    annulled: row.is_annulled || undefined,
    reason: row.reason ?? undefined,
    keptBy: undefined,
    keptUntil: undefined,
    attachments: undefined,
  }
  return entry as Entry
}

/**
 * Says beside the entry by which rule and until when it is kept (N9.2, N9.3). Whoever may not see when the customership
 * ended is told the rule, and a day only where the entry's own clock gives one.
 */
export function sayKeeping(entry: Entry, { made_on: madeOn }: EntryRow, { clocks }: Rules, endedOn: unknown): Entry {
  const { rule, keptUntil } = keepingOf(
    clocks,
    { kind: entry.kind, madeOn },
    typeof endedOn === 'string' ? endedOn : null,
  )
  entry.keptBy = rule
  if (keptUntil !== undefined) entry.keptUntil = keptUntil
  return entry
}
