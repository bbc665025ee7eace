import { open } from '../../access/open.ts'
import { statement } from '../../access/records.ts'
import type { Visit } from '../../access/visit.ts'
import { retentionPlan } from '../../derive/retention-plan.ts'
import { sweepErrand } from './sweeper.ts'

/**
 * Removes what somebody began to write and left, when it is as old as the entry may be that it was to become. A draft is not
 * recorded, and does not go to the archive. Gives how many there were.
 */
export const removeOldDrafts = (visit: Visit): Promise<number> =>
  open(visit, sweepErrand('remove', 'old drafts'), async (records) => {
    let removed = 0
    for (const [index, draft] of retentionPlan(visit.register.rules.notice).drafts.entries()) {
      removed += await records.change(statement(`remove-old-drafts-${index}`, `delete from draft where ${draft}`))
    }
    return removed
  })
