import type { Field, Payload } from '../api.ts'
import { readIdentityCode } from '../frame/identity-code.ts'
import { dayFrom, sayDay } from '../words/say.ts'

/** A form holds what was written: text as text, several codes as a list, rows as rows. */
export type FormValue = string | readonly string[] | readonly FormValues[]
export type FormValues = { readonly [name: string]: FormValue }

export type Fields = Readonly<Record<string, Field>>

/** The known ways to be wrong: those of the door, and what only a form can be. */
export type FlawCode =
  | 'required'
  | 'tooLong'
  | 'tooMany'
  | 'tooSmall'
  | 'tooLarge'
  | 'badDate'
  | 'future'
  | 'reversed'
  | 'notNumber'
  | 'badIdentityCode'
  | 'badBusinessId'
  | 'badEmail'
  | 'badPhone'
  | 'unknownCode'

export type FormFlaw = { readonly path: string; readonly code: FlawCode; readonly limit?: number | string }

export const emptyValue = (field: Field): FormValue => (field.type === 'codes' || field.type === 'rows' ? [] : '')

export const emptyValues = (fields: Fields): FormValues =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, emptyValue(field)]))

const writtenNumber = (value: unknown) => String(value).replace('.', ',')

function valueFrom(field: Field, stored: unknown): FormValue {
  if (stored === undefined || stored === null) return emptyValue(field)
  switch (field.type) {
    case 'date':
      return sayDay(String(stored))
    case 'boolean':
      return stored ? 'yes' : 'no'
    case 'euros':
      return typeof stored === 'number' ? stored.toFixed(2).replace('.', ',') : String(stored)
    case 'integer':
    case 'year':
      return writtenNumber(stored)
    case 'codes':
      return Array.isArray(stored) ? stored.map(String) : []
    case 'rows':
      return Array.isArray(stored) ? stored.map((row: Payload) => valuesFrom(field.of, row)) : []
    default:
      return String(stored)
  }
}

/** The stored payload as the form shows it. */
export const valuesFrom = (fields: Fields, payload: Payload): FormValues =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, valueFrom(field, payload[name])]))

const numberFrom = (written: string) => {
  const plain = written.replaceAll(/\s|€/g, '').replace(',', '.')
  return /^-?\d+(\.\d{1,2})?$/.test(plain) ? Number(plain) : undefined
}

function storedFrom(field: Field, value: FormValue): unknown {
  if (field.type === 'rows') return (value as readonly FormValues[]).map((row) => payloadFrom(field.of, row))
  if (field.type === 'codes') return value
  const written = String(value).trim()
  switch (field.type) {
    case 'date':
      return dayFrom(written) ?? written
    case 'boolean':
      return written === 'yes'
    case 'euros':
    case 'integer':
    case 'year':
      return numberFrom(written) ?? written
    case 'identityCode': {
      const read = readIdentityCode(written)
      return read.state === 'whole' ? read.code : written
    }
    default:
      return written
  }
}

const isEmpty = (value: FormValue | undefined) =>
  value === undefined || (typeof value === 'string' ? value.trim() === '' : value.length === 0)

/** What the form holds, as the door takes it. Empty fields are left out. */
export const payloadFrom = (fields: Fields, values: FormValues): Payload =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      const value = values[name]
      return value === undefined || isEmpty(value) ? [] : [[name, storedFrom(field, value)]]
    }),
  )

/** Finnish business id: weights 7 9 10 5 8 4 2 and a check digit modulo 11. */
export function isBusinessId(written: string): boolean {
  const [, digits, check] = /^(\d{7})-(\d)$/.exec(written) ?? []
  if (!digits) return false
  const sum = [7, 9, 10, 5, 8, 4, 2].reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  const rest = sum % 11
  return rest !== 1 && Number(check) === (rest === 0 ? 0 : 11 - rest)
}

function* flawsOfField(field: Field, value: FormValue | undefined, path: string, today: string): Generator<FormFlaw> {
  if (value === undefined || isEmpty(value)) {
    if (field.required) yield { path, code: 'required' }
    return
  }
  if (field.type === 'rows') {
    const rows = value as readonly FormValues[]
    if (rows.length > field.max) yield { path, code: 'tooMany', limit: field.max }
    for (const [index, row] of rows.entries()) yield* flawsIn(field.of, row, today, `${path}.${index}.`)
    return
  }
  if (field.type === 'codes') {
    if (value.length > field.max) yield { path, code: 'tooMany', limit: field.max }
    return
  }
  const written = String(value).trim()
  switch (field.type) {
    case 'text':
    case 'longText':
      if (written.length > field.maxLength) yield { path, code: 'tooLong', limit: field.maxLength }
      break
    case 'date': {
      const day = dayFrom(written)
      if (!day) yield { path, code: 'badDate' }
      else if (field.bound === 'notAfterToday' && day > today) yield { path, code: 'future' }
      break
    }
    case 'year': {
      const year = numberFrom(written)
      if (year === undefined || !/^\d{4}$/.test(written)) yield { path, code: 'notNumber' }
      else if (year < 1900) yield { path, code: 'tooSmall', limit: 1900 }
      else if (field.bound === 'notAfterToday' && year > Number(today.slice(0, 4))) yield { path, code: 'future' }
      break
    }
    case 'integer':
    case 'euros': {
      const number = numberFrom(written)
      if (number === undefined || (field.type === 'integer' && !Number.isInteger(number)))
        yield { path, code: 'notNumber' }
      else if (number < field.min) yield { path, code: 'tooSmall', limit: field.min }
      else if (number > field.max) yield { path, code: 'tooLarge', limit: field.max }
      break
    }
    case 'email':
      if (!/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(written)) yield { path, code: 'badEmail' }
      break
    case 'phone':
      if (!/^\+?\d{5,15}$/.test(written.replaceAll(/[\s()-]/g, ''))) yield { path, code: 'badPhone' }
      break
    case 'businessId':
      if (!isBusinessId(written)) yield { path, code: 'badBusinessId' }
      break
    case 'identityCode':
      if (readIdentityCode(written).state !== 'whole') yield { path, code: 'badIdentityCode' }
      break
    // Chosen from what is offered: there is nothing to be mistyped.
    case 'boolean':
    case 'code':
    case 'staff':
    case 'office':
    case 'entry':
      break
  }
}

function* flawsIn(fields: Fields, values: FormValues, today: string, before = ''): Generator<FormFlaw> {
  for (const [name, field] of Object.entries(fields)) yield* flawsOfField(field, values[name], before + name, today)
}

/** What the writer can be told before the door is asked. The door checks again, and has the last word. */
export function flawsOf(
  {
    fields,
    occurred,
  }: { readonly fields: Fields; readonly occurred?: { readonly from: string; readonly to?: string } },
  values: FormValues,
  today: string,
): readonly FormFlaw[] {
  const flaws = [...flawsIn(fields, values, today)]
  if (occurred?.to) {
    const from = dayFrom(String(values[occurred.from] ?? ''))
    const to = dayFrom(String(values[occurred.to] ?? ''))
    if (from && to && to < from) flaws.push({ path: occurred.to, code: 'reversed' })
  }
  return flaws
}

/** `/payload/tasks/0/task` as the form calls it: `tasks.0.task`. */
export const pathOf = (pointer: string) => pointer.replace(/^\/payload\//, '').replaceAll('/', '.')
