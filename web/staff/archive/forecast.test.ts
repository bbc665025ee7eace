import { expect, test } from 'vitest'
import { findingOf, monthsOf, rulesOf } from './forecast.ts'

const forecast = [
  { month: '2026-11-01', rule: 'fiveYearsFromEnd', clients: 3, entries: 0 },
  { month: '2026-11-01', rule: 'twoYearsFromEntry', clients: 9, entries: 40 },
  { month: '2027-03-01', rule: 'fiveYearsFromEnd', clients: 20, entries: 0 },
  { month: '2028-11-01', rule: 'fiveYearsFromEnd', clients: 500, entries: 0 },
]

test('two years of months are shown, the empty ones too, and none beyond', () => {
  const months = monthsOf(forecast, '2026-11-25')
  expect(months).toHaveLength(24)
  expect([months[0]!.month, months[2]!.month, months.at(-1)!.month]).toEqual(['2026-11-01', '2027-01-01', '2028-10-01'])
  expect(months[0]).toMatchObject({ clients: 12, of: { twoYearsFromEntry: { clients: 9, entries: 40 } } })
  expect(months[1]).toMatchObject({ clients: 0, of: { fiveYearsFromEnd: { clients: 0, entries: 0 } } })
  expect(findingOf(months)).toMatchObject({ month: '2027-03-01', clients: 20 })
  expect(rulesOf(forecast)).toEqual(['fiveYearsFromEnd', 'twoYearsFromEntry'])
})

test('of nothing there is nothing to find', () => {
  expect(findingOf(monthsOf([], '2026-12-31'))).toBeUndefined()
})
