import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endOfPeriod } from './period.ts'

test.each([
  ['2024-02-29', { years: 2 }, '2026-02-28'],
  ['2024-02-29', { years: 4 }, '2028-02-29'],
  ['2026-01-31', { months: 1 }, '2026-02-28'],
  ['2026-11-23', { months: 3 }, '2027-02-23'],
  ['2026-12-31', { days: 1 }, '2027-01-01'],
  ['2026-11-23', { days: 14 }, '2026-12-07'],
])('from %s, %o ends on %s', (from, period, end) => {
  expect(endOfPeriod(from, period)).toBe(end)
})

test('a period of years keeps the day and the month, but for the leap day', () => {
  const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 10 }), (date, years) => {
      const from = date.toISOString().slice(0, 10)
      const end = endOfPeriod(from, { years })
      expect(Number(end.slice(0, 4))).toBe(Number(from.slice(0, 4)) + years)
      expect([from.slice(5), '02-28']).toContain(end.slice(5))
    }),
  )
})
