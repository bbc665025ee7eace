/**
 * Mistakes planted in the notice: each is found by comparing the database with the notice restated by hand. What this
 * shows is that the comparison sees, so that its silence elsewhere means something.
 */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { rowPolicies } from '../derive/row-policies.ts'
import { notice } from '../notice/index.ts'
import type { Kind } from '../rulebook/kind.ts'
import type { AccessRule, Notice } from '../rulebook/notice.ts'
import { anyVisit, type Asked, arrange, clients, kindsOpened, kindsTaken, today } from '../testing/access-space.ts'
import { type TestRegister, testRegister } from '../testing/database.ts'
import { registerOn } from '../testing/register.ts'
import { asTheNoticeReads } from '../testing/restated-notice.ts'
import type { Register } from './visit.ts'

// Hundreds of errands a test: seconds alone, more on a machine that does much else.
vi.setConfig({ testTimeout: 180_000 })

let stage: TestRegister
let register: Register

beforeAll(async () => {
  stage = await testRegister()
  register = registerOn(stage.pool, () => new Date(`${today}T09:00:00Z`))
  for (const client of clients) await arrange(stage, register, client)
})
afterAll(() => stage.drop())

const same = (some: readonly string[], others: readonly string[]) => some.join() === others.toSorted().join()

const opensAsRestated = async (asked: Asked) =>
  same((await kindsOpened(register, asked)) ?? [], asTheNoticeReads(asked.actor, asked.client, asked.purpose).sees)

const takesAsRestated = async (asked: Asked) =>
  same(await kindsTaken(register, asked), asTheNoticeReads(asked.actor, asked.client, asked.purpose).records)

const everyTask = (rule: AccessRule): AccessRule =>
  Object.fromEntries(Object.entries(rule).filter(([name]) => name !== 'under')) as AccessRule
const withoutClass = (kind: Kind): Kind =>
  Object.fromEntries(Object.entries(kind).filter(([name]) => name !== 'readerClass')) as Kind

type Rule = AccessRule
/** The notice with its access rules changed. */
const withRules = (change: (rule: Rule) => Rule): Notice => ({
  ...notice,
  access: (notice.access as readonly Rule[]).map(change),
})
const changed = (group: string, category: string, change: (rule: Rule) => Rule) =>
  withRules((rule) =>
    rule.group === group && rule.reads.includes(category) && !rule.readerClass ? change(rule) : rule,
  )
const mistakes: Readonly<Record<string, { notice: Notice; foundBy: typeof opensAsRestated }>> = {
  'health of any client': {
    notice: changed('caseworker', 'health', (rule) => ({ ...rule, of: 'anyClient' })),
    foundBy: opensAsRestated,
  },
  'unemployment security for every task': {
    notice: changed('caseworker', 'unemploymentSecurity', everyTask),
    foundBy: opensAsRestated,
  },
  'the safety ban forgotten': {
    notice: withRules((rule) => ({ ...rule, despiteSafetyBan: true })),
    foundBy: opensAsRestated,
  },
  'lapsed job searches': {
    notice: changed('employerServices', 'offers', (rule) => ({ ...rule, of: 'anyClient' })),
    foundBy: opensAsRestated,
  },
  'the person sees everybody': {
    notice: changed('subject', 'health', (rule) => ({ ...rule, of: 'anyClient' })),
    foundBy: opensAsRestated,
  },
  'one category too many': {
    notice: changed('grantsOfficer', 'benefits', (rule) => ({ ...rule, reads: [...rule.reads, 'competence'] })),
    foundBy: opensAsRestated,
  },
  'one category too few': {
    notice: changed('registrar', 'identity', (rule) => (rule.kinds ? rule : { ...rule, reads: ['benefits'] })),
    foundBy: opensAsRestated,
  },
  'the psychologist’s notes without a class of their own': {
    notice: {
      ...notice,
      kinds: notice.kinds.map((kind) => (kind.id === 'psychologistNote' ? withoutClass(kind) : kind)),
      access: (notice.access as readonly Rule[]).filter((rule) => rule.readerClass === undefined),
    },
    foundBy: opensAsRestated,
  },
  'a supervisor who writes': {
    notice: changed('officeSupervisor', 'offers', (rule) => ({ ...rule, writes: ['plans'] })),
    foundBy: takesAsRestated,
  },
  'an adviser who may not write': {
    notice: changed('customerServiceAdviser', 'customership', (rule) => ({ ...rule, writes: ['identity'] })),
    foundBy: takesAsRestated,
  },
}

test('nothing is found where there is no mistake', async () => {
  await stage.adminPool.query(rowPolicies(notice))
  const judges = [opensAsRestated, takesAsRestated].map((judge) =>
    fc.check(fc.asyncProperty(anyVisit, judge), { numRuns: 60 }),
  )
  expect((await Promise.all(judges)).map(({ failed }) => failed)).toEqual([false, false])
})

test.for(Object.keys(mistakes))('is found: %s', async (mistake) => {
  const { notice: mistaken, foundBy } = mistakes[mistake]!
  await stage.adminPool.query(rowPolicies(mistaken))
  const { failed } = await fc.check(fc.asyncProperty(anyVisit, foundBy), { numRuns: 600, endOnFailure: true })
  expect(failed).toBe(true)
})
