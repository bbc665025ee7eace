import { QueryClient, useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { get, listenToDoor, post, Problem, type Me, type Rulebook, type SessionTimes, type SignedOut } from '../api.ts'
import { clearDesk } from './desk.ts'

/**
 * Answers are kept in memory only, and never asked again behind the reader's back: every opening of a record is a
 * line in the log, so it must be an act of the person at the desk.
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

let idleLimit = 60 * 60_000
let times: SessionTimes | undefined
const listeners = new Set<() => void>()
const tell = (next: SessionTimes) => {
  times = next
  for (const listener of listeners) listener()
}

/** When the session ends unless something is done; every answer of the door moves it on. */
export const useSessionTimes = () =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => times,
  )

/** Another tab may have been busy: asks the door, which does not count this as use. */
export async function checkSession(): Promise<void> {
  tell(await get<SessionTimes>('/api/session', { unasked: true }))
}

export async function staySignedIn(): Promise<void> {
  noteMe(await get<Me>('/api/me'))
}

function noteMe(me: Me): Me {
  idleLimit = Date.parse(me.session.idleEndsAt) - Date.now()
  tell(me.session)
  return me
}

export const useMe = () =>
  useQuery({ queryKey: ['me'], queryFn: async () => noteMe(await get<Me>('/api/me')), gcTime: Infinity })

export const useRulebookAnswer = () =>
  useQuery({ queryKey: ['rulebook'], queryFn: () => get<Rulebook>('/api/rulebook'), gcTime: Infinity })

// Tells the other tabs of this browser that nobody is signed in any more. Carries no data.
const tabs = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('seloste.session')

/** Why nobody is signed in any more; kept for the one page load that follows, and no datum of anybody. */
const keptReason = 'seloste.because'

let leaving = false

/** Leaves nothing behind: the page itself is replaced, so that no memory of it is left either. */
function leave(because: 'signedOut' | 'ended' | undefined, address = '/sign-in') {
  // Whatever is answered while the page goes away is too late to change where it goes.
  if (leaving) return
  leaving = true
  const back =
    because === 'signedOut' || location.pathname === '/' ? '' : `?return=${encodeURIComponent(location.pathname)}`
  answers.clear()
  clearDesk()
  if (because) sessionStorage.setItem(keptReason, because)
  location.replace(address + (address === '/sign-in' ? back : ''))
}

/** Told once. */
export function takeReason(): string | null {
  const reason = sessionStorage.getItem(keptReason)
  sessionStorage.removeItem(keptReason)
  return reason
}

export async function signOut({ everywhere }: { readonly everywhere: boolean }): Promise<void> {
  const { continueAt } = await post<SignedOut>('/session/sign-out', { everywhere })
  tabs?.postMessage('signedOut')
  // An identity provider that has a log-out of its own is visited on the way.
  leave('signedOut', /^https?:/.test(continueAt) ? continueAt : '/sign-in')
}

/** The session ran out, or there never was one. */
export function endSession() {
  leave(times ? 'ended' : undefined)
}

export function watchSession() {
  listenToDoor((event) => {
    if (event === 'signedOut') {
      if (times) endSession()
    } else if (times) {
      const idleEndsAt = new Date(Math.min(Date.now() + idleLimit, Date.parse(times.endsAt))).toISOString()
      tell({ ...times, idleEndsAt })
    }
  })
  tabs?.addEventListener('message', () => leave('signedOut'))
  // A page brought back by the back button would show what a signed-out reader may no longer see.
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload()
  })
}
