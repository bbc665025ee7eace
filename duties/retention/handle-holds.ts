import { uuidv7 } from 'uuidv7'
import { open } from '../../access/open.ts'
import type { Records } from '../../access/records.ts'
import { type Flaw, Refusal } from '../../access/refusal.ts'
import { todayOf, type Visit } from '../../access/visit.ts'
import { type ClientRow, findClient } from '../../register/clients/client-queries.ts'
import { isId } from '../../register/clients/page-cursor.ts'
import { isDay } from '../../register/identity-codes/identity-code.ts'
import { keepingOfClient } from '../../rulebook/keeping.ts'
import { endOfPeriod } from '../../rulebook/period.ts'
import type { Rules } from '../../rulebook/rules.ts'
import type { Hold, Holds, HoldsOfClient, LiftHold, ListHolds, PlaceHold } from './contract.ts'
import {
  holdById,
  holdFrom,
  type HoldRow,
  holdsOfClient,
  holdsOfOffice,
  insertHold,
  liftHoldById,
  openMattersOfClient,
  type OpenMatterRow,
} from './hold-queries.ts'

/** A hold is looked at again within this time: what nobody looks at would keep data for ever. */
const longestHold = { years: 1 }

/**
 * Holds a client's data from being removed, with a reason, a ground and a day on which it is looked at again (N9.3).
 * Placed while a sweep is under way, it wins over whatever has not gone yet.
 *
 * Throws `Refusal`: `invalid` with every flaw, `notFound` when the client is not within reach of the actor's group.
 */
export async function placeHold(visit: Visit, clientId: string, sent: PlaceHold): Promise<HoldsOfClient> {
  const { register, actor } = visit
  const flaws = flawsOf(visit, sent)
  if (flaws.length > 0) throw new Refusal('invalid', flaws)
  // The reason stays with the hold and goes with the client; a line of the log would outlive both.
  return open(visit, { purpose: sent.purpose, operation: 'placeHold', client: clientId }, async (records) => {
    const client = await clientToHold(records, visit)
    await records.change(insertHold, [
      records.client,
      uuidv7(),
      client.office,
      sent.categories ?? null,
      sent.ground,
      sent.reason,
      sent.reviewOn,
      actor.id,
      actor.name,
      register.now().toISOString(),
    ])
    records.wrote({ client: records.client })
    return holdsAnswer(records, register.rules, client)
  })
}

/** Lifts a hold: what it kept past its time goes with the next sweep. Throws `Refusal`: `conflict` when it is lifted. */
export async function liftHold(
  visit: Visit,
  { clientId, holdId }: { readonly clientId: string; readonly holdId: string },
  { purpose, reason }: LiftHold,
): Promise<HoldsOfClient> {
  const { register, actor } = visit
  return open(visit, { purpose, operation: 'liftHold', client: clientId }, async (records) => {
    const client = await clientToHold(records, visit)
    const [row] = await records.rows<HoldRow>(holdById, [records.clients, holdId])
    if (!row) throw new Refusal('notFound')
    if (row.lifted_at !== null) throw new Refusal('conflict')
    const at = register.now().toISOString()
    await records.change(liftHoldById, [records.clients, holdId, actor.id, actor.name, at, reason])
    return holdsAnswer(records, register.rules, client)
  })
}

/** Why and until when the client is kept: the rule, its clock, and what is held, by persons and by open matters. */
export async function readHolds(visit: Visit, clientId: string, purpose: string): Promise<HoldsOfClient> {
  return open(visit, { purpose, operation: 'readHolds', client: clientId }, async (records) =>
    holdsAnswer(records, visit.register.rules, await clientToHold(records, visit)),
  )
}

const pageSize = 50

/** The holds of the own office, those to be looked at again soonest first. */
export async function listHolds(visit: Visit, { purpose, after }: ListHolds): Promise<Holds> {
  const [reviewOn, id] = after === undefined ? ['-infinity', nobody] : cursorFrom(after)
  return open(visit, { purpose, operation: 'listHolds' }, async (records) => {
    if (!mayHold(visit)) throw new Refusal('notFound')
    const rows = await records.rowsKeptBehind<HoldRow>(holdsOfOffice, [reviewOn, id, pageSize + 1])
    const page = rows.slice(0, pageSize)
    records.returns(page)
    const last = page.at(-1)
    const holds = page.map(holdFrom)
    return rows.length > pageSize && last ? { holds, next: `${last.review_on}~${last.hold_id}` } : { holds }
  })
}

const nobody = '00000000-0000-0000-0000-000000000000'

function cursorFrom(after: string): [string, string] {
  const [, day, id] = /^(\d{4}-\d{2}-\d{2})~([0-9a-f-]{36})$/.exec(after) ?? []
  if (!day || !id || !isDay(day) || !isId(id))
    throw new Refusal('invalid', [{ pointer: '/after', code: 'badReference' }])
  return [day, id]
}

function flawsOf({ register }: Visit, { categories = [], reviewOn }: PlaceHold): Flaw[] {
  const today = todayOf(register)
  const latest = endOfPeriod(today, longestHold)
  const { categories: known } = register.rules.notice
  const flaws: Flaw[] = categories.flatMap((category, index) =>
    Object.hasOwn(known, category) ? [] : [{ pointer: `/categories/${index}`, code: 'unknownCode' }],
  )
  if (!isDay(reviewOn)) flaws.push({ pointer: '/reviewOn', code: 'badDate' })
  else if (reviewOn <= today) flaws.push({ pointer: '/reviewOn', code: 'past', limit: today })
  else if (reviewOn > latest) flaws.push({ pointer: '/reviewOn', code: 'tooLate', limit: latest })
  return flaws
}

const mayHold = ({ register, actor }: Visit) => register.rules.groups.get(actor.group)?.dealings.has('hold') ?? false

/** The client row of whoever may hold; for anybody else nobody is there, after the same question. */
async function clientToHold(records: Records, visit: Visit): Promise<ClientRow> {
  const client = await findClient(records, visit.register.rules, visit.actor.group)
  if (!client || !mayHold(visit)) throw new Refusal('notFound')
  return client
}

async function holdsAnswer(records: Records, rules: Rules, client: ClientRow): Promise<HoldsOfClient> {
  const holds = await records.rows<HoldRow>(holdsOfClient, [records.clients])
  const matters = await records.rows<OpenMatterRow>(openMattersOfClient, [records.clients])
  const endedOn = client['customership_ended_on']
  return {
    keeping: { ...keepingOfClient(rules.clocks, typeof endedOn === 'string' ? endedOn : null) },
    holds: [...holds.map(holdFrom), ...matters.map((row) => byMatter(rules, row))],
  }
}

function byMatter({ notice }: Rules, { client_id: clientId, kind, due_on: dueOn }: OpenMatterRow): Hold {
  const hold: Hold = { by: 'matter', clientId, ground: 'pendingMatter', matterKind: kind }
  const holds = notice.matters[kind]?.holds
  if (holds) hold.categories = [...holds]
  if (dueOn) hold.reviewOn = dueOn
  return hold
}
