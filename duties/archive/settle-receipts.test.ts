import { randomUUID } from 'node:crypto'
import { chmod, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Register } from '../../access/visit.ts'
import { seppo } from '../../testing/cast.ts'
import { type ArchiveStage, archiveStage, batchOf, contractId, unpack } from '../../testing/archive-stage.ts'
import { type TestRegister, testRegister } from '../../testing/database.ts'
import { registerOn } from '../../testing/register.ts'
import { type Scene, standScene, visitAs } from '../../testing/standing-scene.ts'
import type { Packaged } from './contract.ts'
import { directoryTransfer } from './directory-transfer.ts'
import { httpTransfer } from './http-transfer.ts'
import { writePackage } from './write-package.ts'
import { askAgain, listPackages, listReceipts, openPackage } from './read-archive.ts'

let database: TestRegister
let register: Register
let scene: Scene
let stage: ArchiveStage
const purpose = 'retention'
const everything = () => [scene.aino, scene.veikko].map(({ clientId }) => ({ clientId }))
const sent = async (): Promise<Packaged> =>
  stage.archive.send(await stage.archive.packageBatch(batchOf(randomUUID(), everything())))
const stateOf = async ({ packageId }: Packaged) =>
  (await database.adminPool.query('select state from archive_package where package_id = $1', [packageId])).rows[0].state
const verdicts = async () =>
  (await database.adminPool.query('select verdict from archive_receipt order by arrived_at, receipt_id')).rows.map(
    ({ verdict }) => verdict as string,
  )
const pathOf = (name: string) => join(stage.packages, name)
const countEntries = async () =>
  (await database.adminPool.query('select count(*)::int as rows from entry')).rows[0].rows as number

beforeAll(async () => {
  database = await testRegister()
  register = registerOn(database.pool, () => new Date())
  scene = await standScene(register, database.adminPool)
})
afterAll(() => database.drop())
beforeEach(async () => {
  await database.adminPool.query('truncate archive_package, archive_file, archive_receipt')
  stage = await archiveStage(register)
})
afterEach(() => stage.close())

describe('what was sent is received when a receipt of the whole says so (N9.4)', () => {
  test('sent is not received: the package lies in the drop beside its checksum, and stays ours', async () => {
    const packaged = await sent()
    expect(packaged.state).toBe('sent')
    expect(await stage.namesIn('drop/outgoing')).toEqual([packaged.fileName, `${packaged.fileName}.sha256`])
    expect(await readFile(join(stage.drop, 'outgoing', `${packaged.fileName}.sha256`), 'utf8')).toBe(
      `${packaged.sha256}  ${packaged.fileName}\n`,
    )
    expect(await stage.namesIn('packages')).toEqual([packaged.fileName])
  })

  test('a good receipt settles it, and no copy of ours is left anywhere', async () => {
    const packaged = await sent()
    await stage.leaveReceipt(packaged)
    expect(await stage.archive.receipts()).toEqual([
      { batchId: packaged.batchId, packageId: packaged.packageId, state: 'received' },
    ])
    expect(await stateOf(packaged)).toBe('received')
    expect(await stage.namesIn('packages')).toEqual([])
    expect(await stage.namesIn('drop/outgoing')).toEqual([])
    expect(await stage.namesIn('drop/receipts')).toEqual(['handled'])
    expect(await stage.archive.packageBatch(batchOf(packaged.batchId, everything()))).toMatchObject({
      state: 'received',
      packageId: packaged.packageId,
    })
  })

  test('a receipt that names every file with its checksum settles it too', async () => {
    const packaged = await sent()
    const { files } = await openPackage(visitAs(register, seppo), packaged, { purpose })
    await stage.leaveReceipt(packaged, { objects: files.map(({ path, sha256 }) => ({ path, sha256 })) })
    expect(await stage.archive.receipts()).toHaveLength(1)
  })
})

