import { execFile } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Register } from '../../access/visit.ts'
import { type ArchiveStage, archiveStage, batchOf, readJson, unpack } from '../../testing/archive-stage.ts'
import { flawsOfMets, schematronFiles, whyNotValidated } from '../../testing/archive-schemas.ts'
import { type TestRegister, testRegister } from '../../testing/database.ts'
import { readPdf, wordsIn } from '../../testing/pdf-text.ts'
import { sealAttachment } from '../../register/attachments/seal-attachment.ts'
import { registerOn } from '../../testing/register.ts'
import { settleThread } from '../../testing/settle-thread.ts'
import { sampleDocuments } from '../../testing/sample-files.ts'
import { type Scene, standScene } from '../../testing/standing-scene.ts'
import type { Packaged } from './contract.ts'

const run = promisify(execFile)

let database: TestRegister
let register: Register
let scene: Scene
let stage: ArchiveStage
let packaged: Packaged
let unpacked: string
let mets: string

const whole = () => [scene.aino, scene.veikko, scene.turva, scene.impi].map(({ clientId }) => ({ clientId }))

beforeAll(async () => {
  database = await testRegister()
  register = registerOn(database.pool, () => new Date())
  scene = await standScene(register, database.adminPool)
  stage = await archiveStage(register)
  packaged = await stage.archive.packageBatch(batchOf(randomUUID(), whole()))
  unpacked = await unpack(join(stage.packages, packaged.fileName))
  mets = await readFile(join(unpacked, 'mets.xml'), 'utf8')
})
afterAll(async () => {
  await stage.close()
  for (const folder of [unpacked, odd, printed, attached]) await rm(folder, { recursive: true, force: true })
  await database.drop()
})

test('a package is a tar file whose checksum and figures are those that are kept of it (N9.4)', async () => {
  const bytes = await readFile(join(stage.packages, packaged.fileName))
  expect({ bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }).toEqual({
    bytes: packaged.bytes,
    sha256: packaged.sha256,
  })
  const { stdout } = await run('tar', ['-tf', join(stage.packages, packaged.fileName)])
  expect(stdout.trim().split('\n')).toEqual([
    'documentation/client.schema.json',
    'documentation/register.json',
    'clients/000001.json',
    'clients/000002.json',
    'clients/000003.json',
    'clients/000004.json',
    'mets.xml',
    'signature.sig',
  ])
  expect(packaged).toMatchObject({ state: 'packaged', attempt: 1, clients: 4 })
  const { rows } = await database.adminPool.query(
    'select count(distinct entry_id)::int as entries from entry where client_id = any ($1)',
    [whole().map(({ clientId }) => clientId)],
  )
  expect(packaged.entries).toBe(rows[0].entries)
})

test('every version of every entry is in it, opened of its seals, in the form that its own schema says', async () => {
  const ajv = new Ajv2020({ strict: false })
  addFormats.default(ajv)
  const check = ajv.compile(await readJson(join(unpacked, 'documentation', 'client.schema.json')))
  const files = await Promise.all(
    [1, 2, 3, 4].map((number) => readJson(join(unpacked, 'clients', `00000${number}.json`))),
  )
  for (const file of files) expect(check(file), JSON.stringify(check.errors)).toBe(true)
  const { rows } = await database.adminPool.query(
    'select client_id, count(*)::int as versions from entry where client_id = any ($1) group by 1 order by 1',
    [whole().map(({ clientId }) => clientId)],
  )
  const held = files.map((file) => ({
    client_id: file.client.clientId,
    versions: file.entries.reduce((all: number, entry: { versions: unknown[] }) => all + entry.versions.length, 0),
  }))
  expect(held).toEqual(rows)
  const aino = files.find(({ client }) => client.clientId === scene.aino.clientId)
  expect(aino.client).toMatchObject({ identityCode: scene.aino.identityCode, office: '0299' })
  const kinds = new Set(aino.entries.map(({ kind }: { kind: string }) => kind))
  expect(kinds.size).toBe(register.rules.kinds.size - 1)
  expect(kinds).toContain('psychologistNote')
})

