import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { notice } from '../../notice/index.ts'
import { daysAfter } from './register-client.ts'
import { type StandingEntry, standingOf } from './standing.ts'

const today = '2026-11-23'

let serial = 0
/** An entry recorded after those before it. */
const said = (kind: string, payload: object, recordedAt?: string): StandingEntry => {
  serial += 1
  const time = String(serial).padStart(6, '0')
  return { entryId: `entry-${time}`, kind, payload, recordedAt: recordedAt ?? `2026-01-01T00:00:00.${time}Z` }
}
const search = (startedOn: string, more: object = {}) => said('jobSearch', { startedOn, ...more })
const status = (code: string, from: string, to?: string) =>
  said('employmentStatus', { code, from, ...(to ? { to } : {}) })

describe('the job search', () => {
  const tell = (...entries: StandingEntry[]) => {
    const told = standingOf('customership', entries, today)
    return [
      told['search_started_on'],
      told['search_valid_until'],
      told['search_ended_on'],
      told['customership_started_on'],
      told['customership_ended_on'],
    ]
  }
  test.each([
    ['none', [], [null, null, null, null, null]],
    [
      'an open one',
      [search('2026-01-10', { validUntil: '2026-12-31' })],
      ['2026-01-10', '2026-12-31', null, '2026-01-10', null],
    ],
    ['one without a validity', [search('2026-01-10')], ['2026-01-10', null, null, '2026-01-10', null]],
    [
      'an ended one is no longer valid, whatever was said',
      [search('2026-01-10', { validUntil: '2026-12-31', endedOn: '2026-03-01' })],
      ['2026-01-10', null, '2026-03-01', '2026-01-10', '2026-03-01'],
    ],
    [
      'a break, and a search again: the customership goes on',
      [search('2020-01-10', { endedOn: '2021-03-01' }), search('2026-05-05', { validUntil: '2026-12-01' })],
      ['2026-05-05', '2026-12-01', null, '2020-01-10', null],
    ],
    [
      'the same, recorded the other way round',
      [search('2026-05-05', { validUntil: '2026-12-01' }), search('2020-01-10', { endedOn: '2021-03-01' })],
      ['2026-05-05', '2026-12-01', null, '2020-01-10', null],
    ],
    [
      'several ended ones: it ended with the last of them',
      [search('2020-01-10', { endedOn: '2025-03-01' }), search('2022-05-05', { endedOn: '2023-01-01' })],
      ['2022-05-05', null, '2023-01-01', '2020-01-10', '2025-03-01'],
    ],
    [
      'one that is valid until today goes on',
      [search('2026-01-10', { validUntil: today })],
      ['2026-01-10', today, null, '2026-01-10', null],
    ],
    [
      'one that was not renewed ended the customership with its last day',
      [search('2026-01-10', { validUntil: '2026-11-22' })],
      ['2026-01-10', '2026-11-22', null, '2026-01-10', '2026-11-22'],
    ],
    [
      'one that lapsed, and another that has ended since',
      [search('2024-01-10', { validUntil: '2024-04-10' }), search('2026-01-10', { endedOn: '2026-05-01' })],
      ['2026-01-10', null, '2026-05-01', '2024-01-10', '2026-05-01'],
    ],
    [
      'an older one left open keeps the customership',
      [search('2020-01-10'), search('2022-05-05', { endedOn: '2023-01-01' })],
      ['2022-05-05', null, '2023-01-01', '2020-01-10', null],
    ],
    [
      'two of one day: what was recorded last',
      [search('2026-05-05', { endedOn: '2026-05-05' }), search('2026-05-05', { validUntil: '2026-12-01' })],
      ['2026-05-05', '2026-12-01', null, '2026-05-05', null],
    ],
  ])('%s', (_, entries, told) => {
    expect(tell(...entries)).toEqual(told)
    // As the register gives them: newest first.
    expect(tell(...entries.toReversed())).toEqual(told)
  })
})

