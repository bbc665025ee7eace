import type { EntryRow } from '../entries/entry-queries.ts'
import { isOwn } from '../../rulebook/code-list.ts'
import type { Field } from '../../rulebook/field.ts'
import type { Kind } from '../../rulebook/kind.ts'
import type { Rules } from '../../rulebook/rules.ts'
import type { Language, Text } from '../../rulebook/text.ts'
import { text } from '../../rulebook/text.ts'

type Payload = Readonly<Record<string, unknown>>

/** The words of a code of a list that others keep; undefined while nobody has imported it. */
export type ImportedWords = (list: string, code: string) => Text | undefined

/** All that is needed to say a stored value in words, in one language. */
export type Saying = {
  readonly rules: Rules
  readonly language: Language
  readonly importedWords: ImportedWords
  /** How another entry that is spoken of is told; without it, by its kind. */
  readonly sayEntry?: ((entryId: string) => string | undefined) | undefined
}

const words = {
  yes: text('Kyllä', 'Ja', 'Yes'),
  no: text('Ei', 'Nej', 'No'),
  caseworker: text('nimetty asiantuntija', 'utsedd sakkunnig', 'a named caseworker'),
  unknownCode: text('luokituksen mukainen tieto', 'uppgift enligt klassificeringen', 'as classified'),
}

/** `2026-03-14` as `14.3.2026`, in every language. */
export const sayDay = (day: string): string => {
  const [year, month, date] = day.slice(0, 10).split('-')
  return `${Number(date)}.${Number(month)}.${year}`
}

/** A stored value in words; empty when there is none. Codes never stand without their words (M1.1). */
export function sayValue(saying: Saying, field: Field, value: unknown): string {
  if (value === undefined || value === null || value === '') return ''
  const { rules, language } = saying
  switch (field.type) {
    case 'date':
      return sayDay(String(value))
    case 'boolean':
      return words[value ? 'yes' : 'no'][language]
    case 'integer':
      return field.unit ? `${String(value)} ${field.unit[language]}` : String(value)
    case 'euros':
      return new Intl.NumberFormat(language === 'en' ? 'en-FI' : `${language}-FI`, {
        style: 'currency',
        currency: 'EUR',
      }).format(Number(value))
    case 'code':
      return sayCode(saying, field.list, value)
    case 'codes':
      return (value as unknown[]).map((code) => sayCode(saying, field.list, code)).join(', ')
    case 'office':
      return rules.notice.offices[String(value)]?.name[language] ?? ''
    case 'staff':
      // Who of the staff it is, is told by the office on request; the person is told the office.
      return words.caseworker[language]
    case 'entry':
      return saying.sayEntry?.(String(value)) ?? rules.kinds.get(field.kind)?.label[language] ?? ''
    case 'rows':
      return (value as Payload[]).map((row) => sayRow(saying, field.of, row)).join('\n')
    default:
      return String(value)
  }
}

function sayCode({ language, importedWords }: Saying, list: Extract<Field, { type: 'code' }>['list'], value: unknown) {
  const code = String(value)
  const known = isOwn(list) ? list.codes[code] : (list.besides?.[code] ?? importedWords(list.id, code))
  return (known ?? words.unknownCode)[language]
}

const sayRow = (saying: Saying, of: Readonly<Record<string, Field>>, row: Payload): string =>
  Object.entries(of)
    .map(([name, field]) => {
      const value = sayValue(saying, field, row[name])
      return value && field.type === 'date' ? `${field.label[saying.language].toLowerCase()} ${value}` : value
    })
    .filter((value) => value !== '')
    .join(', ')

/** What a task of a plan is, in words. */
export function sayTask(saying: Saying, task: unknown): string {
  const field = saying.rules.kinds.get('plan')!.fields['tasks'] as Extract<Field, { type: 'rows' }>
  return sayValue(saying, field.of['task']!, task)
}

/** The fields of an entry that say something, each with its label. */
export const sayFields = (saying: Saying, kind: Kind, payload: Payload): { label: string; value: string }[] =>
  Object.entries(kind.fields).flatMap(([name, field]) => {
    const value = sayValue(saying, field as Field, payload[name])
    return value === '' ? [] : [{ label: (field as Field).label[saying.language], value }]
  })

/** An entry in one line: its headline, without the days that stand beside it anyway. */
export function saySummary(saying: Saying, kind: Kind, payload: Payload): string {
  const days = [kind.occurred?.from, kind.occurred?.to]
  const others = kind.headline.filter((name) => !days.includes(name) && payload[name] !== undefined)
  const names = others.length > 0 ? others : kind.headline.filter((name) => payload[name] !== undefined)
  return names
    .map((name) => {
      const field = kind.fields[name] as Field
      const value = sayValue(saying, field, payload[name])
      return field.type === 'date' && value ? `${field.label[saying.language].toLowerCase()} ${value}` : value
    })
    .filter((value) => value !== '')
    .join(' · ')
}

/** Where a datum came from, and from whom when it was not the person (N6.4). */
export function saySource({ rules, language }: Saying, row: Pick<EntryRow, 'source' | 'source_detail'>): string {
  const label = rules.notice.sources[row.source]?.label[language] ?? ''
  return row.source_detail ? `${label}: ${row.source_detail}` : label
}

/** By which rule a datum is kept, and how long (N9.2, N9.3). */
export function sayRule({ rules: { notice }, language }: Saying, id: string | undefined): string {
  const rule = notice.retention.find((each) => each.id === id)
  return rule ? `${countedWords[rule.countedFrom](rule.years)[language]} (${rule.provision})` : ''
}

/** How long data of a category is kept by the regime that the notice follows, with the provisions (N9.2, N9.3). */
export function sayRetention({ rules: { notice }, language }: Saying, category: string): string {
  return notice.retention
    .filter(({ regime }) => regime === notice.retentionRegime)
    .filter(({ categories }) => categories === 'all' || categories.includes(category))
    .map(({ years, countedFrom, provision }) => `${countedWords[countedFrom](years)[language]} (${provision}).`)
    .join(' ')
}

const countedWords = {
  entry: (years: number) =>
    text(
      `Poistetaan, kun merkinnän tekemisestä on kulunut ${years} vuotta`,
      `Raderas när ${years} år har gått sedan anteckningen gjordes`,
      `Removed when ${years} years have passed since the entry was made`,
    ),
  endOfCustomership: (years: number) =>
    text(
      `Poistetaan, kun asiakkuuden päättymisestä on kulunut ${years} vuotta`,
      `Raderas när ${years} år har gått sedan kundrelationen upphörde`,
      `Removed when ${years} years have passed since the customership ended`,
    ),
}
