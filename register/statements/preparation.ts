import type { Records } from '../../access/records.ts'
import { Refusal } from '../../access/refusal.ts'
import { type LocalDate, type Register, todayOf, type Visit } from '../../access/visit.ts'
import { attachmentsOf } from '../attachments/entry-attachments.ts'
import { clarificationState } from '../clarifications/clarification-state.ts'
import { findClient } from '../clients/client-queries.ts'
import { currentEntries, type EntryRow } from '../entries/entry-queries.ts'
import { lockClients } from '../entries/lock-clients.ts'
import { entryFrom, shownEntry } from '../entries/read-entries.ts'
import type { Entry } from '../entries/contract.ts'
import type { Matter } from '../matters/contract.ts'
import { eventFrom, eventsOfMatter, insertEvent, type MatterEventRow, matterFrom } from '../matters/matter-queries.ts'
import type { OpenedPreparation, Preparation, StatementDraft } from './contract.ts'
import { isAwaited } from './deadline.ts'
import { awaitedFrom, dueFrom } from './keep-clocks.ts'
import { type Fact, proposeCodes } from './propose-codes.ts'
import {
  type EvidenceRow,
  evidenceOfPreparations,
  preparationById,
  type PreparedMatterRow,
  updateMatterOfPreparation,
  updatePreparation,
  versionsReliedOn,
} from './statement-queries.ts'
import { flawsOfDraft, rightsOf } from './statement-rights.ts'

/** Where a preparation is: whose, and which. */
export type PreparationPlace = { readonly clientId: string; readonly matterId: string }

/** Every entry of the client that stands now and that the actor may see; returned to nobody yet. */
export async function listStandingEntries(records: Records): Promise<EntryRow[]> {
  const rows = await records.rowsKeptBehind<EntryRow>(currentEntries, [records.clients])
  return rows.filter((row) => !row.is_annulled)
}

/** Kinds that a statement can rest on: those of every trigger, clarifications, and statements given before. */
export function kindsOfEvidence({ rules: { notice } }: Pick<Register, 'rules'>): ReadonlySet<string> {
  const { triggers, kind } = notice.statementRules
  const given = Object.values(triggers).flatMap(({ evidence }) => evidence)
  return new Set([...given, 'clarificationRequest', 'clarificationAnswer', 'clarificationAttachments', kind])
}

/** The preparation and nobody else's: it and the client's rows stand still until the errand ends. */
export async function getPreparation(
  records: Records,
  { matterId }: PreparationPlace,
  seen?: number,
): Promise<PreparedMatterRow> {
  if (seen !== undefined && (await lockClients(records)).length === 0) throw new Refusal('notFound')
  const [row] = await records.rows<PreparedMatterRow>(preparationById, [records.clients, matterId])
  if (!row) throw new Refusal('notFound')
  if (seen === undefined) return row
  if (row.state === 'closed') throw new Refusal('conflict', [{ pointer: '', code: 'closed' }])
  if (row.version !== seen) throw new Refusal('stale', [{ pointer: '/version', code: 'stale' }])
  return row
}

export const listEvidence = (records: Records, matters: readonly string[]): Promise<EvidenceRow[]> =>
  records.rowsKeptBehind<EvidenceRow>(evidenceOfPreparations, [records.clients, matters])

type Change = Partial<
  Pick<
    PreparedMatterRow,
    | 'state'
    | 'result'
    | 'closed_on'
    | 'stage'
    | 'draft'
    | 'requests'
    | 'clock_from'
    | 'sent_by'
    | 'sent_by_name'
    | 'checked_by'
    | 'checked_by_name'
    | 'statement'
  >
>

