import type { Register } from '../access/visit.ts'
import { connect, type Pool } from '../database/connection.ts'
import { migrate } from '../database/migrate.ts'
import { openDoorLogin } from '../database/open-door-login.ts'
import { type Database, reachDatabase } from '../database/reach-database.ts'
import { openRegister as registerOf } from '../server/open-register.ts'
import { readSettings } from '../settings/read-settings.ts'
import { leaveNothing } from './leave-nothing.ts'

/** A register of the bench: PostgreSQL of its own in a folder of its own, writing through to disk as in real use. */
export type OpenRegister = {
  readonly folder: string
  readonly database: Database
  /** Past every policy: for arranging and for looking. */
  readonly adminPool: Pool
  /** As a door has it. */
  readonly register: Register
  close(): Promise<void>
}

/** Starts PostgreSQL on the folder, makes the cluster when it is new, and brings it to what this version expects. */
export async function openRegister(folder: string): Promise<OpenRegister> {
  const settings = readSettings({ SELOSTE_DATA: folder })
  const database = await reachDatabase(settings, { work: 'bench' })
  const leave = leaveNothing(() => database.leave())
  try {
    await migrate(database.adminUrl)
    await openDoorLogin(database.adminUrl, database.doorPassword)
    const adminPool = connect(database.adminUrl, { name: 'bench', max: 4, statementLimit: 0 })
    const pool = connect(database.doorUrl, { name: 'bench recording', max: 8, pipelined: true })
    return {
      folder,
      database,
      adminPool,
      register: await registerOf(settings, pool),
      close: async () => {
        await Promise.all([pool.end(), adminPool.end()])
        await leave()
      },
    }
  } catch (error) {
    await leave()
    throw error
  }
}
