import { createHash } from 'node:crypto'
import { type FileHandle, open as openFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { open } from '../../access/open.ts'
import type { Records } from '../../access/records.ts'
import { type Flaw, Refusal } from '../../access/refusal.ts'
import type { Actor, Register, Visit } from '../../access/visit.ts'
import { type ArrivedClient, lineChecker } from './check-line.ts'
import type { RejectedLine } from './contract.ts'
import { findProgress, holdProgress, type ImportProgress, keepProgress, notBegun } from './import-progress.ts'
import { type Line, readLines } from './read-lines.ts'
import { RejectedFile } from './rejected-file.ts'
import { UnfitFile } from './unfit-file.ts'
import { bringIncoming, keepIncoming, setAsideKnown } from './write-batch.ts'

/** Who fills the register. A machine: nobody signs in as it. */
const importer: Actor = { id: 'importer', name: 'Importer', group: 'importer', office: null, workstation: null }
const errand = { purpose: 'registerKeeping', operation: 'import' } as const

export const importerVisit = (register: Register): Visit => ({ register, actor: importer })

export type ImportOptions = {
  readonly path: string
  /** Told at the beginning and after every batch. */
  readonly onProgress?: (so: ImportProgressReport) => void
  /** Entries in a batch. */
  readonly batchEntries?: number
  /** Ends the run after the batch in hand. */
  readonly signal?: AbortSignal
}

export type ImportProgressReport = {
  readonly bytes: number
  readonly totalBytes: number
  /** Of this run. */
  readonly clients: number
  readonly entries: number
  readonly rejected: number
}

export type ImportSummary = {
  readonly lines: number
  /** Loaded by this run. */
  readonly clients: number
  readonly entries: number
  /** Clients that were there already, loaded from the same lines by an earlier run. */
  readonly alreadyThere: number
  readonly rejected: number
  readonly rejectedFile?: string
  /** False when the run was told to stop: run again, it goes on from there. */
  readonly finished: boolean
}

/**
 * Loads a register file (docs/import.md) in batches. Each batch is one transaction with its log line, and carries the
 * progress with it: a run that was killed goes on where it was, a file that was loaded is not loaded again, and two
 * runs of the same file at once make one. A client is loaded whole or not at all; lines that cannot be are told in the
 * rejected file, and the rest is loaded.
 *
 * Throws `UnfitFile`, and `Refusal('unavailable')` when the database stays away longer than a minute.
 */
export async function importRegister(visit: Visit, options: ImportOptions): Promise<ImportSummary> {
  const file = await openFile(options.path, 'r').catch((error: NodeJS.ErrnoException) => {
    throw new UnfitFile(`The file cannot be read (${error.code ?? 'unknown'}).`, { cause: error })
  })
  const rejectedFile = new RejectedFile(options.path)
  try {
    return await new ImportRun(visit, file, await identify(file, visit.register), rejectedFile, options).run()
  } finally {
    await file.close()
    await rejectedFile.close()
  }
}

type FileIdentity = { readonly digest: string; readonly size: number; readonly modifiedAt: number }

async function identify(file: FileHandle, { seals }: Register): Promise<FileIdentity> {
  const stat = await file.stat()
  if (!stat.isFile()) throw new UnfitFile('This is not a regular file, and an import may have to read it again.')
  const hash = createHash('sha256')
  const chunk = Buffer.allocUnsafe(256 * 1024)
  for (let position = 0; ;) {
    const { bytesRead } = await file.read(chunk, 0, chunk.length, position)
    if (bytesRead === 0) break
    hash.update(chunk.subarray(0, bytesRead))
    position += bytesRead
  }
  const digest = seals.lookupHash(`file:${hash.digest('hex')}`).toString('hex')
  return { digest, size: stat.size, modifiedAt: stat.mtimeMs }
}

type Place = { readonly lines: number; readonly bytes: number }
type BatchLine = {
  readonly number: number
  readonly end: number
  readonly arrived?: ArrivedClient
  readonly flaws?: readonly Flaw[]
}
type Batch = { readonly from: Place; readonly to: Place; readonly lines: readonly BatchLine[]; readonly last: boolean }

/** What a batch holds at most, so that memory does not depend on what a file has in its lines. */
const batchLimits = { bytes: 8 * 1024 * 1024, lines: 4_000 }
/** Enough for the price of a transaction to vanish among them. */
const usualBatch = 12_000

/** Another run of the same file has come further, or began again: we go on from where the file now stands. */
class Moved extends Error {
  readonly to: Place

  constructor(to: Place) {
    super('moved')
    this.to = to
  }
}

const patience = 60_000

class ImportRun {
  readonly #visit: Visit
  readonly #file: FileHandle
  readonly #identity: FileIdentity
  readonly #rejectedFile: RejectedFile
  readonly #options: ImportOptions
  readonly #mine = { clients: 0, entries: 0 }
  #progress: ImportProgress = notBegun

  constructor(
    visit: Visit,
    file: FileHandle,
    identity: FileIdentity,
    rejectedFile: RejectedFile,
    options: ImportOptions,
  ) {
    this.#visit = visit
    this.#file = file
    this.#identity = identity
    this.#rejectedFile = rejectedFile
    this.#options = options
  }

  async run(): Promise<ImportSummary> {
    let place = await this.#begin()
    if (place) this.#report(place)
    while (place) {
      try {
        await this.#runFrom(place)
        place = undefined
      } catch (error) {
        if (!(error instanceof Moved)) throw error
        place = error.to.bytes >= this.#identity.size && this.#progress.finished ? undefined : error.to
      }
    }
    return this.#summary()
  }

  /** Where to go on from; nowhere when the file has been taken in whole and what was rejected is told. */
  async #begin(): Promise<Place | undefined> {
    const { digest } = this.#identity
    const known = await open(this.#visit, errand, (records) => findProgress(records, digest))
    if (!known) return startOfFile
    this.#progress = known
    if (await this.#rejectedFile.has(known.rejected_bytes)) {
      return known.finished ? undefined : { lines: known.lines_done, bytes: known.bytes_done }
    }
    // What was rejected is told nowhere any more: only the whole file can tell it again.
    await open(this.#visit, errand, async (records) => {
      await holdProgress(records, digest)
      this.#progress = notBegun
      await keepProgress(records, digest, this.#progress, this.#visit.register.now())
    })
    return startOfFile
  }

  /** One batch is being kept while the next is read, checked and already on its way to the database. */
  async #runFrom(place: Place): Promise<void> {
    let before: Promise<void> = Promise.resolve()
    let keeping: Promise<void> = before
    try {
      for await (const batch of this.#batchesFrom(place)) {
        before = keeping
        keeping = this.#keepBatch(batch, before)
        // Heard where it is awaited, one batch later.
        keeping.catch(() => undefined)
        await before
        if (this.#options.signal?.aborted) break
      }
      await keeping
    } finally {
      await Promise.allSettled([before, keeping])
    }
  }

  async *#batchesFrom(place: Place): AsyncGenerator<Batch> {
    const check = lineChecker(this.#visit.register)
    const most = this.#options.batchEntries ?? usualBatch
    let from = place
    let to = place
    let lines: BatchLine[] = []
    let entries = 0
    for await (const chunk of readLines(this.#file, place)) {
      await this.#refuseChanged()
      for (const line of chunk) {
        to = { lines: line.number, bytes: line.end }
        const checked = checkedLine(line, check)
        if (!checked) continue
        lines.push(checked)
        entries += checked.arrived?.entryCount ?? 0
        if (entries >= most || to.bytes - from.bytes >= batchLimits.bytes || lines.length >= batchLimits.lines) {
          yield { from, to, lines, last: false }
          from = to
          lines = []
          entries = 0
        }
      }
    }
    yield { from, to, lines, last: true }
  }

  async #refuseChanged(): Promise<void> {
    const { size, mtimeMs } = await this.#file.stat()
    if (size === this.#identity.size && mtimeMs === this.#identity.modifiedAt) return
    throw new UnfitFile('The file was changed while it was being imported. Import it again when it is whole.')
  }

  /** Keeps a batch after the one before it, whatever it takes: waits for the database, finds the line that it refuses. */
  async #keepBatch(batch: Batch, before: Promise<void>): Promise<void> {
    const since = performance.now()
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#keepOnce(batch, before)
      } catch (error) {
        await before
        // The database went away just as it committed.
        if (error instanceof Moved && attempt > 1 && error.to.bytes === batch.to.bytes) return
        const wait = retryAfter(error, attempt, performance.now() - since)
        if (wait !== undefined) {
          await sleep(wait)
        } else if (isOfTheData(error)) {
          return this.#keepInParts(batch)
        } else {
          throw error
        }
      }
    }
  }

  /** A batch that the database refuses has a line which our own checks let through; the others are still loaded. */
  async #keepInParts({ from, to, lines, last }: Batch): Promise<void> {
    const middle = Math.ceil(lines.length / 2)
    const [first, second] = [lines.slice(0, middle), lines.slice(middle)]
    if (second.length === 0) {
      const refused = first.map(({ number, end }) => ({
        number,
        end,
        flaws: [{ pointer: '', code: 'refusedByDatabase' }],
      }))
      return this.#keepBatch({ from, to, lines: refused, last }, Promise.resolve())
    }
    const between = { lines: first.at(-1)!.number, bytes: first.at(-1)!.end }
    await this.#keepBatch({ from, to: between, lines: first, last: false }, Promise.resolve())
    await this.#keepBatch({ from: between, to, lines: second, last }, Promise.resolve())
  }

  async #keepOnce({ from, to, lines, last }: Batch, before: Promise<void>): Promise<void> {
    const { register } = this.#visit
    const { digest } = this.#identity
    const { arrived, rejected, same } = withoutRepeated(lines)
    const progress = await open(this.#visit, errand, async (records) => {
      if (arrived.length > 0) await bringIncoming(records, register, arrived)
      await before
      const held = await holdProgress(records, digest)
      if (held.bytes_done !== from.bytes || held.finished) {
        this.#progress = held
        throw new Moved({ lines: held.lines_done, bytes: held.bytes_done })
      }
      const kept =
        arrived.length > 0 ? await this.#keepArrived(records, arrived, rejected) : { clients: [], unchanged: 0 }
      const loadedEntries = kept.clients.reduce((sum, { entryCount }) => sum + entryCount, 0)
      const told = rejected.toSorted((a, b) => a.line - b.line)
      const next: ImportProgress = {
        lines_done: to.lines,
        bytes_done: to.bytes,
        finished: last,
        clients_loaded: held.clients_loaded + kept.clients.length,
        entries_loaded: held.entries_loaded + loadedEntries,
        lines_unchanged: held.lines_unchanged + kept.unchanged + same,
        lines_rejected: held.lines_rejected + told.length,
        rejected_bytes: await this.#rejectedFile.tell(held.rejected_bytes, told),
      }
      await keepProgress(records, digest, next, register.now())
      if (last) await this.#rejectedFile.end(next.rejected_bytes)
      return { next, clients: kept.clients.length, entries: loadedEntries }
    })
    this.#progress = progress.next
    this.#mine.clients += progress.clients
    this.#mine.entries += progress.entries
    this.#report(to)
  }

  #report({ bytes }: Place): void {
    this.#options.onProgress?.({
      ...this.#mine,
      bytes,
      totalBytes: this.#identity.size,
      rejected: this.#progress.lines_rejected,
    })
  }

  async #keepArrived(records: Records, arrived: readonly Numbered[], rejected: RejectedLine[]) {
    const known = await setAsideKnown(records)
    await keepIncoming(records, this.#visit.register)
    const clients = arrived.filter(({ clientId }) => !known.has(clientId))
    for (const { clientId, categories } of clients) {
      records.wrote({ client: clientId })
      for (const category of categories) records.wrote({ category })
    }
    const unchanged = [...known.values()].filter(({ same }) => same).length
    for (const { clientId, line, codeAt } of arrived) {
      if (known.get(clientId)?.same === false) rejected.push({ line, field: codeAt, reason: 'alreadyThere' })
    }
    return { clients, unchanged }
  }

  #summary(): ImportSummary {
    const { lines_done, clients_loaded, lines_unchanged, lines_rejected, finished } = this.#progress
    return {
      lines: lines_done,
      ...this.#mine,
      alreadyThere: Math.max(0, clients_loaded - this.#mine.clients) + lines_unchanged,
      rejected: lines_rejected,
      ...(lines_rejected > 0 ? { rejectedFile: this.#rejectedFile.path } : {}),
      finished,
    }
  }
}

const startOfFile: Place = { lines: 0, bytes: 0 }

type Numbered = ArrivedClient & { readonly line: number }

function checkedLine({ number, end, bytes }: Line, check: ReturnType<typeof lineChecker>): BatchLine | undefined {
  if (bytes === undefined) return { number, end, flaws: [{ pointer: '', code: 'tooLong' }] }
  if (isBlank(bytes) || (number === 1 && bytes.equals(byteOrderMark))) return undefined
  return { number, end, ...check(bytes) }
}

/** What some editors put before everything. */
const byteOrderMark = Buffer.from('\uFEFF')

const isBlank = (bytes: Buffer) =>
  bytes.length < 100 && bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d)

