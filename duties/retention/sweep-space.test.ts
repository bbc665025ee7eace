/**
 * The sweep as a space: random lives, holds and days, swept in a real register, and what is left compared with the rule
 * restated by hand. Nothing here is taken from notice/ or derive/.
 */
import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Register } from '../../access/visit.ts'
import { rowPolicies } from '../../derive/row-policies.ts'
import { compileRules } from '../../derive/rules.ts'
import { notice } from '../../notice/index.ts'
import { type TestRegister, testRegister } from '../../testing/database.ts'
import { emulatedArchive } from '../../testing/emulated-archive.ts'
import { registerOn } from '../../testing/register.ts'
import { settleLife } from '../../testing/settle-life.ts'
import { settleThread } from '../../testing/settle-thread.ts'
import { standingsThatDiffer } from '../../testing/standing-holds.ts'
import { signerFrom } from './certificate.ts'
import { fileLedger } from './ledger.ts'
import { sweep } from './sweep.ts'
import { sweeperVisit } from './sweeper.ts'

// Dozens of sweeps: seconds alone, more on a machine that does much else.
vi.setConfig({ testTimeout: 300_000 })

const kinds: Readonly<Record<string, string>> = {
  contact: 'customership',
  employmentStatus: 'customership',
  consent: 'offers',
  plan: 'plans',
  jobOffer: 'offers',
  education: 'competence',
  servicePeriod: 'services',
  workAbility: 'health',
  clarificationRequest: 'unemploymentSecurity',
  paySubsidyDecision: 'benefits',
}

type Person = {
  readonly searches: readonly { readonly startedOn: string; readonly endedOn?: string }[]
  readonly entries: readonly { readonly kind: string; readonly madeOn: string }[]
  /** Days on which a message was sent. */
  readonly messages: readonly string[]
  readonly hold: 'none' | 'whole' | 'plans' | 'lifted' | 'matter' | 'closedMatter'
}

/** Days thick around the ends of periods, and around leap days. */
const days = fc.oneof(
  fc.constantFrom('2020-02-28', '2020-02-29', '2020-03-01', '2024-02-28', '2024-02-29', '2024-03-01'),
  fc
    .integer({ min: 0, max: 3 })
    .chain((years) => fc.integer({ min: -1, max: 1 }).map((off) => dayAfter(`${2021 + years}-11-23`, off))),
  fc.integer({ min: 0, max: 3900 }).map((nth) => dayAfter('2015-01-01', nth)),
)
const dayAfter = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

const searches = fc
  .array(fc.tuple(days, fc.integer({ min: 0, max: 900 })), { minLength: 1, maxLength: 3 })
  .chain((spans) =>
    fc.boolean().map((isOpen) => {
      const inOrder = spans.toSorted(([a], [b]) => (a < b ? -1 : 1))
      return inOrder.map(([startedOn, length], index) =>
        isOpen && index === inOrder.length - 1 ? { startedOn } : { startedOn, endedOn: dayAfter(startedOn, length) },
      )
    }),
  )
const person: fc.Arbitrary<Person> = fc.record({
  searches,
  entries: fc.array(fc.record({ kind: fc.constantFrom(...Object.keys(kinds)), madeOn: days }), { maxLength: 6 }),
  messages: fc.array(days, { maxLength: 3 }),
  hold: fc.constantFrom('none', 'none', 'none', 'whole', 'plans', 'lifted', 'matter', 'closedMatter'),
})
const sweepDays = fc.constantFrom('2026-02-28', '2026-03-01', '2026-11-22', '2026-11-23', '2026-11-24', '2028-02-29')

/** The last day of so many years: the same day of the same month, or the end of February. */
function lastDay(day: string, years: number): string {
  const year = Number(day.slice(0, 4)) + years
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return day.endsWith('-02-29') && !isLeap ? `${year}-02-28` : `${year}${day.slice(4)}`
}

type Law = { readonly ownYears: number | undefined; readonly yearsFromEnd: number }

/** What must be left of a person on a day: the kinds, or undefined when everything must be gone. */
function whatIsLeft(
  { searches, entries, hold }: Person,
  today: string,
  { ownYears, yearsFromEnd }: Law,
): string[] | undefined {
  const isHeld = hold === 'whole' || hold === 'plans' || hold === 'matter'
  const ends = searches.map(({ endedOn }) => endedOn)
  if (!isHeld && ends.every((end) => end !== undefined)) {
    if (today > lastDay(ends.toSorted().at(-1)!, yearsFromEnd)) return undefined
  }
  const ownTime = ['customership', 'plans', 'offers']
  const left = entries.filter(({ kind, madeOn }) => {
    const category = kinds[kind]!
    // Whether somebody consented must be provable; the rest of these three goes by its own clock.
    if (ownYears === undefined || !ownTime.includes(category) || kind === 'consent') return true
    if (hold === 'whole' || hold === 'matter' || (hold === 'plans' && category === 'plans')) return true
    return today <= lastDay(madeOn, ownYears)
  })
  const always = ['identityCode', 'names', 'responsibleCaseworker', 'jobSearch']
  return [...new Set([...always, ...left.map(({ kind }) => kind)])].toSorted()
}

