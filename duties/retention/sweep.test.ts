/**
 * The sweep, against a real register: what goes, what stays, and in which order. Periods are tested on their last day and
 * on the next; the clocks are restated here by hand, and nothing of the derivation is used to say what should happen.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateKeyPairSync } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Register } from '../../access/visit.ts'
import { openMatter } from '../../register/matters/handle-matters.ts'
import { hannu, mari, tuula } from '../../testing/cast.ts'
import { type TestRegister, testRegister } from '../../testing/database.ts'
import { type EmulatedArchive, emulatedArchive } from '../../testing/emulated-archive.ts'
import { registerOn } from '../../testing/register.ts'
import { type Life, settleLife } from '../../testing/settle-life.ts'
import { settleThread } from '../../testing/settle-thread.ts'
import { standingsThatDiffer } from '../../testing/standing-holds.ts'
import { visitAs } from '../../testing/standing-scene.ts'
import { recordEntry } from '../../register/entries/record-entry.ts'
import { isSigned, signerFrom } from './certificate.ts'
import { liftHold, placeHold } from './handle-holds.ts'
import { fileLedger, type Ledger, reconcileLedger } from './ledger.ts'
import { type SweepOptions, sweep } from './sweep.ts'
import { sweeperVisit } from './sweeper.ts'

let stage: TestRegister
let register: Register
let folder: string
let ledger: Ledger
let archive: EmulatedArchive
/** The register's day; every test sets its own. */
let day = '2026-11-23'

const signer = signerFrom(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string)

