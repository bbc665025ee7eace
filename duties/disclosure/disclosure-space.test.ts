/**
 * Disclosure as a space: random recipients, kinds, fields, consents and safety bans, given through the real engine on a real
 * database, and compared with the rule restated by hand (testing/restated-recipients.ts). What is compared is what leaves:
 * the answer, the sealed ledger and the sealed parcel alike.
 */
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { open } from '../../access/open.ts'
import { Refusal } from '../../access/refusal.ts'
import type { Register, Visit } from '../../access/visit.ts'
import { compileRules } from '../../derive/rules.ts'
import { notice } from '../../notice/index.ts'
import { rowOf } from '../../register/entries/write-version.ts'
import type { Kind } from '../../rulebook/kind.ts'
import type { Notice } from '../../rulebook/notice.ts'
import type { Rules } from '../../rulebook/rules.ts'
import { mari } from '../../testing/cast.ts'
import { type TestRegister, testRegister } from '../../testing/database.ts'
import { artificialCode } from '../../testing/identity-codes.ts'
import { registerOn, rules } from '../../testing/register.ts'
import { asTheLawGives, type Decision, mayBeGiven, type Situation } from '../../testing/restated-recipients.ts'
import { samplePayload } from '../../testing/sample-payload.ts'
import { visitAs } from '../../testing/standing-scene.ts'
import { disclose, type Wanted } from './disclose.ts'
import { unsealContent, unsealParcel } from './seal-disclosure.ts'

// Hundreds of errands a test: seconds alone, more on a machine that does much else.
vi.setConfig({ testTimeout: 180_000 })

const today = '2026-11-23'
let stage: TestRegister
let register: Register

const free = '00000000-0000-4000-8000-00000000f4ee'
const banned = '00000000-0000-4000-8000-00000000ba4d'
const people = [
  { client: free, isBanned: false, identityCode: artificialCode('010190', '-', 901) },
  { client: banned, isBanned: true, identityCode: artificialCode('010190', '-', 902) },
]

/** Statements beside the sample: of one fund, of another, and one for the office itself. */
const statements = [
  { code: 'T001', payer: 'unemploymentFund', fund: '901', issuedOn: today },
  { code: 'T001', payer: 'unemploymentFund', fund: '902', issuedOn: today },
  { code: 'Z001', payer: 'kela', issuedOn: today },
  { code: 'Z001', payer: 'unemploymentFund', fund: '901', issuedOn: today },
]
/** Of the sample and these, by their place: whose they are. */
const ofMember: Readonly<Record<string, readonly string[]>> = { kela: ['kela'], '901': ['901'], '902': ['902'] }

beforeAll(async () => {
  stage = await testRegister()
  register = registerOn(stage.pool, () => new Date(`${today}T09:00:00Z`))
  for (const { client, isBanned, identityCode } of people) {
    await stage.adminPool.query(
      `insert into client (client_id, office, display_name, safety_ban, search_valid_until) values ($1, '0299', 'x', $2, '2027-01-01')`,
      [client, isBanned],
    )
    const ids = new Map(notice.kinds.map(({ id }) => [id as string, randomUUID() as string]))
    const entries = notice.kinds
      .filter(({ id }) => id !== 'consent')
      .map((kind) => ({
        kind: kind.id as string,
        entry_id: ids.get(kind.id)!,
        payload: samplePayload(kind, { on: '2026-01-15', identityCode, entryOf: (other) => ids.get(other)! }),
      }))
    const sample = entries.find(({ kind }) => kind === 'labourPolicyStatement')!
    const more = statements.map((payload) => ({
      ...sample,
      entry_id: randomUUID(),
      payload: { ...sample.payload, ...payload },
    }))
    await keep(client, [...entries, ...more])
  }
})
afterAll(() => stage.drop())

