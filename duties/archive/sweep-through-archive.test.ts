/** From what is due to what is destroyed, with the archive of this house: packages, receipts, papers and the figures ahead. */
import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Register } from '../../access/visit.ts'
import { listPicks, registerPaper } from '../../register/papers/keep-papers.ts'
import { ritva, seppo } from '../../testing/cast.ts'
import { type ArchiveStage, archiveStage } from '../../testing/archive-stage.ts'
import { type TestRegister, testRegister } from '../../testing/database.ts'
import { registerOn } from '../../testing/register.ts'
import { settleLife } from '../../testing/settle-life.ts'
import { visitAs } from '../../testing/standing-scene.ts'
import { signerFrom } from '../retention/certificate.ts'
import { fileLedger } from '../retention/ledger.ts'
import { sweep } from '../retention/sweep.ts'
import { archiveVisit } from './archive-visit.ts'
import { overseeRemoval } from './read-archive.ts'
import { reckonForecast } from './reckon-forecast.ts'

let database: TestRegister
let register: Register
let stage: ArchiveStage
const today = '2026-11-23'
const signer = signerFrom(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string)

beforeAll(async () => {
  database = await testRegister()
  register = registerOn(database.pool, () => new Date(`${today}T09:00:00Z`))
})
afterAll(() => database.drop())
beforeEach(async () => {
  await database.adminPool.query(
    'truncate client, entry, hold, matter, paper, paper_pick, removal_client, removal_batch, removal, archive_package, archive_receipt cascade',
  )
  stage = await archiveStage(register)
})
afterEach(() => stage.close())

const run = () =>
  sweep(archiveVisit(register), {
    archive: stage.archive,
    ledger: fileLedger(join(stage.folder, 'ledger.jsonl')),
    signer,
    rest: 0,
  })
const ended = (endedOn: string) =>
  settleLife(database.adminPool, register, { searches: [{ startedOn: '2015-01-01', endedOn }] })
const isThere = async (clientId: string) =>
  (await database.adminPool.query('select from client where client_id = $1', [clientId])).rowCount === 1
const packages = async () =>
  (
    await database.adminPool.query(
      `select package_id as "packageId", rule, sha256, file_count as files, state, paper_count as papers
       from archive_package order by rule, packaged_at, package_id`,
    )
  ).rows
/** The archive receives whatever has been sent. */
const receiveAll = async () => {
  for (const { packageId, sha256, files } of (await packages()).filter(({ state }) => state === 'sent')) {
    const receipt = {
      format: 'seloste-receipt/1',
      package: `urn:uuid:${packageId}`,
      outcome: 'accepted',
      sha256,
      files,
    }
    await stage.leave(`${randomUUID()}.json`, JSON.stringify(receipt))
  }
}
const paperOf = (clientId: string) =>
  registerPaper(visitAs(register, ritva), clientId, {
    purpose: 'registry',
    kind: 'medicalCertificate',
    room: 'Kellari 2',
    shelf: 'B',
    box: '17',
  })

test('nothing goes while the archive is silent; with its receipt it goes, and what lies on a shelf is still to be fetched', async () => {
  const { clientId } = await ended('2021-11-22')
  const kept = await ended('2021-11-23')
  const { number } = await paperOf(clientId)
  for (let night = 0; night < 3; night += 1) await run()
  expect(await isThere(clientId)).toBe(true)
  // The other's job search is past its two years: of that one, too, nothing has gone yet.
  expect(await packages()).toMatchObject([
    { rule: 'fiveYearsFromEnd', state: 'sent', papers: 1 },
    { rule: 'twoYearsFromEntry', state: 'sent', papers: 0 },
  ])

  await receiveAll()
  expect(await run()).toMatchObject({ removed: 2, leftOver: 0 })
  expect([await isThere(clientId), await isThere(kept.clientId)]).toEqual([false, true])
  expect(await stage.namesIn('packages')).toEqual([])
  expect(await stage.namesIn('drop/outgoing')).toEqual([])
  const { picks } = await listPicks(visitAs(register, ritva), { purpose: 'registry' })
  expect(picks).toMatchObject([{ number, fate: 'destroy', because: 'fiveYearsFromEnd' }])
  expect((await database.adminPool.query('select from paper')).rowCount).toBe(0)
})

test('a paper that came since the package was made keeps its client, until it is on a list too', async () => {
  const { clientId } = await ended('2021-11-22')
  await run()
  await paperOf(clientId)
  await receiveAll()
  expect(await run()).toMatchObject({ removed: 0, changed: 1 })
  expect(await isThere(clientId)).toBe(true)
  await run()
  await receiveAll()
  expect(await run()).toMatchObject({ removed: 1 })
  expect(await isThere(clientId)).toBe(false)
})

test('what falls due is told by month, overdue in the first, and to the archivist in figures (N9.2, N9.3)', async () => {
  await ended('2020-01-01')
  await ended('2021-11-30')
  await ended('2022-02-28')
  await ended('2024-02-29')
  const open = await settleLife(database.adminPool, register, {
    searches: [{ startedOn: '2025-01-01' }],
    entries: [
      { kind: 'contact', madeOn: '2025-03-31' },
      { kind: 'contact', madeOn: '2025-04-01' },
    ],
  })
  await reckonForecast(archiveVisit(register))
  const seen = await overseeRemoval(visitAs(register, seppo), 'retention')
  const of = (rule: string) =>
    seen.forecast.filter((each) => each.rule === rule).map(({ month, clients, entries }) => [month, clients, entries])
  expect(of('fiveYearsFromEnd')).toEqual([
    ['2026-11-01', 1, 0],
    ['2026-12-01', 1, 0],
    ['2027-03-01', 1, 0],
  ])
  expect(of('twoYearsFromEntry')).toContainEqual(['2027-04-01', 1, 2])
  expect(seen.reckonedOn).toBe(today)
  expect(JSON.stringify(seen)).not.toContain(open.clientId)
})
