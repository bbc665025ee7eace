import type { Entry } from '../api.ts'

export type Standing = {
  readonly state: 'given' | 'refused' | 'withdrawn' | 'lapsed' | 'none'
  /** The decision that it rests on. */
  readonly entry?: Entry
}

type Asked = {
  readonly purpose: string
  readonly item?: string | undefined
  readonly businessId?: string | undefined
  readonly today: string
}

/**
 * How a consent stands today: what was said last of this purpose, item and employer. The door decides by the same rule
 * what may leave; this only says it, with the refusals and the lapsed ones that the door has no need of.
 */
export function consentStanding(entries: readonly Entry[], { purpose, item, businessId, today }: Asked): Standing {
  const entry = entries
    .filter(({ kind, payload }) => kind === 'consent' && payload['purpose'] === purpose)
    .filter(({ payload }) => concernsItem(payload, item) && isAboutEmployer(payload, businessId))
    .toSorted(bySaying)
    .at(-1)
  if (!entry) return { state: 'none' }
  const { decision, givenOn, validUntil } = entry.payload as { decision: string; givenOn: string; validUntil?: string }
  if (decision !== 'given') return { state: decision === 'withdrawn' ? 'withdrawn' : 'refused', entry }
  if (givenOn > today) return { state: 'none' }
  return { state: validUntil !== undefined && validUntil < today ? 'lapsed' : 'given', entry }
}

/** Decisions that the person limited to one employer, newest first. */
export const decisionsOfOneEmployer = (entries: readonly Entry[], purpose: string): readonly Entry[] =>
  entries
    .filter(({ kind, payload }) => kind === 'consent' && payload['purpose'] === purpose && isLimited(payload))
    .toSorted((a, b) => -bySaying(a, b))

const isLimited = ({ businessId, employer }: Entry['payload']) => businessId !== undefined || employer !== undefined

/** A decision without items is about all of them. */
const concernsItem = ({ items }: Entry['payload'], item: string | undefined) =>
  items === undefined || item === undefined || (items as readonly string[]).includes(item)

/** An employer who is only named cannot be told from others: a consent for it gives nothing, a refusal takes it from all. */
const isAboutEmployer = (payload: Entry['payload'], businessId: string | undefined) =>
  payload['businessId'] === undefined
    ? payload['employer'] === undefined || payload['decision'] !== 'given'
    : payload['businessId'] === businessId

/** By the day of the decision; of one day, what was recorded last was said last. */
const bySaying = (a: Entry, b: Entry) => {
  const [onA, onB] = [a.payload['givenOn'] as string, b.payload['givenOn'] as string]
  if (onA !== onB) return onA < onB ? -1 : 1
  return Date.parse(a.recordedAt) - Date.parse(b.recordedAt) || (a.entryId < b.entryId ? -1 : 1)
}
