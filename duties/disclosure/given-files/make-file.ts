import { stringify } from 'csv-stringify/sync'
import { type Operation, open } from '../../../access/open.ts'
import type { Records, Statement } from '../../../access/records.ts'
import { Refusal } from '../../../access/refusal.ts'
import type { Visit } from '../../../access/visit.ts'
import type { Wanted } from '../disclose.ts'
import { disclose } from '../disclose.ts'
import type { FetchedFile, GivenFile } from './contract.ts'
import { dropExpired, fileById, type GivenFileRow, insertFile } from './file-queries.ts'

/** Days that a file may be fetched. */
const keptDays = 7
/** Persons of one file at most: more are for a file of their own. */
const mostPersons = 5_000
/** Persons given of at a time, so that a list of an office does not take all of its connections. */
const atOnce = 4

type Making = {
  readonly fileId: string
  readonly purpose: string
  readonly recipient: string
  readonly operation: Operation
  /** Whom it is about: one column, `client_id`; the last value is how many at most. */
  readonly chosen: Statement
  readonly values: readonly unknown[]
  readonly columns: readonly string[]
  /** What may be given of the errand's client; nothing when the person is to be left out. */
  readonly wantedOf: (records: Records) => Promise<Wanted | undefined>
  readonly rowsOf: (given: Awaited<ReturnType<typeof disclose>>) => readonly (readonly string[])[]
}

/**
 * Makes a file about many persons: each is given of in an errand of its own, with its row of the ledger and its line of the
 * log, by the recipient's rule and under the person's own safety ban. The file is sealed, for whoever made it, for a week.
 * Ordered again under the same id it goes on where it was broken off, and gives nothing twice.
 *
 * Throws `Refusal`: `invalid` tooMany; `notFound` when the actor makes no such files.
 */
export async function makeFile(visit: Visit, making: Making): Promise<GivenFile> {
  const { register, actor } = visit
  const { fileId, purpose, operation, recipient } = making
  const now = register.now()
  const expiresAt = new Date(now.getTime() + keptDays * 86_400_000).toISOString()
  const { before, clients } = await open(visit, { purpose, operation }, async (records) => {
    if (!(register.rules.groups.get(actor.group)?.dealings.has(dealingOf(operation)) ?? false)) {
      throw new Refusal('notFound')
    }
    await records.change(dropExpired, [now.toISOString()])
    const [row] = await records.rows<GivenFileRow>(fileById, [fileId, now.toISOString()])
    const found = await records.rowsKeptBehind<{ client_id: string }>(making.chosen, [
      ...making.values,
      mostPersons + 1,
    ])
    if (found.length > mostPersons) throw new Refusal('invalid', [{ pointer: '', code: 'tooMany', limit: mostPersons }])
    records.returns(found)
    return { before: row, clients: found.map(({ client_id }) => client_id) }
  })
  if (before) return fileFrom(before)
  const rows = await inTurns(clients, (client) => giveOne(visit, making, client))
  const given = rows.filter((row) => row.length > 0)
  const csv = stringify([making.columns, ...given.flat()], { delimiter: ';', bom: true, escape_formulas: true })
  const file = {
    file_id: fileId,
    recipient,
    persons: given.length,
    left_out: clients.length - given.length,
    sealed: register.seals.seal(csv, boundTo(fileId)),
    expires_at: expiresAt,
  }
  await open(visit, { purpose, operation }, (records) =>
    records.change(insertFile, [
      file.file_id,
      file.recipient,
      file.persons,
      file.left_out,
      file.sealed,
      actor.office,
      actor.id,
      now.toISOString(),
      expiresAt,
    ]),
  )
  return fileFrom(file)
}

/** Gives a file to whoever made it. Throws `Refusal('notFound')` for a file of somebody else, or one whose time is up. */
export async function fetchFile(
  visit: Visit,
  fileId: string,
  { purpose, operation }: { readonly purpose: string; readonly operation: Operation },
): Promise<FetchedFile> {
  const { register } = visit
  return open(visit, { purpose, operation }, async (records) => {
    const [row] = await records.rows<GivenFileRow>(fileById, [fileId, register.now().toISOString()])
    if (!row) throw new Refusal('notFound')
    return {
      name: `${row.recipient}-${fileId.slice(0, 8)}.csv`,
      csv: register.seals.unseal(row.sealed, boundTo(fileId)),
    }
  })
}

async function giveOne(visit: Visit, making: Making, client: string): Promise<readonly (readonly string[])[]> {
  const { purpose, fileId, wantedOf, rowsOf } = making
  try {
    return await open(visit, { purpose, operation: 'disclose', client }, async (records) => {
      const wanted = await wantedOf(records)
      return wanted ? rowsOf(await disclose(records, visit, { ...wanted, messageId: fileId })) : []
    })
  } catch (error) {
    // Somebody who left the office's reach meanwhile is left out.
    if (error instanceof Refusal && error.reason === 'notFound') return []
    throw error
  }
}

/** In the order of the clients, some at a time. */
async function inTurns<T>(clients: readonly string[], give: (client: string) => Promise<T>): Promise<T[]> {
  const all: T[] = Array.from({ length: clients.length })
  let next = 0
  const worker = async () => {
    for (let index = next++; index < clients.length; index = next++) all[index] = await give(clients[index]!)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return all
}

const dealingOf = (operation: Operation) => (operation === 'listContacts' ? 'listContacts' : 'extractProjects')

const boundTo = (fileId: string) => `${fileId}:file`

const fileFrom = (row: Pick<GivenFileRow, 'file_id' | 'persons' | 'left_out' | 'expires_at'>): GivenFile => ({
  fileId: row.file_id,
  persons: row.persons,
  leftOut: row.left_out,
  expiresAt: new Date(row.expires_at).toISOString(),
})