type Kept = { readonly kind: string; readonly entry_id: string; readonly payload: Record<string, unknown> }
const keep = (client: string, entries: readonly Kept[], recordedAt = '2026-02-01T10:00:00Z') =>
  stage.adminPool.query('insert into entry select * from jsonb_populate_recordset(null::entry, $1)', [
    JSON.stringify(
      entries.map((entry, nth) => ({
        is_reduced: false,
        ...rowOf(register, client, {
          ...entry,
          version: 1,
          source: 'self',
          source_detail: null,
          channel: 'visit',
          recorded_by: 'staff-9',
          recorded_by_name: 'Oona Kallio',
          recorded_office: '0299',
          recorded_at: new Date(Date.parse(recordedAt) + nth * 1000).toISOString(),
          is_annulled: false,
          reason: null,
        }),
      })),
    ),
  ])

const asMachine = (group: string): Visit => ({
  register,
  actor: { id: group, name: group, group, office: null, workstation: null },
})
/** Whoever gives to the recipient and sees everything that it may be given. */
function giverTo(recipient: string): { visit: Visit; purpose: string; channels: readonly Wanted['channel'][] } {
  const group = Object.keys(notice.groups).find(
    (id) => (notice.groups[id as keyof typeof notice.groups] as { actsFor?: string }).actsFor === recipient,
  )
  const { givenBy, channels } = rules.notice.recipients[recipient]!
  const byStaff = channels.filter((channel) => channel !== 'interface')
  if (givenBy.includes('caseworker')) {
    return { visit: visitAs(register, mari), purpose: 'employmentServices', channels: byStaff }
  }
  if (group !== undefined) return { visit: asMachine(group), purpose: 'disclosure', channels: ['interface'] }
  const markku = {
    id: 'staff-13',
    name: 'Markku Hiltunen',
    group: 'grantsOfficer',
    office: '0299',
    workstation: 'test',
  }
  return { visit: { register, actor: markku }, purpose: 'benefits', channels: byStaff }
}

const businessIds = ['1234567-1', '0201256-6']
const members: Readonly<Record<string, readonly { member: string; is: string }[]>> = {
  kela: [{ member: 'GOV/0246246-0', is: 'kela' }],
  unemploymentFund: [
    { member: 'COM/9990001-6', is: '901' },
    { member: 'COM/9990008-3', is: '902' },
  ],
  municipality: [
    { member: 'MUN/0201256-6', is: '091' },
    { member: 'MUN/0211675-2', is: '837' },
  ],
  serviceProvider: [{ member: 'COM/9990057-7', is: 'provider' }],
}

const anyRecipient = fc.constantFrom(...Object.keys(mayBeGiven))
const anyDecision: fc.Arbitrary<Omit<Decision, 'id'>> = fc
  .record(
    {
      purpose: fc.constantFrom('employerPresentation', 'employerHealth', 'fixedTermFact', 'workTryout'),
      items: fc.subarray(['contact', 'education', 'workHistory', 'militaryService', 'competence', 'unemployment'], {
        minLength: 1,
      }),
      decision: fc.constantFrom('given', 'given', 'given', 'refused', 'withdrawn'),
      givenOn: fc.constantFrom('2026-11-01', '2026-11-10', '2026-11-23'),
      validUntil: fc.constantFrom('2026-11-22', '2026-11-23', '2027-01-01'),
      businessId: fc.constantFrom(...businessIds),
    },
    { requiredKeys: ['purpose', 'decision', 'givenOn'] },
    // A period does not end before it starts.
  )
  .filter(({ givenOn, validUntil = '9999-12-31' }) => givenOn <= validUntil)
const purposeOf: Readonly<Record<string, string>> = {
  workTryoutOrganiser: 'workTryout',
  employer: 'employerPresentation',
  employerHealth: 'employerHealth',
  employerFixedTerm: 'fixedTermFact',
}

