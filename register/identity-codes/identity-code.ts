import type { LocalDate } from '../../access/visit.ts'

/** Personal identity code in its one written form: capitals, with its separator, which is part of the identity. */
export type IdentityCode = string & { readonly identityCode: unique symbol }

/** Century by separator (128/2010 §2 as amended by 690/2022). */
const centuries: Readonly<Record<string, number>> = {
  '+': 1800,
  '-': 1900,
  Y: 1900,
  X: 1900,
  W: 1900,
  V: 1900,
  U: 1900,
  A: 2000,
  B: 2000,
  C: 2000,
  D: 2000,
  E: 2000,
  F: 2000,
}
const checkCharacters = '0123456789ABCDEFHJKLMNPRSTUVWXY'
const shape = /^(\d{2})(\d{2})(\d{2})([-+YXWVUABCDEF])(\d{3})([0-9A-FHJ-NPR-Y])$/

/**
 * Reads a personal identity code; undefined when it is not one. Two codes that differ only in the separator are two
 * persons: nothing here or elsewhere may compare codes without it. Individual numbers 000 and 001 are not in use.
 */
export function parseIdentityCode(written: string): { code: IdentityCode; bornOn: LocalDate } | undefined {
  const code = written.trim().toUpperCase()
  const [, day, month, year, separator, individual, check] = shape.exec(code) ?? []
  if (!day || !month || !year || !separator || !individual || !check) return undefined
  if (Number(individual) < 2) return undefined
  if (checkCharacters[Number(day + month + year + individual) % 31] !== check) return undefined
  const bornOn = `${centuries[separator]! + Number(year)}-${month}-${day}`
  return isDay(bornOn) ? { code: code as IdentityCode, bornOn } : undefined
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether a text is a day that the calendar has, ISO 8601. Reckoned: every date of every entry comes by here. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))]
  const isLeapDay = month === 2 && day === 29 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return isLeapDay || (day >= 1 && day <= (monthLengths[month - 1] ?? 0))
}
