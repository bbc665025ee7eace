import type { LocalDate } from '../../access/visit.ts'
import type { ClarificationState } from './contract.ts'

/** An entry as its state is told from: the version that stands, and whether files hang on it. */
export type Told = {
  readonly entryId: string
  readonly kind: string
  readonly payload: Readonly<Record<string, unknown>>
  readonly recordedAt: string
  readonly hasFiles?: boolean
}

/** What has come to a request: the answer and what was sent after it, in the order in which it came. */
export const cameTo = <T extends Told>(request: string, entries: readonly T[]): T[] =>
  entries
    .filter(({ kind, payload }) => comes.has(kind) && payload['request'] === request)
    .toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))

/** In the order of recording; of what came in the same instant, the answer first. */
const orderOf = ({ recordedAt, kind, entryId }: Told) => `${recordedAt} ${kind} ${entryId}`

const comes = new Set(['clarificationAnswer', 'clarificationAttachments'])

export const isAnswered = (request: string, entries: readonly Told[]): boolean =>
  entries.some(({ kind, payload }) => kind === 'clarificationAnswer' && payload['request'] === request)

/**
 * Whether a request is handled: a statement that stands rests on it, the office has marked it as handled without one, or
 * what was asked further to it is handled. A statement that was annulled decides nothing any more.
 */
export function isHandled(request: Told, entries: readonly Told[], seen: ReadonlySet<string> = new Set()): boolean {
  // Requests that name each other in a ring end nowhere.
  if (seen.has(request.entryId)) return false
  if (request.payload['handledOn'] !== undefined || entries.some((entry) => restsOn(entry, request.entryId)))
    return true
  return furtherTo(request.entryId, entries).some((further) =>
    isHandled(further, entries, new Set([...seen, request.entryId])),
  )
}

const restsOn = ({ kind, payload }: Told, request: string) =>
  kind === 'labourPolicyStatement' &&
  ((payload['clarifications'] ?? []) as readonly { request?: unknown }[]).some((each) => each.request === request)

const furtherTo = (request: string, entries: readonly Told[]) =>
  entries.filter(({ kind, payload }) => kind === 'clarificationRequest' && payload['furtherTo'] === request)

/**
 * The state of a request for clarification, as the person is shown it (N5.8). Pure: of the entries that stand (no annulled
 * ones), the files on them, and the day.
 *
 * An answer is waited for until its last day, and so are attachments: those that the person has said will follow, or those
 * that the office asked for and of which nothing has come. From the next day on the office goes on with what it has.
 */
export function clarificationState(request: Told, entries: readonly Told[], today: LocalDate): ClarificationState {
  if (isHandled(request, entries)) return 'handled'
  if (furtherTo(request.entryId, entries).length > 0) return 'moreAsked'
  if (String(request.payload['answerBy']) < today) return 'inHandling'
  if (!isAnswered(request.entryId, entries)) return 'awaitingAnswer'
  return lacksAttachments(request, cameTo(request.entryId, entries)) ? 'awaitingAttachments' : 'inHandling'
}

/**
 * Nothing has come of what the office asked for, or nothing since the person last said that more will follow. A box that was
 * left empty says nothing: it is not taken for a word that there are no attachments (OKV/1418/10/2020).
 */
function lacksAttachments({ payload }: Told, came: readonly Told[]): boolean {
  const hasCome = (some: readonly Told[]) =>
    some.some(({ kind, hasFiles }) => hasFiles === true || kind === 'clarificationAttachments')
  if (payload['attachments'] !== undefined && !hasCome(came)) return true
  const word = came.findLast((each) => typeof each.payload['attachmentsFollow'] === 'boolean')
  return word?.payload['attachmentsFollow'] === true && !hasCome(came.slice(came.indexOf(word) + 1))
}
