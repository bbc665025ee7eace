import type { Register } from '../access/visit.ts'
import { connect } from '../database/connection.ts'
import type { Database } from '../database/reach-database.ts'
import type { Settings } from '../settings/settings.ts'
import { openRegister } from './open-register.ts'

/** Does a piece of work with the register, over a few connections of the doors' login that end with it. */
export async function withRegister<T>(
  settings: Pick<Settings, 'data'>,
  database: Database,
  name: string,
  work: (register: Register) => Promise<T>,
): Promise<T> {
  // No limit to a statement here: a gate's errand sets its own where it needs one.
  const pool = connect(database.doorUrl, { max: 4, name: `seloste ${name}`, statementLimit: 0, pipelined: true })
  try {
    return await work(await openRegister(settings, pool))
  } finally {
    await pool.end()
  }
}
