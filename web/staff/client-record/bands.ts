import type { Entry } from '../api.ts'

export type Lane = 'search' | 'status' | 'services' | 'plans'
/** How a band is drawn: the groups of employment codes, and one for each other lane. */
export type Look = 'search' | 'unemployed' | 'working' | 'learning' | 'outside' | 'service' | 'plan'

export type Band = {
  readonly lane: Lane
  readonly look: Look
  readonly entry: Entry
  /** First day, and the first day after; the end of the window for what is still going on. */
  readonly from: string
  readonly until: string
  readonly open: boolean
}

const services = ['servicePeriod', 'workTryout', 'training', 'paySubsidisedWork']

const lookOfCode = (code: string): Look =>
  ['2', '3', '4'].includes(code)
    ? 'unemployed'
    : ['0', '1', '9'].includes(code)
      ? 'working'
      : ['7', '8'].includes(code)
        ? 'learning'
        : 'outside'

const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)

/** The window of the picture: two years back from today, and a month ahead for what is agreed. */
export function windowOf(today: string): { readonly from: string; readonly until: string } {
  const from = new Date(`${today}T00:00:00Z`)
  from.setUTCMonth(from.getUTCMonth() - 24)
  const until = new Date(Date.parse(today) + 31 * 86_400_000)
  return { from: from.toISOString().slice(0, 10), until: until.toISOString().slice(0, 10) }
}

/** The periods of a record as bands in their lanes, cut to the window. A plan lasts until the next one. */
export function bandsOf(entries: readonly Entry[], today: string): readonly Band[] {
  const window = windowOf(today)
  const bands: Band[] = []
  const put = (lane: Lane, look: Look, entry: Entry, from: string | undefined, lastDay: string | undefined) => {
    if (!from) return
    const until = lastDay ? dayAfter(lastDay) : dayAfter(today)
    if (until <= window.from || from >= window.until || until <= from) return
    bands.push({
      lane,
      look,
      entry,
      from: from < window.from ? window.from : from,
      until: until > window.until ? window.until : until,
      open: !lastDay,
    })
  }
  const of = (kind: string) =>
    entries
      .filter((entry) => entry.kind === kind && !entry.annulled)
      .toSorted((a, b) => ((a.occurredFrom ?? '') < (b.occurredFrom ?? '') ? -1 : 1))

  for (const search of of('jobSearch')) put('search', 'search', search, search.occurredFrom, search.occurredTo)
  const statuses = of('employmentStatus')
  statuses.forEach((status, index) => {
    // A period lasts until the next one starts, whatever its own end says.
    const next = statuses[index + 1]?.occurredFrom
    const dayBeforeNext = next ? new Date(Date.parse(next) - 86_400_000).toISOString().slice(0, 10) : undefined
    const own = status.occurredTo
    const last = own && dayBeforeNext ? (own < dayBeforeNext ? own : dayBeforeNext) : (own ?? dayBeforeNext)
    put('status', lookOfCode(String(status.payload['code'])), status, status.occurredFrom, last)
  })
  for (const kind of services)
    for (const service of of(kind)) put('services', 'service', service, service.occurredFrom, service.occurredTo)
  const plans = of('plan')
  plans.forEach((plan, index) => {
    const next = plans[index + 1]?.occurredFrom
    put(
      'plans',
      'plan',
      plan,
      plan.occurredFrom,
      next ? new Date(Date.parse(next) - 86_400_000).toISOString().slice(0, 10) : undefined,
    )
  })
  return bands
}

/** What the picture tells: days of unemployment in the window, and the services in it. */
export function findingOf(
  bands: readonly Band[],
  today: string,
): { readonly unemployedDays: number; readonly services: number } {
  const end = dayAfter(today)
  const days = bands
    .filter((band) => band.look === 'unemployed')
    .reduce(
      (total, band) =>
        total + Math.max(0, (Date.parse(band.until < end ? band.until : end) - Date.parse(band.from)) / 86_400_000),
      0,
    )
  return { unemployedDays: Math.round(days), services: bands.filter((band) => band.lane === 'services').length }
}