test('a client of whom only some entries are due is named, and of the rest nothing is in it (N9.2)', async () => {
  const offer = scene.aino.entries.get('jobOffer')!
  const batch = batchOf(randomUUID(), [{ clientId: scene.aino.clientId, entries: [offer] }], {
    rule: 'twoYearsFromEntry',
  })
  const part = await stage.archive.packageBatch(batch)
  const folder = await unpack(join(stage.packages, part.fileName))
  const file = await readJson(join(folder, 'clients', '000001.json'))
  expect(file).toMatchObject({ scope: 'entriesDue', rule: 'twoYearsFromEntry', matters: [], papers: [] })
  expect(file.client.identityCode).toBe(scene.aino.identityCode)
  expect(file.entries.map(({ entryId }: { entryId: string }) => entryId)).toEqual([offer])
  await rm(folder, { recursive: true })
})

test('secrecy travels with it: a hundred years and its grounds, for the whole and for every client (621/1999 §31)', () => {
  expect(mets.match(/<sahke2:PublicityClass>Salassa pidettävä</g)).toHaveLength(8)
  expect(mets.match(/<sahke2:SecurityPeriod>100</g)).toHaveLength(8)
  const today = new Date().toISOString().slice(0, 10)
  const end = `${Number(today.slice(0, 4)) + 100}-${today === '02-29' ? '02-28' : today.slice(5)}`
  expect(mets).toContain(`<sahke2:SecurityPeriodEnd>${end}<`)
  expect(mets).toMatch(/<dc:rights>Salassa pidettävä \d{4}-\d\d-\d\d asti: 621\/1999 24 § 1 mom. 25 kohta/)
  expect(mets).toContain('AL/24539/07.01.01.03.02/2016')
})

test('the checksums in its manifest are those of its files', async () => {
  const files = [...mets.matchAll(/CHECKSUM="([0-9a-f]{64})"[^>]*><mets:FLocat[^>]*href="file:\/\/([^"]+)"/g)]
  expect(files).toHaveLength(6)
  for (const [, sha256, path] of files) {
    expect(
      createHash('sha256')
        .update(await readFile(join(unpacked, path!)))
        .digest('hex'),
    ).toBe(sha256)
  }
})

test('its signature is of its manifest, by the key in the data folder; of another manifest it is none', async () => {
  const sum = createHash('sha256').update(mets).digest('hex')
  const certificate = join(stage.keys, 'archive-signing.pem')
  const verify = () =>
    run('openssl', [
      'cms',
      '-verify',
      '-in',
      join(unpacked, 'signature.sig'),
      '-CAfile',
      certificate,
      '-purpose',
      'any',
    ])
  expect((await verify()).stdout.trim()).toBe(`mets.xml:sha256:${sum}`)
  const signature = await readFile(join(unpacked, 'signature.sig'), 'utf8')
  expect(signature).toMatch(/^MIME-Version: 1\.0\nContent-Type: multipart\/signed/)
  await writeFile(
    join(unpacked, 'signature.sig'),
    signature.replace(sum, sum.replace(/^./, sum[0] === '0' ? '1' : '0')),
  )
  await expect(verify()).rejects.toThrow('Verification failure')
  await writeFile(join(unpacked, 'signature.sig'), signature)
})

