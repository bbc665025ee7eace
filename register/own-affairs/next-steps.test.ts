import { describe, expect, test } from 'vitest'
import type { Entry } from '../entries/contract.ts'
import { nextSteps } from './next-steps.ts'

const today = '2026-11-23'
const entry = (kind: string, payload: object) => ({ entryId: kind, kind, payload }) as unknown as Entry
const stepsOf = (entries: readonly Entry[], searchValidUntil?: string) =>
  nextSteps(entries, { today, searchValidUntil, about: ({ kind }) => kind, aboutTask: ({ task }) => task })

describe('the job search', () => {
  test.each([
    ['2026-12-24', []],
    ['2026-12-23', ['renewal']],
    ['2026-11-23', ['renewal']],
    ['2026-11-22', ['restart']],
  ])('valid until %s: %j', (until, kinds) => {
    expect(stepsOf([], until).map(({ kind }) => kind)).toEqual(kinds)
  })
  test('says no day when it has lapsed: there is none any more', () => {
    expect(stepsOf([], '2026-11-01')).toEqual([{ kind: 'restart', about: '' }])
  })
})

test('tasks of the newest plan that have a day and are not done wait, the nearest first', () => {
  const older = entry('plan', {
    madeOn: '2026-01-01',
    acceptedOn: '2026-01-01',
    tasks: [{ task: 'x', dueOn: '2026-12-01' }],
  })
  const plan = entry('plan', {
    madeOn: '2026-10-01',
    acceptedOn: '2026-10-02',
    tasks: [
      { task: 'later', dueOn: '2026-12-24' },
      { task: 'done', dueOn: '2026-11-30', doneOn: '2026-11-20' },
      { task: 'any day' },
      { task: 'late', dueOn: '2026-11-22' },
    ],
  })
  expect(stepsOf([older, plan])).toEqual([
    { kind: 'task', entryId: 'plan', about: 'late', on: '2026-11-22', isLate: true },
    { kind: 'task', entryId: 'plan', about: 'later', on: '2026-12-24' },
  ])
})
