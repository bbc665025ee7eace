import { type Records, statement } from '../../access/records.ts'
import { retentionPlan } from '../../derive/retention-plan.ts'
import type { Notice } from '../../rulebook/notice.ts'
import { heldRows } from './due.ts'

/** A person: the row that stands, with the rows merged into it. */
export type Still = {
  readonly main: string
  readonly members: readonly string[]
  readonly office: string
  /** The customership of every row ended so long ago that everything goes, and nothing is held. */
  readonly isOver: boolean
  readonly isHeld: boolean
  /** Categories that are held; of one who is held whole, none is named. */
  readonly heldCategories: readonly string[]
  readonly isHeldWhole: boolean
}

/**
 * Makes the clients stand still until the errand ends, and tells the policies what may go of them.
 *
 * The rows are locked before it is asked what is held: whoever places a hold, opens a matter or records anything about
 * them has done so before, and is seen, or waits until they are gone. Clients whom somebody is just writing about are
 * passed over, so that nobody waits for the sweep longer than one batch takes.
 */
export async function standStill(records: Records, notice: Notice, clients: readonly string[]): Promise<Still[]> {
  const rows = await records.rowsKeptBehind<ClientRow>(lockRows(notice), [clients])
  const ids = rows.map(({ client_id: id }) => id)
  const held = await records.rowsKeptBehind<{ main: string; category: string | null }>(whatIsHeld(notice), [ids])
  const known = new Set(Object.keys(notice.categories))
  const persons = [...Map.groupBy(rows, (row) => row.merged_into ?? row.client_id)].flatMap(([main, members]) => {
    const standing = members.find(({ client_id: id }) => id === main)
    const holds = held.filter((each) => each.main === main)
    const still: Still | undefined = standing && {
      main,
      members: members.map(({ client_id: id }) => id),
      office: standing.office,
      isOver: holds.length === 0 && standing.is_over && members.every((row) => row.is_over || row.never_began),
      isHeld: holds.length > 0,
      // A category that the notice does not know holds everything: too much is held rather than too little.
      isHeldWhole: holds.some(({ category }) => category === null || !known.has(category)),
      heldCategories: holds.flatMap(({ category }) => (category !== null && known.has(category) ? [category] : [])),
    }
    // Of one whose standing row somebody writes about, no row goes.
    return still ? [still] : []
  })
  const words = persons.flatMap(({ members, isHeldWhole, heldCategories }) =>
    members.flatMap((id) => (isHeldWhole ? [id] : heldCategories.map((category) => `${id} ${category}`))),
  )
  const over = persons.flatMap(({ isOver, members }) => (isOver ? members : []))
  await records.run(
    [
      setting(
        'clients',
        persons.flatMap(({ members }) => members),
      ),
      setting('ended', over),
      `set local actor.held = '${words.join(',')}'`,
    ].join('; '),
  )
  return persons
}

/** Ids are the database's own, and categories those of the notice: nothing in these words needs quoting. */
const setting = (name: string, ids: readonly string[]) =>
  `set local actor.${name} = '${ids.length > 0 ? `{${ids.join(',')}}` : ''}'`

type ClientRow = {
  client_id: string
  merged_into: string | null
  office: string
  is_over: boolean
  never_began: boolean
}

const lockRows = (notice: Notice) =>
  statement(
    'lock-for-removal',
    `select client_id, merged_into, office, coalesce(${retentionPlan(notice).client}, false) as is_over,
       customership_started_on is null as never_began
     from client
     where client_id in (select coalesce(merged_into, client_id) from client where client_id = any ($1::uuid[]))
       or merged_into in (select coalesce(merged_into, client_id) from client where client_id = any ($1::uuid[]))
     order by client_id for update skip locked`,
  )

const whatIsHeld = (notice: Notice) =>
  statement(
    'what-is-held',
    `select main, category from (${heldRows(notice)}) held
     where main in (select coalesce(merged_into, client_id) from client where client_id = any ($1::uuid[]))`,
  )
