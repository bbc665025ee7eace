import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type SearchPeriod, type StatusPeriod, unemployedForTwelveMonths } from './unemployed-for-twelve-months.ts'

const today = '2026-11-25'
const searching: readonly SearchPeriod[] = [{ startedOn: '2020-01-01', validUntil: '2027-06-30' }]
const fact = (statuses: readonly StatusPeriod[], searches = searching, on = today) =>
  unemployedForTwelveMonths({ statuses, searches }, on)

const dayAfter = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

describe('the fact of twelve months of unemployment (M3.6)', () => {
  test('is true from the day of the same number a year later, and not the day before', () => {
    expect(fact([{ code: '2', from: '2025-11-25' }])).toBe(true)
    expect(fact([{ code: '2', from: '2025-11-26' }])).toBe(false)
  })

  test('ends a year from a leap day on the last day of February (150/1930)', () => {
    const since = [{ code: '2', from: '2024-02-29' }]
    expect(fact(since, searching, '2025-02-28')).toBe(true)
    expect(fact(since, searching, '2025-02-27')).toBe(false)
  })

  test.each(['0', '1', '4', '9'])('is not broken by fourteen days of work (%s), and is by fifteen', (code) => {
    const worked = (days: number) => [
      { code: '2', from: '2025-01-01' },
      { code, from: '2026-03-01' },
      { code: '2', from: dayAfter('2026-03-01', days) },
    ]
    expect(fact(worked(14))).toBe(true)
    expect(fact(worked(15))).toBe(false)
  })

  test.each(['3', '5', '6', '7', '8', 'z'])('is broken by a single day of anything but work (%s)', (code) => {
    const since = [
      { code: '2', from: '2025-01-01' },
      { code, from: '2026-03-01', to: '2026-03-01' },
      { code: '2', from: '2026-03-02' },
    ]
    expect(fact(since)).toBe(false)
  })

  test('counts jobs that follow each other without a day between as one', () => {
    const since = [
      { code: '2', from: '2025-01-01' },
      { code: '1', from: '2026-03-01' },
      { code: '9', from: '2026-03-10' },
      { code: '2', from: '2026-03-20' },
    ]
    expect(fact(since)).toBe(false)
  })

  test('is broken by a day of which nothing is recorded', () => {
    const since = [
      { code: '2', from: '2025-01-01', to: '2026-05-01' },
      { code: '2', from: '2026-05-03' },
    ]
    expect(fact(since)).toBe(false)
  })

  test('needs a valid job search all the while, but for the days of a short job', () => {
    const statuses = [
      { code: '2', from: '2025-01-01' },
      { code: '1', from: '2026-03-01' },
      { code: '2', from: '2026-03-11' },
    ]
    const broken = (from: string): readonly SearchPeriod[] => [
      { startedOn: '2025-01-01', validUntil: '2026-02-28', endedOn: '2026-02-28' },
      { startedOn: from, validUntil: '2027-01-01' },
    ]
    expect(fact(statuses, broken('2026-03-11'))).toBe(true)
    expect(fact(statuses, broken('2026-03-12'))).toBe(false)
    expect(fact(statuses, [])).toBe(false)
  })

  test('is not told of somebody who works today, however short the job', () => {
    expect(
      fact([
        { code: '2', from: '2020-01-01' },
        { code: '1', from: today },
      ]),
    ).toBe(false)
  })

  test('is not told before a job that was begun ahead', () => {
    expect(
      fact([
        { code: '2', from: '2025-01-01' },
        { code: '1', from: dayAfter(today, 1) },
      ]),
    ).toBe(true)
  })
})

/** Lengths in days of what followed what, ending today. */
const anyLife = fc.array(
  fc.record({ code: fc.constantFrom('1', '2', '2', '2', '7', '9'), days: fc.integer({ min: 1, max: 220 }) }),
  { minLength: 1, maxLength: 8 },
)

test('the fact is the same however it is reckoned: by days here, by stretches there', () => {
  fc.assert(
    fc.property(anyLife, (life) => {
      const whole = life.reduce((sum, { days }) => sum + days, 0)
      let from = dayAfter(today, 1 - whole)
      const statuses = life.map(({ code, days }) => {
        const status = { code, from }
        from = dayAfter(from, days)
        return status
      })
      expect(fact(statuses)).toBe(byStretches(life))
    }),
    { numRuns: 2000 },
  )
})

/** Restated: from the end, unemployment and jobs of at most a fortnight, back to the first unemployed day of a year ago. */
function byStretches(life: readonly { code: string; days: number }[]): boolean {
  const stretches: { work: boolean; other: boolean; days: number }[] = []
  for (const { code, days } of life) {
    const work = code === '1' || code === '9'
    const other = code === '7'
    const last = stretches.at(-1)
    if (last && last.work === work && last.other === other) last.days += days
    else stretches.push({ work, other, days })
  }
  const backwards = stretches.toReversed()
  if (backwards[0]!.work || backwards[0]!.other) return false
  let reached = 0
  let unemployedReach = 0
  for (const { work, other, days } of backwards) {
    if (other || (work && days > 14)) break
    reached += days
    if (!work) unemployedReach = reached
  }
  // Today is the first of the days counted, 25 November 2025 the 366th.
  return unemployedReach >= 366
}

test('the fact does not depend on the order in which the statuses are given', () => {
  fc.assert(
    fc.property(anyLife, (life) => {
      let from = '2024-06-01'
      const statuses = life.map(({ code, days }) => {
        const status = { code, from }
        from = dayAfter(from, days)
        return status
      })
      expect(fact(statuses.toReversed())).toBe(fact(statuses))
    }),
  )
})
