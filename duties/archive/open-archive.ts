import { createHash } from 'node:crypto'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { uuidv7 } from 'uuidv7'
import { open } from '../../access/open.ts'
import type { Records, Statement } from '../../access/records.ts'
import { todayOf, type Visit } from '../../access/visit.ts'
import { listPapersOf } from '../../register/papers/draw-pick-lists.ts'
import {
  attachmentToPackage,
  beginSending,
  filesOfPackage,
  insertFiles,
  insertPackage,
  insertReceipt,
  messageAttachmentToPackage,
  noteSendFault,
  noteSent,
  packageById,
  packagedFrom,
  type PackageRow,
  packagesOfBatch,
  packagesWithFile,
  packageToSettle,
  replacePackage,
  settlePackage,
  waitingPackages,
} from './archive-queries.ts'
import { judgeReceipt, readReceipt } from './check-receipt.ts'
import { attachedFileFrom, type AttachmentRow } from '../../register/attachments/seal-attachment.ts'
import { clientFile, type Material, pathOfDocument } from './client-file.ts'
import type { ArchiveFile, ArchivePort, BatchToPackage, Packaged, Settled } from './contract.ts'
import { printReadingCopy } from './print-reading-copy.ts'
import { readMaterial } from './read-material.ts'
import type { SignManifest } from './sign-manifest.ts'
import { CannotSend, type Transfer } from './transfer.ts'
import { writePackage } from './write-package.ts'

/** What has just been done, for whoever shows progress. */
export type Step = 'reading' | 'written' | 'kept' | 'sending' | 'delivered' | 'sent' | 'judged' | 'settled'

export type ArchiveOptions = {
  /** The machine's own visit: group `sweeper`. */
  readonly visit: Visit
  /** Where our copies of packages lie until the archive has them. */
  readonly folder: string
  readonly transfer: Transfer
  readonly sign: SignManifest
  /** Of the agreement with the archive: `urn:uuid:…`. */
  readonly contractId: string
  /** Puts a copy to be read by people beside every client's file. */
  readonly withReadingCopies?: boolean
  readonly onStep?: (step: Step) => void
}

/** The archive with what it does of its own accord between sweeps. */
export type Archive = ArchivePort & {
  /** Sends what was packaged when the archive was away, and takes in what has come back. `stop` ends it between two. */
  keepMoving(stop: AbortSignal): Promise<void>
}

const purpose = 'retention'
/** Clients read by one errand: their rows are in memory together. */
const clientsAtATime = 25

/**
 * The archive of this register (N9.4): packages are made in a folder of ours, sent over a transfer, and settled by the
 * receipts that come back. State is in the database and changes one step at a time, so that a run that was killed goes on
 * from where it was: a file without its row is written again, a row without its sending is sent again, and a receipt that
 * was kept but not put aside is known by its digest.
 */
