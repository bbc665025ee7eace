import { open } from '../../access/open.ts'
import { Refusal } from '../../access/refusal.ts'
import type { Visit } from '../../access/visit.ts'
import { isId } from '../../register/clients/page-cursor.ts'
import {
  askPackageAgain,
  countPackages,
  type FileRow,
  filesOfPackage,
  latestReceipts,
  packageById,
  packageFrom,
  type PackageRow,
  packagesByState,
  packagesOfBatch,
  receiptFrom,
  type ReceiptRow,
  receiptsOfPackage,
} from './archive-queries.ts'
import type {
  ArchivePackage,
  ListPackages,
  ListReceipts,
  OpenPackage,
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

/** One package: how it has gone, what it consists of, and what came back. Throws `Refusal('notFound')`. */
export async function openPackage(
  visit: Visit,
  packageId: string,
  { purpose, after = 0 }: OpenPackage,
): Promise<PackageWithFiles> {
  return open(visit, { purpose, operation: 'seeArchive' }, async (records) => {
    const [row] = await records.rows<PackageRow>(packageById, [packageId])
    if (!row) throw new Refusal('notFound')
    const ofBatch = await records.rows<PackageRow>(packagesOfBatch, [row.batch_id])
    const receipts = await records.rows<ReceiptRow>(receiptsOfPackage, [packageId])
    const files = await records.rows<FileRow>(filesOfPackage, [packageId, after, filesAtATime + 1])
    const page = files.slice(0, filesAtATime)
    return {
      package: packageFrom(row),
      earlier: ofBatch.filter(({ package_id: id }) => id !== packageId).map(packageFrom),
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
