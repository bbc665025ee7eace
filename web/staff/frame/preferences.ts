import { useSyncExternalStore } from 'react'

export type Density = 'comfortable' | 'compact'

// About the screen, not about anybody: may outlive the session.
const kept = 'seloste.density'
const listeners = new Set<() => void>()

const density = (): Density => (document.documentElement.dataset['density'] === 'compact' ? 'compact' : 'comfortable')

export function chooseDensity(next: Density) {
  document.documentElement.dataset['density'] = next
  localStorage.setItem(kept, next)
  for (const listener of listeners) listener()
}

export const startDensity = () => chooseDensity(localStorage.getItem(kept) === 'compact' ? 'compact' : 'comfortable')

export const useDensity = () =>
  useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }, density)
