import type { Visit } from '../access/visit.ts'
import { connect } from '../database/connection.ts'
import { importerVisit } from '../register/filling/import-register.ts'
import { openRegister } from './open-register.ts'
import { workAsOwner } from './work-as-owner.ts'

/** For commands that fill the register: the machine's own visit, through the gate and under its row policies. */
export const workAsImporter = (work: string, does: (visit: Visit) => Promise<number>): Promise<number> =>
  workAsOwner(work, async ({ settings, database }) => {
    const pool = connect(database.doorUrl, { max: 3, name: `seloste ${work}`, statementLimit: 0 })
    try {
      return await does(importerVisit(await openRegister(settings, pool)))
    } finally {
      await pool.end()
    }
  })
