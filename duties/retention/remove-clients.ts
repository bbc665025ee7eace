import { uuidv7 } from 'uuidv7'
import { open } from '../../access/open.ts'
import { type Records, statement } from '../../access/records.ts'
import type { Register, Visit } from '../../access/visit.ts'
import { clientColumnsIn, type DueMessages, retentionPlan } from '../../derive/retention-plan.ts'
import { literals } from '../../derive/sql.ts'
import { sealContent } from '../disclosure/seal-disclosure.ts'
import { type BatchRow, clientsOfBatch, insertRemoval, keepOutcomes } from './batch-queries.ts'
import { keepStatistics } from './keep-statistics.ts'
import type { Removal } from './ledger.ts'
import { type Still, standStill } from './stand-still.ts'
import { sweepErrand, visitAsOf } from './sweeper.ts'
import { tellStanding } from './tell-standing.ts'
import { tablesInOrder } from './removal-order.ts'

type Listed = { client_id: string; entries: string[] | null; versions: number }
/** A message counts as a version, and is of no category (null). */
type Counted = { client_id: string; versions: number; categories: (string | null)[] }

/** What became of a client of a batch. One of whom somebody was just writing stays due. */
type Outcome = 'removed' | 'held' | 'changed'

export type Removed = {
  /** The last client that was looked at; undefined when none was left. */
  readonly last?: string
  readonly looked: number
  readonly outcomes: Readonly<Record<Outcome, number>>
  readonly removal?: Removal
}

/**
 * Removes the next clients of a batch that the archive has, or their entries that are due, in one transaction with the
 * statistics that stay, the ledger's line and the line in the access log.
 *
 * A client who is held by now, is a client again, or of whom something was recorded since the batch was made, goes from the
 * batch and not from the register: what the archive has not received is not removed (N9.4), and the next sweep looks again.
 */
export function removeClients(visit: Visit, batch: BatchRow, after: string, size: number): Promise<Removed> {
  const { register } = visit
  const { notice } = register.rules
  // As of the batch's own day: what has become due since then is of the next one.
  const errand = sweepErrand('remove', `batch ${batch.number}`)
  return open(visitAsOf(visit, batch.as_of), errand, async (records) => {
    const listed = await records.rowsKeptBehind<Listed>(clientsOfBatch, [batch.batch_id, after, size])
    if (listed.length === 0) return { looked: 0, outcomes: none }
    const still = await standStill(
      records,
      notice,
      listed.map(({ client_id: id }) => id),
    )
    const personOf = new Map(still.flatMap((person) => person.members.map((member) => [member, person] as const)))
    const counted = await countVersions(records, batch, listed, still)
    const withPapers = await personsWithPapers(records, still)
    const outcomes = new Map<string, Outcome>()
    for (const each of listed) {
      const outcome = outcomeOf(batch, each, personOf.get(each.client_id), counted, withPapers)
      if (outcome) outcomes.set(each.client_id, outcome)
    }
    const going = listed.filter(({ client_id: id }) => outcomes.get(id) === 'removed')
    const whole = batch.scope === 'client' ? going.flatMap(({ client_id: id }) => personOf.get(id)!.members) : []
    const parts = going.flatMap(({ entries }) => entries ?? [])
    const clients = batch.scope === 'client' ? whole : going.map(({ client_id: id }) => id)
    if (going.length > 0) {
      await keepStatistics(records, batch.batch_id, clients, batch.scope === 'client' ? null : parts)
      const versions = going.reduce((sum, each) => sum + each.versions, 0)
      const gone =
        batch.scope === 'client'
          ? await removeWhole(records, whole)
          : await removeEntries(records, register, clients, parts)
      // The policies let go less than the batch says: nothing of it goes, and somebody looks why.
      if (gone.versions !== versions) throw new Error(`Of ${versions} versions the policies let ${gone.versions} go`)
      if (batch.scope === 'entries') await tellStanding(records, register, clients, gone.categories)
      for (const client of clients) records.wrote({ client })
      for (const category of gone.categories) records.wrote({ category })
    }
    await records.change(keepOutcomes, [batch.batch_id, [...outcomes.keys()], [...outcomes.values()]])
    const removal = going.length > 0 ? await keepRemoval(records, visit, batch, whole, parts) : undefined
    const all = [...outcomes.values()]
    return {
      looked: listed.length,
      last: listed.at(-1)!.client_id,
      outcomes: {
        removed: all.filter((one) => one === 'removed').length,
        held: all.filter((one) => one === 'held').length,
        changed: all.filter((one) => one === 'changed').length,
      },
      ...(removal ? { removal } : {}),
    }
  })
}

