import { expect, test } from 'vitest'
import type { DayCount } from './count-queries.ts'
import { findAnomalies } from './find-anomalies.ts'

const count = (day: string, asked: number, notFound = 0, askedBy = 'u1'): DayCount => ({
  day,
  recipient: 'police',
  member: 'GOV/9990022-7',
  askedBy,
  asked,
  notFound,
})

test('thrice as much as usual is told, a busy day is not', () => {
  const before = ['2026-11-20', '2026-11-21'].map((day) => count(day, 30))
  expect(findAnomalies([...before, count('2026-11-23', 90)], '2026-11-23')).toEqual([])
  expect(findAnomalies([...before, count('2026-11-23', 91)], '2026-11-23')).toMatchObject([
    { why: 'many', asked: 91, usual: 30 },
  ])
})

test('somebody new is compared with what a new user asks, and each user with themselves', () => {
  const counts = [count('2026-11-20', 500, 0, 'u2'), count('2026-11-23', 181), count('2026-11-23', 600, 0, 'u2')]
  expect(findAnomalies(counts, '2026-11-23')).toMatchObject([{ askedBy: 'u1', why: 'many', usual: 60 }])
})

test('asking mostly about nobody looks like guessing; a few wrong codes do not', () => {
  expect(findAnomalies([count('2026-11-23', 19, 19)], '2026-11-23')).toEqual([])
  expect(findAnomalies([count('2026-11-23', 20, 10)], '2026-11-23')).toEqual([])
  expect(findAnomalies([count('2026-11-23', 20, 11)], '2026-11-23')).toMatchObject([{ why: 'guessing', notFound: 11 }])
})
