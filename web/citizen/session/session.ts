import { QueryClient, useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import {
  get,
  type Language,
  listenToDoor,
  type OwnMe,
  post,
  Problem,
  type SessionTimes,
  type SignedOut,
  untilAnswered,
} from '../door.ts'

/**
 * Answers are kept in memory only, and never asked again behind the reader's back: every opening of the own record is a
 * line in the log, and the person reads that log.
 */
export const answers = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Infinity,
      gcTime: 5 * 60_000,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      retry: (failures, fault) =>
        fault instanceof Problem && (fault.status === 0 || fault.status === 503) && failures < 2,
      retryDelay: (attempt) => 400 * 2 ** attempt,
    },
  },
})

type State = {
  readonly times: SessionTimes | undefined
  /** The session has ended while something was being written: the page waits for the person to come back. */
  readonly waits: boolean
}

let idleLimit = 60 * 60_000
let state: State = { times: undefined, waits: false }
const listeners = new Set<() => void>()
function become(change: Partial<State>) {
  state = { ...state, ...change }
  for (const listener of listeners) listener()
}

export const useSessionState = () =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => state,
    () => state,
  )

/** What is being written, or waits to be sent, by names of the forms: while there is any, the page is not left unasked. */
const writing = new Set<string>()
export function noteWriting(form: string, isWriting: boolean): void {
  if (isWriting) writing.add(form)
  else writing.delete(form)
}

export const isSomethingWritten = (): boolean => writing.size > 0

/** How many presses are on their way: the end of the session waits for them, too. */
let pressed = 0
/** Gives what to call when it has been answered. */
export function notePressed(): () => void {
  pressed += 1
  return () => {
    pressed -= 1
  }
}

function noteMe(me: OwnMe): OwnMe {
  idleLimit = Date.parse(me.session.idleEndsAt) - Date.now()
  become({ times: me.session })
  return me
}

/** Whether the door saw nobody's session when it gave the page: then it gave what every visitor sees. */
export const isVisitor = (): boolean =>
  typeof document === 'undefined' || document.getElementById('app')?.dataset['visitor'] !== undefined

/** Who is signed in; null when nobody is. */
export const useMe = () =>
  useQuery({
    queryKey: ['me'],
    gcTime: Infinity,
    queryFn: async (): Promise<OwnMe | null> => {
      try {
        return noteMe(await get<OwnMe>('/api/me'))
      } catch (fault) {
        if (fault instanceof Problem && fault.status === 401) return null
        throw fault
      }
    },
  })

/** Another tab may have been busy: asks the door, which does not count this as use. */
export async function checkSession(): Promise<void> {
  become({ times: await get<SessionTimes>('/api/session', { unasked: true }) })
}

export async function staySignedIn(): Promise<void> {
  become({ times: await post<SessionTimes>('/api/session/keep', {}) })
}

export const signInAt = (returnTo: string, language: Language, name?: string): string => {
  const query = new URLSearchParams({ return: returnTo, lang: language })
  if (name !== undefined) query.set('login_hint', name)
  return `/session/sign-in?${query}`
}

// Tells the other tabs of this browser that somebody has signed in or out. Carries no data.
const tabs = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('seloste.own-session')

/** Why nobody is signed in any more; kept for the one page load that follows, and no datum of anybody. */
const keptReason = 'seloste.because'
let leaving = false

/** Leaves nothing behind: the page itself is replaced, so that no memory of it is left either. */
function leave(because: 'signedOut' | 'ended', address = '/') {
  if (leaving) return
  leaving = true
  answers.clear()
  sessionStorage.setItem(keptReason, because)
  location.replace(address)
}

/** Told once. */
export function takeReason(): string | null {
  if (typeof sessionStorage === 'undefined') return null
  const reason = sessionStorage.getItem(keptReason)
  sessionStorage.removeItem(keptReason)
  return reason
}

let signingOut = false

/** Signs out; while the door is away, as soon as it is back. */
export async function signOut(): Promise<void> {
  signingOut = true
  const { continueAt } = await untilAnswered(() => post<SignedOut>('/session/sign-out', {})).catch((fault) => {
    signingOut = false
    // Nobody is signed in any more: it is as was wished.
    if (fault instanceof Problem && fault.status === 401) return { continueAt: '/' }
    throw fault
  })
  tabs?.postMessage('signedOut')
  leave('signedOut', /^https?:/.test(continueAt) ? continueAt : '/')
}

/** The session ran out. What is being written stays on the page until the person has identified themself again. */
export function endSession() {
  if (signingOut) return
  if (writing.size + pressed > 0) become({ waits: true })
  else leave('ended')
}

/** Gives up what was being written. */
export const giveUp = () => leave('ended')

/** Told by the tab in which the person identified themself again. */
export const tellSignedIn = () => tabs?.postMessage('signedIn')

/** Goes on with what was being written, when it is the same person who came back. */
async function goOn() {
  const before = answers.getQueryData<OwnMe | null>(['me'])
  const now = await get<OwnMe>('/api/me').catch(() => undefined)
  if (!now) return
  if (before && before.person !== now.person) return leave('signedOut')
  answers.setQueryData(['me'], noteMe(now))
  become({ waits: false })
}

export function watchSession() {
  listenToDoor((event) => {
    if (event === 'signedOut') {
      if (state.times) endSession()
    } else if (state.times) {
      const idleEndsAt = new Date(Math.min(Date.now() + idleLimit, Date.parse(state.times.endsAt))).toISOString()
      become({ times: { ...state.times, idleEndsAt } })
    }
  })
  tabs?.addEventListener('message', ({ data }) => {
    if (data === 'signedOut' && state.times) leave('signedOut')
    if (data === 'signedIn' && state.waits) void goOn()
  })
  addEventListener('beforeunload', (event) => {
    if (writing.size + pressed > 0 && !leaving) event.preventDefault()
  })
  // A page brought back by the back button would show what a signed-out reader may no longer see.
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload()
  })
}
