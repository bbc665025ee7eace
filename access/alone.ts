import { ask } from '../database/ask.ts'
import type { Register } from './visit.ts'

const taking = { name: 'take-alone', text: 'select pg_try_advisory_lock($1, hashtext($2)) as taken' }
const leaving = { name: 'leave-alone', text: 'select pg_advisory_unlock($1, hashtext($2))' }
const family = 0x5e105e

/**
 * Does a piece of work that only one process may do at a time; the others find it taken, do nothing, and get undefined.
 * Whoever holds it and is killed has let it go, because the database ends the connection.
 */
export async function alone<T>({ pool }: Register, name: string, work: () => Promise<T>): Promise<T | undefined> {
  const connection = await pool.connect()
  let isWhole = false
  try {
    const { rows } = await ask<{ taken: boolean }>(connection, { ...taking, values: [family, name] })
    if (!rows[0]!.taken) {
      isWhole = true
      return undefined
    }
    const done = await work()
    await ask(connection, { ...leaving, values: [family, name] })
    isWhole = true
    return done
  } finally {
    // A connection that still holds it is closed, which lets it go.
    connection.release(!isWhole)
  }
}