const none = { removed: 0, held: 0, changed: 0 }

/** Undefined: somebody is just writing about the client, who stays due. */
function outcomeOf(
  { scope }: BatchRow,
  { client_id: id, versions }: Listed,
  person: Still | undefined,
  counted: ReadonlyMap<string, Counted>,
  withPapers: ReadonlySet<string>,
): Outcome | undefined {
  if (!person) return counted.has(id) ? undefined : 'changed'
  const found = counted.get(id)
  if (scope === 'client') {
    if (person.isHeld) return 'held'
    // A paper that came since the package was made is in no package and on no pick list: both are made anew.
    if (withPapers.has(person.main)) return 'changed'
    return person.isOver && person.main === id && (found?.versions ?? 0) === versions ? 'removed' : 'changed'
  }
  const categories = found?.categories ?? []
  const holds = (category: string | null) =>
    category === null ? person.isHeld : person.heldCategories.includes(category)
  if (person.isHeldWhole || categories.some(holds)) return 'held'
  return found?.versions === versions ? 'removed' : 'changed'
}

const keptPapers = statement(
  'papers-still-on-shelves',
  `select client_id from paper where client_id = any ($1::uuid[]) and state = 'kept'`,
)

/** The persons of whom a paper lies in locked storage that is on no pick list. */
async function personsWithPapers(records: Records, still: readonly Still[]): Promise<ReadonlySet<string>> {
  const members = still.flatMap((person) => person.members)
  const rows = await records.rowsKeptBehind<{ client_id: string }>(keptPapers, [members])
  const found = new Set(rows.map(({ client_id: id }) => id))
  return new Set(still.filter((person) => person.members.some((id) => found.has(id))).map(({ main }) => main))
}

const countOfWhole = statement(
  'versions-of-clients',
  `select whose.main as client_id, count(*)::int as versions, array_agg(distinct e.category) as categories
   from unnest($1::uuid[], $2::uuid[]) as whose (member, main) cross join lateral (
     select category from entry where client_id = whose.member
     union all select null from message where client_id = whose.member
   ) e group by 1`,
)
const countOfParts = statement(
  'versions-of-entries',
  `select client_id, count(*)::int as versions, array_agg(distinct category) as categories
   from (
     select client_id, category from entry where client_id = any ($1::uuid[]) and entry_id = any ($2::uuid[])
     union all select client_id, null from message where client_id = any ($1::uuid[]) and message_id = any ($2::uuid[])
   ) e group by client_id`,
)

/** How many versions and messages there are now of what the batch lists: they only ever become more, so the number tells. */
async function countVersions(
  records: Records,
  { scope }: BatchRow,
  listed: readonly Listed[],
  still: readonly Still[],
) {
  const clients = listed.map(({ client_id: id }) => id)
  const others = clients.filter((id) => !still.some(({ main }) => main === id))
  const pairs = [
    ...still.flatMap(({ main, members }) => members.map((member) => [member, main] as const)),
    ...others.map((id) => [id, id] as const),
  ]
  const rows =
    scope === 'client'
      ? await records.rowsKeptBehind<Counted>(countOfWhole, [
          pairs.map(([member]) => member),
          pairs.map(([, main]) => main),
        ])
      : await records.rowsKeptBehind<Counted>(countOfParts, [clients, listed.flatMap(({ entries }) => entries ?? [])])
  return new Map(rows.map((row) => [row.client_id, row]))
}

type Gone = { readonly versions: number; readonly categories: readonly string[] }

/** Everything of these rows of clients, out of every table. */
export async function removeWhole(records: Records, members: readonly string[]): Promise<Gone> {
  const rows: { category: string }[] = []
  let messages = 0
  for (const table of await tablesInOrder(records)) {
    const whose = clientColumnsIn(table)
      .map((column) => `${column} = any ($1::uuid[])`)
      .join(' or ')
    const isEntry = table === 'entry'
    const removing = statement(
      `remove-from-${table}`,
      `delete from ${table} where ${whose}${isEntry ? ' returning category' : ''}`,
    )
    if (isEntry) rows.push(...(await records.rowsKeptBehind<{ category: string }>(removing, [members])))
    else {
      const removed = await records.change(removing, [members])
      if (table === 'message') messages = removed
    }
  }
  return goneBy(rows, messages)
}

