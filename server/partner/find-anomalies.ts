import type { Asker, DayCount } from './count-queries.ts'

/**
 * Why asking looks unusual.
 *
 * - `many`: thrice as much as on a usual day of the same user, and no small number.
 * - `guessing`: most of those asked about are not there.
 */
export type Anomaly = Asker & {
  readonly day: string
  readonly why: 'many' | 'guessing'
  readonly asked: number
  readonly notFound: number
  /** Questions on a usual day before. */
  readonly usual: number
}

/** Below these nothing is unusual: an office has busy days. */
const few = { many: 50, guessing: 20 }
/** A user without days behind them may be new at work. */
const usualOfNew = 60

/**
 * Asking that nobody would expect, on the last of the days (906/2019 §23): found by counting, for a person to look into.
 * Nothing is blocked by it. Counts of other days tell what is usual for the same user of the same member.
 */
export function findAnomalies(counts: readonly DayCount[], day: string): Anomaly[] {
  const keyOf = ({ recipient, member, askedBy }: Asker) => [recipient, member, askedBy].join('\n')
  const before = Map.groupBy(
    counts.filter((count) => count.day < day),
    keyOf,
  )
  return counts
    .filter((count) => count.day === day)
    .flatMap((count) => {
      const days = before.get(keyOf(count)) ?? []
      const usual =
        days.length === 0 ? usualOfNew : Math.round(days.reduce((sum, { asked }) => sum + asked, 0) / days.length)
      const why: Anomaly['why'][] = []
      if (count.asked >= few.many && count.asked > 3 * usual) why.push('many')
      if (count.asked >= few.guessing && count.notFound * 2 > count.asked) why.push('guessing')
      return why.map((each) => ({ ...count, why: each, usual }))
    })
}
