import type { LocalDate } from '../../access/visit.ts'
import { endOfPeriod } from '../../rulebook/period.ts'

/** An employment status: it lasts until the next one starts, and no longer than `to`. */
export type StatusPeriod = { readonly code: string; readonly from: LocalDate; readonly to?: LocalDate | undefined }

/** A job search, from its start to the last day on which it was valid. */
export type SearchPeriod = {
  readonly startedOn: LocalDate
  readonly validUntil?: LocalDate | undefined
  readonly endedOn?: LocalDate | undefined
}

type Periods = { readonly statuses: readonly StatusPeriod[]; readonly searches: readonly SearchPeriod[] }

const unemployed = '2'
/** In work: subsidised, in the open labour market, on a shortened week, in part-time work. */
const working: readonly string[] = ['0', '1', '4', '9']
/** Days of work that do not break the unemployment (55/2001 1:3a: at most two weeks). */
const shortJob = 14

/**
 * Whether the person has been an unemployed jobseeker without interruption for the past twelve months (M3.6, 916/2012
 * 13:6.2 item 6, 55/2001 1:3a). Work of at most two weeks does not interrupt; anything else does, however short: work
 * longer than that, a service, training, being outside the labour force, a day of which nothing is known, or unemployment
 * without a valid job search. Always worked out from the periods, never kept as a flag (trap 6).
 *
 * Pure. Days are ISO dates; of two statuses from the same day the later in the list holds. The twelve months run as
 * 150/1930 has it: unemployed since 14 March 2025, the answer is yes from 14 March 2026.
 */
export function unemployedForTwelveMonths(periods: Periods, today: LocalDate): boolean {
  let worked = 0
  for (let day = today; ; day = dayBefore(day)) {
    const standing = standingOn(day, periods)
    if (standing === 'unemployed') {
      worked = 0
      if (endOfPeriod(day, { years: 1 }) <= today) return true
    } else if (standing === 'working' && day !== today && worked < shortJob) worked += 1
    else return false
  }
}

function standingOn(day: LocalDate, { statuses, searches }: Periods): 'unemployed' | 'working' | 'other' {
  const status = statuses.reduce<StatusPeriod | undefined>(
    (latest, each) => (each.from <= day && (!latest || each.from >= latest.from) ? each : latest),
    undefined,
  )
  if (!status || (status.to !== undefined && status.to < day)) return 'other'
  if (working.includes(status.code)) return 'working'
  return status.code === unemployed && searches.some((search) => isValidOn(day, search)) ? 'unemployed' : 'other'
}

const isValidOn = (day: LocalDate, { startedOn, validUntil, endedOn }: SearchPeriod) =>
  startedOn <= day && (validUntil === undefined || day <= validUntil) && (endedOn === undefined || day <= endedOn)

const dayBefore = (day: LocalDate) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