const why = await whyNotValidated()
describe.skipIf(why !== undefined)(
  `by the national schemas${why === undefined ? '' : ` (skipped: ${why})`}`,
  { timeout: 600_000 },
  () => {
    const probes = [
      ['no character set', /; charset=UTF-8/, ''],
      ['no contract', / fi:CONTRACTID="[^"]*"/, ''],
      ['no description of the whole', / DMDID="[^"]*"/, ''],
      [
        'a checksum by no known algorithm',
        /<premis:messageDigestAlgorithm>SHA-256/,
        '<premis:messageDigestAlgorithm>SUM',
      ],
      ['a file that is nowhere', 'FILEID="file-3"', 'FILEID="file-33"'],
      ['a client without secrecy', /<sahke2:PublicityClass>[^<]*<\/sahke2:PublicityClass>/, ''],
    ] as const
    let flaws: ReadonlyMap<string, readonly string[]>
    const probeOf = (what: string) => join(unpacked, `${probes.findIndex(([each]) => each === what)}.xml`)

    beforeAll(async () => {
      for (const [what, from, to] of probes) await writeFile(probeOf(what), mets.replace(from, to))
      odd = await packageOddName()
      printed = await packageForReaders()
      attached = await packageWithDocuments()
      flaws = await flawsOfMets([
        join(unpacked, 'mets.xml'),
        join(odd, 'mets.xml'),
        join(printed, 'mets.xml'),
        join(attached, 'mets.xml'),
        ...probes.map(([what]) => probeOf(what)),
      ])
    }, 600_000)

    test('the manifest is valid by the XSD catalogue 1.8.0 and by all 21 rule files (N9.4)', () => {
      expect(schematronFiles()).toHaveLength(21)
      expect(flaws.get(join(unpacked, 'mets.xml'))).toEqual([])
    })

    test('so is that of a client whose name holds what XML cannot', () => {
      expect(flaws.get(join(odd, 'mets.xml'))).toEqual([])
    })

    test('so is that of a package with copies for readers', () => {
      expect(flaws.get(join(printed, 'mets.xml'))).toEqual([])
    })

    test('so is that of a package with documents of every form that is taken', () => {
      expect(flaws.get(join(attached, 'mets.xml'))).toEqual([])
    })

    test.each(probes)('and with %s it is not', (what) => {
      expect(flaws.get(probeOf(what))).not.toEqual([])
    })
  },
)

let attached: string
const sent = sampleDocuments.map((document) => ({ ...document, attachmentId: randomUUID() }))
/** Of a client who has sent documents of every form with the answer to a request for clarification. */
async function packageWithDocuments(): Promise<string> {
  const { clientId, entries } = scene.turva
  for (const { attachmentId, name, mediaType, content } of sent) {
    await database.adminPool.query(
      `insert into entry_attachment (client_id, category, entry_id, version, kind, attachment_id, name, media_type, size, is_scanned, sealed)
       values ($1, 'unemploymentSecurity', $2, 1, 'clarificationAnswer', $3, $4, $5, $6, $7, $8) on conflict do nothing`,
      [
        clientId,
        entries.get('clarificationAnswer'),
        ...sealAttachment(register.seals, { attachmentId, name, mediaType, content, isScanned: true }),
      ],
    )
  }
  const made = await stage.archive.packageBatch(batchOf(randomUUID(), [{ clientId }]))
  return unpack(join(stage.packages, made.fileName))
}

test('what the client has sent with an answer is in it as documents, opened of their seals and named by the client’s file', async () => {
  attached = await packageWithDocuments()
  const { clientId, entries } = scene.turva
  const file = await readJson(join(attached, 'clients', '000001.json'))
  const answer = file.entries.find(({ entryId }: { entryId: string }) => entryId === entries.get('clarificationAnswer'))
  expect(answer.attachments).toHaveLength(sent.length)
  const manifest = await readFile(join(attached, 'mets.xml'), 'utf8')
  for (const { attachmentId, name, mediaType, content } of sent) {
    const told = answer.attachments.find((each: { attachmentId: string }) => each.attachmentId === attachmentId)
    expect(told).toMatchObject({ name, mediaType, size: content.length, isScanned: true })
    expect(told.path).toMatch(new RegExp(`^documents/${clientId}/${attachmentId}[.][a-z]+$`))
    expect(await readFile(join(attached, told.path))).toEqual(content)
    const sum = createHash('sha256').update(content).digest('hex')
    expect(manifest).toContain(`<sahke2:HashValue>${sum}</sahke2:HashValue>`)
    expect(manifest).toMatch(new RegExp(`CHECKSUM="${sum}"[^>]*><mets:FLocat[^>]*href="file://${told.path}"`))
  }
  const ajv = new Ajv2020({ strict: false })
  addFormats.default(ajv)
  const check = ajv.compile(await readJson(join(attached, 'documentation', 'client.schema.json')))
  expect(check(file), JSON.stringify(check.errors)).toBe(true)
})

