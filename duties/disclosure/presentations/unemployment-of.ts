import type { Records } from '../../../access/records.ts'
import { todayOf, type Visit } from '../../../access/visit.ts'
import {
  type SearchPeriod,
  type StatusPeriod,
  unemployedForTwelveMonths,
} from '../../../register/employers/unemployed-for-twelve-months.ts'
import { listCurrentEntriesOf } from '../../../register/entries/read-entries.ts'

/**
 * Whether item 6 can be given of the errand's client: worked out from the periods that the actor sees. `notSeen` when the
 * notice does not show the actor's group the periods, so that nobody tells what they could not check.
 */
export async function unemploymentOf(
  records: Records,
  { register, actor }: Visit,
): Promise<'given' | 'notTrue' | 'notSeen'> {
  const sees = register.rules.groups.get(actor.group)?.reads.get('customership')
  if (!sees?.has('employmentStatus') || !sees.has('jobSearch')) return 'notSeen'
  // Oldest recorded first: of two statuses from the same day, what was said last holds.
  const entries = (await listCurrentEntriesOf(records, 'customership')).toReversed()
  const of = (kind: string) => entries.filter((entry) => entry.kind === kind).map(({ payload }) => payload)
  const periods = {
    statuses: of('employmentStatus') as StatusPeriod[],
    searches: of('jobSearch') as SearchPeriod[],
  }
  return unemployedForTwelveMonths(periods, todayOf(register)) ? 'given' : 'notTrue'
}
