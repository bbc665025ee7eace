import { setTimeout as sleep } from 'node:timers/promises'
import { alone } from '../../access/alone.ts'
import { open } from '../../access/open.ts'
import { Refusal } from '../../access/refusal.ts'
import { type LocalDate, todayOf, type Visit } from '../../access/visit.ts'
import { CannotPackage } from '../archive/cannot-package.ts'
import type { ArchivePort, ClientToPackage, Packaged } from '../archive/contract.ts'
import {
  type ApprovalRow,
  approvalsOfBatches,
  type BatchRow,
  clientsOfBatch,
  keepCertificate,
  keepCounts,
  keepPackage,
  latestSweep,
  ledgerDigest,
  openBatches,
  outcomesOfBatch,
} from './batch-queries.ts'
import { type Certificate, type CertificateSigner } from './certificate.ts'
import { countBatch, countDue, type DueCount, findDue, makeBatches } from './find-due.ts'
import { foldStatistics } from './keep-statistics.ts'
import type { Ledger } from './ledger.ts'
import { removeClients } from './remove-clients.ts'
import { removeOldWritings } from './remove-old-writings.ts'
import { sweepErrand } from './sweeper.ts'

export type SweepOptions = {
  /** The day as of which data is due; today unless said. */
  readonly asOf?: LocalDate
  /** Only counts what is due. */
  readonly dryRun?: boolean
  /** Lets the day lie in the future, and then removes nothing. */
  readonly rehearsal?: boolean
  /** Without an archive nothing goes further than the report (N9.4). */
  readonly archive?: ArchivePort
  readonly ledger: Ledger
  readonly signer: CertificateSigner
  /** Different people who must have approved a batch before it is removed. */
  readonly approvals?: number
  /** Clients in a batch, and in one removing transaction. */
  readonly batchClients?: number
  readonly stepClients?: number
  /** Rest after a removing transaction, as a share of how long it took: normal work comes first. */
  readonly rest?: number
  readonly onProgress?: (so: SweepProgress) => void
  readonly signal?: AbortSignal
}

export type SweepProgress = {
  readonly doing: 'finding' | 'packaging' | 'removing'
  readonly done: number
  readonly total: number
}

export type SweepSummary = {
  readonly asOf: LocalDate
  readonly dryRun: boolean
  /** What is due and held by nothing: of a dry run before, of a sweep what its batches were made of. */
  readonly due: readonly DueCount[]
  readonly batches: Readonly<Record<BatchRow['state'], number>>
  readonly removed: number
  readonly held: number
  readonly changed: number
  /** Clients of whom something is overdue, held by nothing and in no batch: a sweep leaves none. */
  readonly leftOver: number
  /** Days that the oldest batch has waited for the archive. */
  readonly waitingDays: number
  /** Why nothing more could be packaged: nothing of it was sent or removed. */
  readonly cannotPackage?: CannotPackage['why']
  /** False when it was told to stop: the next run goes on from there. */
  readonly finished: boolean
}

const usual = { batchClients: 2_000, stepClients: 25, rest: 0.5 }

/**
 * Removes what may no longer be kept (N9.2, N9.3): finds what is due, reports it, has the archive receive it first (N9.4),
 * and then removes it in small steps, each with its line in the deletion ledger. A batch that has gone ends with a signed
 * certificate of destruction. Every step is kept before the next begins, so a run that was killed goes on where it was, and
 * of two that run at once one does the work.
 *
 * Gives undefined when another sweep is running. Throws `Refusal('invalid')`: `/asOf` with code `future` for a day that has
 * not come without a rehearsal, or `clockSetBack` when the clock stands before a sweep that has been.
 */
export function sweep(visit: Visit, options: SweepOptions): Promise<SweepSummary | undefined> {
  const today = todayOf(visit.register)
  const asOf = options.asOf ?? today
  if (asOf > today && !options.rehearsal) {
    return Promise.reject(new Refusal('invalid', [{ pointer: '/asOf', code: 'future', limit: today }]))
  }
  return alone(visit.register, 'sweep', () => new Sweep(visit, { ...options, asOf }).run())
}

class Sweep {
  readonly #visit: Visit
  readonly #options: SweepOptions & { readonly asOf: LocalDate }
  readonly #done = { removed: 0, held: 0, changed: 0 }
  #certified = 0
  #cannotPackage: CannotPackage['why'] | undefined

  constructor(visit: Visit, options: SweepOptions & { readonly asOf: LocalDate }) {
    this.#visit = visit
    this.#options = options
  }

