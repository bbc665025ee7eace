import { connect } from '../database/connection.ts'
import type { Database } from '../database/reach-database.ts'
import { reconcileLedger } from '../duties/retention/ledger.ts'
import { sweeperVisit } from '../duties/retention/sweeper.ts'
import type { Settings } from '../settings/settings.ts'
import { openRegister } from './open-register.ts'
import { removalLedger } from './removal-ports.ts'

/** Brings the register and its deletion ledger together; gives how many removals had to be done again. */
export async function reconcileRemovals(settings: Settings, database: Database): Promise<number> {
  const pool = connect(database.doorUrl, { max: 2, name: 'seloste removals', statementLimit: 0 })
  try {
    const visit = sweeperVisit(await openRegister(settings, pool))
    return (await reconcileLedger(visit, removalLedger(settings))).removedAgain
  } finally {
    await pool.end()
  }
}
