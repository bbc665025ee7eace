import { type Pool, connect } from '../database/connection.ts'
import { migrate } from '../database/migrate.ts'
import { openDoorLogin } from '../database/open-door-login.ts'
import { type Database, reachDatabase } from '../database/reach-database.ts'
import { readSettings } from '../settings/read-settings.ts'
import type { Settings } from '../settings/settings.ts'

export type Workplace = {
  settings: Settings
  database: Database
  /** Connections of the database's owner, past every row policy. */
  owner: Pool
}

/**
 * For commands: the register's database, beside open doors or started for the occasion, as this version expects it.
 * `work` is what others are told meanwhile.
 */
export async function workAsOwner(work: string, does: (at: Workplace) => Promise<number>): Promise<number> {
  const settings = readSettings(process.env)
  const database = await reachDatabase(settings, { work, say: console.error })
  try {
    await migrate(database.adminUrl)
    await openDoorLogin(database.adminUrl, database.doorPassword)
    const owner = connect(database.adminUrl, { max: 2, name: `seloste ${work}`, statementLimit: 0 })
    try {
      return await does({ settings, database, owner })
    } finally {
      await owner.end()
    }
  } finally {
    await database.leave()
  }
}