  async run(): Promise<SweepSummary> {
    const { asOf, rehearsal } = this.#options
    const isOnlyCounted = this.#options.dryRun === true || rehearsal === true
    this.#tell('finding', 0, 0)
    if (isOnlyCounted) {
      return this.#summary(await countDue(this.#visit, asOf), { leftOver: 0, finished: true })
    }
    await this.#refuseClockSetBack()
    await makeBatches(this.#visit, asOf, this.#options.batchClients ?? usual.batchClients)
    const batches = await this.#openBatches()
    await this.#count(batches)
    const reported = await this.#openBatches()
    await this.#package(reported)
    await this.#removeReceived()
    if (!this.#isStopped) await removeOldWritings(this.#visit)
    const left = this.#isStopped ? [] : await findDue(this.#visit, asOf)
    const leftOver = left.reduce((sum, { clients }) => sum + clients, 0)
    const due = summed(
      reported.flatMap(({ rule, scope, counts }) => counts.map((count) => ({ rule, scope, ...count }))),
    )
    return this.#summary(due, { leftOver, finished: !this.#isStopped })
  }

  get #isStopped() {
    return this.#options.signal?.aborted ?? false
  }

  #tell(doing: SweepProgress['doing'], done: number, total: number) {
    this.#options.onProgress?.({ doing, done, total })
  }

  /** A clock that stands before a sweep that has been is not believed: what follows would be reckoned from it. */
  async #refuseClockSetBack() {
    const [latest] = await open(this.#visit, sweepErrand('keepRemovals'), (records) =>
      records.rowsKeptBehind<{ as_of: string | null; made_on: string | null }>(latestSweep),
    )
    const today = todayOf(this.#visit.register)
    const limit = [latest?.as_of, latest?.made_on]
      .filter((day) => day !== null && day !== undefined)
      .toSorted()
      .at(-1)
    if (limit !== undefined && today < limit) {
      throw new Refusal('invalid', [{ pointer: '/asOf', code: 'clockSetBack', limit }])
    }
  }

  #openBatches(): Promise<BatchRow[]> {
    return open(this.#visit, sweepErrand('keepRemovals'), (records) => records.rowsKeptBehind<BatchRow>(openBatches))
  }

