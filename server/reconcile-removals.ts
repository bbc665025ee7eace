import type { Database } from '../database/reach-database.ts'
import { reconcileLedger } from '../duties/retention/ledger.ts'
import { sweeperVisit } from '../duties/retention/sweeper.ts'
import type { Settings } from '../settings/settings.ts'
import { removalLedger } from './removal-ports.ts'
import { withRegister } from './with-register.ts'

/** Brings the register and its deletion ledger together; gives how many removals had to be done again. */
export const reconcileRemovals = (settings: Settings, database: Database): Promise<number> =>
  withRegister(settings, database, 'removals', async (register) => {
    const { removedAgain } = await reconcileLedger(sweeperVisit(register), removalLedger(settings))
    return removedAgain
  })