/** How many messages must be left: of a held client all, of one of whom everything goes none. */
function messagesLeft(person: Person, today: string, law: Law): number {
  const { hold, messages } = person
  if (whatIsLeft(person, today, law) === undefined) return 0
  const isHeld = hold === 'whole' || hold === 'plans' || hold === 'matter'
  if (isHeld || law.ownYears === undefined) return messages.length
  return messages.filter((sentOn) => today <= lastDay(sentOn, law.ownYears!)).length
}

const signer = signerFrom(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string)

describe.each([
  { regime: 'published', law: { ownYears: 2, yearsFromEnd: 5 } },
  { regime: 'act2025', law: { ownYears: undefined, yearsFromEnd: 4 } },
])('under the regime $regime', ({ regime, law }) => {
  let stage: TestRegister
  let register: Register
  let folder: string
  let day = '2026-11-23'

  beforeAll(async () => {
    stage = await testRegister()
    const edition = { ...notice, retentionRegime: regime } as typeof notice
    await stage.adminPool.query(rowPolicies(edition))
    register = { ...registerOn(stage.pool, () => new Date(`${day}T09:00:00Z`)), rules: compileRules(edition) }
    folder = await mkdtemp(join(tmpdir(), 'seloste-ledger-'))
  })
  afterAll(async () => {
    await rm(folder, { recursive: true })
    await stage.drop()
  })

  test('for random lives, exactly what the rule says goes, and all the rest stays (N9.2, N9.3)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(person, { minLength: 1, maxLength: 8 }), sweepDays, async (people, today) => {
        await stage.adminPool.query(
          'truncate client, entry, client_name, client_identity_code, hold, matter, removal_client, removal_batch, removal, removal_approval, removal_statistic, kept_statistic cascade',
        )
        day = today
        const settled: { readonly id: string; readonly person: Person }[] = []
        for (const each of people) {
          const { clientId } = await settleLife(stage.adminPool, register, each)
          await holdBy(stage, clientId, each.hold)
          const sent = each.messages.toSorted().map((on) => ({ at: `${on}T12:00:00Z` }))
          if (sent.length > 0) await settleThread(stage.adminPool, register, clientId, sent)
          settled.push({ id: clientId, person: each })
        }
        const ledger = fileLedger(join(folder, `${Math.random()}.jsonl`))
        const summary = await sweep(sweeperVisit(register), { archive: emulatedArchive(), ledger, signer, rest: 0 })
        expect(summary).toMatchObject({ leftOver: 0, changed: 0 })
        for (const { id, person: each } of settled) {
          const { rows } = await stage.adminPool.query(
            'select distinct kind from entry where client_id = $1 order by 1',
            [id],
          )
          const left = rows.map(({ kind }) => kind as string)
          expect(left.length > 0 ? left : undefined).toEqual(whatIsLeft(each, today, law))
          const messages = await stage.adminPool.query('select from message where client_id = $1', [id])
          expect(messages.rowCount).toBe(messagesLeft(each, today, law))
        }
        expect(await standingsThatDiffer(stage.adminPool, register)).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
})

async function holdBy({ adminPool }: TestRegister, clientId: string, hold: Person['hold']) {
  if (hold === 'none') return
  if (hold === 'matter' || hold === 'closedMatter') {
    const closed = hold === 'closedMatter'
    await adminPool.query(
      `insert into matter (client_id, matter_id, number, kind, office, state, result, received_on, closed_on, version)
       values ($1, gen_random_uuid(), 'x', 'inspectionRequest', '0299', $2, $3, '2020-01-01', $4, 1)`,
      [clientId, closed ? 'closed' : 'waiting', closed ? 'answered' : null, closed ? '2020-02-01' : null],
    )
    return
  }
  await adminPool.query(
    `insert into hold (client_id, hold_id, office, categories, ground, reason, review_on, placed_by, placed_by_name, placed_at, lifted_by, lifted_at)
     values ($1, gen_random_uuid(), '0299', $2, 'statutoryTask', 'x', '2027-01-01', 'staff-15', 'Hannu', now(), $3, $4)`,
    [
      clientId,
      hold === 'plans' ? ['plans'] : null,
      hold === 'lifted' ? 'staff-15' : null,
      hold === 'lifted' ? '2025-01-01' : null,
    ],
  )
}
