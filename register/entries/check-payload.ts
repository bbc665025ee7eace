import { FinnishBusinessIds } from 'finnish-business-ids'
import type { Flaw } from '../../access/refusal.ts'
import type { LocalDate } from '../../access/visit.ts'
import { isOwn } from '../../rulebook/code-list.ts'
import type { Field } from '../../rulebook/field.ts'
import type { Kind } from '../../rulebook/kind.ts'
import { isDay, parseIdentityCode } from '../identity-codes/identity-code.ts'

export type Payload = Record<string, unknown>

/** What checking needs to know of the world around the payload. */
export type Surroundings = {
  readonly today: LocalDate
  /** Whether a list that others keep has the code; undefined while the list has not been imported. */
  readonly hasImportedCode: (list: string, code: string) => boolean | undefined
  readonly hasOffice: (office: string) => boolean
}

type Checked = { readonly payload: Payload; readonly flaws: readonly Flaw[] }

/** Earliest day anything recorded may be about: nobody living was born before it. */
const earliestDay = '1880-01-01'

/**
 * Checks a payload against its kind and gives it in its stored form: texts in Unicode NFC and trimmed, identity codes in
 * capitals, empty optional fields left out. Every flaw is told at once, each with its place. What the kind does not name
 * is not kept (N5.1–N5.9).
 *
 * Flaw codes: required, unknown, type, tooLong, tooMany, tooSmall, tooLarge, badCharacters, badDate, future, tooEarly,
 * reversed, unknownCode, codeNotValid, repeated, badIdentityCode, badBusinessId, badEmail, badPhone, badReference.
 */
export function checkPayload(kind: Kind, sent: Payload, surroundings: Surroundings): Checked {
  const { from, to } = kind.occurred ?? {}
  const checked = checkFields(kind.fields, sent, '/payload', {
    ...surroundings,
    ...daysOf(kind, sent, surroundings.today),
  })
  const flaws = [...checked.flaws]
  if (from && to) {
    const [start, end] = [checked.payload[from], checked.payload[to]]
    if (typeof start === 'string' && typeof end === 'string' && end < start) {
      flaws.push({ pointer: `/payload/${to}`, code: 'reversed' })
    }
  }
  return { payload: checked.payload, flaws }
}

/** The first and last day that the entry is about: a code must have been valid on one of them. */
type At = Surroundings & { readonly firstDay: LocalDate; readonly lastDay: LocalDate }

function daysOf({ occurred }: Kind, sent: Payload, today: LocalDate): Pick<At, 'firstDay' | 'lastDay'> {
  const dayIn = (field: string | undefined) => {
    const day = field === undefined ? undefined : sent[field]
    return typeof day === 'string' && isDay(day) ? day : undefined
  }
  const first = dayIn(occurred?.from) ?? today
  // A period without an end goes on today.
  const last = dayIn(occurred?.to) ?? (occurred?.to ? today : first)
  return { firstDay: first, lastDay: last > first ? last : first }
}

function checkFields(fields: Readonly<Record<string, Field>>, sent: Payload, pointer: string, at: At): Checked {
  const payload: Payload = {}
  const flaws: Flaw[] = Object.keys(sent)
    .filter((name) => !Object.hasOwn(fields, name))
    .map((name) => ({ pointer: `${pointer}/${partOfPointer(name.slice(0, 60))}`, code: 'unknown' }))
  for (const [name, field] of Object.entries(fields)) {
    const value = isEmpty(sent[name]) ? undefined : sent[name]
    const here = `${pointer}/${name}`
    if (value === undefined) {
      if (field.required) flaws.push({ pointer: here, code: 'required' })
      continue
    }
    const result = checkValue(field, value, here, at)
    if ('flaws' in result) flaws.push(...result.flaws)
    else payload[name] = result.value
  }
  return { payload, flaws }
}

/** A member's name inside a JSON pointer (RFC 6901 §3). */
const partOfPointer = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1')

const isEmpty = (value: unknown) =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0)

type Result = { readonly value: unknown } | { readonly flaws: readonly Flaw[] }

