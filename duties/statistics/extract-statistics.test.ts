/** The periodic extract for statistics (N7.1): what it holds, in the register's own words, and what it leaves behind. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Register, Visit } from '../../access/visit.ts'
import { importerVisit, importRegister } from '../../register/filling/import-register.ts'
import { inventClients } from '../../register/filling/invented/invent-clients.ts'
import { cast } from '../../testing/cast.ts'
import { type TestRegister, testRegister } from '../../testing/database.ts'
import { registerOn, rules } from '../../testing/register.ts'
import { type Scene, standScene } from '../../testing/standing-scene.ts'
import { describeExtract, extractStatistics } from './extract-statistics.ts'

let stage: TestRegister
let register: Register
let scene: Scene

beforeAll(async () => {
  stage = await testRegister()
  register = registerOn(stage.pool)
  scene = await standScene(register, stage.adminPool)
})
afterAll(() => stage.drop())

const visit = (messageId: string): Visit => ({
  register,
  actor: {
    id: 'GOV/9990043-8',
    name: 'Tilastokeskus',
    group: 'statisticsFinlandInterface',
    office: null,
    workstation: 'test',
    organisation: { member: 'GOV/9990043-8', businessId: '9990043-8' },
    via: { messageId },
  },
})
const textOf = async (chunks: AsyncIterable<string>) => {
  let text = ''
  for await (const chunk of chunks) text += chunk
  return text
}

test('is a line an entry, days as the register has them, and a period that goes on ends on 11.11.2222', async () => {
  const text = await textOf(await extractStatistics(visit('one'), { form: 'json' }))
  const rows = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, string>)
  const { aino } = scene
  const own = rows.filter(({ identityCode }) => identityCode === aino.identityCode)
  expect(own.find(({ kind }) => kind === 'jobSearch')).toEqual({
    kind: 'jobSearch',
    identityCode: aino.identityCode,
    startedOn: '23.11.2026',
    endedOn: '11.11.2222',
    validUntil: '07.12.2026',
  })
  // Everything that the notice gives, and neither names nor contacts.
  expect(new Set(rows.map(({ kind }) => kind)).has('names')).toBe(false)
  expect(own.some(({ kind }) => kind === 'diagnosisClass')).toBe(true)
  expect(text).not.toMatch(/Virtasalo|Salakuja|@example/)
})

test('says nothing of where a person under a safety ban lives (661/2009 §36)', async () => {
  const text = await textOf(await extractStatistics(visit('two'), { form: 'csv', kinds: ['municipality'] }))
  const [head, ...lines] = text.trimEnd().split('\r\n')
  expect(head).toBe('identityCode,municipality')
  const told = new Map(lines.map((line) => line.split(',') as [string, string]))
  expect(told.get(scene.aino.identityCode)).toBe('837')
  expect(told.has(scene.turva.identityCode)).toBe(false)
})

test('leaves a row in the ledger of everybody whose data it gave, and in the log who they were', async () => {
  await textOf(await extractStatistics(visit('three'), { form: 'csv', kinds: ['employmentStatus'] }))
  const { rows } = await stage.adminPool.query(
    `select client_id from disclosure where recipient = 'statisticsFinland' and not fields ?| array['jobSearch', 'municipality']`,
  )
  expect(rows.map(({ client_id }) => client_id)).toEqual(
    expect.arrayContaining([scene.aino.clientId, scene.veikko.clientId]),
  )
  const { rows: lines } = await stage.adminPool.query(
    `select clients from access_log where operation = 'disclose' and via ->> 'messageId' = 'three'`,
  )
  expect(new Set(lines.flatMap(({ clients }) => clients))).toEqual(new Set(rows.map(({ client_id }) => client_id)))
})

test('is refused before the first row when a kind is outside the rule, or a table is not one', async () => {
  await expect(extractStatistics(visit('four'), { form: 'csv' })).rejects.toMatchObject({
    flaws: [{ pointer: '/kinds', code: 'tooMany', limit: 1 }],
  })
  await expect(extractStatistics(visit('five'), { form: 'json', kinds: ['jobSearch', 'names'] })).rejects.toMatchObject(
    {
      flaws: [{ pointer: '/kinds/1', code: 'outsideRule' }],
    },
  )
})

test('describes itself with the register’s classifications', async () => {
  const { tables, classifications, openPeriodEnd } = await describeExtract(visit('six'))
  expect(openPeriodEnd).toBe('11.11.2222')
  expect(tables.find(({ kind }) => kind === 'labourPolicyStatement')).toMatchObject({ periodEnd: 'to' })
  const codes = classifications.find(({ id }) => id === 'employmentCode')!.codes!
  expect(codes.find(({ code }) => code === '2')).toMatchObject({ fi: expect.stringContaining('Työtön') })
})

const rowsInLedger = async () =>
  (await stage.adminPool.query<{ count: number }>('select count(*)::int from disclosure')).rows[0]!.count

test('gives every standing entry of every client once, however many blocks they fill', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'seloste-extract-'))
  const path = join(folder, 'clients.jsonl')
  const lines = inventClients({ notice: rules.notice, clients: 130, seed: 'extract', asOf: '2026-11-23', cast })
  await writeFile(path, [...lines].map((line) => `${JSON.stringify(line)}\n`).join(''))
  await importRegister(importerVisit(register), { path })
  await rm(folder, { recursive: true })

  const before = await rowsInLedger()
  const kinds = ['employmentStatus', 'labourPolicyStatement', 'jobSearch']
  const text = await textOf(await extractStatistics(visit('seven'), { form: 'json', kinds }))
  const told = text
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { kind: string }).kind)
  const { rows: standing } = await stage.adminPool.query<{ kind: string; count: number }>(
    `select kind, count(*)::int from (
       select distinct on (client_id, entry_id) kind, is_annulled from entry
       where kind = any ($1) order by client_id, entry_id, version desc) latest
     where not is_annulled group by kind order by kind`,
    [kinds],
  )
  expect(standing.map(({ kind }) => kind)).toEqual(kinds.toSorted())
  for (const { kind, count } of standing) expect(told.filter((each) => each === kind)).toHaveLength(count)

  const { rows: log } = await stage.adminPool.query<{ clients: number }>(
    `select count(distinct client)::int clients from access_log, unnest(clients) client
     where operation = 'disclose' and via ->> 'messageId' = 'seven'`,
  )
  expect(log[0]!.clients).toBeGreaterThan(130)
  expect((await rowsInLedger()) - before).toBe(log[0]!.clients)
})
