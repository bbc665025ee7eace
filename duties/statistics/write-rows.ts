import { type ExtractTable, openPeriodEnd } from '../../derive/extract-layout.ts'

type Payload = Readonly<Record<string, unknown>>

/** Days as the register's statistics have them: `05.01.2026`. */
const dayOf = (iso: string) => `${iso.slice(8, 10)}.${iso.slice(5, 7)}.${iso.slice(0, 4)}`

/** The values of a row in the order of the table's columns; a period that goes on has its end in the year 2222. */
function* valuesOf({ columns, periodEnd }: ExtractTable, payload: Payload): Generator<[string, unknown]> {
  for (const { name, type } of columns) {
    const value = payload[name]
    if (value === undefined) {
      if (name === periodEnd) yield [name, openPeriodEnd]
      continue
    }
    yield [name, type === 'date' ? dayOf(value as string) : value]
  }
}

/** One line of JSON: which kind, whose, and what the register says. */
export function jsonRow(table: ExtractTable, identityCode: string, payload: Payload): string {
  const row: Record<string, unknown> = { kind: table.kind, identityCode }
  for (const [name, value] of valuesOf(table, payload)) row[name] = value
  return `${JSON.stringify(row)}\n`
}

/** The names of a table's columns, as the first line of its CSV. */
export const csvHead = ({ columns }: ExtractTable): string =>
  `${['identityCode', ...columns.map(({ name }) => name)].join(',')}\r\n`

/** One line of CSV (RFC 4180). Several codes of one field are parted by blanks, which no code has. */
export function csvRow(table: ExtractTable, identityCode: string, payload: Payload): string {
  const values = new Map(valuesOf(table, payload))
  return `${[identityCode, ...table.columns.map(({ name }) => cell(values.get(name)))].join(',')}\r\n`
}

function cell(value: unknown): string {
  if (value === undefined) return ''
  const text = Array.isArray(value) ? value.join(' ') : String(value as string | number | boolean)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
