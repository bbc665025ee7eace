import { useSyncExternalStore } from 'react'
import { type Language, post, put, untilAnswered } from '../door.ts'
import { pageAt } from './pages.ts'

/** What the visitor has chosen; undefined until they have. Only the door sets the cookie. */
export type Choice = 'statistics' | 'necessary' | undefined

const read = (): Choice => {
  // Where there is no browser yet nobody is asked.
  if (typeof document === 'undefined') return 'necessary'
  const [, value] = /(?:^|; )__Host-seloste-cookies=(\w+)/.exec(document.cookie) ?? []
  return value === 'statistics' || value === 'necessary' ? value : undefined
}

let choice = read()
const listeners = new Set<() => void>()

export const useCookieChoice = () =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => choice,
    () => choice,
  )

let chosen: boolean | undefined

/** Tells the door; while it is away, when it is back, and then what was chosen last. */
export async function chooseCookies(statistics: boolean): Promise<void> {
  chosen = statistics
  await untilAnswered(() => put('/api/cookie-choice', { statistics: chosen }))
  choice = read()
  for (const listener of listeners) listener()
}

/** Counts the opening of a page, where that was allowed; else asks nothing of anybody (N13.1). */
export function countPage(pathname: string, isClient: boolean, language: Language): void {
  const page = pageAt(pathname, isClient)
  if (choice !== 'statistics' || page === undefined) return
  post('/api/page-views', { page, language }, { unasked: true }).catch(() => undefined)
}
