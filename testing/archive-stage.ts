import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { mkdir } from 'node:fs/promises'
import type { Register } from '../access/visit.ts'
import { archiveVisit } from '../duties/archive/archive-visit.ts'
import type { BatchToPackage, ClientToPackage, Packaged } from '../duties/archive/contract.ts'
import { directoryTransfer } from '../duties/archive/directory-transfer.ts'
import { openArchive, type Step } from '../duties/archive/open-archive.ts'
import { signByOpenssl } from '../duties/archive/sign-manifest.ts'
import type { Transfer } from '../duties/archive/transfer.ts'

const run = promisify(execFile)

export const contractId = 'urn:uuid:5e10e6e0-0000-4000-8000-00000000a2c1'

/** A batch of these clients, as a sweep would have it. */
export const batchOf = (
  batchId: string,
  clients: readonly ClientToPackage[],
  { rule = 'fiveYearsFromEnd', asOf = '2026-11-23' } = {},
): BatchToPackage => ({
  batchId,
  rule,
  asOf,
  pages: async function* () {
    const ordered = clients.toSorted((a, b) => (a.clientId < b.clientId ? -1 : 1))
    for (let from = 0; from < ordered.length; from += 2) yield ordered.slice(from, from + 2)
  },
})

/** Folders of our packages, of the keys and of the drop, and the archive over them. */
export async function archiveStage(
  register: Register,
  given: { transfer?: Transfer; folder?: string; withReadingCopies?: boolean } = {},
) {
  const folder = given.folder ?? (await mkdtemp(join(tmpdir(), 'seloste-archive-')))
  const [packages, keys, drop] = [join(folder, 'packages'), join(folder, 'keys'), join(folder, 'drop')]
  const transfer = given.transfer ?? directoryTransfer(drop)
  const open = (onStep?: (step: Step) => void) =>
    openArchive({
      visit: archiveVisit(register),
      folder: packages,
      transfer,
      sign: signByOpenssl(keys, 'Kehittämis- ja hallintokeskus'),
      contractId,
      withReadingCopies: given.withReadingCopies ?? false,
      ...(onStep ? { onStep } : {}),
    })
  return {
    folder,
    packages,
    keys,
    drop,
    open,
    archive: open(),
    namesIn: async (place: string) => (await readdir(join(folder, place)).catch(() => [])).toSorted(),
    /** Leaves a receipt as the archive would; `said` replaces what a good one says. */
    async leaveReceipt(packaged: Packaged & { readonly files?: number }, said: object = {}, name = 'receipt') {
      const receipt = {
        format: 'seloste-receipt/1',
        package: `urn:uuid:${packaged.packageId}`,
        outcome: 'accepted',
        sha256: packaged.sha256,
        files: packaged.clients + 2,
        reference: 'KA/2026/17',
        ...said,
      }
      await this.leave(`${name}.json`, JSON.stringify(receipt))
    },
    async leave(name: string, text: string) {
      await mkdir(join(drop, 'receipts'), { recursive: true })
      await writeFile(join(drop, 'receipts', name), text)
    },
    close: () => rm(folder, { recursive: true, force: true }),
  }
}

export type ArchiveStage = Awaited<ReturnType<typeof archiveStage>>

/** Unpacks a package with the system's own tar, as its receiver would; gives the folder. */
export async function unpack(path: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'seloste-unpacked-'))
  await run('tar', ['-xf', path, '-C', folder])
  return folder
}

export const readJson = async (path: string) => JSON.parse(await readFile(path, 'utf8'))