describe('the employment status', () => {
  const tell = (...entries: StandingEntry[]) => {
    const told = standingOf('customership', entries, today)
    return [told['employment_code'], told['employment_since']]
  }
  test.each([
    ['none', [], [null, null]],
    ['one', [status('2', '2026-03-01')], ['2', '2026-03-01']],
    ['one that begins today', [status('2', today)], ['2', today]],
    ['one that begins tomorrow is not yet', [status('2', '2026-11-24')], [null, null]],
    [
      'until a coming one begins, the old holds',
      [status('2', '2026-03-01'), status('1', '2026-12-01')],
      ['2', '2026-03-01'],
    ],
    ['the newest by its own day', [status('3', '2026-06-01'), status('2', '2026-03-01')], ['3', '2026-06-01']],
    [
      'two from one day: what was recorded last',
      [status('2', '2026-03-01'), status('8', '2026-03-01')],
      ['8', '2026-03-01'],
    ],
  ])('%s', (_, entries, told) => {
    expect(tell(...entries)).toEqual(told)
    expect(tell(...entries.toReversed())).toEqual(told)
  })
})

describe('what is due', () => {
  test.each([
    ['no interview', 'plans', [], { next_interview_on: null }],
    [
      'the first interview that has not been held',
      'plans',
      [
        said('interview', { dueOn: '2026-12-10' }),
        said('interview', { dueOn: '2026-12-01' }),
        said('interview', { dueOn: '2026-11-01', heldOn: '2026-11-02' }),
        said('interview', { heldOn: '2026-11-02' }),
      ],
      { next_interview_on: '2026-12-01' },
    ],
    [
      'an interview that should have been held stays due',
      'plans',
      [said('interview', { dueOn: '2026-01-01' })],
      { next_interview_on: '2026-01-01' },
    ],
    [
      'the review of the newest plan only',
      'plans',
      [
        said('plan', { madeOn: '2026-05-01', reviewOn: '2026-08-01' }),
        said('plan', { madeOn: '2026-01-01', reviewOn: '2026-04-01' }),
      ],
      { plan_review_on: '2026-08-01' },
    ],
    [
      'no review when the newest plan has none',
      'plans',
      [said('plan', { madeOn: '2026-01-01', reviewOn: '2026-04-01' }), said('plan', { madeOn: '2026-05-01' })],
      { plan_review_on: null },
    ],
    [
      'the answer to an offer that has no result',
      'offers',
      [
        said('jobOffer', { answerBy: '2026-11-20', result: '01' }),
        said('jobOffer', { answerBy: '2026-11-30' }),
        said('jobOffer', {}),
      ],
      { offer_answer_due_on: '2026-11-30' },
    ],
  ])('%s', (_, category, entries, told) => {
    expect(standingOf(category, entries, today)).toMatchObject(told)
  })

  test('a clarification is due until it is answered', () => {
    const [asked, askedAgain] = [
      said('clarificationRequest', { answerBy: '2026-11-10' }),
      said('clarificationRequest', { answerBy: '2026-11-20' }),
    ]
    const tell = (...entries: StandingEntry[]) => standingOf('unemploymentSecurity', entries, today)
    expect(tell(asked, askedAgain)).toEqual({ clarification_due_on: '2026-11-10' })
    const answer = said('clarificationAnswer', { request: asked.entryId })
    expect(tell(asked, askedAgain, answer)).toEqual({ clarification_due_on: '2026-11-20' })
    expect(tell(asked, answer)).toEqual({ clarification_due_on: null })
  })
})

describe('who the client is', () => {
  const tell = (...entries: StandingEntry[]) => standingOf('identity', entries, today)

  test.each([
    ['010185-901E', 1985],
    ['010185Y901E', 1985],
    ['010185U901E', 1985],
    ['311299+999E', 1899],
    ['290204A9500', 2004],
    ['150610F9989', 2010],
  ])('%s was born in %i', (identityCode, year) => {
    expect(tell(said('identityCode', { identityCode }))['birth_year']).toBe(year)
  })

  test.each([
    [{ firstNames: 'Aino Maria', lastName: 'Salo' }, 'Salo Aino Maria'],
    [{ firstNames: 'Aino Maria', lastName: 'Salo', callName: 'Maria' }, 'Salo Maria'],
  ])('is listed family name first: %j', (names, listed) => {
    expect(tell(said('names', names))['display_name']).toBe(listed)
  })

  test.each([
    ['none', [], false],
    ['one without an end', [{ from: '2020-01-01' }], true],
    ['one that ends today', [{ from: '2020-01-01', until: today }], true],
    ['one that ended yesterday', [{ from: '2020-01-01', until: '2026-11-22' }], false],
    ['one that begins tomorrow', [{ from: '2026-11-24' }], true],
    [
      'one that ended and one that goes on',
      [{ from: '2015-01-01', until: '2020-01-01' }, { from: '2025-01-01' }],
      true,
    ],
  ])('a safety ban: %s', (_, bans, holds) => {
    expect(tell(...bans.map((ban) => said('safetyBan', ban)))['safety_ban']).toBe(holds)
  })
})

