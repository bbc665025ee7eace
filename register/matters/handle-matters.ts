import { uuidv7 } from 'uuidv7'
import { open } from '../../access/open.ts'
import type { Records } from '../../access/records.ts'
import { Refusal } from '../../access/refusal.ts'
import { type Register, todayOf, type Visit } from '../../access/visit.ts'
import { endOfPeriod } from '../../rulebook/period.ts'
import { findClient } from '../clients/client-queries.ts'
import { isId } from '../clients/page-cursor.ts'
import type { Writing } from '../messages/write-message.ts'
import { isCertified } from './raise-matters.ts'
import { isDay } from '../identity-codes/identity-code.ts'
import type { ListMatters, Matters, MatterState, MatterWithEvents, MoveMatter, OpenMatter } from './contract.ts'
import {
  eventFrom,
  type MatterEventRow,
  eventsOfMatter,
  insertEvent,
  insertMatter,
  matterById,
  matterFrom,
  type MatterRow,
  mattersOfClient,
  mattersOfOffice,
  updateMatter,
} from './matter-queries.ts'

type Place = { readonly clientId: string; readonly matterId: string }

/** What a matter may become. A closed one stays closed: what comes after is a matter of its own. */
const next: Readonly<Record<MatterState, readonly MatterState[]>> = {
  received: ['inHand', 'closed'],
  inHand: ['waiting', 'inHand', 'closed'],
  waiting: ['inHand', 'closed'],
  closed: [],
}

/**
 * Opens a matter of a client: it is pending from the day the document arrived (434/2003 §20), at the office whose client
 * the person is (N1.2), and its last day follows from its kind.
 */
export async function openMatter(visit: Visit, clientId: string, sent: OpenMatter): Promise<MatterWithEvents> {
  const { register, actor } = visit
  const { matters } = register.rules.notice
  const kind = Object.hasOwn(matters, sent.kind) ? matters[sent.kind] : undefined
  if (!kind) throw new Refusal('invalid', [{ pointer: '/kind', code: 'unknownCode' }])
  if (kind.byWorkflow) throw new Refusal('invalid', [{ pointer: '/kind', code: 'byWorkflow' }])
  const today = todayOf(register)
  const receivedOn = sent.receivedOn ?? today
  if (!isDay(receivedOn)) throw new Refusal('invalid', [{ pointer: '/receivedOn', code: 'badDate' }])
  if (receivedOn > today) throw new Refusal('invalid', [{ pointer: '/receivedOn', code: 'future', limit: today }])
  return open(visit, { purpose: sent.purpose, operation: 'openMatter', client: clientId }, async (records) => {
    const client = await findClient(records, register.rules, actor.group)
    if (!client) throw new Refusal('notFound')
    const dueOn = kind.dueIn ? endOfPeriod(receivedOn, kind.dueIn) : null
    const number = `${client.office}/${today.slice(0, 4)}/`
    const values = [records.client, uuidv7(), number, sent.kind, client.office, actor.id, actor.name, receivedOn, dueOn]
    const [row] = await records.rows<MatterRow>(insertMatter, values)
    return recordEvent(records, visit, row!, sent)
  })
}

/**
 * Moves a matter on. The person who follows it is told what is answered, asked for or refused and why (N11.1), and outside
 * the e-service by `tell` that something waits there.
 *
 * Throws `Refusal`: `invalid`; `stale` when somebody was quicker; `conflict` when it cannot become that.
 */
export async function moveMatter(
  visit: Visit,
  { clientId, matterId }: Place,
  sent: MoveMatter,
  { tell }: Pick<Writing, 'tell'> = {},
): Promise<MatterWithEvents> {
  if ((sent.to === 'closed') !== (sent.result !== undefined)) {
    throw new Refusal('invalid', [{ pointer: '/result', code: sent.to === 'closed' ? 'required' : 'unknown' }])
  }
  const { register, actor } = visit
  return open(visit, { purpose: sent.purpose, operation: 'moveMatter', client: clientId }, async (records) => {
    const [present] = await records.rows<MatterRow>(matterById, [records.clients, matterId])
    if (!present) throw new Refusal('notFound')
    const kind = register.rules.notice.matters[present.kind]
    if (kind?.byWorkflow) throw new Refusal('invalid', [{ pointer: '', code: 'byWorkflow' }])
    if (present.version !== sent.version) throw new Refusal('stale', [], { current: matterFrom(present) })
    const answer = sent.answer?.trim() || undefined
    const owed = kind?.raisedBy !== undefined && owesAnswer(register, present.kind, sent)
    if (owed && answer === undefined) throw new Refusal('invalid', [{ pointer: '/answer', code: 'required' }])
    // Of other kinds the person follows nothing here: it would be read by nobody.
    if (!kind?.raisedBy && answer !== undefined) throw new Refusal('invalid', [{ pointer: '/answer', code: 'unknown' }])
    if (!next[present.state].includes(sent.to)) throw new Refusal('conflict', [{ pointer: '/to', code: 'notFromHere' }])
    const closedOn = sent.to === 'closed' ? todayOf(register) : null
    const handled = [sent.to, sent.result ?? null, closedOn, actor.id, actor.name, answer ?? null]
    const [row] = await records.rows<MatterRow>(updateMatter, [records.clients, matterId, ...handled])
    if (answer !== undefined) await tell?.(records, visit)
    return recordEvent(records, visit, row!, { note: sent.note, answer })
  })
}

