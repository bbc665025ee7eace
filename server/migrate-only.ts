import { migrate } from '../database/migrate.ts'
import { openDoorLogin } from '../database/open-door-login.ts'
import { reachDatabase } from '../database/reach-database.ts'
import { readSettings } from '../settings/read-settings.ts'

/** `seloste migrate`: for a release that migrates once and then starts many doors. */
export async function migrateOnly(): Promise<number> {
  const database = await reachDatabase(readSettings(process.env), { work: 'migrate', say: console.log })
  try {
    await migrate(database.adminUrl)
    await openDoorLogin(database.adminUrl, database.doorPassword)
    console.log('The database is as this version expects.')
    return 0
  } finally {
    await database.leave()
  }
}