test('what was recorded within one second counts in the order it was recorded, however many digits an instant has', () => {
  const at = (recordedAt: string, office: string) => said('responsibleCaseworker', { office, from: today }, recordedAt)
  const [older, newer] = [at('2026-11-23T09:00:00.12Z', '0299'), at('2026-11-23T09:00:00.123Z', '0499')]
  for (const entries of [
    [older, newer],
    [newer, older],
  ])
    expect(standingOf('customership', entries, today)['office']).toBe('0499')
  const whole = at('2026-11-23T09:00:00Z', '0230')
  expect(standingOf('customership', [whole, older], today)['office']).toBe('0299')
})

test('without a responsible office nothing is said of the office, which then stays', () => {
  expect(standingOf('customership', [search('2026-01-10')], today)).not.toHaveProperty('office')
})

test('the order in which entries come makes no difference', () => {
  const day = fc.integer({ min: 0, max: 40 }).map((days) => daysAfter('2026-11-01', days))
  const entry = fc.oneof(
    fc.record({
      kind: fc.constant('jobSearch'),
      payload: fc.record({ startedOn: day, endedOn: day, validUntil: day }, { requiredKeys: ['startedOn'] }),
    }),
    fc.record({
      kind: fc.constant('employmentStatus'),
      payload: fc.record({ code: fc.constantFrom('1', '2', '8'), from: day }),
    }),
    fc.record({
      kind: fc.constant('serviceLine'),
      payload: fc.record({ line: fc.constantFrom('1', '2', '3'), from: day }),
    }),
    fc.record({
      kind: fc.constant('responsibleCaseworker'),
      payload: fc.record({ office: fc.constantFrom('0299', '0499'), from: day }),
    }),
  )
  const histories = fc
    .array(entry, { maxLength: 8 })
    .map((entries) => entries.map(({ kind, payload }) => said(kind, payload)))
    .chain((entries) => fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })))
  fc.assert(
    fc.property(histories, ([entries, shuffled]) => {
      expect(standingOf('customership', shuffled, today)).toEqual(standingOf('customership', entries, today))
    }),
    { numRuns: 500 },
  )
})

test('every column that the notice names is told by its own category, and by no other', () => {
  const told = Object.keys(notice.categories).flatMap((category) =>
    Object.keys(standingOf(category, [said('responsibleCaseworker', { office: '0299', from: today })], today))
      .filter((column) => column in notice.standing)
      .map((column) => [column, category]),
  )
  expect(Object.fromEntries(told)).toEqual(notice.standing)
  expect(told).toHaveLength(Object.keys(notice.standing).length)
  expect(standingOf('toString', [], today)).toEqual({})
})

describe('days after a day', () => {
  test.each([
    ['2026-11-23', 14, '2026-12-07'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2026-03-28', 2, '2026-03-30'],
    ['2026-10-24', 2, '2026-10-26'],
    ['2026-11-23', 0, '2026-11-23'],
    ['2026-01-01', -1, '2025-12-31'],
  ])('%s and %i more: %s', (day, days, after) => {
    expect(daysAfter(day, days)).toBe(after)
  })
  test('come back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: -4000, max: 4000 }), (nth, days) => {
        const day = daysAfter('1900-01-01', nth)
        expect(daysAfter(daysAfter(day, days), -days)).toBe(day)
      }),
    )
  })
})
