import type { LocalDate } from '../../access/visit.ts'
import type { Entry } from '../entries/contract.ts'

/** A current entry of kind `consent`, its payload as the kind's file says. */
export type ConsentEntry = Pick<Entry, 'entryId' | 'kind' | 'payload' | 'recordedAt'>

type Asked = {
  /** Of the code list `consentPurpose`. */
  readonly purpose: string
  /** Of the code list `consentItem`; without it, whether there is any consent for the purpose. */
  readonly item?: string | undefined
  /** The employer that is to be given something. */
  readonly businessId?: string | undefined
  /** The number of the vacancy for which it is to be given. */
  readonly vacancy?: string | undefined
  readonly today: LocalDate
}

/**
 * The consent that lets something be given today, if there is one (N7.2, N7.4): of all that the person has decided about
 * this purpose, item, employer and vacancy, the last decision, when it is a consent and is in force.
 *
 * A decision without items is about all of them, one without an employer about every employer, one without a vacancy about
 * every vacancy. A refusal and a withdrawal count like a consent: whichever was said last holds. Pure.
 */
export function standingConsent(
  entries: readonly ConsentEntry[],
  { purpose, item, businessId, vacancy, today }: Asked,
): ConsentEntry | undefined {
  const last = entries
    .filter(({ kind, payload }) => kind === 'consent' && payload['purpose'] === purpose)
    .filter(({ payload }) => concerns(payload['items'] as readonly string[] | undefined, item))
    .filter(({ payload }) => isAboutEmployer(payload, businessId) && isAboutVacancy(payload, vacancy))
    .toSorted(bySaying)
    .at(-1)
  if (last?.payload['decision'] !== 'given') return undefined
  const { givenOn, validUntil } = last.payload as { givenOn: string; validUntil?: string }
  return givenOn <= today && (validUntil === undefined || today <= validUntil) ? last : undefined
}

const concerns = (items: readonly string[] | undefined, item: string | undefined) =>
  items === undefined || item === undefined || items.includes(item)

/** An employer who is only named cannot be told from others: a consent for it gives nothing, a refusal takes it from all. */
const isAboutEmployer = (payload: ConsentEntry['payload'], businessId: string | undefined) =>
  payload['businessId'] === undefined
    ? payload['employer'] === undefined || payload['decision'] !== 'given'
    : payload['businessId'] === businessId

/**
 * A consent for one vacancy gives nothing for another, nor where nobody knows for which it is. A refusal for one leaves the
 * others, and takes from what is for no known vacancy.
 */
const isAboutVacancy = (payload: ConsentEntry['payload'], vacancy: string | undefined) =>
  payload['vacancy'] === undefined ||
  payload['vacancy'] === vacancy ||
  (vacancy === undefined && payload['decision'] !== 'given')

/** By the day of the decision; of one day, what was recorded last was said last. */
const bySaying = (a: ConsentEntry, b: ConsentEntry) => {
  const [onA, onB] = [a.payload['givenOn'] as string, b.payload['givenOn'] as string]
  if (onA !== onB) return onA < onB ? -1 : 1
  return Date.parse(a.recordedAt) - Date.parse(b.recordedAt) || (a.entryId < b.entryId ? -1 : 1)
}