function checkValue(field: Field, value: unknown, pointer: string, at: At): Result {
  const flaw = (code: string, limit?: number | string): Result => ({
    flaws: [limit === undefined ? { pointer, code } : { pointer, code, limit }],
  })
  switch (field.type) {
    case 'integer':
    case 'euros':
    case 'year': {
      if (typeof value !== 'number' || !Number.isFinite(value)) return flaw('type')
      if (field.type !== 'euros' && !Number.isInteger(value)) return flaw('type')
      if (field.type === 'euros' && Math.round(value * 100) !== Number((value * 100).toFixed(6))) return flaw('type')
      const thisYear = Number(at.today.slice(0, 4))
      const [min, max] =
        field.type === 'year'
          ? [1900, field.bound === 'notAfterToday' ? thisYear : thisYear + 50]
          : [field.min, field.max]
      if (value < min) return flaw('tooSmall', min)
      if (value > max) return flaw(field.type === 'year' && field.bound ? 'future' : 'tooLarge', max)
      return { value }
    }
    case 'boolean':
      return typeof value === 'boolean' ? { value } : flaw('type')
    case 'codes': {
      if (!Array.isArray(value)) return flaw('type')
      if (value.length > field.max) return flaw('tooMany', field.max)
      const flaws = value.flatMap((code: unknown, index) => {
        const wrong = codeFlaw(field.list, code, at)
        if (wrong) return [{ pointer: `${pointer}/${index}`, code: wrong }]
        return value.indexOf(code) < index ? [{ pointer: `${pointer}/${index}`, code: 'repeated' }] : []
      })
      return flaws.length > 0 ? { flaws } : { value }
    }
    case 'rows': {
      if (!Array.isArray(value)) return flaw('type')
      if (value.length > field.max) return flaw('tooMany', field.max)
      const rows = value.map((row: unknown, index): Checked =>
        isRecord(row)
          ? checkFields(field.of, row, `${pointer}/${index}`, at)
          : { payload: {}, flaws: [{ pointer: `${pointer}/${index}`, code: 'type' }] },
      )
      const flaws = rows.flatMap((row) => row.flaws)
      return flaws.length > 0 ? { flaws } : { value: rows.map((row) => row.payload) }
    }
    default: {
      if (typeof value !== 'string') return flaw('type')
      return checkText(field, value, flaw, at)
    }
  }
}

type TextField = Extract<
  Field,
  {
    type:
      | 'text'
      | 'longText'
      | 'date'
      | 'code'
      | 'email'
      | 'phone'
      | 'businessId'
      | 'identityCode'
      | 'staff'
      | 'office'
      | 'entry'
  }
>

function checkText(
  field: TextField,
  sent: string,
  flaw: (code: string, limit?: number | string) => Result,
  at: At,
): Result {
  // Measured before anything else touches it: a megabyte is refused at the price of reading its length.
  if (sent.length > 20_000) return flaw('tooLong', 20_000)
  const value = sent.normalize('NFC').trim()
  if (field.type === 'longText' ? hasControls(value.replaceAll(/[\n\r\t]/g, '')) : hasControls(value))
    return flaw('badCharacters')
  switch (field.type) {
    case 'text':
    case 'longText':
      return value.length > field.maxLength ? flaw('tooLong', field.maxLength) : { value }
    case 'date':
      if (!isDay(value)) return flaw('badDate')
      if (value < earliestDay) return flaw('tooEarly', earliestDay)
      return field.bound === 'notAfterToday' && value > at.today ? flaw('future', at.today) : { value }
    case 'code': {
      const wrong = codeFlaw(field.list, value, at)
      return wrong ? flaw(wrong) : { value }
    }
    case 'email':
      return value.length <= 254 && /^[^\s@<>"(),;:\\[\]]+@[^\s@.]+(\.[^\s@.]+)+$/.test(value)
        ? { value }
        : flaw('badEmail')
    case 'phone': {
      const number = value.replaceAll(/[\s()-]/g, '')
      return /^\+?\d{5,15}$/.test(number) ? { value: number } : flaw('badPhone')
    }
    case 'businessId':
      return FinnishBusinessIds.isValidBusinessId(value) ? { value } : flaw('badBusinessId')
    case 'identityCode': {
      const parsed = parseIdentityCode(value)
      return parsed && parsed.bornOn <= at.today ? { value: parsed.code } : flaw('badIdentityCode')
    }
    case 'staff':
      return value.length <= 100 ? { value } : flaw('tooLong', 100)
    case 'office':
      return at.hasOffice(value) ? { value } : flaw('unknownCode')
    case 'entry':
      return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value) ? { value } : flaw('badReference')
  }
}

function codeFlaw(list: Extract<Field, { type: 'code' }>['list'], code: unknown, at: At): string | undefined {
  if (typeof code !== 'string') return 'type'
  if (!isOwn(list)) {
    if (!new RegExp(`^(?:${list.pattern.replace(/^\^|\$$/g, '')})$`).test(code)) return 'unknownCode'
    const isBeside = list.besides !== undefined && Object.hasOwn(list.besides, code)
    return !isBeside && at.hasImportedCode(list.id, code) === false ? 'unknownCode' : undefined
  }
  if (!Object.hasOwn(list.codes, code)) return 'unknownCode'
  const { validFrom, validTo } = list.codes[code]!
  return (validFrom && at.lastDay < validFrom) || (validTo && at.firstDay > validTo) ? 'codeNotValid' : undefined
}

export const hasControls = (text: string) =>
  // oxlint-disable-next-line no-control-regex -- finding control characters is the point
  /[\u0000-\u001f\u007f\u200b\u202a-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/u.test(text)

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
