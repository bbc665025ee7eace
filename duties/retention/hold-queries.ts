import { statement } from '../../access/records.ts'
import type { Hold } from './contract.ts'

export type HoldRow = {
  client_id: string
  hold_id: string
  office: string
  categories: string[] | null
  ground: Hold['ground']
  reason: string
  review_on: string
  placed_by_name: string
  placed_at: string
  lifted_at: string | null
  display_name?: string
}

const columns =
  'client_id, hold_id, office, categories, ground, reason, review_on, placed_by_name, placed_at, lifted_at'

export const insertHold = statement(
  'insert-hold',
  `insert into hold (client_id, hold_id, office, categories, ground, reason, review_on, placed_by, placed_by_name, placed_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
)

export const holdsOfClient = statement(
  'holds-of-client',
  `select ${columns} from hold where client_id = any ($1::uuid[]) and lifted_at is null order by review_on, hold_id`,
)

export const holdById = statement(
  'hold-by-id',
  `select ${columns} from hold where client_id = any ($1::uuid[]) and hold_id = $2 for update`,
)

export const liftHoldById = statement(
  'lift-hold',
  `update hold set lifted_by = $3, lifted_by_name = $4, lifted_at = $5, lifted_because = $6
   where client_id = any ($1::uuid[]) and hold_id = $2`,
)

/** A page of the office's holds: those to be looked at again soonest first. */
export const holdsOfOffice = statement(
  'holds-of-office',
  `select ${columns.replaceAll(/(\w+)/g, 'h.$1')}, c.display_name from hold h join client c on c.client_id = h.client_id
   where h.lifted_at is null and (h.review_on, h.hold_id) > ($1::date, $2::uuid) order by h.review_on, h.hold_id limit $3`,
)

/** Open matters hold by themselves what their kind concerns. */
export const openMattersOfClient = statement(
  'open-matters-of-client',
  `select client_id, kind, received_on, due_on from matter
   where client_id = any ($1::uuid[]) and state <> 'closed' order by due_on nulls last, kind`,
)
export type OpenMatterRow = { client_id: string; kind: string; received_on: string; due_on: string | null }

export function holdFrom(row: HoldRow): Hold {
  const hold: Hold = {
    by: 'person',
    clientId: row.client_id,
    holdId: row.hold_id,
    office: row.office,
    ground: row.ground,
    reason: row.reason,
    reviewOn: row.review_on,
    placedByName: row.placed_by_name,
    placedAt: row.placed_at,
  }
  if (row.categories) hold.categories = row.categories
  if (row.display_name) hold.clientName = row.display_name
  return hold
}
