import { open } from '../../access/open.ts'
import { Refusal } from '../../access/refusal.ts'
import { todayOf, type Visit } from '../../access/visit.ts'
import { isId } from '../../register/clients/page-cursor.ts'
import { countPicks } from '../../register/papers/paper-queries.ts'
import {
  askPackageAgain,
  countHolds,
  countOddReceipts,
  countPackages,
  type FileRow,
  filesOfPackage,
  forecastRows,
  latestReceipts,
  packageById,
  packageFrom,
  type PackageRow,
  packagesByState,
  packagesOfBatch,
  receiptFrom,
  type ReceiptRow,
  receiptsOfPackage,
  waitingSince,
} from './archive-queries.ts'
import type {
  ArchivePackage,
  ListPackages,
  ListReceipts,
  OpenPackage,
  Overview,
  Packages,
  PackageWithFiles,
  Receipts,
} from './contract.ts'

/*
 * What the archivist sees: counts, states and checksums. Not a word of any client, nor who they were: the work of seeing
 * that the archive has what it must have needs neither (N9.6). Whoever has no such dealing is refused by the database.
 */

const pageSize = 50
const filesAtATime = 200
const latest = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'] as const

/** The packages of a state, or all of them, the latest first, and how many there are of each. */
export async function listPackages(visit: Visit, { purpose, state, after }: ListPackages): Promise<Packages> {
  const cursor = after === undefined ? latest : cursorFrom(after)
  return open(visit, { purpose, operation: 'seeArchive' }, async (records) => {
    const counted = await records.rows<{ state: string; total: number }>(countPackages)
    const rows = await records.rows<PackageRow>(packagesByState, [state ?? null, ...cursor, pageSize + 1])
    const page = rows.slice(0, pageSize)
    const last = page.at(-1)
    const counts = Object.fromEntries(counted.map((each) => [each.state, each.total]))
    const answer = { counts, packages: page.map(packageFrom) }
    return rows.length > pageSize && last ? { ...answer, next: `${last.packaged_at}~${last.package_id}` } : answer
  })
}

type ForecastRow = { month: string; rule: string; client_count: number; entry_count: number; reckoned_on: string }
type HoldCount = { office: string; ground: string; holds: number; to_review: number }

/** What falls due two years ahead, what is held, and what waits for somebody, in figures (N9.2–N9.4). */
export async function overseeRemoval(visit: Visit, purpose: string): Promise<Overview> {
  const { register } = visit
  return open(visit, { purpose, operation: 'overseeRemoval' }, async (records) => {
    const forecast = await records.rows<ForecastRow>(forecastRows)
    const holds = await records.rows<HoldCount>(countHolds, [todayOf(register)])
    const counted = await records.rows<{ state: string; total: number }>(countPackages)
    const [since] = await records.rows<{ waiting: string | null; silent: string | null }>(waitingSince)
    const [odd] = await records.rows<{ total: number }>(countOddReceipts, [register.now().toISOString()])
    const [picks] = await records.rows<{ total: number }>(countPicks, [null])
    return {
      forecast: forecast.map((row) => ({
        month: row.month,
        rule: row.rule,
        clients: row.client_count,
        entries: row.entry_count,
      })),
      holds: holds.map(({ to_review: toReview, ...hold }) => ({ ...hold, toReview })),
      packages: Object.fromEntries(counted.map((each) => [each.state, each.total])),
      oddReceipts: odd?.total ?? 0,
      picks: picks?.total ?? 0,
      ...(forecast[0] ? { reckonedOn: forecast[0].reckoned_on } : {}),
      ...(since?.waiting ? { waitingSince: since.waiting } : {}),
      ...(since?.silent ? { silentSince: since.silent } : {}),
    }
  })
}

/**
 * A package, or the one that stands for a batch: how it has gone, what it consists of, and what came back. Throws
 * `Refusal('notFound')`, also for a batch that has not been packaged yet.
 */
export async function openPackage(
  visit: Visit,
  which: { readonly packageId: string } | { readonly batchId: string },
  { purpose, after = 0 }: OpenPackage,
): Promise<PackageWithFiles> {
  return open(visit, { purpose, operation: 'seeArchive' }, async (records) => {
    const batchId =
      'batchId' in which ? which.batchId : (await records.rows<PackageRow>(packageById, [which.packageId]))[0]?.batch_id
    const ofBatch = batchId === undefined ? [] : await records.rows<PackageRow>(packagesOfBatch, [batchId])
    const row = 'batchId' in which ? ofBatch[0] : ofBatch.find(({ package_id: id }) => id === which.packageId)
    if (!row) throw new Refusal('notFound')
    const receipts = await records.rows<ReceiptRow>(receiptsOfPackage, [row.package_id])
    const files = await records.rows<FileRow>(filesOfPackage, [row.package_id, after, filesAtATime + 1])
    const page = files.slice(0, filesAtATime)
    return {
      package: packageFrom(row),
      earlier: ofBatch.filter(({ package_id: id }) => id !== row.package_id).map(packageFrom),
      receipts: receipts.map(receiptFrom),
      files: page,
      ...(files.length > filesAtATime ? { next: page.at(-1)!.number } : {}),
    }
  })
}

/** The receipts that came, the latest first; with `odd`, those that settled nothing. */
export async function listReceipts(visit: Visit, { purpose, odd = false, after }: ListReceipts): Promise<Receipts> {
  const cursor = after === undefined ? latest : cursorFrom(after)
  return open(visit, { purpose, operation: 'seeArchive' }, async (records) => {
    const rows = await records.rows<ReceiptRow>(latestReceipts, [odd, ...cursor, pageSize + 1])
    const page = rows.slice(0, pageSize)
    const last = page.at(-1)
    const receipts = page.map(receiptFrom)
    return rows.length > pageSize && last ? { receipts, next: `${last.arrived_at}~${last.receipt_id}` } : { receipts }
  })
}

/**
 * Asks that what the archive rejected is packaged again; the next sweep does it, from the register as it then is. Throws
 * `Refusal`: `notFound`, `conflict` when it is not rejected or somebody has asked already.
 */
export async function askAgain(visit: Visit, packageId: string, purpose: string): Promise<ArchivePackage> {
  const { register, actor } = visit
  return open(visit, { purpose, operation: 'askPackageAgain' }, async (records) => {
    const [present] = await records.rows<PackageRow>(packageById, [packageId])
    if (!present) throw new Refusal('notFound')
    const values = [packageId, actor.id, actor.name, register.now().toISOString()]
    const [row] = await records.rows<PackageRow>(askPackageAgain, values)
    if (!row) throw new Refusal('conflict', [{ pointer: '', code: present.again_at ? 'askedAlready' : 'notRejected' }])
    return packageFrom(row)
  })
}

function cursorFrom(after: string): readonly [string, string] {
  const [, at, id] = /^([0-9T:.Z+ -]{10,40})~([0-9a-f-]{36})$/.exec(after) ?? []
  if (!at || !id || !isId(id) || Number.isNaN(Date.parse(at)))
    throw new Refusal('invalid', [{ pointer: '/after', code: 'badReference' }])
  return [at, id]
}
