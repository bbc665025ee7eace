import { statement } from '../../access/records.ts'
import type { Paper, Pick } from './contract.ts'

export type PaperRow = {
  client_id: string
  paper_id: string
  number: string
  kind: string
  office: string
  room: string
  shelf: string
  box: string
  arrived_on: string
  kept_until: string | null
  state: 'kept' | 'listed'
  version: number
  registered_by_name: string
  registered_at: string
}

const columns = `client_id, paper_id, number, kind, office, room, shelf, box, arrived_on, kept_until, state, version,
  registered_by_name, registered_at`

export const insertPaper = statement(
  'insert-paper',
  `insert into paper (client_id, paper_id, number, kind, office, room, shelf, box, arrived_on, kept_until, state, version,
     registered_by, registered_by_name, registered_at)
   values ($1, $2, $3 || nextval('paper_number'), $4, $5, $6, $7, $8, $9, $10, 'kept', 1, $11, $12, $13) returning ${columns}`,
)
export const paperById = statement(
  'paper-by-id',
  `select ${columns} from paper where client_id = any ($1::uuid[]) and paper_id = $2 for update`,
)
export const updatePlace = statement(
  'update-place-of-paper',
  `update paper set room = $3, shelf = $4, box = $5, version = version + 1
   where client_id = any ($1::uuid[]) and paper_id = $2 returning ${columns}`,
)
export const papersOfClient = statement(
  'papers-of-client',
  `select ${columns} from paper where client_id = any ($1::uuid[]) order by arrived_on desc, number`,
)
export const papersOfOffice = statement(
  'papers-of-office',
  `select ${columns} from paper where office = $1 and (registered_at, paper_id) < ($2::timestamptz, $3::uuid)
   order by registered_at desc, paper_id desc limit $4`,
)

export type PickRow = {
  pick_id: string
  number: string
  kind: string
  office: string
  room: string
  shelf: string
  box: string
  fate: 'transfer' | 'destroy'
  because: string
  listed_at: string
  outcome: 'transferred' | 'destroyed' | 'notFound' | null
  note: string | null
  done_by_name: string | null
  done_at: string | null
}

const pickColumns =
  'pick_id, number, kind, office, room, shelf, box, fate, because, listed_at, outcome, note, done_by_name, done_at'

/** In the order in which one walks along the shelves. */
export const picksWaiting = statement(
  'picks-waiting',
  `select ${pickColumns} from paper_pick where outcome is null and ($1::text is null or office = $1)
     and (office, room, shelf, box, number) > ($2::text, $3::text, $4::text, $5::text, $6::text)
   order by office, room, shelf, box, number limit $7`,
)
export const picksDone = statement(
  'picks-done',
  `select ${pickColumns} from paper_pick where outcome is not null and ($1::text is null or office = $1)
     and (done_at, pick_id) < ($2::timestamptz, $3::uuid)
   order by done_at desc, pick_id desc limit $4`,
)
export const countPicks = statement(
  'count-picks',
  `select count(*)::int as total from paper_pick where outcome is null and ($1::text is null or office = $1)`,
)
export const confirmPickRow = statement(
  'confirm-pick',
  `update paper_pick set outcome = $3, note = $4, done_by = $5, done_by_name = $6, done_at = $7
   where pick_id = $1 and office = $2 and outcome is null returning ${pickColumns}`,
)
export const pickById = statement(
  'pick-by-id',
  `select ${pickColumns} from paper_pick where pick_id = $1 and office = $2`,
)
/** The paper is no more: neither is what we knew of it. */
export const dropPaper = statement('drop-paper', 'delete from paper where number = $1')

export const paperFrom = (row: PaperRow): Paper => ({
  paperId: row.paper_id,
  clientId: row.client_id,
  number: row.number,
  kind: row.kind,
  office: row.office,
  room: row.room,
  shelf: row.shelf,
  box: row.box,
  arrivedOn: row.arrived_on,
  ...(row.kept_until ? { keptUntil: row.kept_until } : {}),
  isListed: row.state === 'listed',
  version: row.version,
  registeredByName: row.registered_by_name,
  registeredAt: row.registered_at,
})

export const pickFrom = (row: PickRow): Pick => ({
  pickId: row.pick_id,
  number: row.number,
  kind: row.kind,
  office: row.office,
  room: row.room,
  shelf: row.shelf,
  box: row.box,
  fate: row.fate,
  because: row.because,
  listedAt: row.listed_at,
  ...(row.outcome ? { outcome: row.outcome } : {}),
  ...(row.note ? { note: row.note } : {}),
  ...(row.done_by_name ? { doneByName: row.done_by_name } : {}),
  ...(row.done_at ? { doneAt: row.done_at } : {}),
})