test('of entries that are not in it, no document is', async () => {
  attached = await packageWithDocuments()
  const { clientId, entries } = scene.turva
  const batch = batchOf(randomUUID(), [{ clientId, entries: [entries.get('jobOffer')!] }], {
    rule: 'twoYearsFromEntry',
  })
  const part = await stage.archive.packageBatch(batch)
  const { stdout } = await run('tar', ['-tf', join(stage.packages, part.fileName)])
  expect(stdout).not.toContain('documents/')
})

test('messages are in it with their threads, opened of their seals, and what hangs on them as documents (N9.4)', async () => {
  const { clientId } = scene.impi
  const files = sampleDocuments.map((document) => ({ ...document, attachmentId: randomUUID(), isScanned: true }))
  const at = '2024-01-02T08:30:00.000000Z'
  const { threadId, messageIds } = await settleThread(database.adminPool, register, clientId, [
    { at, text: 'Sopiiko torstai?' },
    ...files.map((file) => ({ at: '2024-02-02T08:30:00.000Z', text: 'Torstai sopii.', byClient: false, file })),
  ])
  const read = async (clients: Parameters<typeof batchOf>[1]) => {
    const made = await stage.archive.packageBatch(batchOf(randomUUID(), clients))
    const folder = await unpack(join(stage.packages, made.fileName))
    const file = await readJson(join(folder, 'clients', '000001.json'))
    const ajv = new Ajv2020({ strict: false })
    addFormats.default(ajv)
    const check = ajv.compile(await readJson(join(folder, 'documentation', 'client.schema.json')))
    expect(check(file), JSON.stringify(check.errors)).toBe(true)
    return { made, folder, file }
  }
  const { made, folder, file } = await read([{ clientId }])
  expect(made.entries).toBe(file.entries.length + messageIds.length)
  expect(file.threads).toMatchObject([{ threadId, subject: 'Kurssin ajat', office: '0299' }])
  const { messages } = file.threads[0]
  expect(messages[0]).toEqual({
    messageId: messageIds[0],
    byClient: true,
    sentBy: clientId,
    sentByName: 'Elli Elonen',
    sentAt: at,
    text: 'Sopiiko torstai?',
  })
  const manifest = await readFile(join(folder, 'mets.xml'), 'utf8')
  for (const [index, { attachmentId, name, content }] of files.entries()) {
    const message = messages.find(({ messageId }: { messageId: string }) => messageId === messageIds[index + 1])
    expect(message).toMatchObject({ byClient: false, text: 'Torstai sopii.', attachments: [{ attachmentId, name }] })
    expect(await readFile(join(folder, message.attachments[0].path))).toEqual(content)
    expect(manifest).toContain(`<sahke2:HashValue>${createHash('sha256').update(content).digest('hex')}<`)
  }
  await rm(folder, { recursive: true })

  const part = await read([{ clientId, entries: [messageIds[0]!] }])
  expect(part.made).toMatchObject({ clients: 1, entries: 1 })
  expect(part.file).toMatchObject({
    scope: 'entriesDue',
    entries: [],
    threads: [{ messages: [{ messageId: messageIds[0] }] }],
  })
  expect(part.file.threads[0].messages).toHaveLength(1)
  expect(await readFile(join(part.folder, 'mets.xml'), 'utf8')).not.toContain('documents/')
  await rm(part.folder, { recursive: true })
})

