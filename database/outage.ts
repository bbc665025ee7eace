import pg from 'pg'

/** Error codes of a database that is away, going away, or not yet there (class 08, 57P0x, 25P03, sockets). */
const away = /^(08...|57P0[1-5]|25P03|53300|25P03|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOENT|ENOTFOUND)$/

/** Whether an error means that the database cannot be spoken to now, as against a statement that it refused. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = (error as { code?: unknown }).code
  if (typeof code === 'string') return away.test(code)
  if (error instanceof pg.DatabaseError) return false
  return /Connection terminated|Query read timeout|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable/.test(
    error.message,
  )
}
