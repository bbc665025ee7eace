import { whenIdle } from './when-idle.ts'
import { useSyncExternalStore } from 'react'

/*
 * Whether the door answers. Every asking of a face says how it went; while the door is away it is asked again, by itself,
 * until it is back, and then whatever waited goes on.
 */

type Maintenance = { readonly from: string; readonly until: string }

/** The door is away: closed for maintenance until then, or for a reason nobody knows. */
export type Outage = { readonly until?: string }

type State = {
  readonly outage: Outage | undefined
  /** It was away, and is back; said for a moment. */
  readonly isBack: boolean
  readonly announced: Maintenance | undefined
}

let state: State = { outage: undefined, isBack: false, announced: undefined }
const listeners = new Set<() => void>()
const backs = new Set<() => void>()

function become(change: Partial<State>) {
  state = { ...state, ...change }
  for (const listener of listeners) listener()
}

export const useAvailability = (): State =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => state,
    () => state,
  )

/** Is called each time when the door has been away and is back. Gives how to be called no more. */
export function onBack(listener: () => void): () => void {
  backs.add(listener)
  return () => void backs.delete(listener)
}

/** Waits until the door, which is away, is back. */
export const untilBack = (): Promise<void> =>
  new Promise((resolve) => {
    const stop = onBack(() => {
      stop()
      resolve()
    })
  })

/** Not answered at all, or answered by somebody before the door, or by the door that it cannot. */
export const isOutage = (status: number): boolean => status === 0 || (status >= 502 && status <= 504)

/** Told of every answer that says so. `until` is the end of maintenance. */
export function noteOutage(until?: unknown): void {
  const wasAway = state.outage !== undefined
  become({ outage: typeof until === 'string' ? { until } : {}, isBack: false })
  if (!wasAway) wait(0)
}

const [shortest, longest, saidFor] = [4000, 30_000, 8000]

let timer: ReturnType<typeof setTimeout> | undefined

/** Asks after a while, each time a little later, and not everybody at the same time. */
function wait(nth: number): void {
  clearTimeout(timer)
  timer = setTimeout(() => void askAgain(nth), Math.min(longest, shortest * 1.5 ** nth) * (0.75 + Math.random() / 2))
}

async function askAgain(nth: number): Promise<void> {
  const { outage, announced } = await askAvailability()
  if (outage) {
    become({ outage })
    return wait(nth + 1)
  }
  become({ outage, isBack: true, announced })
  for (const back of backs) back()
  setTimeout(() => become({ isBack: false }), saidFor)
}

async function askAvailability(): Promise<Pick<State, 'outage' | 'announced'>> {
  try {
    const answer = await fetch('/api/availability', { cache: 'no-store' })
    const said = (await answer.json()) as { maintenance?: Maintenance; until?: string }
    if (answer.ok) return { outage: undefined, announced: said.maintenance }
    return { outage: said.until ? { until: said.until } : {}, announced: undefined }
  } catch {
    return { outage: {}, announced: undefined }
  }
}

/**
 * Fetches a part of the application. While the door is away it waits, and the page that one is on stays as it is: the
 * router would load it anew, and what is written on it would be lost.
 */
export async function whenServed<Part>(fetchPart: () => Promise<Part>): Promise<Part> {
  for (let nth = 1; ; nth += 1) {
    try {
      return await fetchPart()
    } catch (fault) {
      const { outage } = await askAvailability()
      // The door is there: it may have come back just now, and go again; else the part is of an older build.
      if (!outage) {
        if (nth > 4) throw fault
        await new Promise((resolve) => setTimeout(resolve, 300 * nth))
        continue
      }
      noteOutage(outage.until)
      await untilBack()
    }
  }
}

const every = 10 * 60_000

/** Looks now and then for maintenance that is announced, and hears when the network comes and goes. */
export function watchAvailability(): void {
  const look = async () => {
    if (state.outage || document.hidden) return
    const { outage, announced } = await askAvailability()
    if (outage) noteOutage(outage.until)
    else become({ announced })
  }
  whenIdle(() => void look())
  setInterval(() => void look(), every)
  addEventListener('offline', () => noteOutage())
  addEventListener('online', () => {
    if (state.outage) void askAgain(0)
  })
}
