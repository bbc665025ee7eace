import { open } from '../../access/open.ts'
import { type Records, statement } from '../../access/records.ts'
import type { Visit } from '../../access/visit.ts'
import { retentionPlan } from '../../derive/retention-plan.ts'
import { sweepErrand } from './sweeper.ts'

/**
 * Removes what somebody began to write and left, when it is as old as the entry may be that it was to become, and messages
 * as old as a recorded contact may be, with what hangs on them (N9.2). Drafts are not recorded, and messages are no
 * documents of a matter: neither goes to the archive. Gives how many there were.
 */
export const removeOldWritings = (visit: Visit): Promise<number> =>
  open(visit, sweepErrand('remove', 'old drafts and messages'), async (records) => {
    const { drafts, messages } = retentionPlan(visit.register.rules.notice)
    let removed = 0
    for (const [index, draft] of drafts.entries()) {
      removed += await records.change(statement(`remove-old-drafts-${index}`, `delete from draft where ${draft}`))
    }
    for (const { table, goes } of messages) {
      removed +=
        table === 'start_draft'
          ? await records.change(statement('remove-old-starts', `delete from start_draft where ${goes}`))
          : await removeUnlessHeld(records, table, goes)
    }
    return removed
  })

/** What a hold or an open matter of the client keeps stays, whatever its age (N9.3). */
const removeUnlessHeld = (records: Records, table: string, goes: string): Promise<number> =>
  records.change(
    statement(
      `remove-old-${table}`,
      `delete from ${table} old where ${goes}
         and not exists (select from hold where hold.client_id = old.client_id and lifted_at is null)
         and not exists (select from matter where matter.client_id = old.client_id and state <> 'closed')`,
    ),
  )
