import { describe, expect, test } from 'vitest'
import { clockStart, isAwaited } from './deadline.ts'
import { dueFrom } from './keep-clocks.ts'
import { rules } from '../../testing/register.ts'

const asked = { requestedOn: '2026-10-01', answerBy: '2026-10-15' }

describe('the time for a statement (N5.8, trap 21)', () => {
  test.each([
    ['the day it came in, when nothing is asked for', '2026-10-01', [], '2026-10-01'],
    ['the arrival of the clarification', '2026-10-01', [{ ...asked, receivedOn: '2026-10-06' }], '2026-10-06'],
    ['the lapse of its time, when nothing arrives', '2026-10-01', [asked], '2026-10-15'],
    ['its last day, when it arrives on it', '2026-10-01', [{ ...asked, receivedOn: '2026-10-15' }], '2026-10-15'],
    ['the lapse, when it arrives late', '2026-10-01', [{ ...asked, receivedOn: '2026-10-20' }], '2026-10-15'],
    [
      'the last of several',
      '2026-10-01',
      [
        { ...asked, receivedOn: '2026-10-06' },
        { requestedOn: '2026-10-07', answerBy: '2026-10-21' },
      ],
      '2026-10-21',
    ],
    ['never a day before it came in', '2026-10-10', [{ ...asked, receivedOn: '2026-10-06' }], '2026-10-10'],
  ])('runs from %s', (_, receivedOn, awaited, from) => {
    expect(clockStart(receivedOn, awaited)).toBe(from)
  })

  const due = (office: string, clock_from: string) => dueFrom({ rules }, { clock_from, office })
  const officeOf = (kind: string) => Object.entries(rules.notice.offices).find(([, office]) => office.kind === kind)![0]

  test('is thirty days where discretion is centred, over the end of a month and a leap day', () => {
    expect(due(officeOf('kehaCentre'), '2026-10-15')).toBe('2026-11-14')
    expect(due(officeOf('kehaCentre'), '2028-01-31')).toBe('2028-03-01')
  })

  test('is seven days at an employment authority when the clock starts in 2025 or later (512/2024 §1)', () => {
    for (const kind of ['teOffice', 'customerServiceCentre']) {
      expect(due(officeOf(kind), '2024-12-31')).toBe('2025-01-30')
      expect(due(officeOf(kind), '2025-01-01')).toBe('2025-01-08')
    }
  })

  test('an answer is awaited on its last day, and not on the next', () => {
    expect(isAwaited(asked, '2026-10-15')).toBe(true)
    expect(isAwaited(asked, '2026-10-16')).toBe(false)
    expect(isAwaited({ ...asked, receivedOn: '2026-10-02' }, '2026-10-03')).toBe(false)
  })
})