describe('nothing is settled, and everything stays, by a receipt', () => {
  const wrong = 'f'.repeat(64)
  test.each([
    ['with another checksum', 'wrongChecksum', { sha256: wrong }],
    ['without a checksum', 'wrongChecksum', { sha256: undefined }],
    ['of a part of the files', 'part', { files: 2 }],
    ['that does not say of how many files', 'part', { files: undefined }],
    ['that names a part of the files', 'part', { objects: [{ path: 'clients/000001.json', sha256: wrong }] }],
    ['for a package that is unknown', 'unknownPackage', { package: 'urn:uuid:00000000-0000-4000-8000-000000000000' }],
    ['that is no receipt of ours', 'unreadable', { format: 'other' }],
    ['whose outcome is neither', 'unreadable', { outcome: 'perhaps' }],
  ] as const)('%s', async (_, verdict, said) => {
    const packaged = await sent()
    const before = await countEntries()
    await stage.leaveReceipt(packaged, said)
    expect(await stage.archive.receipts()).toEqual([])
    expect(await stateOf(packaged)).toBe('sent')
    expect(await verdicts()).toEqual([verdict])
    expect(await stage.namesIn('packages')).toEqual([packaged.fileName])
    expect(await countEntries()).toBe(before)
    expect((await listReceipts(visitAs(register, seppo), { purpose, odd: true })).receipts).toMatchObject([{ verdict }])
    // The right one still counts when it comes.
    await stage.leaveReceipt(packaged, {}, 'right')
    expect(await stage.archive.receipts()).toHaveLength(1)
  })

  test.each([
    ['not JSON at all', '<receipt/>'],
    ['empty', ''],
    ['a list', '[]'],
    ['endless nesting', '['.repeat(100_000)],
  ])('%s', async (_, text) => {
    await sent()
    await stage.leave('odd.json', text)
    expect(await stage.archive.receipts()).toEqual([])
    expect(await verdicts()).toEqual(['unreadable'])
  })

  test('that comes twice: the second time it is known, and nothing happens twice', async () => {
    const packaged = await sent()
    await stage.leaveReceipt(packaged)
    expect(await stage.archive.receipts()).toHaveLength(1)
    await stage.leaveReceipt(packaged, {}, 'the same again')
    expect(await stage.archive.receipts()).toEqual([])
    await stage.leaveReceipt(packaged, { reference: 'KA/2026/18' }, 'said otherwise')
    expect(await stage.archive.receipts()).toEqual([])
    expect(await verdicts()).toEqual(['received', 'settledBefore'])
  })

  test('for what was packaged and never sent', async () => {
    const packaged = await stage.archive.packageBatch(batchOf(randomUUID(), everything()))
    await stage.leaveReceipt(packaged)
    expect(await stage.archive.receipts()).toEqual([])
    expect(await verdicts()).toEqual(['notSent'])
  })

  test('that says a batch was accepted after it was rejected', async () => {
    const packaged = await sent()
    await stage.leaveReceipt(packaged, { outcome: 'rejected', reason: 'Virustarkistus' }, '1')
    await stage.leaveReceipt(packaged, {}, '2')
    await stage.archive.receipts()
    expect(await stateOf(packaged)).toBe('rejected')
    expect(await verdicts()).toEqual(['rejected', 'settledBefore'])
  })
})

test('a rejected package keeps its reason and waits for a person; then it is made again, as the register is then', async () => {
  const packaged = await sent()
  await stage.leaveReceipt(packaged, { outcome: 'rejected', reason: 'Tiedosto 3 ei avaudu', sha256: undefined })
  expect(await stage.archive.receipts()).toMatchObject([{ state: 'rejected' }])
  const archivist = visitAs(register, seppo)
  const batch = batchOf(packaged.batchId, everything())
  expect(await stage.archive.packageBatch(batch)).toMatchObject({ state: 'rejected', packageId: packaged.packageId })
  expect(await askAgain(archivist, packaged.packageId, purpose)).toMatchObject({
    reason: 'Tiedosto 3 ei avaudu',
    againByName: seppo.name,
  })
  await expect(askAgain(archivist, packaged.packageId, purpose)).rejects.toMatchObject({ reason: 'conflict' })
  const again = await stage.archive.packageBatch(batch)
  expect(again).toMatchObject({ attempt: 2, state: 'packaged' })
  expect(again.packageId).not.toBe(packaged.packageId)
  expect(await stateOf(packaged)).toBe('repackaged')
  expect(await stage.namesIn('packages')).toEqual([again.fileName])
  expect(await stage.namesIn('drop/outgoing')).toEqual([])
  const { earlier } = await openPackage(archivist, again, { purpose })
  expect(earlier).toMatchObject([{ state: 'repackaged', reason: 'Tiedosto 3 ei avaudu' }])
})

