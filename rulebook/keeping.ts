import { endOfPeriod } from './period.ts'

/** A clock that starts when an entry is made, and runs for every entry by itself (916/2012 13:4.2). */
export type EntryClock = {
  readonly rule: string
  readonly years: number
  /** Fields that stay when the time is up; undefined when the entry goes whole. */
  readonly keeps: readonly string[] | undefined
}

/** The clocks that the notice follows: by kind the one from the making of an entry, and the one from the end for all. */
export type Clocks = {
  readonly regime: string
  readonly ofEntries: ReadonlyMap<string, EntryClock>
  readonly ofEnd: { readonly rule: string; readonly years: number }
}

/** Why a datum is still there: the rule, the day its clock started, and the last day that it is kept. */
export type Keeping = {
  readonly rule: string
  /** Absent while the clock has not started: the customership goes on, or the reader may not know of its end. */
  readonly countedFrom?: string
  readonly keptUntil?: string
}

type Made = { readonly kind: string; readonly madeOn: string }

/**
 * The rule by which an entry goes first (N9.2, N9.3). One of which the life-cycle fields outlive its own clock is kept by
 * the rule counted from the end. `endedOn` is the last day of the customership; null while it goes on.
 */
export function keepingOf(clocks: Clocks, entry: Made, endedOn: string | null | undefined): Keeping {
  const fromEnd = keepingOfClient(clocks, endedOn)
  const own = clocks.ofEntries.get(entry.kind)
  if (!own || own.keeps) return fromEnd
  const fromEntry = {
    rule: own.rule,
    countedFrom: entry.madeOn,
    keptUntil: endOfPeriod(entry.madeOn, { years: own.years }),
  }
  return fromEnd.keptUntil !== undefined && fromEnd.keptUntil < fromEntry.keptUntil ? fromEnd : fromEntry
}

/** How long everything of a client is kept (N9.3). A customership that goes on, or begins again, has no such day. */
export function keepingOfClient({ ofEnd }: Clocks, endedOn: string | null | undefined): Keeping {
  return endedOn
    ? { rule: ofEnd.rule, countedFrom: endedOn, keptUntil: endOfPeriod(endedOn, { years: ofEnd.years }) }
    : { rule: ofEnd.rule }
}
