import type { Entry, Field, Payload } from '../api.ts'
import type { CodeWord, Rules } from '../frame/rulebook.tsx'
import type { Say } from '../words/say.ts'

/** What the register gives as the reason when a new datum took the place of one that was right in its time. */
export const renewed = 'renewed'

/** All that is needed to say a stored value in words. */
export type Words = {
  readonly say: Say
  readonly rules: Rules
  readonly code: CodeWord
  readonly nameOf: (staffId: string) => string
  readonly entries: readonly Entry[]
}

export function sayValue(field: Field, value: unknown, words: Words): string {
  if (value === undefined || value === null || value === '') return ''
  const { say, rules, code, nameOf, entries } = words
  switch (field.type) {
    case 'date':
      return say.day(String(value))
    case 'boolean':
      return value ? say.t('do.yes') : say.t('do.no')
    case 'integer':
      return [say.number(Number(value)), say.text(field.unit)].filter(Boolean).join(' ')
    case 'euros':
      return say.euros(Number(value))
    case 'code':
      return code(field.list, String(value))
    case 'codes':
      return Array.isArray(value) ? value.map((each) => code(field.list, String(each))).join(', ') : ''
    case 'staff':
      return nameOf(String(value))
    case 'office':
      return rules.officeName(String(value))
    case 'entry': {
      const entry = entries.find((each) => each.entryId === value)
      return entry
        ? `${rules.kindLabel(entry.kind)} ${say.day(entry.occurredFrom ?? entry.recordedAt)}`
        : rules.kindLabel(field.kind)
    }
    case 'rows':
      return Array.isArray(value) ? value.map((row: Payload) => sayRow(field.of, row, words)).join('; ') : ''
    default:
      return String(value)
  }
}

export const sayRow = (of: Readonly<Record<string, Field>>, row: Payload, words: Words) =>
  Object.entries(of)
    .map(([name, field]) => sayValue(field, row[name], words))
    .filter(Boolean)
    .join(', ')

/** The entry in one line: its headline fields, without the days that stand beside the line anyway. */
export function sayHeadline(entry: Entry, words: Words): string {
  const kind = words.rules.kind(entry.kind)
  if (!kind) return ''
  const days = [kind.occurred?.from, kind.occurred?.to]
  const others = (names: readonly string[]) => names.filter((name) => !days.includes(name))
  const filled = others(kind.headline).filter((name) => entry.payload[name] !== undefined)
  // An entry whose headline is its days alone tells what else it has.
  return (filled.length > 0 ? filled : others(Object.keys(kind.fields)).slice(0, 3))
    .map((name) => {
      const field = kind.fields[name]
      if (!field) return ''
      const value = sayValue(field, entry.payload[name], words)
      return value && (field.type === 'date' || field.type === 'integer' || field.type === 'boolean')
        ? `${words.say.text(field.label).toLowerCase()} ${value}`
        : value
    })
    .filter(Boolean)
    .join(' · ')
}

/** `12.1.2026`, `12.1.2026–3.2.2026` or `12.1.2026–`. */
export function sayWhen(entry: Entry, words: Words): string {
  const { day } = words.say
  if (!entry.occurredFrom && !entry.occurredTo) return ''
  const periodic = words.rules.kind(entry.kind)?.occurred?.to !== undefined
  if (!periodic || entry.occurredFrom === entry.occurredTo) return day(entry.occurredFrom ?? entry.occurredTo)
  return `${day(entry.occurredFrom)}–${day(entry.occurredTo)}`
}
