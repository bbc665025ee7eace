/** What a workload weighed. Rates are a second, times in milliseconds; null where a workload has no such thing. */
export type Figure = {
  readonly workload: string
  readonly clients: number
  readonly connections: number
  readonly throughput: number
  readonly p50: number | null
  readonly p95: number | null
  readonly p99: number | null
  readonly errors: number
  readonly peakMemoryMb: number
  readonly limit: number | null
  readonly ratioToLimit: number | null
}

/** What stands behind a figure, for people. */
export type Weighed = {
  readonly figure: Figure
  /** What throughput counts: `records`, `entries`. */
  readonly counts: string
  readonly limitBy: string
  readonly parts: readonly Part[]
  readonly firstError?: string
}

export type Part = { readonly name: string; readonly p50: number; readonly p95: number; readonly p99: number }

/** The value below which a share of the values lies; of values in ascending order. */
export const percentile = (ascending: readonly number[], share: number): number =>
  ascending[Math.min(ascending.length - 1, Math.floor(ascending.length * share))] ?? Number.NaN

export function median(values: readonly number[]): number {
  const ascending = values.toSorted((a, b) => a - b)
  const middle = Math.floor(ascending.length / 2)
  return ascending.length % 2 === 1 ? ascending[middle]! : (ascending[middle - 1]! + ascending[middle]!) / 2
}

export const rounded = (value: number, decimals = 1): number => Number(value.toFixed(decimals))
