import pg from 'pg'

export type Pool = pg.Pool
export type Connection = pg.PoolClient

type Options = {
  /** Connections at most. */
  max?: number
  /** What the database's own lists of sessions show. */
  name?: string
  /** Milliseconds a statement may run; 0 = no limit (migrations, imports). */
  statementLimit?: number
  /** Statements go over without waiting for the answers before them. Not for connections that stream (COPY). */
  pipelined?: boolean
}

/**
 * The pool of connections of one login. Dates come as `YYYY-MM-DD`, instants as ISO 8601 in UTC with the database's own
 * microseconds, counts (int8) as numbers. The session's day is the Finnish day, so `current_date` is the office's.
 *
 * A lost connection never ends the process: the request that had it fails with an error that `isOutage` knows, and
 * the next one gets a new connection.
 */
export function connect(
  url: string,
  { max = 10, name = 'seloste', statementLimit = 15_000, pipelined = false }: Options = {},
): Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    application_name: name,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    // Session settings travel with the start-up message: no extra round trip, none forgotten after a reconnect.
    options: [
      // Row policies make custom plans dear, and every statement here is of the kind whose plan does not depend on values.
      '-c plan_cache_mode=force_generic_plan',
      '-c timezone=Europe/Helsinki',
      '-c datestyle=ISO',
      '-c intervalstyle=iso_8601',
      `-c statement_timeout=${statementLimit}`,
      '-c idle_in_transaction_session_timeout=15000',
    ].join(' '),
    // The server ends a statement at its limit; this is for a server that fell silent.
    ...(statementLimit > 0 ? { query_timeout: statementLimit + 5_000 } : {}),
    types: { getTypeParser },
    pipeline: pipelined,
  })
  // Without listeners Node ends the process: one for connections at rest, one for those in use.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

const parsers: Record<number, (text: string) => unknown> = {
  [pg.types.builtins.DATE]: (text) => text,
  [pg.types.builtins.TIMESTAMPTZ]: toUtc,
  [pg.types.builtins.INT8]: toNumber,
  1182: toDates,
}

/** What makes a value of a column's text, by the column's type. */
export function getTypeParser(oid: TypeId, format?: 'text' | 'binary'): (text: string) => unknown {
  const own = format === 'binary' ? undefined : parsers[oid]
  return own ?? pg.types.getTypeParser(oid, format)
}

type TypeId = Parameters<typeof pg.types.getTypeParser>[0]

/** `2026-03-01 09:15:02.123456+02` → `2026-03-01T07:15:02.123456Z`. Microseconds stay: lists are paged by instants. */
function toUtc(text: string): string {
  return withinItsDay(text) ?? acrossMidnight(text)
}

/** Of whole hours' offset, and the same day in UTC: nearly all of them, in a fifth of the time. */
function withinItsDay(text: string): string | undefined {
  const end = text.length - 3
  if (text[end] !== '+' || text[10] !== ' ' || text[13] !== ':') return undefined
  const hour = Number(text.slice(11, 13)) - Number(text.slice(end + 1))
  if (!(hour >= 0)) return undefined
  return `${text.slice(0, 10)}T${hour < 10 ? '0' : ''}${hour}${text.slice(13, 19)}${sixDigits(text.slice(19, end))}Z`
}

/** All of one length, so that instants sort as texts. */
const sixDigits = (fraction: string) => (fraction || '.').padEnd(7, '0')

function acrossMidnight(text: string): string {
  const parts = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(\.\d+)?([+-])(\d\d)(?::(\d\d))?(?::(\d\d))?$/.exec(text)
  // Infinity and years before Christ: no ISO instant exists for them.
  if (!parts) return text
  const [, day, time, fraction = '', sign, hours, minutes = '0', seconds = '0'] = parts
  const offset = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * (sign === '-' ? -1000 : 1000)
  const instant = new Date(Date.parse(`${day}T${time}Z`) - offset).toISOString()
  return `${instant.slice(0, 19)}${sixDigits(fraction)}Z`
}

function toNumber(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new RangeError('The database gave an integer too large for a number.')
  return number
}

function toDates(text: string): string[] {
  return text === '{}' ? [] : text.slice(1, -1).split(',')
}
