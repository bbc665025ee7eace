import { open } from '../../access/open.ts'
import { statement } from '../../access/records.ts'
import type { Visit } from '../../access/visit.ts'
import { retentionPlan } from '../../derive/retention-plan.ts'
import { sweepErrand } from './sweeper.ts'

/**
 * Removes what somebody began to write and left, when it is as old as the entry may be that it was to become, what was told
 * outside, when it is as old as the message of which it told may be, and what visitors asked, as a contact (N9.2). None of it is recorded or anybody's
 * document, and nothing of it goes to the archive. Gives how many there were.
 */
export const removeOldWritings = (visit: Visit): Promise<number> =>
  open(visit, sweepErrand('remove', 'old drafts'), async (records) => {
    const { drafts, passing } = retentionPlan(visit.register.rules.notice)
    const old = [...drafts.map((goes) => ({ table: 'draft', goes })), ...passing]
    let removed = 0
    for (const [index, { table, goes }] of old.entries()) {
      const notHeld = table === 'outside_notice' ? unlessHeld : ''
      removed += await records.change(
        statement(`remove-old-writings-${index}`, `delete from ${table} old where ${goes}${notHeld}`),
      )
    }
    return removed
  })

/** What a hold or an open matter of the client keeps stays, whatever its age (N9.3). */
const unlessHeld = `
  and not exists (select from hold where hold.client_id = old.client_id and lifted_at is null)
  and not exists (select from matter where matter.client_id = old.client_id and state <> 'closed')`
