import { expect, test } from 'vitest'
import type { Entry } from '../api.ts'
import { bandsOf, findingOf, windowOf } from './bands.ts'

const today = '2026-03-14'
const entry = (kind: string, occurredFrom: string, occurredTo: string | undefined, payload = {}): Entry => ({
  entryId: `${kind}${occurredFrom}`,
  version: 1,
  category: 'customership',
  kind,
  payload,
  occurredFrom,
  ...(occurredTo ? { occurredTo } : {}),
  source: 'self',
  channel: 'phone',
  recordedBy: 'mari',
  recordedByName: 'Mari',
  recordedAt: `${occurredFrom}T08:00:00Z`,
})

test('a period that began before the window is cut to it, one that ended before is left out', () => {
  const { from } = windowOf(today)
  const bands = bandsOf(
    [entry('jobSearch', '2020-01-01', undefined), entry('jobSearch', '2019-01-01', '2019-12-31')],
    today,
  )
  expect(bands).toHaveLength(1)
  expect(bands[0]).toMatchObject({ from, until: '2026-03-15', open: true })
})

test('an employment status lasts until the next one starts', () => {
  const bands = bandsOf(
    [
      entry('employmentStatus', '2026-02-01', undefined, { code: '1' }),
      entry('employmentStatus', '2026-01-01', undefined, { code: '2' }),
    ],
    today,
  )
  expect(bands.map(({ look, from, until }) => ({ look, from, until }))).toEqual([
    { look: 'unemployed', from: '2026-01-01', until: '2026-02-01' },
    { look: 'working', from: '2026-02-01', until: '2026-03-15' },
  ])
  expect(findingOf(bands, today)).toEqual({ unemployedDays: 31, services: 0 })
})
