import { open } from '../../access/open.ts'
import { statement } from '../../access/records.ts'
import type { Visit } from '../../access/visit.ts'
import { type LapsingDrafts, retentionPlan } from '../../derive/retention-plan.ts'
import { literals } from '../../derive/sql.ts'
import { sweepErrand } from './sweeper.ts'

/**
 * Removes what persons have begun to write and can no longer send: the last day that the office gave for it has gone, or
 * the office has taken its request back (OKV/1418/10/2020, trap 20). Gives how many there were.
 */
export const removeLapsedDrafts = (visit: Visit): Promise<number> =>
  open(visit, sweepErrand('remove', 'drafts whose last day has gone'), async (records) => {
    let removed = 0
    for (const lapsing of retentionPlan(visit.register.rules.notice).lapsing) {
      const found = await records.rowsKeptBehind<{ draft_id: string }>(draftsLapsed(lapsing))
      if (found.length === 0) continue
      const ids = found.map(({ draft_id: id }) => id)
      // Ids are the database's own: nothing in them needs quoting.
      await records.run(`set local actor.lapsed = '{${ids.join(',')}}'`)
      removed += await records.change(removeDrafts, [ids])
    }
    return removed
  })

/**
 * Drafts by the entry that they speak of, which may be of a row merged into the draft's own. A draft of staff bears an id of
 * its own, which is no entry's.
 */
const draftsLapsed = ({ kind, entry }: LapsingDrafts) =>
  statement(
    `lapsed-drafts-${kind}`,
    `select draft_id from draft join client whose on draft.client_id in (whose.client_id, whose.merged_into)
       join lateral (
         select payload, is_annulled from entry
         where entry.client_id = whose.client_id and category = ${literals([entry.category])}
           and entry_id = draft_id and entry.kind = ${literals([entry.kind])}
         order by version desc limit 1) spoken on true
     where draft.kind = ${literals([kind])}
       and (spoken.is_annulled or (spoken.payload ->> ${literals([entry.day])})::date < nullif(current_setting('actor.today', true), '')::date)`,
  )

const removeDrafts = statement('remove-lapsed-drafts', 'delete from draft where draft_id = any ($1::uuid[])')
