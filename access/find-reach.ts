import type pg from 'pg'
import { ask } from '../database/ask.ts'
import type { Reach } from '../rulebook/notice.ts'
import type { GroupRules } from '../rulebook/rules.ts'
import type { Errand } from './open.ts'
import type { Person } from './records.ts'
import { todayOf, type Visit } from './visit.ts'

/** Over whom an errand reaches, and by which words of the notice. */
export type Reached = {
  readonly clients: readonly string[]
  readonly reach: readonly Reach[]
  readonly safetyBan: boolean
  readonly persons: readonly Person[]
}

const becomingTheGate = { name: 'become-the-gate', text: 'set local role seloste_gate' }

type ReachRow = {
  client_id: string
  office: string
  caseworker: string | null
  search_valid_until: string | null
  safety_ban: boolean
  merged_into: string | null
  is_asked: boolean
}

const columns = 'client_id, office, caseworker, search_valid_until, safety_ban, merged_into'

const rowsAround = (asked: string, other: string) =>
  `select ${columns}, client_id = ${asked} as is_asked
   from client where client_id in (${asked}, ${other}) or merged_into in (${asked}, ${other})
     or client_id = (select merged_into from client where client_id = ${asked})
     or merged_into = (select merged_into from client where client_id = ${asked})`

const findingReach = { name: 'reach', text: rowsAround('$1', '$2') }

const theAsked = '(select client_id from asked)'

/** A code that the person has no more finds nobody here: whoever is outside looks by the present one. */
const findingReachByCode = {
  name: 'reach-by-code',
  text: `with asked as (select client_id from client_identity_code where code_hash = $1 and is_current)
    ${rowsAround(theAsked, theAsked)}`,
}

const findingReachByReferral = {
  name: 'reach-by-referral',
  text: `with asked as (
      select client_id from client_referral
      where entry_id = $1 and business_id = $2 and recipient = $3 and coalesce(reached_until, $4::date) >= $4::date)
    ${rowsAround(theAsked, theAsked)}`,
}

/** Three questions, each with an index of its own: asked as one, they would read every client there is. */
const rowsAroundMany = (asked: string) =>
  `select ${columns}, false as is_asked from client where client_id = any (${asked})
   union select ${columns}, false from client where merged_into = any (${asked})
   union select ${columns}, false from client
     where client_id = any (array(select merged_into from client where client_id = any (${asked}) and merged_into is not null))`

const findingReachOfMany = { name: 'reach-of-many', text: rowsAroundMany('$1') }

const findingReachOfCodes = {
  name: 'reach-of-codes',
  text: rowsAroundMany(
    '(select array_agg(client_id) from client_identity_code where code_hash = any ($1) and is_current)::uuid[]',
  ),
}

/** Whether an errand is about one person, however named; else it is about many, or about whoever is found. */
export const speaksOfOne = ({ client, person }: Errand) => client !== undefined || person !== undefined

export const speaksOfMany = ({ clients, persons }: Errand) => clients !== undefined || persons !== undefined

/**
 * Over whom the errand reaches: the client and the other client of the errand, those merged into them, and the one that
 * the client is merged into. One question whatever the client's standing is, and whether there is such a client, so that
 * not even the work done tells of a client out of reach.
 */
export async function findReach(connection: pg.PoolClient, visit: Visit, errand: Errand): Promise<Reached> {
  const isOfMany = speaksOfMany(errand)
  if (!isOfMany && !speaksOfOne(errand)) return nobody(errand)
  const [, { rows }] = await Promise.all([
    ask(connection, becomingTheGate),
    ask<ReachRow>(connection, isOfMany ? questionOfMany(errand) : questionOfOne(visit, errand)),
  ])
  return isOfMany ? reachOverMany(rows) : reachOf(visit, errand, rows)
}

function questionOfOne({ actor, register }: Visit, { client, other, person }: Errand) {
  if (!person) return { ...findingReach, values: [client, other ?? client] }
  if ('hash' in person) return { ...findingReachByCode, values: [person.hash] }
  const { actsFor } = register.rules.notice.groups[actor.group]!
  return {
    ...findingReachByReferral,
    values: [person.referral, actor.organisation?.businessId, actsFor, todayOf(register)],
  }
}