/** Writes the next version of a preparation. What is done in it, and not only written, is told as an event. */
export async function changePreparation(
  records: Records,
  { actor, register }: Visit,
  row: PreparedMatterRow,
  change: Change,
  event?: { readonly note?: string | undefined },
): Promise<PreparedMatterRow> {
  const next: PreparedMatterRow = {
    ...row,
    ...change,
    version: row.version + 1,
    handler: actor.id,
    handler_name: actor.name,
  }
  next.due_on = dueFrom(register, next)
  const place = [[row.client_id], row.matter_id]
  const moved = await records.change(updateMatterOfPreparation, [
    ...place,
    next.state,
    next.result,
    next.closed_on,
    next.due_on,
    actor.id,
    actor.name,
    row.version,
  ])
  if (moved !== 1) throw new Refusal('stale', [{ pointer: '/version', code: 'stale' }])
  await records.change(updatePreparation, [
    ...place,
    next.stage,
    JSON.stringify(next.draft),
    next.requests,
    next.clock_from,
    next.sent_by,
    next.sent_by_name,
    next.checked_by,
    next.checked_by_name,
    next.statement,
  ])
  if (event) await tellEvent(records, { actor, register }, next, event.note)
  return next
}

export const tellEvent = (
  records: Records,
  { actor, register }: Pick<Visit, 'actor' | 'register'>,
  row: PreparedMatterRow,
  note?: string,
) =>
  records.change(insertEvent, [
    row.client_id,
    row.matter_id,
    row.version,
    row.kind,
    row.state,
    note ?? null,
    actor.id,
    actor.name,
    register.now().toISOString(),
    null,
  ])

/** The draft without what is empty. */
export const tidied = (draft: StatementDraft): StatementDraft =>
  Object.fromEntries(
    Object.entries(draft).flatMap(([name, value]) => (value.trim() === '' ? [] : [[name, value.trim()]])),
  )

export const waitsFor = (row: PreparedMatterRow, entries: readonly EntryRow[], today: LocalDate): boolean =>
  awaitedFrom(entries, row.requests).some((request) => isAwaited(request, today))

/** Which office prepares it is part of where a person under a safety ban deals; the number begins with it. */
function shownMatter({ hidesWhere }: Pick<Records, 'hidesWhere'>, row: PreparedMatterRow): Matter {
  const matter = matterFrom(row)
  return hidesWhere ? { ...matter, office: '', number: matter.number.split('/').slice(1).join('/') } : matter
}

export function preparationFrom(
  records: Pick<Records, 'hidesWhere'>,
  row: PreparedMatterRow,
  evidence: readonly EvidenceRow[],
  entries: readonly EntryRow[],
  today: LocalDate,
): Preparation {
  const preparation: Preparation = {
    matter: shownMatter(records, row),
    stage: row.stage,
    trigger: row.trigger,
    requests: row.requests,
    clockFrom: row.clock_from,
    awaitsClarification: waitsFor(row, entries, today),
    draft: row.draft,
    evidence: evidence
      .filter(({ matter_id }) => matter_id === row.matter_id)
      .map(({ entry_id, version, frozen_at }) => ({
        entryId: entry_id,
        version,
        isFrozen: frozen_at !== null,
        hasChanged: !entries.some((entry) => entry.entry_id === entry_id && entry.version === version),
      })),
  }
  if (row.trigger_entry) preparation.triggerEntry = row.trigger_entry
  if (row.replaces) preparation.replaces = row.replaces
  if (row.replaces_because) preparation.replacesBecause = row.replaces_because
  if (row.sent_by_name) preparation.sentByName = row.sent_by_name
  if (row.checked_by_name) preparation.checkedByName = row.checked_by_name
  if (row.statement) preparation.statement = row.statement
  return preparation
}

/**
 * Whether the person was heard: what is relied on has a clarification, or a request whose time has lapsed (434/2003 §34;
 * OKV/1418/10/2020).
 */
export const isHeard = (evidence: readonly EvidenceRow[], entries: readonly EntryRow[], today: LocalDate): boolean =>
  evidence.some(({ entry_id }) => {
    const entry = entries.find((each) => each.entry_id === entry_id)
    return (
      entry?.kind === 'clarificationAnswer' ||
      (entry?.kind === 'clarificationRequest' && String(entry.payload['answerBy']) < today)
    )
  })

