import { createHash, randomUUID } from 'node:crypto'
import type { ArchivePort, BatchToPackage, ClientToPackage, Packaged } from '../duties/archive/contract.ts'

/** The National Archives as a sweep meets it: it may be away, receive at once or later, or reject. */
export type EmulatedArchive = ArchivePort & {
  /** What it does with what it is sent: `away` does not answer, `silent` receives nothing yet. */
  answers: 'receives' | 'silent' | 'away' | 'rejects'
  readonly packages: ReadonlyMap<string, Packaged>
  /** Everybody who was ever packaged, with the entries that were named. */
  readonly material: readonly ClientToPackage[]
  /** The archivist asks that a rejected package is made again. */
  again(): void
}

export function emulatedArchive(answers: EmulatedArchive['answers'] = 'receives'): EmulatedArchive {
  const packages = new Map<string, Packaged>()
  const material: ClientToPackage[] = []
  const put = (packaged: Packaged, state: Packaged['state']) => {
    const next = { ...packaged, state }
    packages.set(packaged.batchId, next)
    return next
  }
  const settle = (packaged: Packaged) =>
    archive.answers === 'receives'
      ? put(packaged, 'received')
      : archive.answers === 'rejects'
        ? put(packaged, 'rejected')
        : packaged
  const archive: EmulatedArchive = {
    answers,
    packages,
    material,
    again() {
      for (const [batchId, { state }] of packages) if (state === 'rejected') packages.delete(batchId)
    },
    async packageBatch(batch: BatchToPackage) {
      const standing = packages.get(batch.batchId)
      if (standing) return standing
      const clients: ClientToPackage[] = []
      for await (const page of batch.pages()) clients.push(...page)
      material.push(...clients)
      const bytes = Buffer.from(JSON.stringify(clients))
      const packaged: Packaged = {
        packageId: randomUUID(),
        batchId: batch.batchId,
        attempt: 1,
        state: 'packaged',
        fileName: `${batch.batchId}.tar`,
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        clients: clients.length,
        entries: clients.reduce((sum, { entries = [] }) => sum + entries.length, 0),
      }
      packages.set(batch.batchId, packaged)
      return packaged
    },
    send: async (packaged) => (archive.answers === 'away' ? packaged : put(packaged, 'sent')),
    async receipts() {
      const sent = [...packages.values()].filter(({ state }) => state === 'sent')
      return sent.flatMap((packaged) => {
        const { batchId, packageId, state } = settle(packaged)
        return state === 'received' || state === 'rejected' ? [{ batchId, packageId, state }] : []
      })
    },
  }
  return archive
}
