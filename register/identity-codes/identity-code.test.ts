import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { artificialCode } from '../../testing/identity-codes.ts'
import { isDay, parseIdentityCode } from './identity-code.ts'

describe('an identity code', () => {
  test.each([
    ['010185-901E', '1985-01-01'],
    ['010185Y901E', '1985-01-01'],
    ['290204A9500', '2004-02-29'],
    ['290204B9500', '2004-02-29'],
    ['311299+999E', '1899-12-31'],
    ['150660U9034', '1960-06-15'],
    ['150610F9989', '2010-06-15'],
  ])('%s says its day of birth', (written, bornOn) => {
    expect(parseIdentityCode(written)).toEqual({ code: written, bornOn })
    expect(parseIdentityCode(` ${written.toLowerCase()}\t`)).toEqual({ code: written, bornOn })
  })

  test('of another separator is another code, and of the same checksum', () => {
    const separators = [...'+-YXWVUABCDEF']
    const codes = separators.map((separator) => parseIdentityCode(`010185${separator}901E`)?.code)
    expect(new Set(codes).size).toBe(separators.length)
    expect(codes).toEqual(separators.map((separator) => `010185${separator}901E`))
  })

  test.each([
    ['no code', ''],
    ['a wrong check character', '010185-901F'],
    ['a check character that is none', '010185-901G'],
    ['no separator', '010185901E'],
    ['a separator of none', '010185/901E'],
    ['a dash of another kind', '010185–901E'],
    ['a letter that is no separator', '010185G901E'],
    ['a day too many', '310498-901E'],
    ['a leap day in no leap year', '290203A901Y'],
    ['month 13', '011385-901E'],
    ['a number that is not in use', '010185-000A'],
    ['another number that is not in use', '010185-001B'],
    ['a sign before', 'x010185-901E'],
    ['a sign behind', '010185-901E1'],
    ['a line behind', '010185-901E\n010185-901E'],
    ['digits of another script', '٠١٠١٨٥-٩٠١E'],
    ['spaces inside', '010185 - 901E'],
  ])('is not %s', (_, written) => {
    expect(parseIdentityCode(written)).toBeUndefined()
  })

  test('with any one sign changed is not that code, and with a digit changed none at all', () => {
    const days = fc
      .date({ min: new Date('1900-01-01'), max: new Date('1999-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(2, 10).split('-').toReversed().join(''))
    const codes = fc
      .tuple(days, fc.constantFrom(...'-YXWVU'), fc.integer({ min: 900, max: 999 }))
      .map(([day, separator, individual]) => artificialCode(day, separator, individual))
    const places = [0, 1, 2, 3, 4, 5, 7, 8, 9]
    fc.assert(
      fc.property(codes, fc.constantFrom(...places), fc.integer({ min: 1, max: 9 }), (code, place, step) => {
        expect(parseIdentityCode(code)?.code).toBe(code)
        const other = String((Number(code[place]) + step) % 10)
        expect(parseIdentityCode(code.slice(0, place) + other + code.slice(place + 1))).toBeUndefined()
      }),
    )
  })
})

test('a day is one that the calendar has', () => {
  for (const day of ['2024-02-29', '2000-02-29', '1999-12-31', '2026-01-01', '1880-01-01'])
    expect(isDay(day), day).toBe(true)
  for (const day of [
    '2023-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-00-01',
    '2026-01-00',
    '2026-13-01',
    '2026-01-32',
    '26-01-01',
    '2026-1-1',
    '2026-01-01T00:00:00Z',
    ' 2026-01-01',
    '2026-01-01\n',
    '',
    '+2026-01-01',
    '01.01.2026',
  ])
    expect(isDay(day), day).toBe(false)
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999 }), (days) => {
      expect(isDay(new Date(Date.UTC(1880, 0, 1 + days)).toISOString().slice(0, 10))).toBe(true)
    }),
  )
})
