import { open, showFound } from '../../access/open.ts'
import type { Records } from '../../access/records.ts'
import { Refusal } from '../../access/refusal.ts'
import { type Register, todayOf, type Visit } from '../../access/visit.ts'
import { findClient } from '../clients/client-queries.ts'
import { isId } from '../clients/page-cursor.ts'
import type { EntryRow } from '../entries/entry-queries.ts'
import { entryFrom } from '../entries/read-entries.ts'
import { isDay } from '../identity-codes/identity-code.ts'
import { matterFrom } from '../matters/matter-queries.ts'
import type {
  GivenStatement,
  GivenStatements,
  ListedPreparations,
  ListPreparations,
  StatementsOfClient,
  StatementState,
} from './contract.ts'
import { statementKind } from './payer-message.ts'
import { inSections, kindsOfEvidence, listEvidence, listStandingEntries, preparationFrom } from './preparation.ts'
import {
  countPreparations,
  namesOfFound,
  pendingPreparations,
  type PreparedMatterRow,
  preparationsOfOffice,
  statementsOfClient,
} from './statement-queries.ts'
import { isInternal, issuerOf, rightsOf } from './statement-rights.ts'

/** A statement as it is shown. What became of it is told by the ones that came after. */
export function givenFrom(register: Register, row: EntryRow, all: readonly EntryRow[]): GivenStatement {
  const { entryId, version, payload, recordedByName, recordedAt, reason } = entryFrom(row, register)
  const next =
    all.find((other) => !other.is_annulled && other.payload['replaces'] === row.entry_id) ??
    all.find((other) => other.payload['replaces'] === row.entry_id)
  const state: StatementState = !row.is_annulled
    ? 'issued'
    : !next
      ? 'annulled'
      : next.payload['code'] === row.payload['code'] && payerOf(next) !== payerOf(row)
        ? 'transferred'
        : 'replaced'
  const given: GivenStatement = {
    entryId,
    version,
    state,
    isInternal: isInternal(register, row.payload['code']),
    payload,
    changedAt: recordedAt,
    isCorrected: !row.is_annulled && version > 1,
    issuedByName: recordedByName,
  }
  if (reason) given.reason = reason
  if (next) given.replacedBy = next.entry_id
  return given
}

const payerOf = ({ payload }: EntryRow) =>
  JSON.stringify([payload['payer'], payload['fund'] ?? null, payload['benefit'] ?? null])

async function listGiven(records: Records, register: Register): Promise<GivenStatement[]> {
  const { id, category } = statementKind(register)
  const rows = await records.rows<EntryRow>(statementsOfClient, [records.clients, category, id])
  return rows.map((row) => givenFrom(register, row, rows)).sort((a, b) => (sortKey(a) < sortKey(b) ? 1 : -1))
}

const sortKey = ({ payload, entryId }: GivenStatement) => `${String(payload['issuedOn'])} ${entryId}`

/**
 * The person's own view: statements issued and annulled, the newest day of issue first (N5.8, M7.1). Those internal to
 * the office went to no payer and are no statements about a benefit; they stand in the record, and not in this list.
 */
export async function listOwnStatements(visit: Visit, clientId: string, purpose: string): Promise<GivenStatements> {
  const { register, actor } = visit
  return open(visit, { purpose, operation: 'open', client: clientId }, async (records) => {
    if (!(await findClient(records, register.rules, actor.group))) throw new Refusal('notFound')
    const statements = (await listGiven(records, register))
      .filter((statement) => !statement.isInternal)
      // Who wrote it is for the office; the statement is the office's.
      .map((statement) => {
        delete statement.issuedByName
        return statement
      })
    return { statements }
  })
}

