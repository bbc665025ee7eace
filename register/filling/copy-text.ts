type Value = string | number | boolean | Buffer | readonly string[] | null | undefined

/** A row as PostgreSQL's COPY reads it in text format, with its line feed. */
export function copyRow(values: readonly Value[]): string {
  // Joined and not added up: a sum of texts keeps all its parts, and a batch keeps many rows.
  return `${values.map(copyValue).join('\t')}\n`
}

/** The characters that COPY gives a meaning to. */
const special = /[\\\t\n\r\b\f\v]/
const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '\b': '\\b',
  '\f': '\\f',
  '\v': '\\v',
}

function copyValue(value: Value): string {
  if (value === null || value === undefined) return '\\N'
  if (typeof value === 'string') return escaped(value)
  if (typeof value === 'boolean') return value ? 't' : 'f'
  if (typeof value === 'number') return String(value)
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString('hex')}`
  return escaped(`{${(value as readonly string[]).map((item) => `"${item.replaceAll(/["\\]/g, '\\$&')}"`).join(',')}}`)
}

const escaped = (text: string) =>
  special.test(text) ? text.replaceAll(/[\\\t\n\r\b\f\v]/g, (character) => escapes[character]!) : text