export function openArchive(options: ArchiveOptions): Archive {
  const { visit, folder, transfer, onStep = () => undefined } = options
  const { register } = visit
  const pathOf = (fileName: string) => join(folder, fileName)
  const keep = <T>(work: (records: Records) => Promise<T>) => open(visit, { purpose, operation: 'keepArchive' }, work)

  /**
   * Nothing of a client may lie about in a file that no package stands behind. What no package is known of may be under way
   * in another process: it goes when a batch is packaged, which one sweep at a time does.
   */
  async function dropLeftOvers({ unknown }: { readonly unknown: boolean }): Promise<void> {
    const names = (await readdir(folder).catch((): string[] => [])).filter((name) =>
      /\.tar(\.part|\.manifest)?$/.test(name),
    )
    if (names.length === 0) return
    const rows = await keep((records) =>
      records.rows<{ file_name: string; stands: boolean }>(packagesWithFile, [names]),
    )
    const stands = new Map(rows.map((row) => [row.file_name, row.stands]))
    for (const name of names) {
      if (stands.get(name) ?? !unknown) continue
      await rm(pathOf(name), { recursive: true, force: true })
      await transfer.forget(name)
    }
  }

  async function packageBatch(batch: BatchToPackage): Promise<Packaged> {
    const earlier = await keep((records) => records.rows<PackageRow>(packagesOfBatch, [batch.batchId]))
    const last = earlier[0]
    if (last && last.state !== 'repackaged' && !(last.state === 'rejected' && last.again_at)) return packagedFrom(last)

    await dropLeftOvers({ unknown: true })
    const packageId = uuidv7()
    const attempt = (last?.attempt ?? 0) + 1
    const fileName = `${batch.batchId}-${attempt}.tar`
    const packagedAt = register.now()
    const wholeClients: string[] = []
    async function* clients() {
      for await (const page of batch.pages()) {
        for (let from = 0; from < page.length; from += clientsAtATime) {
          const some = page.slice(from, from + clientsAtATime)
          const material = await open(visit, { purpose, operation: 'packageBatch' }, (records) =>
            readMaterial(records, some),
          )
          onStep('reading')
          for (const each of material) {
            if (each.scope === 'everything') wholeClients.push(each.client.client_id)
            const file = clientFile(register, each, batch)
            const reading = options.withReadingCopies ? printReadingCopy(register.rules, file.content) : undefined
            const documents = () => documentsOf(each)
            yield { clientId: each.client.client_id, file, documents, ...(reading ? { reading } : {}) }
          }
        }
      }
    }
    /** The documents of a client, opened of their seals one at a time: the largest is all that is in memory. */
    async function* documentsOf({ attachments, onMessages }: Material) {
      for (const row of attachments) yield await documentOf(row, attachmentToPackage)
      for (const row of onMessages) yield await documentOf(row, messageAttachmentToPackage)
    }
    async function documentOf(row: AttachmentRow, withContent: Statement) {
      const [found] = await open(visit, { purpose, operation: 'packageBatch' }, (records) =>
        records.rows<AttachmentRow & { sealed: string }>(withContent, [row.client_id, row.attachment_id]),
      )
      if (!found) throw new Error('A document that was to be packaged is gone')
      const { content, mediaType } = attachedFileFrom(register.seals, found)
      return { path: pathOfDocument(row), mediaType, body: Buffer.from(content, 'base64') }
    }
    const made = await writePackage({
      path: pathOf(fileName),
      packageId,
      contractId: options.contractId,
      notice: register.rules.notice,
      packagedAt,
      packagedOn: todayOf(register),
      sign: options.sign,
      clients,
    })
    onStep('written')
    const row = await open(visit, { purpose, operation: 'drawPickLists' }, async (records) => {
      if (last) await records.change(replacePackage, [last.package_id])
      const papers = await listPapersOf(records, register, wholeClients, batch.rule)
      const values = [
        packageId,
        batch.batchId,
        attempt,
        batch.rule,
        batch.asOf,
        fileName,
        made.bytes,
        made.sha256,
        made.files.length,
        made.clients,
        made.entries,
        papers,
        made.secretUntil,
        packagedAt.toISOString(),
      ]
      const [kept] = await records.rows<PackageRow>(insertPackage, values)
      await records.change(insertFiles, [packageId, JSON.stringify(made.files)])
      return kept!
    })
    onStep('kept')
    if (last) await forget(last.file_name)
    return packagedFrom(row)
  }

  async function send({ packageId }: Packaged): Promise<Packaged> {
    const at = () => register.now().toISOString()
    const [begun] = await keep((records) => records.rows<PackageRow>(beginSending, [packageId, at()]))
    if (!begun) return present(packageId)
    onStep('sending')
    try {
      await transfer.deliver({
        fileName: begun.file_name,
        path: pathOf(begun.file_name),
        bytes: begun.bytes,
        sha256: begun.sha256,
      })
    } catch (error) {
      if (!(error instanceof CannotSend)) throw error
      const [waiting] = await keep((records) => records.rows<PackageRow>(noteSendFault, [packageId, error.why]))
      return waiting ? packagedFrom(waiting) : present(packageId)
    }
    onStep('delivered')
    const [sent] = await keep((records) => records.rows<PackageRow>(noteSent, [packageId, at()]))
    onStep('sent')
    return sent ? packagedFrom(sent) : present(packageId)
  }

  async function present(packageId: string): Promise<Packaged> {
    const [row] = await keep((records) => records.rows<PackageRow>(packageById, [packageId]))
    return packagedFrom(row!)
  }

  async function receipts(): Promise<readonly Settled[]> {
    await dropLeftOvers({ unknown: false })
    const settled: Settled[] = []
    try {
      for await (const { text, done } of transfer.waiting()) {
        const one = await takeIn(text)
        if (one) {
          settled.push(one.settled)
          if (one.settled.state === 'received') await forget(one.fileName)
        }
        await done()
      }
    } catch (error) {
      // The archive is away: what has not come yet comes another time.
      if (!(error instanceof CannotSend)) throw error
    }
    return settled
  }

  /** Keeps a receipt with what we made of it, and settles its package, in one transaction. */
  async function takeIn(text: string): Promise<{ settled: Settled; fileName: string } | undefined> {
    const receipt = readReceipt(text)
    const digest = createHash('sha256').update(text).digest('hex')
    const at = register.now().toISOString()
    const answer = await keep(async (records) => {
      const packageId = receipt?.package.slice('urn:uuid:'.length)
      const [known] = packageId ? await records.rows<PackageRow>(packageToSettle, [packageId]) : []
      const files =
        known && receipt?.objects
          ? await records.rows<ArchiveFile>(filesOfPackage, [known.package_id, 0, known.file_count])
          : []
      const { verdict, detail } = judgeReceipt(receipt, known && { ...known, files: known.file_count }, files)
      const kept = [uuidv7(), digest, known?.package_id ?? null, verdict, detail ?? null, at]
      const isNew = (await records.change(insertReceipt, kept)) === 1
      onStep('judged')
      if (!isNew || !known || (verdict !== 'received' && verdict !== 'rejected')) return undefined
      const reason = verdict === 'rejected' ? (receipt?.reason ?? '–') : null
      await records.change(settlePackage, [known.package_id, verdict, at, receipt?.reference ?? null, reason])
      return {
        settled: { batchId: known.batch_id, packageId: known.package_id, state: verdict },
        fileName: known.file_name,
      }
    })
    onStep('settled')
    return answer
  }

  async function forget(fileName: string): Promise<void> {
    await transfer.forget(fileName)
    await rm(pathOf(fileName), { force: true })
  }

  async function keepMoving(stop: AbortSignal): Promise<void> {
    await receipts()
    const waiting = await keep((records) => records.rows<PackageRow>(waitingPackages))
    for (const row of waiting) {
      if (stop.aborted) return
      // An archive that is away for one of them is away for all.
      if ((await send(packagedFrom(row))).state === 'packaged') return
    }
  }

  return { packageBatch, send, receipts, keepMoving }
}