/** Mostly what the recipient may be given; now and then a kind or field of which it may not. */
const anyAsked = (recipient: string): fc.Arbitrary<Situation['asked']> => {
  const own = Object.entries(mayBeGiven[recipient]!).flatMap(([kind, fields]) =>
    fields.split(' ').map((field) => [kind, field] as const),
  )
  const others = notice.kinds.flatMap(({ id, fields }) =>
    Object.keys(fields).map((field) => [id as string, field] as const),
  )
  const anyField = fc.oneof(...(own.length > 0 ? [{ weight: 12, arbitrary: fc.constantFrom(...own) }] : []), {
    weight: 1,
    arbitrary: fc.constantFrom(...others),
  })
  return fc.option(
    fc.uniqueArray(anyField, { minLength: 1, maxLength: 6, selector: (pair) => pair.join() }).map((pairs) => {
      const asked: Record<string, string[]> = {}
      for (const [kind, field] of pairs) (asked[kind] ??= []).push(field)
      return asked
    }),
    { nil: undefined },
  )
}

const anySituation = anyRecipient.chain((recipient) =>
  fc.record({
    recipient: fc.constant(recipient),
    person: fc.constantFrom(...people),
    member: fc.constantFrom(...(members[recipient] ?? businessIds.map((id) => ({ member: id, is: id })))),
    decisions: fc.array(
      fc.oneof(
        {
          weight: 4,
          arbitrary: anyDecision.map((each) => ({ ...each, purpose: purposeOf[recipient] ?? each.purpose })),
        },
        { weight: 1, arbitrary: anyDecision },
      ),
      { maxLength: purposeOf[recipient] ? 4 : 0 },
    ),
    restsOn: fc.nat(3),
    channel: fc.nat(3),
    asked: anyAsked(recipient),
  }),
)

const fieldsOf = (kinds: Readonly<Record<string, readonly { payload: object }[]>>) =>
  new Set(
    Object.entries(kinds).flatMap(([kind, entries]) =>
      entries.flatMap(({ payload }) => Object.keys(payload).map((field) => `${kind}.${field}`)),
    ),
  )

const basisOf: Readonly<Record<string, Record<string, string>>> = {
  employerHealth: { necessity: 'specialHealthDemands', reasons: 'Nosturinkuljettaja' },
  employerReemployment: { employmentEndedOn: '2026-10-01', period: 'fourMonths' },
  employerPaySubsidy: { employmentEndedOn: '2026-10-01', appliedOn: '2026-11-01' },
}

test('the restatement speaks of every recipient, and of no other', () => {
  expect(Object.keys(mayBeGiven).toSorted()).toEqual(Object.keys(notice.recipients).toSorted())
})

type AnySituation = typeof anySituation extends fc.Arbitrary<infer S> ? S : never

/** Gives by these rules, and compares what leaves with the law restated. Gives what came of it. */
async function compare(
  by: Rules,
  { recipient, person, member, decisions, restsOn, channel, asked }: AnySituation,
): Promise<'given' | 'refused' | 'nobody'> {
  const giver = giverTo(recipient)
  const visit = { ...giver.visit, register: { ...register, rules: by } }
  const named = decisions.map((each) => ({ ...each, id: randomUUID() as string }))
  const rests = named[restsOn % Math.max(1, named.length)]?.id ?? randomUUID()
  await stage.adminPool.query(`delete from entry where category = 'offers' and kind = 'consent'`)
  await keep(
    person.client,
    named.map(({ id, ...payload }) => ({ kind: 'consent', entry_id: id, payload: { form: 'written', ...payload } })),
  )
  const rule = rules.notice.recipients[recipient]!
  const wanted: Wanted = {
    recipient,
    ...(rule.members && !members[recipient] ? {} : { member: member.member }),
    ground:
      rule.ground === 'consent'
        ? { by: 'consent', consent: rests }
        : rule.ground === 'processor'
          ? { by: 'processor' }
          : { by: 'provision', provision: rule.provision },
    channel: giver.channels[channel % giver.channels.length]!,
    ...(asked ? { kinds: asked } : {}),
    ...(basisOf[recipient] ? { basis: basisOf[recipient] } : {}),
  }
  const errand = { purpose: giver.purpose, operation: 'disclose', client: person.client } as const
  const given = await open(visit, errand, (records) => disclose(records, visit, wanted)).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error
    return error.reason === 'notFound' ? ('nobody' as const) : ('refused' as const)
  })
  const expected = asTheLawGives({
    recipient,
    member: member.is,
    isBanned: person.isBanned,
    livesIn: '091',
    // As the samples have it.
    arrangedBy: '1234567-1',
    decisions: named,
    restsOn: rests,
    ...(asked ? { asked } : {}),
    today,
  })
  expect(typeof given === 'string' ? given : fieldsOf(given.kinds)).toEqual(expected)
  if (typeof given === 'string') return given
  await sameInLedgerAndParcel(given.disclosureId, given)
  for (const { payload } of given.kinds['labourPolicyStatement'] ?? []) {
    if (payload['code'] !== undefined) expect(payload['code']).not.toMatch(/^Z/)
    const payer = payload['payer'] === 'kela' ? 'kela' : payload['fund']
    if (payer !== undefined && ofMember[member.is]) expect(ofMember[member.is]).toContain(payer)
  }
  return 'given'
}