describe('the archive away', () => {
  test('for weeks: the package waits, says why, and goes when the archive is back', async () => {
    await writeFile(stage.drop, 'no folder here')
    const packaged = await stage.archive.packageBatch(batchOf(randomUUID(), everything()))
    for (let night = 1; night <= 21; night += 1) {
      expect(await stage.archive.send(packaged)).toMatchObject({ state: 'packaged' })
      expect(await stage.archive.receipts()).toEqual([])
    }
    const { packages } = await listPackages(visitAs(register, seppo), { purpose, state: 'packaged' })
    expect(packages).toMatchObject([{ sends: 21, sendFault: 'noPlace' }])
    await rm(stage.drop)
    expect(await stage.archive.send(packaged)).toMatchObject({ state: 'sent' })
  })

  test('or full: nothing half is left under the name of a package', async () => {
    await mkdir(join(stage.drop, 'outgoing'), { recursive: true })
    const packaged = await stage.archive.packageBatch(batchOf(randomUUID(), everything()))
    await symlink('/dev/full', join(stage.drop, 'outgoing', `${packaged.fileName}.part`))
    expect(await stage.archive.send(packaged)).toMatchObject({ state: 'packaged' })
    expect(await stage.namesIn('drop/outgoing')).toEqual([])
    expect(await stage.archive.send(packaged)).toMatchObject({ state: 'sent' })
  })

  test('a package that is not what it was when it was made is not sent', async () => {
    const packaged = await stage.archive.packageBatch(batchOf(randomUUID(), everything()))
    const bytes = await readFile(pathOf(packaged.fileName))
    bytes[700] = bytes[700]! ^ 1
    await writeFile(pathOf(packaged.fileName), bytes)
    expect(await stage.archive.send(packaged)).toMatchObject({ state: 'packaged' })
    const { packages } = await listPackages(visitAs(register, seppo), { purpose })
    expect(packages).toMatchObject([{ sendFault: 'changed' }])
    expect(await stage.namesIn('drop/outgoing')).toEqual([])
  })
})

describe('no room for the package itself', () => {
  const nothingMade = async () => {
    expect(await stage.namesIn('packages')).toEqual([])
    expect((await database.adminPool.query('select count(*)::int as rows from archive_package')).rows[0].rows).toBe(0)
  }

  test('is said as such, and nothing is left behind', async () => {
    await mkdir(stage.packages, { recursive: true })
    const path = pathOf('full.tar')
    await symlink('/dev/full', `${path}.part`)
    const writing = writePackage({
      path,
      packageId: randomUUID(),
      contractId,
      notice: register.rules.notice,
      packagedAt: new Date(),
      packagedOn: '2026-11-23',
      sign: async () => Buffer.from(''),
      clients: async function* () {},
    })
    await expect(writing).rejects.toMatchObject({ why: 'noRoom' })
    await nothingMade()
  })

  test('when it cannot be signed it is not made either', async () => {
    await writeFile(stage.keys, 'no folder here')
    await expect(stage.archive.packageBatch(batchOf(randomUUID(), everything()))).rejects.toMatchObject({
      why: 'noSignature',
    })
    await nothingMade()
    await rm(stage.keys)
    expect(await stage.archive.packageBatch(batchOf(randomUUID(), everything()))).toMatchObject({ state: 'packaged' })
  })

  test.skipIf(process.getuid?.() === 0)('a folder that may not be written is said as such', async () => {
    await mkdir(stage.packages, { recursive: true })
    await chmod(stage.packages, 0o500)
    await expect(stage.archive.packageBatch(batchOf(randomUUID(), everything()))).rejects.toMatchObject({
      why: 'noPlace',
    })
    await chmod(stage.packages, 0o700)
    await nothingMade()
  })
})