  /** The report: what is in each batch, by office and category, before it goes anywhere. */
  async #count(batches: readonly BatchRow[]) {
    for (const { batch_id: id, state, counts } of batches) {
      if (state !== 'reported' || counts.length > 0 || this.#isStopped) continue
      await open(this.#visit, sweepErrand('keepRemovals'), async (records) => {
        await records.run('set local statement_timeout = 0')
        await records.change(keepCounts, [id, JSON.stringify(await countBatch(records, this.#visit, id))])
      })
    }
  }

  async #package(batches: readonly BatchRow[]) {
    const { archive } = this.#options
    if (!archive) return
    const total = batches.reduce((sum, batch) => sum + batch.client_count, 0)
    let done = 0
    for (const batch of batches) {
      if (this.#isStopped) return
      this.#tell('packaging', done, total)
      done += batch.client_count
      if (batch.state === 'received') continue
      let packaged = await this.#packageBatch(archive, batch)
      // What there is no room for is not sent, and so not removed; what the archive has can still go.
      if (!packaged) return
      if (packaged.state === 'packaged') packaged = await archive.send(packaged)
      await this.#keepPackage(packaged)
    }
    // Receipts that have come in the meantime: what they settle, the packages themselves say.
    const settled = new Set((await archive.receipts()).map(({ batchId }) => batchId))
    for (const batch of batches.filter(({ batch_id: id }) => settled.has(id))) {
      const packaged = await this.#packageBatch(archive, batch)
      if (packaged) await this.#keepPackage(packaged)
    }
  }

  async #packageBatch(archive: ArchivePort, batch: BatchRow): Promise<Packaged | undefined> {
    const { batch_id: batchId, rule, as_of: asOf } = batch
    try {
      return await archive.packageBatch({ batchId, rule, asOf, pages: () => this.#pagesOf(batch) })
    } catch (error) {
      if (!(error instanceof CannotPackage)) throw error
      this.#cannotPackage = error.why
      return undefined
    }
  }

  #keepPackage(packaged: Packaged) {
    const state = packaged.state === 'repackaged' ? 'rejected' : packaged.state
    const values = [packaged.batchId, state, JSON.stringify(packaged), this.#visit.register.now().toISOString()]
    return open(this.#visit, sweepErrand('keepRemovals'), (records) => records.change(keepPackage, values))
  }

  async *#pagesOf({ batch_id: id }: BatchRow): AsyncGenerator<readonly ClientToPackage[]> {
    for (let after = nobody; ;) {
      const page = await open(this.#visit, sweepErrand('keepRemovals'), (records) =>
        records.rowsKeptBehind<{ client_id: string; entries: string[] | null }>(clientsOfBatch, [id, after, pageSize]),
      )
      if (page.length === 0) return
      yield page.map(({ client_id: clientId, entries }) => (entries ? { clientId, entries } : { clientId }))
      after = page.at(-1)!.client_id
    }
  }

  async #removeReceived() {
    const received = (await this.#openBatches()).filter(({ state }) => state === 'received')
    const total = received.reduce((sum, batch) => sum + batch.client_count, 0)
    let done = 0
    for (const batch of received) {
      if (this.#isStopped) return
      const approvals = await this.#approvals(batch)
      if (new Set(approvals.map(({ staff_id: id }) => id)).size < (this.#options.approvals ?? 0)) continue
      done = await this.#removeBatch(batch, done, total)
      if (!this.#isStopped) await this.#certify(batch, approvals)
    }
  }

  #approvals({ batch_id: id }: BatchRow): Promise<ApprovalRow[]> {
    return open(this.#visit, sweepErrand('keepRemovals'), (records) =>
      records.rowsKeptBehind<ApprovalRow>(approvalsOfBatches, [[id]]),
    )
  }

  /** In small steps, with a rest after each: locks are short, and whoever works at the counter does not wait. */
  async #removeBatch(batch: BatchRow, before: number, total: number): Promise<number> {
    const { stepClients = usual.stepClients, rest = usual.rest, ledger } = this.#options
    let done = before
    for (let after = nobody; !this.#isStopped;) {
      const startedAt = performance.now()
      const step = await removeClients(this.#visit, batch, after, stepClients)
      if (step.removal) await ledger.append([step.removal])
      for (const outcome of ['removed', 'held', 'changed'] as const) this.#done[outcome] += step.outcomes[outcome]
      done += step.looked
      this.#tell('removing', done, total)
      if (step.last === undefined) return done
      after = step.last
      await sleep((performance.now() - startedAt) * rest)
    }
    return done
  }

  /** The batch ends when nobody of it is due any more; those whom somebody was just writing about are for the next run. */
  async #certify(batch: BatchRow, approvals: readonly ApprovalRow[]) {
    const { signer } = this.#options
    const removedAt = this.#visit.register.now().toISOString()
    await open(this.#visit, sweepErrand('keepRemovals'), async (records) => {
      const outcomes = await records.rowsKeptBehind<{ state: string; clients: number }>(outcomesOfBatch, [
        batch.batch_id,
      ])
      const of = (state: string) => outcomes.find((each) => each.state === state)?.clients ?? 0
      if (of('due') > 0) return
      const [ledger] = await records.rowsKeptBehind<{ digest: string; ids: number }>(ledgerDigest, [batch.batch_id])
      const certificate: Certificate = {
        register: 'seloste',
        batch: batch.number,
        scope: batch.scope,
        rule: batch.rule,
        regime: batch.regime,
        edition: batch.edition,
        asOf: batch.as_of,
        due: batch.counts,
        removed: { clients: of('removed'), held: of('held'), changed: of('changed') },
        package: {
          packageId: batch.package!.packageId,
          sha256: batch.package!.sha256,
          bytes: batch.package!.bytes,
          receivedAt: batch.received_at!,
        },
        approvedBy: approvals.map(({ staff_name: name, approved_at: at }) => ({ name, at })),
        removedAt,
        ledger: { ids: ledger!.ids, sha256: ledger!.digest },
      }
      await foldStatistics(records, batch.batch_id)
      const values = [batch.batch_id, removedAt, JSON.stringify(certificate), signer.sign(certificate)]
      this.#certified += await records.change(keepCertificate, values)
    })
  }

  async #summary(
    due: readonly DueCount[],
    { leftOver, finished }: { readonly leftOver: number; readonly finished: boolean },
  ): Promise<SweepSummary> {
    const open = await this.#openBatches()
    const count = (state: BatchRow['state']) => open.filter((batch) => batch.state === state).length
    const oldest = open.map(({ made_at: at }) => Date.parse(at)).toSorted((a, b) => a - b)[0]
    return {
      asOf: this.#options.asOf,
      dryRun: this.#options.dryRun === true || this.#options.rehearsal === true,
      due,
      batches: {
        reported: count('reported'),
        packaged: count('packaged'),
        sent: count('sent'),
        rejected: count('rejected'),
        received: count('received'),
        removed: this.#certified,
      },
      ...this.#done,
      leftOver,
      waitingDays: oldest === undefined ? 0 : Math.floor((this.#visit.register.now().getTime() - oldest) / 86_400_000),
      ...(this.#cannotPackage ? { cannotPackage: this.#cannotPackage } : {}),
      finished,
    }
  }
}

const nobody = '00000000-0000-0000-0000-000000000000'
/** Clients handed to the archive at a time. */
const pageSize = 200

/** What all batches are made of together, a line a rule, office and category: no client is in two batches by one rule. */
function summed(due: readonly DueCount[]): DueCount[] {
  const sums = new Map<string, DueCount>()
  for (const one of due) {
    const key = [one.rule, one.scope, one.office, one.category].join(' ')
    const so = sums.get(key)
    sums.set(key, so ? { ...so, clients: so.clients + one.clients, entries: so.entries + one.entries } : one)
  }
  return [...sums.values()]
}
