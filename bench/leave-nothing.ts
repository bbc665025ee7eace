/** What must be closed or removed before this process ends, the latest first. */
const open = new Set<() => Promise<void>>()

/** Sees to it that `end` is done once: when it is called, or when the process is told to stop before that. */
export function leaveNothing(end: () => Promise<void>): () => Promise<void> {
  let ended: Promise<void> | undefined
  const once = () => {
    open.delete(once)
    return (ended ??= end())
  }
  open.add(once)
  return once
}

export function endOnSignals(): void {
  let told = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (told) return
      told = true
      void endAll().finally(() => process.exit(130))
    })
  }
}

async function endAll() {
  for (const end of [...open].toReversed()) await end().catch(() => undefined)
}
