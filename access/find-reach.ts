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
}

const findingReach = {
  name: 'reach',
  text: `select client_id, office, caseworker, search_valid_until, safety_ban, merged_into
         from client where client_id in ($1, $2) or merged_into in ($1, $2)
           or client_id = (select merged_into from client where client_id = $1)
           or merged_into = (select merged_into from client where client_id = $1)`,
}

/**
 * What finding a reach takes: the rows of the client and of the other client of the errand, of those merged into them,
 * and of the one that the client is merged into. One question whatever the client's standing is, so that not even the
 * work done tells of a client out of reach.
 */
export async function reachRows(connection: pg.PoolClient, client: string, other = client): Promise<ReachRow[]> {
  const [, { rows }] = await Promise.all([
    ask(connection, becomingTheGate),
    ask<ReachRow>(connection, { ...findingReach, values: [client, other] }),
  ])
  return rows
}

const findingReachOfMany = {
  name: 'reach-of-many',
  text: `select client_id, office, caseworker, search_valid_until, safety_ban, merged_into
         from client where client_id = any ($1) or merged_into = any ($1)
           or client_id in (select merged_into from client where client_id = any ($1))`,
}

export async function rowsOfMany(connection: pg.PoolClient, clients: readonly string[]): Promise<ReachRow[]> {
  const [, { rows }] = await Promise.all([
    ask(connection, becomingTheGate),
    ask<ReachRow>(connection, { ...findingReachOfMany, values: [[...clients]] }),
  ])
  return rows
}

/** A machine's reach over those who are there. Where one is under a safety ban, what follows is told which. */
export function reachOverMany(rows: readonly ReachRow[]): Reached {
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
export function reachOf(visit: Visit, errand: Errand, client: string, rows: readonly ReachRow[]): Reached {
  const asked = rows.find((row) => row.client_id === client)
  // Of a merged pair, the one that stands is opened.
  const main = asked?.merged_into ? rows.find((row) => row.client_id === asked.merged_into) : asked
  if (!asked && errand.registersAt !== undefined) return reachOverNew(visit, client, errand.registersAt)
  if (!main) return nobody(errand)
  const opened = rows.filter((row) => row === main || row.client_id === errand.other)
  // Of two clients opened together, only what reaches both reaches either.
  const reach = opened
    .map((row) => reachOver(visit, row, rows))
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
  reach: office === actor.office ? ['anyClient', 'clientsOfOwnOffice'] : ['anyClient'],
  safetyBan: false,
  persons: [{ client, clients: [client], safetyBan: false }],
})

const reachOver = ({ actor, register }: Visit, row: ReachRow, rows: readonly ReachRow[]): Reach[] => {
  // Somebody registered twice is themself by either row, once the two are merged.
  const isThemself = ({ client_id, merged_into }: ReachRow) =>
    client_id === actor.client && (client_id === row.client_id || merged_into === row.client_id)
  const words: (Reach | false)[] = [
    'anyClient',
    row.office === actor.office && 'clientsOfOwnOffice',
    row.caseworker === actor.id && 'ownClients',
    row.search_valid_until !== null && row.search_valid_until >= todayOf(register) && 'validJobSearches',
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
