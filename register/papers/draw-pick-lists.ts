import { open } from '../../access/open.ts'
import { type Records, statement } from '../../access/records.ts'
import { type Register, todayOf, type Visit } from '../../access/visit.ts'

/* What a statutory task or a pending matter needs stays on its shelf (916/2012 13:4.2). */
const isHeld = `(exists (select from matter m where m.client_id = x.client_id and m.state <> 'closed')
     or exists (select from hold h where h.client_id = x.client_id and h.lifted_at is null))`

/** A hold that comes after a line was drawn takes the line back, as long as nobody has fetched the paper. */
const takeBack = statement(
  'take-back-picks',
  `with held as (
     select x.client_id, x.number from paper x
     where x.state = 'listed' and ${isHeld}
   ), dropped as (
     delete from paper_pick p using held h where p.number = h.number and p.outcome is null returning p.number
   )
   update paper x set state = 'kept' from dropped d, held h
   where h.number = d.number and x.client_id = h.client_id and x.number = d.number returning x.client_id`,
)

const pastTheirTime = statement(
  'papers-past-their-time',
  `select client_id, number from paper x
   where state = 'kept' and kept_until < $1 and not ${isHeld}
   order by kept_until, paper_id limit $2`,
)

const papersOfClients = statement(
  'papers-that-go-with-clients',
  `select client_id, number from paper where state = 'kept' and client_id in
     (select client_id from client where client_id = any ($1::uuid[]) or merged_into = any ($1::uuid[]))`,
)

const insertPicks = statement(
  'insert-picks',
  `insert into paper_pick (pick_id, number, kind, office, room, shelf, box, fate, because, listed_at)
   select gen_random_uuid(), number, kind, office, room, shelf, box, coalesce($2::jsonb ->> kind, 'transfer'), $3, $4
   from paper where number = any ($1) on conflict (number) do nothing`,
)

const markListed = statement(
  'mark-papers-listed',
  `update paper set state = 'listed', version = version + 1 where number = any ($1) and state = 'kept'`,
)

type Numbered = { readonly client_id: string; readonly number: string }

/** Puts the papers of clients who are about to be removed on pick lists, within the errand; gives how many (N9.1). */
export async function listPapersOf(
  records: Records,
  register: Register,
  clients: readonly string[],
  because: string,
): Promise<number> {
  if (clients.length === 0) return 0
  const rows = await records.rows<Numbered>(papersOfClients, [clients])
  return draw(records, register, rows, because)
}

const atATime = 500

/**
 * The night's pick lists (N9.1): papers whose own time in the operations plan is up go on the lists of their offices, and
 * lines of clients who have a pending matter since are taken back. Kept on the last day, listed on the next. Gives how
 * many lines were drawn and taken back.
 */
export async function drawPickLists(visit: Visit): Promise<{ drawn: number; takenBack: number }> {
  const { register } = visit
  const errand = { purpose: 'retention', operation: 'drawPickLists' } as const
  const takenBack = await open(visit, errand, async (records) => (await records.rows<Numbered>(takeBack)).length)
  let drawn = 0
  for (;;) {
    const listed = await open(visit, errand, async (records) => {
      const rows = await records.rows<Numbered>(pastTheirTime, [todayOf(register), atATime])
      return draw(records, register, rows, 'operationsPlan')
    })
    drawn += listed
    if (listed < atATime) return { drawn, takenBack }
  }
}

async function draw(
  records: Records,
  { rules, now }: Register,
  rows: readonly Numbered[],
  because: string,
): Promise<number> {
  if (rows.length === 0) return 0
  const numbers = rows.map(({ number }) => number)
  const fates = Object.fromEntries(Object.entries(rules.notice.papers).map(([kind, { fate }]) => [kind, fate]))
  await records.change(insertPicks, [numbers, JSON.stringify(fates), because, now().toISOString()])
  return records.change(markListed, [numbers])
}
