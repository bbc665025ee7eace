import { describe, expect, test } from 'vitest'
import { flawsInRightToAsk } from './right-to-ask.ts'

const today = '2026-11-25'
const codes = (facts: Parameters<typeof flawsInRightToAsk>[0]) =>
  flawsInRightToAsk(facts, today).map(({ pointer, code }) => `${pointer} ${code}`)

describe('the duty to re-employ (N7.5, 55/2001 6:6)', () => {
  const asked = (employmentStartedOn: string, employmentEndedOn: string) =>
    codes({ ground: 'reemployment', employmentStartedOn, employmentEndedOn })

  test('lasts four months from the end of the employment, to the day', () => {
    expect(asked('2020-01-01', '2026-07-25')).toEqual([])
    expect(asked('2020-01-01', '2026-07-24')).toEqual(['/employmentEndedOn tooLate'])
  })

  test('lasts six months when the employment had lasted twelve years, to the day', () => {
    expect(asked('2014-05-25', '2026-05-25')).toEqual([])
    expect(asked('2014-05-26', '2026-05-25')).toEqual(['/employmentEndedOn tooLate'])
    expect(asked('2014-05-24', '2026-05-24')).toEqual(['/employmentEndedOn tooLate'])
  })

  test('is not there before the employment has ended, nor without knowing how long it lasted', () => {
    expect(asked('2020-01-01', '2026-11-26')).toEqual(['/employmentEndedOn future'])
    expect(asked('2026-11-20', '2026-11-19')).toEqual(['/employmentEndedOn reversed'])
    expect(codes({ ground: 'reemployment', employmentEndedOn: '2026-11-01' })).toEqual([
      '/employmentStartedOn required',
    ])
  })
})

describe('a pay subsidy (N7.6, 916/2012 12:6.3)', () => {
  const asked = (employmentEndedOn: string, appliedOn: string) =>
    codes({ ground: 'paySubsidy', employmentEndedOn, appliedOn })

  test('is asked about whose employment ended in the twelve months before the application, to the day', () => {
    expect(asked('2025-11-20', '2026-11-20')).toEqual([])
    expect(asked('2025-11-19', '2026-11-20')).toEqual(['/employmentEndedOn tooLate'])
  })

  test('is not asked about before it is applied for', () => {
    expect(asked('2026-11-01', '2026-11-26')).toEqual(['/appliedOn future'])
    expect(asked('2026-11-21', '2026-11-20')).toEqual(['/appliedOn reversed'])
    expect(codes({ ground: 'paySubsidy', employmentEndedOn: '2026-11-01' })).toEqual(['/appliedOn required'])
  })
})
