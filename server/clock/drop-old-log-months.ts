import type { Pool } from '../../database/connection.ts'
import type { LocalDate } from '../../access/visit.ts'
import type { Notice } from '../../rulebook/notice.ts'
import { endOfPeriod } from '../../rulebook/period.ts'

/**
 * Removes months of the access log that are wholly older than the notice keeps its lines (906/2019 §17). The log is
 * nobody's to change: only its owner can, and only by the month. Gives how many months went.
 */
export async function dropOldMonths(
  owner: Pool,
  { accessLog }: Pick<Notice, 'accessLog'>,
  today: LocalDate,
): Promise<number> {
  if (!accessLog) return 0
  const { rows } = await owner.query<{ dropped: number }>('select drop_access_log_months($1) as dropped', [
    endOfPeriod(today, { years: -accessLog.keptYears }),
  ])
  return rows[0]!.dropped
}