let odd: string
async function packageOddName(): Promise<string> {
  await database.adminPool.query(`update client set display_name = $2 where client_id = $1`, [
    scene.lahja.clientId,
    'Kaksola <Lahja> & "co" \u0001',
  ])
  const made = await stage.archive.packageBatch(batchOf(randomUUID(), [{ clientId: scene.lahja.clientId }]))
  return unpack(join(stage.packages, made.fileName))
}

test('a copy to be read by people lies beside each client’s file where it is wanted: PDF/A-3a, and it says the same', async () => {
  await settleThread(database.adminPool, register, scene.aino.clientId, [
    { at: '2024-01-02T08:30:00.000Z', text: 'Sopiiko torstai kello 9?' },
  ])
  printed = await packageForReaders()
  const client = await readJson(join(printed, 'clients', '000001.json'))
  const pdf = await readFile(join(printed, 'clients', '000001.pdf'))
  expect(pdf.toString('latin1')).toContain('<pdfaid:part>3</pdfaid:part>')
  expect(pdf.toString('latin1')).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
  const { text, title, language, isTagged } = await readPdf(pdf.toString('base64'))
  expect({ title, language, isTagged }).toEqual({ title: client.client.name, language: 'fi', isTagged: true })
  const words = wordsIn(text)
  expect(words).toContain(scene.aino.identityCode)
  for (const said of ['Kurssin ajat', 'Sopiiko torstai kello 9?', `Liite ${sent[0]!.name}`])
    expect(words).toContain(wordsIn(said))
  for (const { kind } of client.entries) expect(words).toContain(wordsIn(register.rules.kinds.get(kind)!.label.fi))
})

let printed: string
async function packageForReaders(): Promise<string> {
  const [document] = sent
  await database.adminPool.query(
    `insert into entry_attachment (client_id, category, entry_id, version, kind, attachment_id, name, media_type, size, is_scanned, sealed)
     values ($1, 'unemploymentSecurity', $2, 1, 'clarificationAnswer', $3, $4, $5, $6, $7, $8)`,
    [
      scene.aino.clientId,
      scene.aino.entries.get('clarificationAnswer'),
      ...sealAttachment(register.seals, { ...document!, attachmentId: randomUUID(), isScanned: true }),
    ],
  )
  const { archive, packages } = await archiveStage(register, { folder: stage.folder, withReadingCopies: true })
  const made = await archive.packageBatch(batchOf(randomUUID(), [{ clientId: scene.aino.clientId }]))
  return unpack(join(packages, made.fileName))
}

test('what is packaged once is not packaged again, and a batch whose clients are gone is packaged as it is', async () => {
  const again = await stage.archive.packageBatch(batchOf(packaged.batchId, whole()))
  expect(again).toEqual(packaged)
  const gone = await stage.archive.packageBatch(batchOf(randomUUID(), [{ clientId: randomUUID() }]))
  expect(gone).toMatchObject({ clients: 0, entries: 0 })
})

test('every reading of it stands in the access log, by the machine that did it', async () => {
  const { rows } = await database.adminPool.query(
    `select array_agg(distinct client order by client) as clients, bool_and(purpose = 'retention') as under
     from access_log, unnest(clients) as client where actor_id = 'sweeper' and operation = 'packageBatch'`,
  )
  expect(rows[0].under).toBe(true)
  expect(rows[0].clients).toEqual(expect.arrayContaining(whole().map(({ clientId }) => clientId)))
})

test('a name that XML cannot hold does not break the manifest', async () => {
  odd = await packageOddName()
  const text = await readFile(join(odd, 'mets.xml'), 'utf8')
  expect(text).toContain('<sahke2:Name>Kaksola &lt;Lahja&gt; &amp; &quot;co&quot; \ufffd</sahke2:Name>')
})