describe('over the network', () => {
  type Took = { readonly name: string; readonly body: Buffer; readonly headers: Record<string, unknown> }
  const receipts = new Map<string, string>()
  const took: Took[] = []
  let answer = 201
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const [, place, name] = /^\/([a-z]+)(?:\/(.+))?$/.exec(request.url ?? '') ?? []
      if (place === 'packages') {
        if (answer === 201) took.push({ name: name!, body: Buffer.concat(parts), headers: request.headers })
        return response.writeHead(answer, answer === 302 ? { location: 'http://127.0.0.1:9/' } : {}).end()
      }
      if (request.method === 'DELETE') return response.writeHead(receipts.delete(name!) ? 204 : 404).end()
      response.end(name === undefined ? JSON.stringify([...receipts.keys()]) : receipts.get(name))
    })
  })
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
  afterAll(() => new Promise((resolve) => server.close(resolve)))

  test('a package arrives whole with its checksum, and its receipt is taken and put aside', async () => {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const networked = await archiveStage(register, {
      transfer: httpTransfer({ url, token: 'a secret of the archive' }),
    })
    const packaged = await networked.archive.packageBatch(batchOf(randomUUID(), everything()))
    for (const fault of [503, 302, 403]) {
      answer = fault
      expect(await networked.archive.send(packaged)).toMatchObject({ state: 'packaged' })
    }
    answer = 201
    expect(await networked.archive.send(packaged)).toMatchObject({ state: 'sent' })
    expect(took).toHaveLength(1)
    expect(took[0]!.headers).toMatchObject({
      authorization: 'Bearer a secret of the archive',
      'repr-digest': `sha-256=:${Buffer.from(packaged.sha256, 'hex').toString('base64')}:`,
    })
    expect(took[0]!.body.equals(await readFile(join(networked.packages, packaged.fileName)))).toBe(true)
    receipts.set(
      'r1.json',
      JSON.stringify({
        format: 'seloste-receipt/1',
        package: `urn:uuid:${packaged.packageId}`,
        outcome: 'accepted',
        sha256: packaged.sha256,
        files: 4,
      }),
    )
    expect(await networked.archive.receipts()).toMatchObject([{ state: 'received' }])
    expect(receipts.size).toBe(0)
    await networked.close()
  })

  test('an archive that does not answer leaves the package waiting', async () => {
    const networked = await archiveStage(register, { transfer: httpTransfer({ url: 'http://127.0.0.1:9' }) })
    const packaged = await networked.archive.packageBatch(batchOf(randomUUID(), everything()))
    expect(await networked.archive.send(packaged)).toMatchObject({ state: 'packaged' })
    expect(await networked.archive.receipts()).toEqual([])
    await networked.close()
  })
})

test('the archivist sees figures and checksums, and of the clients not even who they are (N9.6)', async () => {
  const packaged = await sent()
  const archivist = visitAs(register, seppo)
  const seen = JSON.stringify([
    await listPackages(archivist, { purpose }),
    await openPackage(archivist, packaged, { purpose }),
    await listReceipts(archivist, { purpose }),
  ])
  for (const { clientId, lastName, identityCode } of [scene.aino, scene.veikko]) {
    for (const word of [clientId, lastName, identityCode]) expect(seen).not.toContain(word)
  }
  const { rows } = await database.adminPool.query(
    `select count(*)::int as lines, count(client_id)::int as clients, count(clients)::int as others from access_log where actor_id = $1`,
    [seppo.staffId],
  )
  expect(rows[0].lines).toBeGreaterThan(2)
  expect(rows[0]).toMatchObject({ clients: 0, others: 0 })
})

test('everything of a person goes, also what was recorded of a row that is merged into theirs', async () => {
  await database.adminPool.query('update client set merged_into = $2 where client_id = $1', [
    scene.lahjaAgain.clientId,
    scene.lahja.clientId,
  ])
  const packaged = await stage.archive.packageBatch(batchOf(randomUUID(), [{ clientId: scene.lahja.clientId }]))
  const folder = await unpack(pathOf(packaged.fileName))
  const file = await readFile(join(folder, 'clients', '000001.json'), 'utf8')
  for (const { identityCode } of [scene.lahja, scene.lahjaAgain]) expect(file).toContain(identityCode)
  await rm(folder, { recursive: true })
  const { rows } = await database.adminPool.query(
    'select count(distinct entry_id)::int as entries from entry where client_id in ($1, $2)',
    [scene.lahja.clientId, scene.lahjaAgain.clientId],
  )
  expect(packaged.entries).toBe(rows[0].entries)
})

test('a drop that is a folder of somebody else’s is no reason to fail: the word for it is told', () => {
  const transfer = directoryTransfer('/dev/null/drop')
  const outgoing = { fileName: 'a.tar', path: '/dev/null', bytes: 0, sha256: '0'.repeat(64) }
  return expect(transfer.deliver(outgoing)).rejects.toMatchObject({ why: 'noPlace' })
})