const questionOfMany = ({ clients, persons }: Errand) =>
  persons
    ? { ...findingReachOfCodes, values: [[...persons]] }
    : { ...findingReachOfMany, values: [[...(clients ?? [])]] }

/** A machine's reach over those who are there. Where one is under a safety ban, what follows is told which. */
function reachOverMany(rows: readonly ReachRow[]): Reached {
  const persons = rows
    .filter((row) => row.merged_into === null)
    .map((main): Person => {
      const own = rows.filter((row) => row === main || row.merged_into === main.client_id)
      return {
        client: main.client_id,
        clients: own.map((row) => row.client_id),
        safetyBan: own.some((row) => row.safety_ban),
      }
    })
  return {
    clients: persons.flatMap((person) => person.clients),
    reach: ['anyClient'],
    safetyBan: persons.some((person) => person.safetyBan),
    persons,
  }
}

/** The actor's reach over the client; over nobody when there is no such client, so that what follows is the same. */
function reachOf(visit: Visit, errand: Errand, rows: readonly ReachRow[]): Reached {
  const asked = rows.find((row) => row.is_asked)
  // Of a merged pair, the one that stands is opened.
  const main = asked?.merged_into ? rows.find((row) => row.client_id === asked.merged_into) : asked
  if (!asked && errand.registersAt !== undefined) return reachOverNew(visit, errand.client!, errand.registersAt)
  if (!main) return nobody(errand)
  const opened = rows.filter((row) => row === main || row.client_id === errand.other)
  // Of two clients opened together, only what reaches both reaches either.
  const reach = opened
    .map((row) => reachOver(visit, row, rows, errand))
    .reduce((all, words) => all.filter((word) => words.includes(word)))
  const others = rows.filter((row) => row !== main).map((row) => row.client_id)
  const clients = [main.client_id, ...others]
  const safetyBan = rows.some((row) => row.safety_ban)
  return { clients, reach, safetyBan, persons: [{ client: main.client_id, clients, safetyBan }] }
}

/** Under a safety ban, where the person lives and deals is for the limited circle of handlers (661/2009 §36). */
export const hidesWhere = ({ rules }: GroupRules, { reach, safetyBan }: Pick<Reached, 'reach' | 'safetyBan'>) =>
  safetyBan && !rules.some((rule) => rule.despiteSafetyBan && reach.includes(rule.of))

/** A client who is being registered is reached as they will be. */
const reachOverNew = ({ actor }: Visit, client: string, office: string): Reached => ({
  clients: [client],
  reach: [
    'anyClient',
    ...(office === actor.office ? (['clientsOfOwnOffice'] as const) : []),
    // Who registers themself is the client that there will be.
    ...(client === actor.client ? (['themself'] as const) : []),
  ],
  safetyBan: false,
  persons: [{ client, clients: [client], safetyBan: false }],
})

const reachOver = (
  { actor, register }: Visit,
  row: ReachRow,
  rows: readonly ReachRow[],
  { person }: Errand,
): Reach[] => {
  // Somebody registered twice is themself by either row, once the two are merged.
  const isThemself = ({ client_id, merged_into }: ReachRow) =>
    client_id === actor.client && (client_id === row.client_id || merged_into === row.client_id)
  const words: (Reach | false)[] = [
    'anyClient',
    row.office === actor.office && 'clientsOfOwnOffice',
    row.caseworker === actor.id && 'ownClients',
    row.search_valid_until !== null && row.search_valid_until >= todayOf(register) && 'validJobSearches',
    // Found by the entry that refers the person to the actor's own organisation, or not found at all.
    person !== undefined && 'referral' in person && 'referredClients',
    rows.some(isThemself) && 'themself',
  ]
  return words.filter((word) => word !== false)
}

/** Reach over nobody in particular, or over somebody who is not there. */
export const nobody = ({ client }: Errand): Reached => ({
  clients: client === undefined ? [] : [client],
  reach: [],
  safetyBan: true,
  persons: client === undefined ? [] : [{ client, clients: [client], safetyBan: true }],
})