/** What stands in the way of issuing the preparation as it is. */
export function flawsOfPreparation(
  { actor, register }: Visit,
  row: PreparedMatterRow,
  evidence: readonly EvidenceRow[],
  entries: readonly EntryRow[],
) {
  const flaws = flawsOfDraft(register, actor, row.draft, {
    isHeard: isHeard(evidence, entries, todayOf(register)),
    isChecked: row.stage === 'checked',
    relies: evidence.length > 0,
  })
  const changed = evidence.flatMap(({ entry_id, version }, index) =>
    entries.some((entry) => entry.entry_id === entry_id && entry.version === version)
      ? []
      : [{ pointer: `/evidence/${index}`, code: 'changed' }],
  )
  return [...flaws, ...changed]
}

/** A preparation as its page shows it: with the facts, the versions relied on, proposals, and what is still lacking. */
export async function openedPreparation(
  records: Records,
  visit: Visit,
  row: PreparedMatterRow,
): Promise<OpenedPreparation> {
  const { register, actor } = visit
  const client = await findClient(records, register.rules, actor.group)
  if (!client) throw new Refusal('notFound')
  const today = todayOf(register)
  const entries = await listStandingEntries(records)
  const kinds = kindsOfEvidence(register)
  const { notice } = register.rules
  const isOpen = row.state !== 'closed'
  const facts = isOpen ? entries.filter(({ kind }) => kinds.has(kind)) : []
  const evidence = await listEvidence(records, [row.matter_id])
  const relied = await records.rows<EntryRow>(versionsReliedOn, [
    records.clients,
    evidence.map(({ entry_id }) => entry_id),
    evidence.map(({ version }) => version),
  ])
  records.returns(facts)
  const attachments = await attachmentsOf(records, register, relied)
  const events = await records.rows<MatterEventRow>(eventsOfMatter, [records.clients, row.matter_id])
  const opened: OpenedPreparation = {
    preparation: preparationFrom(records, row, evidence, entries, today),
    events: events.map(eventFrom),
    sections: await inSections(records, register, facts),
    clarifications: isOpen ? await statesOf(records, register, entries, today) : [],
    versions: relied.map((entry) => shownEntry(records, register, entry, { isFormer: true, attachments })),
    proposals: isOpen
      ? proposeCodes(factsFrom(register, facts), {
          trigger: row.trigger,
          today,
          remindsBefore: notice.statementRules.remindsBefore?.day,
        })
      : [],
    rights: rightsOf(register, actor),
    lacks: isOpen
      ? flawsOfPreparation(visit, row, evidence, entries).map(({ pointer, code }) => ({ pointer, code }))
      : [],
  }
  if (client.display_name) opened.clientName = client.display_name
  return opened
}

/** The state of every request, from everything that stands beside it; nothing of it is returned. */
async function statesOf(records: Records, register: Register, rows: readonly EntryRow[], today: LocalDate) {
  const attachments = await attachmentsOf(records, register, rows)
  const told = rows.map((row) => ({ ...entryFrom(row, register), hasFiles: attachments.has(row.entry_id) }))
  return told
    .filter(({ kind }) => kind === 'clarificationRequest')
    .map((request) => ({ request: request.entryId, state: clarificationState(request, told, today) }))
}

export const factsFrom = (register: Register, rows: readonly EntryRow[]): Fact[] =>
  rows.map((row) => {
    const { entryId, version, kind, payload } = entryFrom(row, register)
    return { entryId, version, kind, payload }
  })

/** Entries by their category, newest first, each with the files that hang on it. */
export async function inSections(
  records: Records,
  register: Register,
  rows: readonly EntryRow[],
): Promise<Record<string, Entry[]>> {
  const attachments = await attachmentsOf(records, register, rows)
  const sections: Record<string, Entry[]> = {}
  const ordered = rows.toSorted((a, b) =>
    (a.occurred_from ?? a.recorded_at) < (b.occurred_from ?? b.recorded_at) ? 1 : -1,
  )
  for (const row of ordered) (sections[row.category] ??= []).push(shownEntry(records, register, row, { attachments }))
  return sections
}
