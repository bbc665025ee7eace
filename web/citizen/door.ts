/** What the citizens' door says and takes (its OpenAPI document is at /openapi.json). */
import type { OwnViewing, OwnViewings } from '../../duties/access-log/contract.ts'
import type { OwnDisclosure, OwnDisclosures } from '../../duties/disclosure/contract.ts'
import type { Attachment, AttachedFile } from '../../register/attachments/contract.ts'
import type { Message, Thread, Threads } from '../../register/messages/contract.ts'
import type { OwnMatter, OwnMatters, Raised } from '../../register/matters/contract.ts'
import type {
  OwnAffairs,
  OwnConsents,
  OwnEntry,
  OwnOverview,
  OwnRecord,
  OwnSection,
  StartAnswers,
  StartDraft,
  StartedSearch,
  Step,
} from '../../register/own-affairs/contract.ts'
import type { CastCitizen, OwnMe, PageName } from '../../server/citizen/contract.ts'
import type { SessionTimes, SignedOut } from '../../server/session/contract.ts'
import { isOutage, noteOutage, untilBack } from '../ui/outage.ts'

export type {
  AttachedFile,
  Attachment,
  Message,
  Thread,
  Threads,
  CastCitizen,
  OwnAffairs,
  OwnConsents,
  OwnDisclosure,
  OwnDisclosures,
  OwnEntry,
  OwnMatter,
  OwnMatters,
  OwnMe,
  OwnOverview,
  OwnRecord,
  OwnSection,
  OwnViewing,
  OwnViewings,
  PageName,
  Raised,
  SessionTimes,
  SignedOut,
  StartAnswers,
  StartDraft,
  StartedSearch,
  Step,
}

export type Text = { readonly fi: string; readonly sv: string; readonly en: string }
export type Language = keyof Text

/** What is wrong with one member of what was sent: where (a JSON pointer), and which of the known ways. */
export type Flaw = { readonly pointer: string; readonly code: string; readonly limit?: number | string }

type ProblemBody = { readonly type?: string; readonly errors?: readonly Flaw[] }

/** The door said no (RFC 9457), or did not answer at all (`status` 0). */
export class Problem extends Error {
  readonly status: number
  /** `stale`, `conflict`, `invalid` …: the last part of the problem's type. */
  readonly kind: string
  readonly errors: readonly Flaw[]

  constructor(status: number, body: ProblemBody = {}) {
    super(`Problem ${status}`)
    this.status = status
    this.kind = body.type?.split(':').at(-1) ?? ''
    this.errors = body.errors ?? []
  }
}

type Listener = (event: 'answered' | 'signedOut') => void
let listener: Listener = () => {}

/** One listener, the session, hears of every answer: each of them lengthens the idle time. */
export const listenToDoor = (next: Listener) => {
  listener = next
}

type Asking = {
  /** Asked without the reader having done anything: the session is not lengthened by it. */
  readonly unasked?: boolean
}

async function ask<T>(method: string, path: string, body?: unknown, { unasked }: Asking = {}): Promise<T> {
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
    })
  } catch {
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

/** Asks until the door has answered: while it is away, again each time when it is back. */
export async function untilAnswered<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask()
    } catch (fault) {
      if (!(fault instanceof Problem) || !isOutage(fault.status)) throw fault
      await untilBack()
    }
  }
}
