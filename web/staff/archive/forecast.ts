import type { Overview } from '../../../duties/archive/contract.ts'

type Falling = Overview['forecast'][number]

export type MonthOfForecast = {
  /** First day of the month. */
  readonly month: string
  /** Figures by rule; 0 where nothing of the rule falls due. */
  readonly of: Readonly<Record<string, { readonly clients: number; readonly entries: number }>>
  readonly clients: number
}

const monthsShown = 24

/** Every month from the one of `today` on, also those in which nothing falls due. Pure. */
export function monthsOf(forecast: readonly Falling[], today: string): readonly MonthOfForecast[] {
  const [year = 0, month = 1] = today.split('-').map(Number)
  const rules = rulesOf(forecast)
  return Array.from({ length: monthsShown }, (_, ahead) => {
    const first = new Date(Date.UTC(year, month - 1 + ahead, 1)).toISOString().slice(0, 10)
    const rows = forecast.filter((each) => each.month === first)
    const of = Object.fromEntries(
      rules.map((rule) => {
        const row = rows.find((each) => each.rule === rule)
        return [rule, { clients: row?.clients ?? 0, entries: row?.entries ?? 0 }]
      }),
    )
    return { month: first, of, clients: rows.reduce((sum, { clients }) => sum + clients, 0) }
  })
}

/** The rules that let something go, in the order in which they first do. */
export const rulesOf = (forecast: readonly Falling[]): readonly string[] => [
  ...new Set(forecast.map(({ rule }) => rule)),
]

/**
 * In which month most clients' data falls due, and of how many: what the chart's title says. The months are not added up:
 * something of one client falls due in many of them.
 */
export const findingOf = (months: readonly MonthOfForecast[]): MonthOfForecast | undefined =>
  months.reduce<MonthOfForecast | undefined>(
    (best, each) => (each.clients > (best?.clients ?? 0) ? each : best),
    undefined,
  )
