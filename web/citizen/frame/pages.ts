import type { PageName } from '../door.ts'

/** The pages of somebody who is a client, in the order of the navigation. */
export const pages = [
  { to: '/', name: 'home' },
  { to: '/job-search', name: 'jobSearch' },
  { to: '/plan', name: 'plan' },
  { to: '/unemployment-security', name: 'unemploymentSecurity' },
  { to: '/record', name: 'record' },
  { to: '/consents', name: 'consents' },
  { to: '/viewings', name: 'viewings' },
  { to: '/messages', name: 'messages' },
  { to: '/matters', name: 'matters' },
] as const

/** The pages that everybody may read. */
export const publicPages = [
  { to: '/notice', name: 'notice' },
  { to: '/accessibility', name: 'accessibility' },
  { to: '/cookies', name: 'cookies' },
] as const

/** What the statistics call the page at an address; undefined for one that is not counted. */
export function pageAt(pathname: string, isClient: boolean): PageName | undefined {
  if (pathname === '/') return isClient ? 'home' : 'front'
  return [...pages, ...publicPages].find(({ to }) => to === pathname)?.name
}