/** Whoever waits must know for what, an answer must say something, and a certified refusal its reasons. */
const owesAnswer = ({ rules: { notice } }: Register, kind: string, { to, result }: MoveMatter): boolean =>
  to === 'waiting' || result === 'answered' || isCertified(notice, { kind, result: result ?? null })

/** A matter with everything that was done in it, newest first. */
export async function readMatter(
  visit: Visit,
  { clientId, matterId }: Place,
  purpose: string,
): Promise<MatterWithEvents> {
  return open(visit, { purpose, operation: 'readMatters', client: clientId }, async (records) => {
    const [row] = await records.rows<MatterRow>(matterById, [records.clients, matterId])
    if (!row) throw new Refusal('notFound')
    return withEvents(records, row)
  })
}

/** The matters of a client that the actor's group handles, newest first. */
export async function listMattersOfClient(visit: Visit, clientId: string, purpose: string): Promise<Matters> {
  const { register, actor } = visit
  return open(visit, { purpose, operation: 'readMatters', client: clientId }, async (records) => {
    const client = await findClient(records, register.rules, actor.group)
    if (!client || !handles(register, actor.group)) throw new Refusal('notFound')
    const rows = await records.rows<MatterRow>(mattersOfClient, [records.clients])
    return { matters: rows.map(matterFrom) }
  })
}

const pageSize = 50

/** The office's matters that the actor's group handles, the nearest last day first. */
export async function listMatters(visit: Visit, { purpose, state, kind, after }: ListMatters): Promise<Matters> {
  const { register, actor } = visit
  const [due, id] = after === undefined ? ['-infinity', '00000000-0000-0000-0000-000000000000'] : cursorFrom(after)
  return open(visit, { purpose, operation: 'listMatters' }, async (records) => {
    if (!handles(register, actor.group)) throw new Refusal('notFound')
    const values = [state ?? null, kind ?? null, due, id, pageSize + 1]
    const rows = await records.rows<MatterRow>(mattersOfOffice, values)
    const page = rows.slice(0, pageSize)
    const last = page.at(-1)
    const matters = page.map(matterFrom)
    return rows.length > pageSize && last
      ? { matters, next: `${last.due_on ?? 'infinity'}~${last.matter_id}` }
      : { matters }
  })
}

const handles = ({ rules }: Register, group: string) => rules.groups.get(group)?.dealings.has('handleMatters') ?? false

async function recordEvent(
  records: Records,
  { actor, register }: Visit,
  row: MatterRow,
  { note, answer }: { readonly note?: string | undefined; readonly answer?: string | undefined },
): Promise<MatterWithEvents> {
  const at = register.now().toISOString()
  await records.change(insertEvent, [
    row.client_id,
    row.matter_id,
    row.version,
    row.kind,
    row.state,
    note ?? null,
    actor.id,
    actor.name,
    at,
    answer ?? null,
  ])
  return withEvents(records, row)
}

async function withEvents(records: Records, row: MatterRow): Promise<MatterWithEvents> {
  const events = await records.rows<MatterEventRow>(eventsOfMatter, [records.clients, row.matter_id])
  return { matter: matterFrom(row), events: events.map(eventFrom) }
}

export function cursorFrom(after: string): [string, string] {
  const [, due, id] = /^(\d{4}-\d{2}-\d{2}|infinity)~([0-9a-f-]{36})$/.exec(after) ?? []
  if (!due || !id || !isId(id) || (due !== 'infinity' && !isDay(due)))
    throw new Refusal('invalid', [{ pointer: '/after', code: 'badReference' }])
  return [due, id]
}
