import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import type { Recorded, Sent } from './record-statements.ts'

/** pgbench takes 128 scripts at most; it chooses among them at random, and runs the errands of one in a row. */
const mostScripts = 120

export type Scripts = { readonly paths: readonly string[]; readonly errandsEach: number }

/**
 * Recorded errands as pgbench scripts. A flight is one message of several statements, so that pgbench waits for the
 * database exactly as often as the gate does; what is prepared is prepared once a connection.
 */
export async function writeScripts(folder: string, errands: readonly Recorded[]): Promise<Scripts> {
  const prepared = new Map<string, string>()
  for (const { name, text } of errands.flatMap(({ flights }) => flights.flat()))
    if (name !== undefined && canPrepare(text)) prepared.set(name, text)
  const preparing = [...prepared].map(([name, text]) => `prepare ${pg.escapeIdentifier(name)} as ${onOneLine(text)};`)
  const head = ['\\if :fresh', ...preparing, '\\set fresh 0', '\\endif']

  const count = Math.min(mostScripts, errands.length)
  const errandsEach = Math.floor(errands.length / count)
  const paths: string[] = []
  for (let index = 0; index < count; index += 1) {
    const mine = errands.slice(index * errandsEach, (index + 1) * errandsEach)
    const path = join(folder, `limit-${index}.sql`)
    await writeFile(path, [...head, ...mine.flatMap(errandAsSql), ''].join('\n'))
    paths.push(path)
  }
  return { paths, errandsEach }
}

/** In SQL, unlike in the protocol, only these can be prepared. */
const canPrepare = (text: string) => /^(select|insert|update|delete|merge|with|values)\b/.test(text)

const errandAsSql = ({ flights, newIds }: Recorded): string[] =>
  flights.map((flight) => `${flight.map((sent) => statementAsSql(sent, newIds)).join(' \\; ')};`)

function statementAsSql({ name, text, values = [] }: Sent, newIds: readonly string[]): string {
  if (name !== undefined && canPrepare(text)) {
    const given = values.map((value) => valueAsSql(value, newIds)).join(', ')
    return `execute ${pg.escapeIdentifier(name)}${given === '' ? '' : `(${given})`}`
  }
  if (values.length > 0) throw new Error('A statement with values and without a name cannot be replayed')
  // What goes over as one message stays one message. No literal of ours holds a semicolon.
  return onOneLine(text).replaceAll(/;\s*/g, ' \\; ')
}

function valueAsSql(value: unknown, newIds: readonly string[]): string {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (typeof value === 'string' && newIds.includes(value)) return 'gen_random_uuid()'
  if (Array.isArray(value) && value.some((item) => newIds.includes(item as string))) {
    return `array[${value.map((item) => valueAsSql(item, newIds)).join(', ')}]::uuid[]`
  }
  return pg.escapeLiteral(valueAsText(value))
}

function valueAsText(value: unknown): string {
  if (typeof value === 'string') return value
  if (Buffer.isBuffer(value)) return `\\x${value.toString('hex')}`
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) {
    const items = value.map((item) => (item === null ? 'null' : `"${valueAsText(item).replaceAll(/["\\]/g, '\\$&')}"`))
    return `{${items.join(',')}}`
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

const onOneLine = (sql: string) => sql.replaceAll(/\s*\n\s*/g, ' ').trim()
