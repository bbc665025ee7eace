import { createWriteStream, type WriteStream } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import { archiveDocumentation } from '../../derive/archive-documentation.ts'
import type { Notice } from '../../rulebook/notice.ts'
import { type DocumentFormat, formatOfDocument } from './document-format.ts'
import { asCannotPackage } from './cannot-package.ts'
import type { ClientFile } from './client-file.ts'
import type { ArchiveFile } from './contract.ts'
import {
  afterRecords,
  afterStructure,
  beforeRecords,
  beforeStructure,
  type DescribedFile,
  formats,
  located,
  provenance,
  structured,
  technical,
} from './mets.ts'
import { caseFile, type PackagedDocument, secretUntil, transferInformation } from './sahke2.ts'
import type { SignManifest } from './sign-manifest.ts'
import { TarFile, type Written } from './write-tar.ts'

export type PackageMade = Written & {
  readonly files: readonly ArchiveFile[]
  readonly clients: number
  readonly entries: number
  readonly secretUntil: string
}

export type PackageToWrite = {
  readonly path: string
  readonly packageId: string
  readonly contractId: string
  readonly notice: Notice
  readonly packagedAt: Date
  readonly packagedOn: string
  readonly sign: SignManifest
  /** The clients' files in the order in which they get their numbers. */
  readonly clients: () => AsyncIterable<{
    readonly clientId: string
    readonly file: ClientFile
    /** What hangs on the entries, each a file of its own. */
    readonly documents: () => AsyncIterable<{
      readonly path: string
      readonly mediaType: string
      readonly body: Buffer
    }>
    /** The same to be read by people, PDF/A-3a, where it is wanted. */
    readonly reading?: Buffer
  }>
}

/**
 * Writes a submission package: a tar file of the clients' files, the documentation, `mets.xml` and `signature.sig`.
 *
 * Every client's file goes into it as it is made, and what the manifest says of it goes to the ends of four files beside
 * it: however large the batch, one client is in memory at a time. The package has its name only when all of it is on the
 * disk. Throws `CannotPackage`; whatever was begun is gone then.
 */
export async function writePackage(wanted: PackageToWrite): Promise<PackageMade> {
  const { path } = wanted
  const unfinished = `${path}.part`
  const beside = `${path}.manifest`
  let tar: TarFile | undefined
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    await rm(beside, { recursive: true, force: true })
    await mkdir(beside, { mode: 0o700 })
    tar = await TarFile.create(unfinished, wanted.packagedAt)
    const made = await fill(tar, beside, wanted)
    await rm(beside, { recursive: true })
    await rename(unfinished, path)
    await syncFolder(dirname(path))
    return made
  } catch (error) {
    await tar?.abandon()
    await rm(unfinished, { force: true }).catch(() => undefined)
    await rm(beside, { recursive: true, force: true }).catch(() => undefined)
    throw asCannotPackage(error)
  }
}

async function fill(tar: TarFile, beside: string, wanted: PackageToWrite): Promise<PackageMade> {
  const { notice, packageId, contractId, packagedAt, packagedOn, sign } = wanted
  const { archiving } = notice
  const objectId = `urn:uuid:${packageId}`
  const createdAt = packagedAt.toISOString()
  const organisation = notice.contact.name.fi
  const parts = await Parts.open(beside)
  const files: ArchiveFile[] = []
  let clients = 0
  let entries = 0
  let from: string | undefined
  let to = ''

  const put = async (
    path: string,
    body: Buffer,
    entriesOf: number,
    { format, picture, isUnknown }: DocumentFormat = { format: formats.json },
  ) => {
    const written = await tar.add(path, [body])
    const described: DescribedFile = { number: files.length + 1, path, format, picture, isUnknown, ...written }
    files.push({ number: described.number, path, ...written, entries: entriesOf })
    await parts.write('technical', technical(described, objectId, createdAt))
    await parts.write('located', located(described))
    await parts.write('structured', structured(described))
    return written
  }

  for (const [path, text] of Object.entries(archiveDocumentation(notice))) await put(path, Buffer.from(text), 0)
  for await (const { clientId, file, documents: documentsOf, reading } of wanted.clients()) {
    clients += 1
    entries += file.entries
    from = from === undefined || file.from < from ? file.from : from
    to = file.to > to ? file.to : to
    const path = `clients/${String(clients).padStart(6, '0')}.json`
    const { sha256 } = await put(path, file.body, file.entries)
    const documents: PackagedDocument[] = []
    for await (const { path: place, mediaType, body } of documentsOf()) {
      const told = formatOfDocument(mediaType, body)
      documents.push({ path: place, format: told.format, ...(await put(place, body, 0, told)) })
    }
    const said = {
      clientId,
      file,
      path,
      sha256,
      documents,
      archiving,
      organisation,
      packagedOn,
      jsonVersion: 'RFC 8259',
    }
    await parts.write('records', caseFile(said) + '\n')
    if (reading) await put(path.replace(/json$/, 'pdf'), reading, 0, { format: formats.pdf })
  }
  await parts.close()

  const secret = secretUntil(archiving, to === '' ? packagedOn : to)
  const title = 'Henkilöasiakasrekisterin tietoja pysyvään säilytykseen'
  const { address, email, name } = notice.contact
  const manifest = await tar.add('mets.xml', [
    Buffer.from(
      beforeRecords({
        objectId,
        contractId,
        title,
        organisation,
        createdAt,
        from: from ?? packagedOn,
        to: to === '' ? packagedOn : to,
        secrecy: `Salassa pidettävä ${secret} asti: ${archiving.secrecy.ground}, ${archiving.secrecy.provision}`,
      }) +
        transferInformation({
          objectId,
          title,
          contractId,
          organisation,
          contact: { name: name.fi, address, phone: '-', email },
        }),
    ),
    { file: parts.path('records') },
    Buffer.from(afterRecords),
    { file: parts.path('technical') },
    Buffer.from(provenance(objectId, createdAt)),
    { file: parts.path('located') },
    Buffer.from(beforeStructure),
    { file: parts.path('structured') },
    Buffer.from(afterStructure),
  ])
  await tar.add('signature.sig', [await sign(manifest.sha256)])
  const whole = await tar.end()
  return { ...whole, files, clients, entries, secretUntil: secret }
}

type PartName = 'records' | 'technical' | 'located' | 'structured'

/** The parts of the manifest that grow with every file, each in a file of its own until they are put together. */
class Parts {
  readonly #folder: string
  readonly #streams: ReadonlyMap<PartName, WriteStream>

  private constructor(folder: string, streams: ReadonlyMap<PartName, WriteStream>) {
    this.#folder = folder
    this.#streams = streams
  }

  static async open(folder: string): Promise<Parts> {
    const names: PartName[] = ['records', 'technical', 'located', 'structured']
    const streams = names.map((name) => [name, createWriteStream(join(folder, name), { mode: 0o600 })] as const)
    // Heard by whoever writes next; without a listener Node would end the process.
    for (const [, stream] of streams) stream.on('error', () => undefined)
    await Promise.all(streams.map(([, stream]) => once(stream, 'open')))
    return new Parts(folder, new Map(streams))
  }

  path(name: PartName): string {
    return join(this.#folder, name)
  }

  async write(name: PartName, text: string): Promise<void> {
    const stream = this.#streams.get(name)!
    if (stream.errored) throw stream.errored
    if (!stream.write(text)) await once(stream, 'drain')
  }

  async close(): Promise<void> {
    for (const stream of this.#streams.values()) {
      stream.end()
      await finished(stream)
    }
  }
}

/** A new name is on the disk when its folder is. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  await folder.sync().finally(() => folder.close())
}
