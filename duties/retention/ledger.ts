import { createReadStream } from 'node:fs'
import { mkdir, open as openFile, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'
import { open } from '../../access/open.ts'
import { type Records, statement } from '../../access/records.ts'
import type { Visit } from '../../access/visit.ts'
import { insertRemoval } from './batch-queries.ts'
import { removeEntries, removeWhole } from './remove-clients.ts'
import { sweepErrand } from './sweeper.ts'
import { tellStanding } from './tell-standing.ts'

/** One removing transaction: ids of clients of whom everything went, and of entries and messages that went by themselves. */
export type Removal = {
  readonly id: string
  readonly batchId: string
  readonly at: string
  readonly whole: readonly string[]
  readonly parts: readonly string[]
}

/**
 * The deletion ledger outside the database: one line a removing transaction, ids and no content, only ever appended to.
 * It must not lie where a restore of the database brings back an older one.
 */
export type Ledger = {
  append(removals: readonly Removal[]): Promise<void>
  /** Every line, oldest first. A last line that a crash cut short is none. */
  lines(): AsyncIterable<Removal>
}

export function fileLedger(path: string): Ledger {
  return {
    async append(removals) {
      if (removals.length === 0) return
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      const size = await stat(path).then(
        (found) => found.size,
        () => 0,
      )
      const file = await openFile(path, 'a+', 0o600)
      try {
        // What a crash left of a line must not run into the next one.
        const { buffer } = size > 0 ? await file.read(Buffer.alloc(1), 0, 1, size - 1) : { buffer: Buffer.from('\n') }
        const mended = buffer[0] === 10 ? '' : '\n'
        await file.appendFile(mended + removals.map((removal) => `${JSON.stringify(removal)}\n`).join(''))
        await file.sync()
      } finally {
        await file.close()
      }
    },
    async *lines() {
      const found = await stat(path).catch(() => undefined)
      if (!found) return
      for await (const line of createInterface({
        input: createReadStream(path),
        crlfDelay: Number.POSITIVE_INFINITY,
      })) {
        const removal = readLine(line)
        if (removal) yield removal
      }
    },
  }
}

function readLine(line: string): Removal | undefined {
  try {
    return JSON.parse(line) as Removal
  } catch {
    // Cut short by a crash before it was whole: the database has the same line, and it is appended again.
    return undefined
  }
}

const unknownRemovals = statement(
  'unknown-removals',
  'select id from unnest($1::uuid[]) as id where not exists (select from removal where removal_id = id)',
)
const removalIdsAfter = statement(
  'removal-ids-after',
  'select removal_id as id from removal where removal_id > $1 order by removal_id limit 5000',
)
const removalsById = statement(
  'removals-by-id',
  `select removal_id as id, batch_id as "batchId", removed_at as at, whole, parts from removal
   where removal_id = any ($1::uuid[]) order by removal_id`,
)
const nobody = '00000000-0000-0000-0000-000000000000'

export type Reconciled = { readonly removedAgain: number; readonly appended: number }

/**
 * Brings the register and its ledger together, before any door opens. Lines that the register does not know were removed
 * after the backup that it was restored from: they are removed again, whatever their clocks or holds said then, so that a
 * restore brings nobody back. Lines that the file does not know were committed just before a crash: they are appended.
 */
export async function reconcileLedger(visit: Visit, ledger: Ledger): Promise<Reconciled> {
  const known = new Set<string>()
  let removedAgain = 0
  let waiting: Removal[] = []
  const settle = async () => {
    removedAgain += await removeAgain(visit, waiting)
    waiting = []
  }
  for await (const removal of ledger.lines()) {
    known.add(removal.id)
    waiting.push(removal)
    if (waiting.length >= 50) await settle()
  }
  await settle()
  return { removedAgain, appended: await appendMissing(visit, ledger, known) }
}

async function appendMissing(visit: Visit, ledger: Ledger, known: ReadonlySet<string>): Promise<number> {
  let appended = 0
  for (let after = nobody; ;) {
    const [last, missing] = await open(visit, sweepErrand('keepRemovals'), async (records) => {
      const page = await records.rowsKeptBehind<{ id: string }>(removalIdsAfter, [after])
      const lacking = page.flatMap(({ id }) => (known.has(id) ? [] : [id]))
      const rows = lacking.length > 0 ? await records.rowsKeptBehind<Removal>(removalsById, [lacking]) : []
      return [page.at(-1)?.id, rows] as const
    })
    await ledger.append(missing)
    appended += missing.length
    if (last === undefined) return appended
    after = last
  }
}

/** Gives how many of the removals had to be done again. */
async function removeAgain(visit: Visit, removals: readonly Removal[]): Promise<number> {
  if (removals.length === 0) return 0
  return open(visit, sweepErrand('removeAgain', 'after a restore'), async (records) => {
    const rows = await records.rowsKeptBehind<{ id: string }>(unknownRemovals, [removals.map(({ id }) => id)])
    const unknown = removals.filter(({ id }) => rows.some((row) => row.id === id))
    for (const removal of unknown) await removeOnceMore(records, visit, removal)
    return unknown.length
  })
}

const ownersOf = statement(
  'owners-of-parts',
  `select client_id from entry where entry_id = any ($1::uuid[])
   union select client_id from message where message_id = any ($1::uuid[])`,
)

async function removeOnceMore(records: Records, visit: Visit, { id, batchId, at, whole, parts }: Removal) {
  const { register } = visit
  await records.run('set local statement_timeout = 0')
  if (whole.length > 0) {
    await records.run(`set local actor.gone = '{${whole.map(asId).join(',')}}'`)
    await removeWhole(records, whole)
  }
  if (parts.length > 0) {
    const owners = await records.rowsKeptBehind<{ client_id: string }>(ownersOf, [parts])
    const clients = owners.map(({ client_id: client }) => client)
    await records.run(`set local actor.held = ''; set local actor.clients = '{${clients.join(',')}}'`)
    const { categories } = await removeEntries(records, register, clients, parts)
    await tellStanding(records, register, clients, categories)
  }
  for (const client of whole) records.wrote({ client })
  await records.change(insertRemoval, [id, batchId, at, whole, parts])
}

/** The file is ours, and stands outside the database all the same: what is no id does not get into a setting. */
function asId(written: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(written))
    throw new Error('The deletion ledger has a line that is none')
  return written
}
