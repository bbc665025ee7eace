/** What the staff door says and takes (its OpenAPI document is at /openapi.json). */
import type {
  Client,
  ClientRecord,
  Duplicates,
  FoundClients,
  Recorded,
  RegisterClient,
  RegisteredClient,
} from '../../register/clients/contract.ts'
import type { FoundCodes } from '../../register/code-lists/contract.ts'
import type { Draft as StoredDraft } from '../../register/drafts/contract.ts'
import type { Entry, History } from '../../register/entries/contract.ts'
import type { Worklist, WorklistCounts, WorklistId, WorklistRow } from '../../register/worklists/contract.ts'
import type { CastMember, SessionTimes, SignedOut } from '../../server/session/contract.ts'
import type { Colleagues, Me, Recipients } from '../../server/staff/contract.ts'
import type {
  Deliveries,
  Delivery,
  Disclosure,
  Disclosures,
  HandleDelivery,
  HandledDelivery,
  OpenedParcel,
} from '../../duties/disclosure/contract.ts'
import type { Viewing, Viewings } from '../../duties/access-log/contract.ts'
import type { AttachedFile, Attachment } from '../../register/attachments/contract.ts'
import type { Message, Thread, Threads, ThreadsOfClient, WaitingThreads } from '../../register/messages/contract.ts'
import type {
  Matter,
  MatterEvent,
  MatterResult,
  Matters,
  MatterState,
  MatterWithEvents,
  VisitorMatter,
  VisitorMatters,
} from '../../register/matters/contract.ts'
import type { Hold, Holds, HoldsOfClient } from '../../duties/retention/contract.ts'
import { isOutage, noteOutage } from '../ui/outage.ts'

export type {
  Client,
  ClientRecord,
  Duplicates,
  Entry,
  FoundClients,
  FoundCodes,
  History,
  AttachedFile,
  Attachment,
  Message,
  Thread,
  Threads,
  ThreadsOfClient,
  WaitingThreads,
  Hold,
  Holds,
  HoldsOfClient,
  Matter,
  MatterEvent,
  MatterResult,
  Matters,
  MatterState,
  MatterWithEvents,
  VisitorMatter,
  VisitorMatters,
  Recorded,
  RegisterClient,
  RegisteredClient,
}
export type {
  CastMember,
  Colleagues,
  Deliveries,
  Delivery,
  Disclosure,
  Disclosures,
  HandleDelivery,
  HandledDelivery,
  Me,
  OpenedParcel,
  Recipients,
  SessionTimes,
  SignedOut,
  Viewing,
  Viewings,
  Worklist,
  WorklistCounts,
  WorklistId,
  WorklistRow,
}

export type DeliveryState = Delivery['carriage']['state']

export type Text = { readonly fi: string; readonly sv: string; readonly en: string }
export type Language = keyof Text

export type Field = {
  readonly label: Text
  readonly hint?: Text
  readonly required?: boolean
} & (
  | { readonly type: 'text' | 'longText'; readonly maxLength: number }
  | { readonly type: 'date' | 'year'; readonly bound?: 'notAfterToday' }
  | { readonly type: 'integer'; readonly min: number; readonly max: number; readonly unit?: Text }
  | { readonly type: 'euros'; readonly min: number; readonly max: number }
  | { readonly type: 'boolean' | 'email' | 'phone' | 'businessId' | 'identityCode' | 'staff' | 'office' }
  | { readonly type: 'code'; readonly list: string }
  | { readonly type: 'codes'; readonly list: string; readonly max: number }
  | { readonly type: 'entry'; readonly kind: string }
  | { readonly type: 'rows'; readonly of: Readonly<Record<string, Field>>; readonly max: number }
)

export type Kind = {
  readonly id: string
  readonly category: string
  readonly label: Text
  readonly fields: Readonly<Record<string, Field>>
  readonly headline: readonly string[]
  readonly occurred?: { readonly from: string; readonly to?: string }
  readonly single?: boolean
  readonly mayWrite: boolean
  readonly sources?: readonly string[]
}

export type CodeList = {
  readonly label: Text
  readonly codes?: Readonly<Record<string, Text & { readonly validFrom?: string; readonly validTo?: string }>>
  readonly imported?: true
  readonly pattern?: string
}

