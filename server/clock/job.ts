import { dayOf, type Register } from '../../access/visit.ts'

/** Work that the clock has done again and again, by one process at a time however many there are. */
export type Job = {
  /** Names the job to the processes and in `clock_job`; no word about a person. */
  readonly name: string
  /** `stop` is raised when the house closes: what is begun is ended soon, at a place where it can go on later. */
  run(register: Register, stop: AbortSignal): Promise<unknown>
} & When

type When =
  /** Again when so many seconds have passed since the last time began. */
  | { readonly everySeconds: number }
  /** Once a day, from this time in Finland (`02:30`); a night that nobody was there is made up for. */
  | { readonly at: string }

/** When a job was last begun and ended, as `clock_job` has it. */
export type Last = { readonly begunAt: Date; readonly endedAt: Date | undefined }

/** What failed, or was killed, is tried again after so long. */
const retryAfterMs = 5 * 60_000

/** Whether a job is to be done now. Pure. */
export function isDue(job: When, last: Last | undefined, now: Date): boolean {
  if (!last) return true
  const sinceBegun = now.getTime() - last.begunAt.getTime()
  if ('everySeconds' in job) return sinceBegun >= job.everySeconds * 1000
  if (last.endedAt === undefined || last.endedAt < last.begunAt) return sinceBegun >= retryAfterMs
  return wallClock(last.begunAt) < latestTimeOf(job.at, now)
}

const timeFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki', timeStyle: 'short' })

/** `2026-11-25 02:30`, as a clock on the wall of the office shows it. */
const wallClock = (instant: Date) => `${dayOf(instant)} ${timeFormat.format(instant)}`

/** The last time that the clock on the wall showed the hour: today's, or yesterday's while today's is to come. */
function latestTimeOf(at: string, now: Date): string {
  const today = `${dayOf(now)} ${at}`
  if (today <= wallClock(now)) return today
  const [year, month, day] = dayOf(now).split('-').map(Number) as [number, number, number]
  return `${new Date(Date.UTC(year, month - 1, day - 1)).toISOString().slice(0, 10)} ${at}`
}