/** The clients of a batch, each person once: the first line that brings them counts. The others are told. */
function withoutRepeated(lines: readonly BatchLine[]) {
  const arrived: Numbered[] = []
  const rejected: RejectedLine[] = []
  const digests = new Map<string, Buffer>()
  let same = 0
  for (const { number, arrived: client, flaws } of lines) {
    if (flaws) rejected.push(rejectedLine(number, flaws))
    if (!client) continue
    const before = client.codeHashes
      .map((hash) => digests.get(hash.toString('latin1')))
      .filter((digest) => digest !== undefined)
    if (before.length > 0) {
      if (before.every((digest) => digest.equals(client.digest))) same += 1
      else rejected.push({ line: number, field: client.codeAt, reason: 'alreadyThere' })
      continue
    }
    for (const hash of client.codeHashes) digests.set(hash.toString('latin1'), client.digest)
    arrived.push({ ...client, line: number })
  }
  return { arrived, rejected, same }
}

function rejectedLine(line: number, flaws: readonly Flaw[]): RejectedLine {
  const [first, ...others] = flaws.map(({ pointer, code, limit }) => ({
    field: pointer,
    reason: code,
    ...(limit === undefined ? {} : { limit }),
  }))
  return { line, ...first!, ...(others.length > 0 ? { also: others } : {}) }
}

/** Milliseconds until it is worth trying the same batch again; undefined when it is not. */
function retryAfter(error: unknown, attempt: number, waited: number): number | undefined {
  if (error instanceof Refusal && error.reason === 'unavailable') {
    return waited < patience ? Math.min(5_000, 250 * 2 ** attempt) : undefined
  }
  // Somebody registers some of these people just now: looked at again, they are already there.
  const isRace = error instanceof Refusal ? error.reason === 'conflict' : sqlState(error).startsWith('40')
  return isRace && attempt <= 5 ? attempt * 20 : undefined
}

/** Whether the database refused what it was given, and not that it was asked. */
const isOfTheData = (error: unknown) =>
  error instanceof Refusal ? error.reason === 'invalid' || error.reason === 'conflict' : /^2[23]/.test(sqlState(error))

/** The class and code of a refusal by the database; empty for any other error. */
const sqlState = (error: unknown) =>
  error instanceof Error && 'code' in error && /^[0-9A-Z]{5}$/.test(String(error.code)) ? String(error.code) : ''