export type Rulebook = {
  readonly edition: string
  readonly categories: Readonly<
    Record<string, { readonly label: Text; readonly plainLabel: Text; readonly number: number }>
  >
  readonly kinds: readonly Kind[]
  readonly codeLists: Readonly<Record<string, CodeList>>
  readonly sources: Readonly<Record<string, { readonly label: Text; readonly other?: boolean }>>
  readonly channels: Readonly<Record<string, { readonly label: Text }>>
  readonly offices: Readonly<Record<string, { readonly name: Text }>>
  readonly purposes: Readonly<Record<string, { readonly label: Text }>>
  readonly matters: Readonly<
    Record<
      string,
      {
        readonly label: Text
        readonly byWorkflow?: true
        readonly byVisitors?: true
        readonly isFollowed?: true
        readonly refusalCertified?: true
      }
    >
  >
}

export type Code = FoundCodes['codes'][number]

export type Payload = Readonly<Record<string, unknown>>

/** What a draft holds: the form as it was left, and the entry it was to correct. */
export type DraftContent = {
  readonly values: Payload
  readonly source: string
  readonly sourceDetail: string
  readonly channel: string
  readonly reason: string
  readonly corrects?: string
}

export type Draft = Omit<StoredDraft, 'content'> & { readonly content: DraftContent }

export const worklists = [
  'myClients',
  'interviewsDue',
  'plansToReview',
  'searchesLapsing',
  'answersWaiting',
] as const satisfies readonly WorklistId[]

/** What is wrong with one member of what was sent: where (a JSON pointer), and which of the known ways. */
export type Flaw = { readonly pointer: string; readonly code: string; readonly limit?: number | string }

type ProblemBody = { readonly type?: string; readonly errors?: readonly Flaw[]; readonly current?: Entry }

/** The door said no (RFC 9457), or did not answer at all (`status` 0). Carries no personal data but `current`. */
export class Problem extends Error {
  readonly status: number
  /** `stale`, `conflict`, `invalid` …: the last part of the problem's type. */
  readonly kind: string
  readonly errors: readonly Flaw[]
  /** The entry as it stands now, when the answer to a save was that somebody else was first. */
  readonly current: Entry | undefined

  constructor(status: number, body: ProblemBody = {}) {
    super(`Problem ${status}`)
    this.status = status
    this.kind = body.type?.split(':').at(-1) ?? ''
    this.errors = body.errors ?? []
    this.current = body.current
  }
}

type Listener = (event: 'answered' | 'signedOut') => void
let listener: Listener = () => {}

/** One listener, the session, hears of every answer: each of them lengthens the idle time. */
export const listenToDoor = (next: Listener) => {
  listener = next
}

type Asking = {
  readonly signal?: AbortSignal
  readonly keepalive?: boolean
  /** Asked without the reader having done anything: the session is not lengthened by it. */
  readonly unasked?: boolean
}

async function ask<T>(
  method: string,
  path: string,
  body?: unknown,
  { signal, keepalive, unasked }: Asking = {},
): Promise<T> {
  let answer: Response
  try {
    answer = await fetch(path, {
      method,
      credentials: 'same-origin',
      cache: 'no-store',
      headers:
        body === undefined
          ? { accept: 'application/json' }
          : { accept: 'application/json', 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
      ...(keepalive ? { keepalive } : {}),
    })
  } catch (fault) {
    if (fault instanceof DOMException && fault.name === 'AbortError') throw fault
    noteOutage()
    throw new Problem(0)
  }
  if (answer.status === 401) listener('signedOut')
  else if (!unasked) listener('answered')
  const said = answer.headers.get('content-type')?.includes('json') ? await answer.json() : undefined
  if (isOutage(answer.status)) noteOutage((said as { until?: unknown } | undefined)?.until)
  if (!answer.ok) throw new Problem(answer.status, said ?? {})
  return said as T
}

export const get = <T>(path: string, asking?: Asking) => ask<T>('GET', path, undefined, asking)
export const post = <T>(path: string, body: object, asking?: Asking) => ask<T>('POST', path, body, asking)
export const put = <T>(path: string, body: object, asking?: Asking) => ask<T>('PUT', path, body, asking)
export const remove = (path: string, body: object) => ask<unknown>('DELETE', path, body)
