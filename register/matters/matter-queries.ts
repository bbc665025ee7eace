import { statement } from '../../access/records.ts'
import type { Matter, MatterEvent, MatterResult, MatterState } from './contract.ts'

export type MatterRow = {
  client_id: string
  matter_id: string
  number: string
  kind: string
  office: string
  state: MatterState
  result: MatterResult | null
  handler: string | null
  handler_name: string | null
  received_on: string
  due_on: string | null
  closed_on: string | null
  answer: string | null
  version: number
  display_name?: string
}

export type MatterEventRow = {
  version: number
  state: MatterState
  note: string | null
  answer: string | null
  done_by_name: string
  done_at: string
}

const columns =
  'client_id, matter_id, number, kind, office, state, result, handler, handler_name, received_on, due_on, closed_on, answer, version'

export const insertMatter = statement(
  'insert-matter',
  `insert into matter (client_id, matter_id, number, kind, office, state, handler, handler_name, received_on, due_on, version)
   values ($1, $2, $3 || nextval('matter_number'), $4, $5, 'received', $6, $7, $8, $9, 1) returning ${columns}`,
)

/** A matter that the person raises: nobody handles it yet. The same one again inserts nothing. */
export const insertRaised = statement(
  'insert-raised-matter',
  `insert into matter (client_id, matter_id, number, kind, office, state, received_on, due_on, version)
   values ($1, $2, $3 || nextval('matter_number'), $4, $5, 'received', $6, $7, 1)
   on conflict (client_id, matter_id) do nothing returning ${columns}`,
)

export type WordsRow = { matter_id: string; note: string | null; done_by: string }

/** What was said when a matter was opened, and by whom. */
export const wordsOfRaised = statement(
  'words-of-raised-matters',
  'select matter_id, note, done_by from matter_event where client_id = any ($1::uuid[]) and version = 1',
)

export const insertVisitorMatter = statement(
  'insert-visitor-matter',
  `insert into visitor_matter (matter_id, number, kind, state, received_on, due_on, sealed)
   values ($1, $2, $3, 'received', $4, $5, $6) on conflict do nothing`,
)

export type VisitorMatterRow = {
  matter_id: string
  number: string
  kind: string
  state: 'received' | 'closed'
  received_on: string
  due_on: string | null
  closed_on: string | null
  closed_by_name: string | null
  sealed: string
  answer: string | null
}

const visitorColumns = 'matter_id, number, kind, state, received_on, due_on, closed_on, closed_by_name, sealed, answer'

export const visitorMatters = statement(
  'visitor-matters',
  `select ${visitorColumns} from visitor_matter
   where state = $1 and (coalesce(due_on, 'infinity'), matter_id) > ($2::date, $3::uuid)
   order by coalesce(due_on, 'infinity'), matter_id limit $4`,
)

export const visitorMatterById = statement(
  'visitor-matter-by-id',
  `select ${visitorColumns} from visitor_matter where matter_id = $1 for update`,
)

export const closeVisitorMatter = statement(
  'close-visitor-matter',
  `update visitor_matter set state = 'closed', closed_on = $2, closed_by = $3, closed_by_name = $4, answer = $5
   where matter_id = $1 returning ${visitorColumns}`,
)

export const updateMatter = statement(
  'update-matter',
  `update matter set state = $3, result = $4, closed_on = $5, handler = $6, handler_name = $7, answer = $8, version = version + 1
   where client_id = any ($1::uuid[]) and matter_id = $2 returning ${columns}`,
)

export const insertEvent = statement(
  'insert-matter-event',
  `insert into matter_event (client_id, matter_id, version, kind, state, note, done_by, done_by_name, done_at, answer)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
)

export const matterById = statement(
  'matter-by-id',
  `select ${columns} from matter where client_id = any ($1::uuid[]) and matter_id = $2 for update`,
)

export const eventsOfMatter = statement(
  'events-of-matter',
  'select version, state, note, answer, done_by_name, done_at from matter_event where client_id = any ($1::uuid[]) and matter_id = $2 order by version desc',
)

export const mattersOfClient = statement(
  'matters-of-client',
  `select ${columns} from matter where client_id = any ($1::uuid[]) order by received_on desc, matter_id desc`,
)

/** A page of the office's matters: those with the nearest last day first, those without one last. */
export const mattersOfOffice = statement(
  'matters-of-office',
  `select m.client_id, m.matter_id, m.number, m.kind, m.office, m.state, m.result, m.handler, m.handler_name, m.received_on, m.due_on,
     m.closed_on, m.answer, m.version, c.display_name
   from matter m join client c using (client_id)
   where ($1::text is null or m.state = $1) and ($2::text is null or m.kind = $2) and ($1 is not null or m.state <> 'closed')
     and (coalesce(m.due_on, 'infinity'), m.matter_id) > ($3::date, $4::uuid)
   order by coalesce(m.due_on, 'infinity'), m.matter_id limit $5`,
)

export function matterFrom(row: MatterRow): Matter {
  const matter: Matter = {
    matterId: row.matter_id,
    clientId: row.client_id,
    number: row.number,
    kind: row.kind,
    office: row.office,
    state: row.state,
    receivedOn: row.received_on,
    version: row.version,
  }
  if (row.result) matter.result = row.result
  if (row.handler) matter.handler = row.handler
  if (row.handler_name) matter.handlerName = row.handler_name
  if (row.due_on) matter.dueOn = row.due_on
  if (row.closed_on) matter.closedOn = row.closed_on
  if (row.answer) matter.answer = row.answer
  if (row.display_name) matter.clientName = row.display_name
  return matter
}

export const eventFrom = (row: MatterEventRow): MatterEvent => ({
  version: row.version,
  state: row.state,
  ...(row.note ? { note: row.note } : {}),
  ...(row.answer ? { answer: row.answer } : {}),
  doneByName: row.done_by_name,
  doneAt: row.done_at,
})