test('what leaves is what the law lets leave, whoever is given what, by whichever way (N7.1–N7.9, M3.7, M3.8)', async () => {
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(anySituation, async (situation) => void seen.add(await compare(rules, situation))),
    { numRuns: 400 },
  )
  // The looking sees: things were given, refused, and asked of somebody else's people.
  expect([...seen].toSorted()).toEqual(['given', 'nobody', 'refused'])
})

type Recipients = Notice['recipients']
const changed = (change: (recipient: Recipients[string]) => Recipients[string]): Notice => ({
  ...notice,
  recipients: Object.fromEntries(Object.entries(notice.recipients as Recipients).map(([id, one]) => [id, change(one)])),
})
const without = (recipient: Recipients[string], ...members: readonly string[]) =>
  Object.fromEntries(Object.entries(recipient).filter(([name]) => !members.includes(name))) as Recipients[string]
const withKind = (id: string, change: (kind: Kind) => Kind): Notice => ({
  ...notice,
  kinds: (notice.kinds as readonly Kind[]).map((kind) => (kind.id === id ? change(kind) : kind)),
})

/** Mistakes planted in the notice: what the comparison finds, its silence elsewhere means nothing without. */
const mistakes: Readonly<Record<string, Notice>> = {
  'the safety ban forgotten': changed((one) => ({ ...one, despiteSafetyBan: true })),
  'every payer’s statements': changed((one) => without(one, 'only')),
  'anybody’s people': changed((one) => without(one, 'whose')),
  'one consent for all items': changed((one) =>
    one.consent ? { ...one, consent: { purpose: one.consent.purpose } } : one,
  ),
  'a field too many': withKind('names', (kind) => ({
    ...kind,
    recipients: { ...kind.recipients, serviceProvider: ['firstNames', 'lastName', 'callName'] },
  })),
  'a field too few': withKind('names', (kind) => ({ ...kind, recipients: { ...kind.recipients, kela: ['lastName'] } })),
  'the office of Kela told': withKind('labourPolicyStatement', (kind) => ({
    ...kind,
    fields: { ...kind.fields, kelaOffice: { ...kind.fields['kelaOffice']!, tellsWhere: false } },
  })),
}

test.for(Object.keys(mistakes))('is found: %s', async (mistake) => {
  const mistaken = compileRules(mistakes[mistake]!)
  const { failed } = await fc.check(
    fc.asyncProperty(anySituation, async (situation) => void (await compare(mistaken, situation))),
    { numRuns: 1500, endOnFailure: true },
  )
  expect(failed).toBe(true)
})

async function sameInLedgerAndParcel(id: string, given: { kinds: object }) {
  const { rows } = await stage.adminPool.query(
    `select l.client_id, l.content, l.channel, d.sealed from disclosure l left join delivery d using (client_id, disclosure_id)
     where l.disclosure_id = $1`,
    [id],
  )
  const { client_id, content, channel, sealed } = rows[0]
  expect(unsealContent(register.seals, client_id, content).kinds).toEqual(given.kinds)
  expect(sealed === null).toBe(channel === 'interface')
  if (sealed === null) return
  const parcel = unsealParcel(register.seals, client_id, sealed)
  expect(JSON.parse(Buffer.from(parcel.bytes).toString('utf8')).kinds).toEqual(given.kinds)
}
