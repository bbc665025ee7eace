/** A length of time as the law says it. */
export type Period = { readonly days?: number; readonly months?: number; readonly years?: number }

/**
 * The last day of a period that runs from a day (150/1930): the day itself is not counted, and months and years end on
 * the day of the same number, else on the last day of that month (29 February and two years: 28 February).
 *
 * Days are ISO 8601 dates.
 */
export function endOfPeriod(from: string, { days = 0, months = 0, years = 0 }: Period): string {
  const [year, month, day] = from.split('-').map(Number) as [number, number, number]
  const first = new Date(Date.UTC(year + years, month - 1 + months, 1))
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(day, lastDay) + days)
  return first.toISOString().slice(0, 10)
}
