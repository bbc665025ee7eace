/** A day as a number, counted from 1 January 1970: periods are reckoned with these. */
export type DayNumber = number

const dayLength = 86_400_000
const written = new Map<DayNumber, string>()

/** A day as it is written, ISO 8601. The days of a century are few: each is written once. */
export function dayText(day: DayNumber): string {
  let text = written.get(day)
  if (text === undefined) {
    text = new Date(day * dayLength).toISOString().slice(0, 10)
    written.set(day, text)
  }
  return text
}

export const dayNumber = (text: string): DayNumber => Date.parse(`${text}T00:00:00Z`) / dayLength

export const yearOf = (day: DayNumber): number => Number(dayText(day).slice(0, 4))

/** The same day, or the Friday before a weekend. */
export const workday = (day: DayNumber): DayNumber => {
  // 1 January 1970 was a Thursday.
  const weekday = (((day + 3) % 7) + 7) % 7
  return weekday > 4 ? day - (weekday - 4) : day
}

/** The beginning of a day, in milliseconds of UTC. */
export const instantOf = (day: DayNumber): number => day * dayLength
