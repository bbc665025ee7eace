import { useSyncExternalStore } from 'react'

/**
 * What this tab remembers while one person works. Only in memory, but for the task, which is no personal datum and
 * survives a reload of the tab. Everything is forgotten at sign-out.
 */
type Desk = {
  readonly task: string | undefined
  /** Records opened since sign-in, latest first. */
  readonly recent: readonly {
    readonly clientId: string
    readonly name: string
    readonly birthYear: number | undefined
  }[]
  /** An identity code on its way from the search box to the form of a new client. */
  readonly codeForNewClient: string | undefined
  /** The last thing said by the live region. */
  readonly announcement: string
}

const empty: Desk = { task: undefined, recent: [], codeForNewClient: undefined, announcement: '' }
const keptTask = 'seloste.task'

let desk: Desk = { ...empty, task: sessionStorage.getItem(keptTask) ?? undefined }
const listeners = new Set<() => void>()

function lay(change: Partial<Desk>) {
  desk = { ...desk, ...change }
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export const useDesk = () => useSyncExternalStore(subscribe, () => desk)

export const currentDesk = () => desk

export function chooseTask(task: string | undefined) {
  if (task) sessionStorage.setItem(keptTask, task)
  else sessionStorage.removeItem(keptTask)
  lay({ task })
}

export function rememberOpened(client: Desk['recent'][number]) {
  lay({ recent: [client, ...desk.recent.filter(({ clientId }) => clientId !== client.clientId)].slice(0, 8) })
}

export const carryCodeToNewClient = (codeForNewClient: string | undefined) => lay({ codeForNewClient })

/** Read out by the page's live region. The same sentence twice is said twice. */
export const announce = (sentence: string) =>
  lay({ announcement: desk.announcement === sentence ? `${sentence}\u00a0` : sentence })

export function clearDesk() {
  sessionStorage.removeItem(keptTask)
  lay(empty)
}