beforeAll(async () => {
  stage = await testRegister()
  register = registerOn(stage.pool, () => new Date(`${day}T09:00:00Z`))
  folder = await mkdtemp(join(tmpdir(), 'seloste-ledger-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
  await stage.drop()
})
beforeEach(async () => {
  await empty()
  ledger = fileLedger(join(folder, `${Math.random()}.jsonl`))
  archive = emulatedArchive()
  day = '2026-11-23'
})

const empty = () =>
  stage.adminPool.query(
    'truncate client, entry, client_name, client_identity_code, hold, matter, matter_event, draft, imported_client, client_duplicate, removal_client, removal_batch, removal, removal_approval, removal_statistic, kept_statistic cascade',
  )

const run = (options: Partial<SweepOptions> = {}) =>
  sweep(sweeperVisit(register), { archive, ledger, signer, rest: 0, ...options })

const settle = (life: Life) => settleLife(stage.adminPool, register, life)

const kindsLeft = async (clientId: string): Promise<string[]> =>
  (await stage.adminPool.query('select distinct kind from entry where client_id = $1 order by 1', [clientId])).rows.map(
    ({ kind }) => kind as string,
  )
const isThere = async (clientId: string): Promise<boolean> =>
  (await stage.adminPool.query('select from client where client_id = $1', [clientId])).rowCount === 1

/** Left of every client who is swept by the two years and no more. */
const lifeCycle = ['identityCode', 'jobSearch', 'names', 'responsibleCaseworker']

describe('two years from the making of an entry', () => {
  test.each([
    ['contact', '2024-11-23', '2026-11-23'],
    ['plan', '2024-11-23', '2026-11-23'],
    ['jobOffer', '2024-11-23', '2026-11-23'],
    ['appointment', '2024-02-29', '2026-02-28'],
    ['interview', '2022-02-28', '2024-02-28'],
    ['employerResult', '2022-12-31', '2024-12-31'],
  ])('%s made on %s is there on %s and gone on the next day (N9.2)', async (kind, madeOn, lastDay) => {
    const { clientId } = await settle({ searches: [{ startedOn: '2020-01-01' }], entries: [{ kind, madeOn }] })
    day = lastDay
    await run()
    expect(await kindsLeft(clientId)).toContain(kind)
    day = new Date(Date.parse(lastDay) + 86_400_000).toISOString().slice(0, 10)
    await run()
    expect(await kindsLeft(clientId)).toEqual(lifeCycle)
  })

  test('touches no other category, whatever its age', async () => {
    const old = ['education', 'servicePeriod', 'workAbility', 'clarificationRequest', 'paySubsidyDecision', 'address']
    const { clientId } = await settle({
      searches: [{ startedOn: '2015-01-01' }],
      entries: old.map((kind) => ({ kind, madeOn: '2015-01-01' })),
    })
    await run()
    expect(await kindsLeft(clientId)).toEqual([...old, ...lifeCycle].toSorted())
  })

  test('counts from the making, which a correction does not start anew (trap 1)', async () => {
    const { clientId } = await settle({
      searches: [{ startedOn: '2020-01-01' }],
      entries: [{ kind: 'contact', madeOn: '2024-11-22', correctedOn: ['2025-06-01', '2026-11-01'] }],
    })
    await run()
    expect(await kindsLeft(clientId)).toEqual(lifeCycle)
  })

  test('goes on through a re-registration (trap 1)', async () => {
    const { clientId } = await settle({
      searches: [{ startedOn: '2020-01-01', endedOn: '2024-01-01' }, { startedOn: '2026-10-01' }],
      entries: [{ kind: 'plan', madeOn: '2024-11-22' }],
    })
    await run()
    expect(await kindsLeft(clientId)).toEqual(lifeCycle)
  })

  test('leaves of the job search its days, and of the why nothing (trap 2)', async () => {
    const { clientId } = await settle({ searches: [{ startedOn: '2023-01-01', endedOn: '2023-12-01' }] })
    await run()
    const { rows } = await stage.adminPool.query(
      `select version, payload, reason, is_reduced from entry where client_id = $1 and kind = 'jobSearch' order by version`,
      [clientId],
    )
    const days = { startedOn: '2023-01-01', endedOn: '2023-12-01', validUntil: '2023-01-01' }
    expect(rows).toEqual([
      { version: 1, payload: days, reason: null, is_reduced: true },
      { version: 2, payload: days, reason: '–', is_reduced: true },
    ])
    expect(await standingsThatDiffer(stage.adminPool, register)).toEqual([])
  })

  test('tells the client row anew from what is left', async () => {
    await settle({
      searches: [{ startedOn: '2023-01-01' }],
      entries: [
        { kind: 'plan', madeOn: '2024-01-01' },
        { kind: 'employmentStatus', madeOn: '2024-01-01' },
        { kind: 'specialArrangement', madeOn: '2024-01-01' },
        { kind: 'interview', madeOn: '2026-01-01' },
      ],
    })
    await run()
    expect(await standingsThatDiffer(stage.adminPool, register)).toEqual([])
  })
})

describe('five years from the end of the customership', () => {
  test.each([
    ['2021-11-23', '2026-11-23'],
    ['2020-02-29', '2025-02-28'],
    ['2019-12-31', '2024-12-31'],
  ])(
    'of one that ended on %s, everything is there on %s and nothing on the next day (N9.3)',
    async (endedOn, lastDay) => {
      const { clientId } = await settle({
        searches: [{ startedOn: '2018-01-01', endedOn }],
        entries: [{ kind: 'education', madeOn: '2018-01-01' }],
      })
      day = lastDay
      await run()
      expect(await kindsLeft(clientId)).toContain('education')
      day = new Date(Date.parse(lastDay) + 86_400_000).toISOString().slice(0, 10)
      await run()
      expect(await isThere(clientId)).toBe(false)
      expect(await whereIs(clientId)).toEqual(['access_log', 'removal', 'removal_client'])
    },
  )

  test('is stopped by a re-registration, and counts anew from its end', async () => {
    const again = await settle({
      searches: [{ startedOn: '2015-01-01', endedOn: '2016-01-01' }, { startedOn: '2026-01-01' }],
    })
    const ended = await settle({
      searches: [
        { startedOn: '2015-01-01', endedOn: '2016-01-01' },
        { startedOn: '2020-01-01', endedOn: '2021-11-22' },
      ],
    })
    await run()
    expect([await isThere(again.clientId), await isThere(ended.clientId)]).toEqual([true, false])
  })

  test('of a merged person runs from the later end, and takes every row with it', async () => {
    const main = await settle({ searches: [{ startedOn: '2015-01-01', endedOn: '2016-01-01' }] })
    const joined = await settle({
      searches: [{ startedOn: '2020-01-01', endedOn: '2022-01-01' }],
      mergedInto: main.clientId,
    })
    const bare = await settle({ searches: [], mergedInto: main.clientId })
    await run()
    expect(await isThere(main.clientId)).toBe(true)
    day = '2027-01-02'
    await run()
    for (const { clientId } of [main, joined, bare]) expect(await isThere(clientId)).toBe(false)
  })

  test('leaves whoever has never had a job search', async () => {
    const { clientId } = await settle({ searches: [] })
    await run()
    expect(await isThere(clientId)).toBe(true)
  })
})

describe('holds', () => {
  const over = { searches: [{ startedOn: '2015-01-01', endedOn: '2016-01-01' }] }
  const reason = 'Valitus on kesken'
  const hold = (clientId: string, more = {}) =>
    placeHold(visitAs(register, hannu), clientId, {
      purpose: 'supervision',
      ground: 'pendingMatter',
      reason,
      reviewOn: '2027-01-31',
      ...more,
    })

  test('keep everything of a client, and what is overdue goes with the next sweep after they are lifted (trap 3)', async () => {
    const { clientId } = await settle(over)
    const { holds } = await hold(clientId)
    expect(await run()).toMatchObject({ removed: 0, leftOver: 0 })
    expect(await isThere(clientId)).toBe(true)
    await liftHold(
      visitAs(register, hannu),
      { clientId, holdId: holds[0]!.holdId! },
      { purpose: 'supervision', reason: 'Ratkaistu' },
    )
    expect(await run()).toMatchObject({ removed: 1 })
    expect(await isThere(clientId)).toBe(false)
  })

  test('of a category keep that category alone from the two years', async () => {
    const { clientId } = await settle({
      searches: [{ startedOn: '2020-01-01' }],
      entries: [
        { kind: 'plan', madeOn: '2023-01-01' },
        { kind: 'contact', madeOn: '2023-01-01' },
      ],
    })
    await hold(clientId, { categories: ['plans'] })
    expect(await run()).toMatchObject({ leftOver: 0 })
    expect(await kindsLeft(clientId)).toEqual([...lifeCycle, 'plan'].toSorted())
  })

  test('are placed by an open matter for what it concerns, until it is closed', async () => {
    const inspected = await settle(over)
    const clarified = await settle({
      searches: [{ startedOn: '2020-01-01' }],
      entries: [{ kind: 'jobOffer', madeOn: '2023-01-01' }],
    })
    await openMatter(visitAs(register, hannu), inspected.clientId, {
      purpose: 'supervision',
      kind: 'inspectionRequest',
    })
    await openMatter(visitAs(register, tuula), clarified.clientId, {
      purpose: 'unemploymentSecurity',
      kind: 'clarification',
    })
    await run()
    expect(await isThere(inspected.clientId)).toBe(true)
    expect(await kindsLeft(clarified.clientId)).toContain('jobOffer')
    await stage.adminPool.query(`update matter set state = 'closed', result = 'answered', closed_on = '2026-11-23'`)
    await run()
    expect(await isThere(inspected.clientId)).toBe(false)
    expect(await kindsLeft(clarified.clientId)).not.toContain('jobOffer')
  })

  test('placed between the report and the removal win', async () => {
    const { clientId } = await settle(over)
    archive.answers = 'silent'
    await run()
    await hold(clientId)
    archive.answers = 'receives'
    expect(await run()).toMatchObject({ removed: 0, held: 1 })
    expect(await isThere(clientId)).toBe(true)
  })

  test('on a row that was merged hold the whole person', async () => {
    const main = await settle(over)
    const joined = await settle({ ...over, mergedInto: main.clientId })
    await stage.adminPool.query(
      `insert into hold (client_id, hold_id, office, ground, reason, review_on, placed_by, placed_by_name, placed_at)
       values ($1, gen_random_uuid(), '0299', 'statutoryTask', 'x', '2027-01-01', 'staff-15', 'Hannu', now())`,
      [joined.clientId],
    )
    await run()
    expect([await isThere(main.clientId), await isThere(joined.clientId)]).toEqual([true, true])
  })
})

describe('the archive comes first (N9.4)', () => {
  const over = { searches: [{ startedOn: '2015-01-01', endedOn: '2016-01-01' }] }

  test.each(['away', 'silent', 'rejects'] as const)('nothing is removed while it %s', async (answers) => {
    const { clientId } = await settle(over)
    archive.answers = answers
    for (let night = 0; night < 3; night += 1) await run()
    expect(await isThere(clientId)).toBe(true)
    expect((await stage.adminPool.query('select count(*)::int as batches from removal_batch')).rows[0].batches).toBe(1)
    archive.answers = 'receives'
    archive.again()
    expect(await run()).toMatchObject({ removed: 1, batches: { removed: 1 } })
  })

  test('without one, a sweep ends with its report', async () => {
    const { clientId } = await settle(over)
    const summary = await sweep(sweeperVisit(register), { ledger, signer })
    expect(summary).toMatchObject({ removed: 0, batches: { reported: 1 } })
    expect(await isThere(clientId)).toBe(true)
  })

  test('what was recorded after the batch was made stays, and goes to the archive with the next', async () => {
    const { clientId } = await settle(over)
    archive.answers = 'silent'
    await run()
    await recordEntry(visitAs(register, mari), clientId, {
      purpose: 'employmentServices',
      kind: 'contact',
      payload: { mode: '31', on: '2026-11-20', summary: 'Myöhäinen soitto' },
      source: 'self',
      channel: 'phone',
    })
    archive.answers = 'receives'
    expect(await run()).toMatchObject({ removed: 0, changed: 1 })
    expect(await isThere(clientId)).toBe(true)
    expect(await run()).toMatchObject({ removed: 1 })
  })

  test('two persons approve where two are asked for', async () => {
    await settle(over)
    const approve = (staff: string) =>
      stage.adminPool.query(
        `insert into removal_approval select batch_id, $1, $1, now() from removal_batch where state <> 'removed'`,
        [staff],
      )
    expect(await run({ approvals: 2 })).toMatchObject({ removed: 0, batches: { received: 1 } })
    await approve('staff-17')
    expect(await run({ approvals: 2 })).toMatchObject({ removed: 0 })
    await approve('staff-18')
    expect(await run({ approvals: 2 })).toMatchObject({ removed: 1 })
  })
})

describe('a sweep', () => {
  const over = { searches: [{ startedOn: '2015-01-01', endedOn: '2016-01-01' }] }

  test('as of a day to come is refused, and rehearses without removing anything', async () => {
    const { clientId } = await settle({ searches: [{ startedOn: '2018-01-01', endedOn: '2022-01-01' }] })
    await expect(run({ asOf: '2026-11-24' })).rejects.toMatchObject({ reason: 'invalid', flaws: [{ code: 'future' }] })
    const rehearsed = await run({ asOf: '2027-01-02', rehearsal: true })
    expect(rehearsed).toMatchObject({ dryRun: true, removed: 0 })
    expect(rehearsed!.due.map(({ rule }) => rule)).toContain('fiveYearsFromEnd')
    expect(await isThere(clientId)).toBe(true)
    expect((await stage.adminPool.query('select from removal_batch')).rowCount).toBe(0)
  })

  test('does not believe a clock that stands before one that has been', async () => {
    await settle(over)
    await run()
    day = '2026-11-22'
    await expect(run()).rejects.toMatchObject({ reason: 'invalid', flaws: [{ code: 'clockSetBack' }] })
  })

  test('counts in a dry run what it would remove, and removes what it counted', async () => {
    await settle(over)
    await settle({ searches: [{ startedOn: '2020-01-01' }], entries: [{ kind: 'contact', madeOn: '2023-01-01' }] })
    const dry = await run({ dryRun: true })
    const real = await run()
    expect(dry!.due).toEqual(real!.due)
    expect(dry!.due.map(({ rule, category }) => `${rule} ${category}`)).toContain('twoYearsFromEntry customership')
    expect(await run({ dryRun: true })).toMatchObject({ due: [] })
  })

  test('tells of all its batches together, a line a rule, office and category', async () => {
    for (let nth = 0; nth < 3; nth += 1) await settle(over)
    const dry = await run({ dryRun: true })
    const real = await run({ batchClients: 1 })
    expect(real).toMatchObject({ removed: 3, batches: { removed: 3 } })
    expect(real!.due).toHaveLength(dry!.due.length)
    expect(real!.due).toEqual(expect.arrayContaining([...dry!.due]))
  })

  test('that runs twice at once is one', async () => {
    for (let nth = 0; nth < 5; nth += 1) await settle(over)
    const both = await Promise.all([run(), run()])
    expect(both.filter((summary) => summary === undefined)).toHaveLength(1)
    expect(both.find((summary) => summary !== undefined)).toMatchObject({ removed: 5 })
  })

  test('told to stop goes on from there', async () => {
    for (let nth = 0; nth < 6; nth += 1) await settle(over)
    const stop = new AbortController()
    const first = await run({
      stepClients: 2,
      signal: stop.signal,
      onProgress: ({ doing }) => void (doing === 'removing' && stop.abort()),
    })
    expect(first).toMatchObject({ removed: 2, finished: false })
    expect(await run()).toMatchObject({ removed: 4, batches: { removed: 1 } })
  })

  test('ends a batch with a certificate that is signed and tells of nobody', async () => {
    const { clientId, identityCode } = await settle({ ...over, lastName: 'Todistettu' })
    await run()
    const { rows } = await stage.adminPool.query('select certificate, signature, counts from removal_batch')
    const { certificate, signature } = rows[0]
    expect(certificate).toMatchObject({
      removed: { clients: 1, held: 0 },
      rule: 'fiveYearsFromEnd',
      ledger: { ids: 1 },
    })
    expect(isSigned(certificate, signature, signer.publicKey)).toBe(true)
    expect(isSigned({ ...certificate, asOf: '2026-11-24' }, signature, signer.publicKey)).toBe(false)
    const text = JSON.stringify(certificate)
    for (const word of [clientId, identityCode, 'Todistettu']) expect(text).not.toContain(word)
  })

  test('leaves its line in the access log, with the clients it removed', async () => {
    const { clientId } = await settle(over)
    await run()
    const { rows } = await stage.adminPool.query(
      `select actor_group, purpose, outcome from access_log where operation = 'remove' and $1 = any (clients)`,
      [clientId],
    )
    expect(rows).toEqual([{ actor_group: 'sweeper', purpose: 'retention', outcome: 'done' }])
  })

  test('removes drafts that are as old as what they were to become', async () => {
    const { clientId } = await settle({ searches: [{ startedOn: '2020-01-01' }] })
    const draft = (kind: string, at: string) =>
      stage.adminPool.query(`insert into draft values ($1, 'staff-1', gen_random_uuid(), $2, 'x', $3)`, [
        clientId,
        kind,
        at,
      ])
    await draft('contact', '2024-11-22T10:00:00Z')
    await draft('plan', '2024-11-23T10:00:00Z')
    await draft('education', '2019-01-01T10:00:00Z')
    await run()
    const { rows } = await stage.adminPool.query('select kind from draft order by kind')
    expect(rows).toEqual([{ kind: 'education' }, { kind: 'plan' }])
  })
})

test('what visitors asked goes two years after it was answered, and not before; what waits stays (N9.2)', async () => {
  const ask = (number: string, closedOn: string | null) =>
    stage.adminPool.query(
      `insert into visitor_matter (matter_id, number, kind, state, received_on, closed_on, closed_by, sealed)
       values (gen_random_uuid(), $1, 'accessibilityFeedback', $2, '2020-01-01', $3, $4, 'x')`,
      [number, closedOn ? 'closed' : 'received', closedOn, closedOn && 'staff-1'],
    )
  await ask('lastDay', '2024-11-23')
  await ask('next', '2024-11-22')
  await ask('waiting', null)
  await run()
  const { rows } = await stage.adminPool.query('select number from visitor_matter order by number')
  expect(rows).toEqual([{ number: 'lastDay' }, { number: 'waiting' }])
})

test('what hangs on an entry goes with it, and not before (N9.3)', async () => {
  const requested = { requestedOn: '2015-02-01', answerBy: '2015-02-15', about: 'studies' }
  const entries = [{ kind: 'clarificationRequest', madeOn: '2015-02-01', payload: requested }]
  const [gone, kept, held] = [
    await settle({ searches: [{ startedOn: '2015-01-01', endedOn: '2021-11-22' }], entries }),
    await settle({ searches: [{ startedOn: '2015-01-01', endedOn: '2021-11-23' }], entries }),
    await settle({ searches: [{ startedOn: '2015-01-01', endedOn: '2016-01-01' }], entries }),
  ]
  for (const { clientId } of [gone, kept, held]) {
    await stage.adminPool.query(
      `insert into entry_attachment (client_id, category, entry_id, version, kind, attachment_id, name, media_type, size, is_scanned, sealed)
       select client_id, category, entry_id, version, kind, gen_random_uuid(), 'x', 'image/png', 1, false, 'x'
       from entry where client_id = $1 and kind = 'clarificationRequest'`,
      [clientId],
    )
  }
  await stage.adminPool.query(
    `insert into hold (client_id, hold_id, office, ground, reason, review_on, placed_by, placed_by_name, placed_at)
     values ($1, gen_random_uuid(), '0299', 'statutoryTask', 'x', '2027-01-01', 'x', 'x', now())`,
    [held.clientId],
  )
  const files = async ({ clientId }: { clientId: string }) =>
    (await stage.adminPool.query('select from entry_attachment where client_id = $1', [clientId])).rowCount
  expect([await files(gone), await files(kept), await files(held)]).toEqual([1, 1, 1])
  await run()
  expect([await files(gone), await files(kept), await files(held)]).toEqual([0, 1, 1])
  // An entry that goes by itself takes its files along.
  await stage.adminPool.query(`delete from entry where client_id = $1 and kind = 'clarificationRequest'`, [
    kept.clientId,
  ])
  expect(await files(kept)).toBe(0)
})

test('after a sweep, no byte of the person is in any table', async () => {
  const words = ['Tavunetsijä', 'Salaviesti 7431', 'tavu@example.fi']
  const { clientId, identityCode } = await settle({
    lastName: words[0]!,
    searches: [{ startedOn: '2015-01-01', endedOn: '2016-01-01' }],
    entries: [
      { kind: 'contact', madeOn: '2016-01-01', payload: { mode: '31', on: '2016-01-01', summary: words[1] } },
      { kind: 'email', madeOn: '2016-01-01', payload: { address: words[2] } },
    ],
  })
  await settleThread(stage.adminPool, register, clientId, [{ at: '2016-01-01T12:00:00Z' }])
  expect((await everything()).includes(words[1]!)).toBe(true)
  await run()
  const left = await everything()
  for (const word of [...words, identityCode]) expect(left).not.toContain(word)
  expect(await whereIs(clientId)).toEqual(['access_log', 'removal', 'removal_client'])
})

test('a restore from a backup brings nobody back (N9.3)', async () => {
  const whole = await settle({ searches: [{ startedOn: '2015-01-01', endedOn: '2016-01-01' }] })
  const part = await settle({
    searches: [{ startedOn: '2020-01-01', endedOn: '2023-01-01' }],
    entries: [{ kind: 'contact', madeOn: '2023-01-01' }],
  })
  const backup = await takeBackup()
  await run()
  expect(await kindsLeft(part.clientId)).not.toContain('contact')
  await restore(backup)
  expect([await isThere(whole.clientId), (await kindsLeft(part.clientId)).includes('contact')]).toEqual([true, true])
  expect(await reconcileLedger(sweeperVisit(register), ledger)).toEqual({ removedAgain: 2, appended: 0 })
  expect(await isThere(whole.clientId)).toBe(false)
  expect(await kindsLeft(part.clientId)).toEqual(lifeCycle)
  expect(await standingsThatDiffer(stage.adminPool, register)).toEqual([])
  // A second look finds nothing more to do; a line that a crash kept from the file is appended from the register.
  expect(await reconcileLedger(sweeperVisit(register), ledger)).toEqual({ removedAgain: 0, appended: 0 })
  const empty = fileLedger(join(folder, 'lost.jsonl'))
  expect(await reconcileLedger(sweeperVisit(register), empty)).toEqual({ removedAgain: 0, appended: 2 })
})

const tables = [
  'client',
  'client_name',
  'client_identity_code',
  'entry',
  'hold',
  'matter',
  'removal_batch',
  'removal_client',
  'removal',
]

/** Rows of the tables as they were, without a dump program. */
async function takeBackup() {
  const backup: [string, string][] = []
  for (const table of tables) {
    const { rows } = await stage.adminPool.query(
      `select coalesce(jsonb_agg(to_jsonb(t)), '[]')::text as rows from ${table} t`,
    )
    backup.push([table, rows[0].rows])
  }
  return backup
}
async function restore(backup: readonly [string, string][]) {
  await empty()
  for (const [table, rows] of backup) {
    await stage.adminPool.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)`, [
      rows,
    ])
  }
}

/** Every table of the database as text. */
async function everything(): Promise<string> {
  const { rows } = await stage.adminPool.query(
    `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition`,
  )
  const texts: string[] = []
  for (const { relname } of rows) {
    const found = await stage.adminPool.query(`select t::text as row from ${relname} t`)
    texts.push(...found.rows.map(({ row }) => row as string))
  }
  return texts.join('\n')
}

/** The tables in which the client's id stands anywhere. */
async function whereIs(clientId: string): Promise<string[]> {
  const { rows } = await stage.adminPool.query(
    `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition order by 1`,
  )
  const found: string[] = []
  for (const { relname } of rows) {
    const hits = await stage.adminPool.query(`select from ${relname} t where t::text like $1 limit 1`, [
      `%${clientId}%`,
    ])
    if (hits.rowCount) found.push(relname)
  }
  return found
}