const goneBy = (rows: readonly { category: string }[], messages: number): Gone => ({
  versions: rows.length + messages,
  categories: [...new Set(rows.map(({ category }) => category))],
})

/** Entries and messages whose own time is up: gone whole, or of entries cut to the fields of the life-cycle record. */
export async function removeEntries(
  records: Records,
  register: Register,
  clients: readonly string[],
  entries: readonly string[],
): Promise<Gone> {
  const { entries: dueEntries, messages } = retentionPlan(register.rules.notice)
  const rows: { category: string }[] = []
  await emptyDisclosures(records, register, clients, entries)
  for (const due of dueEntries) {
    const listed = 'client_id = any ($1::uuid[]) and entry_id = any ($2::uuid[])'
    const values = [clients, entries]
    const removing = statement(
      `remove-entries-${due.rule}`,
      `delete from entry where ${listed} and ${due.goes} returning category`,
    )
    rows.push(...(await records.rowsKeptBehind<{ category: string }>(removing, values)))
    if (!due.isCut) continue
    const fields = [...due.keeps]
      .map(([kind, names]) => `when ${literals([kind])} then array[${literals(names)}]`)
      .join(' ')
    // Why a version was corrected is not of the life cycle either; that it was must be said.
    const cutting = statement(
      `cut-entries-${due.rule}`,
      `update entry set is_reduced = true, source_detail = null, reason = case when reason is not null then '–' end,
         payload = coalesce((select jsonb_object_agg(key, value) from jsonb_each(payload) where key = any (case kind ${fields} end)), '{}')
       where ${listed} and ${due.isCut} returning category`,
    )
    rows.push(...(await records.rowsKeptBehind<{ category: string }>(cutting, values)))
  }
  return goneBy(rows, messages.due ? await removeMessages(records, messages.due, clients, entries) : 0)
}

/** With what hangs on them, and threads of which none is left. */
async function removeMessages(
  records: Records,
  { goes, threadGoes }: DueMessages,
  clients: readonly string[],
  messages: readonly string[],
): Promise<number> {
  const removed = await records.change(
    statement(
      'remove-messages',
      `delete from message where client_id = any ($1::uuid[]) and message_id = any ($2::uuid[]) and ${goes}`,
    ),
    [clients, messages],
  )
  if (removed > 0) {
    await records.change(
      statement(
        'remove-empty-threads',
        `delete from message_thread t where client_id = any ($1::uuid[]) and ${threadGoes}
           and not exists (select from message m where m.client_id = t.client_id and m.thread_id = t.thread_id)`,
      ),
      [clients],
    )
  }
  return removed
}

type Given = { client_id: string; disclosure_id: string }

const givenOfEntries = statement(
  'disclosures-of-entries',
  'select client_id, disclosure_id from disclosure where client_id = any ($1::uuid[]) and entries && $2::uuid[]',
)
const emptyDisclosure = statement(
  'empty-disclosure',
  'update disclosure set content = $3 where client_id = $1 and disclosure_id = $2',
)

/** The ledger of disclosures keeps the line (to whom, when, on which ground, which fields) and loses what was given. */
async function emptyDisclosures(
  records: Records,
  { seals }: Register,
  clients: readonly string[],
  entries: readonly string[],
): Promise<void> {
  for (const { client_id: client, disclosure_id: id } of await records.rowsKeptBehind<Given>(givenOfEntries, [
    clients,
    entries,
  ])) {
    const nothing = sealContent(seals, client, { kinds: {}, facts: {}, digest: '', basis: {} })
    await records.change(emptyDisclosure, [client, id, nothing])
  }
}

async function keepRemoval(
  records: Records,
  { register }: Visit,
  { batch_id: batchId }: BatchRow,
  whole: readonly string[],
  parts: readonly string[],
): Promise<Removal> {
  const removal = { id: uuidv7(), batchId, at: register.now().toISOString(), whole, parts }
  await records.change(insertRemoval, [removal.id, removal.batchId, removal.at, whole, parts])
  return removal
}