/** Statements given and in preparation about a client, for those who give them. */
export async function listStatements(visit: Visit, clientId: string, purpose: string): Promise<StatementsOfClient> {
  const { register, actor } = visit
  return open(visit, { purpose, operation: 'readStatements', client: clientId }, async (records) => {
    const client = await findClient(records, register.rules, actor.group)
    if (!client || !issuerOf(register, actor)) throw new Refusal('notFound')
    const entries = await listStandingEntries(records)
    const rows = await records.rows<PreparedMatterRow>(pendingPreparations, [records.clients])
    const evidence = await listEvidence(
      records,
      rows.map(({ matter_id }) => matter_id),
    )
    const kinds = kindsOfEvidence(register)
    const facts = entries.filter(({ kind }) => kinds.has(kind))
    records.returns(facts)
    const today = todayOf(register)
    return {
      statements: await listGiven(records, register),
      preparations: rows.map((row) => preparationFrom(records, row, evidence, entries, today)),
      sections: await inSections(records, register, facts),
      rights: rightsOf(register, actor),
      triggers: triggersOf(register),
      ...(client.display_name ? { clientName: client.display_name } : {}),
    }
  })
}

const triggersOf = ({ rules: { notice } }: Register) =>
  Object.entries(notice.statementRules.triggers).map(([id, { label }]) => ({ id, label }))

const pageSize = 50

/** What the own office prepares, the nearest last day first; `toCheck`: what waits for somebody else to look at. */
export async function listPreparations(
  visit: Visit,
  { purpose, whose = 'anyone', to, after }: ListPreparations,
): Promise<ListedPreparations> {
  const { register, actor } = visit
  const [due, id] = after === undefined ? ['-infinity', '00000000-0000-0000-0000-000000000000'] : cursorFrom(after)
  return open(visit, { purpose, operation: 'listStatements' }, async (records) => {
    if (!issuerOf(register, actor)) throw new Refusal('notFound')
    const filters = [
      register.rules.notice.statementRules.matter,
      actor.office,
      whose === 'mine' ? actor.id : null,
      whose === 'toCheck' ? actor.id : null,
      to ?? null,
    ]
    const found = await records.rowsKeptBehind<PreparedMatterRow>(preparationsOfOffice, [
      ...filters,
      due,
      id,
      pageSize + 1,
    ])
    const [{ total }] = (await records.rowsKeptBehind<{ total: number }>(countPreparations, filters)) as [
      { total: number },
    ]
    const page = found.slice(0, pageSize)
    records.returns(page)
    const names = await namesOf(records, page)
    const today = todayOf(register)
    const last = page.at(-1)
    return {
      preparations: page.map((row) => ({
        matter: { ...matterFrom(row), ...(names.has(row.client_id) ? { clientName: names.get(row.client_id)! } : {}) },
        clientId: row.client_id,
        stage: row.stage,
        trigger: row.trigger,
        clockFrom: row.clock_from,
        // The clock of one that waits has not begun to run.
        awaitsClarification: row.requests.length > 0 && row.clock_from >= today,
        ...(row.draft.code ? { code: row.draft.code } : {}),
        ...(row.sent_by_name ? { sentByName: row.sent_by_name } : {}),
      })),
      triggers: triggersOf(register),
      total,
      ...(found.length > pageSize && last ? { next: `${last.due_on}~${last.matter_id}` } : {}),
    }
  })
}

/** The names of the clients on a page, and of no others. */
async function namesOf(records: Records, page: readonly PreparedMatterRow[]): Promise<ReadonlyMap<string, string>> {
  const clients = [...new Set(page.map(({ client_id }) => client_id))]
  if (clients.length === 0) return new Map()
  await showFound(records, clients)
  const rows = await records.rows<{ client_id: string; display_name: string }>(namesOfFound, [clients])
  return new Map(rows.map(({ client_id, display_name }) => [client_id, display_name]))
}

function cursorFrom(after: string): [string, string] {
  const [, due, id] = /^(\d{4}-\d{2}-\d{2})~([0-9a-f-]{36})$/.exec(after) ?? []
  if (!due || !id || !isId(id) || !isDay(due))
    throw new Refusal('invalid', [{ pointer: '/after', code: 'badReference' }])
  return [due, id]
}
