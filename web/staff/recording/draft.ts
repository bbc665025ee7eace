import { useCallback, useEffect, useRef, useState } from 'react'
import { put, remove, type Draft, type DraftContent } from '../api.ts'

export type DraftState =
  | { readonly is: 'untouched' | 'waiting' | 'fault' | 'dropped' }
  | { readonly is: 'kept'; readonly savedAt: string }

type Options = {
  readonly clientId: string
  readonly task: string
  readonly kind: string
  readonly begun: Draft | undefined
  readonly content: DraftContent
  /** After the writer has left and the last change is kept. */
  readonly onLeft: () => void
}

/**
 * Keeps what is being written in the register, sealed, a moment after each pause, and at once when the page is left.
 * What was never touched is never kept.
 */
export function useDraft({ clientId, task, kind, begun, content, onLeft }: Options) {
  const [draftId] = useState(() => begun?.draftId ?? crypto.randomUUID())
  const [state, setState] = useState<DraftState>(begun ? { is: 'kept', savedAt: begun.savedAt } : { is: 'untouched' })
  const written = JSON.stringify(content)
  const kept = useRef(written)
  const wanted = useRef(written)
  const done = useRef(false)
  const everKept = useRef(begun !== undefined)
  wanted.current = written
  const left = useRef(onLeft)
  left.current = onLeft

  const keep = useCallback(
    async (leaving = false) => {
      if (done.current || wanted.current === kept.current) return
      const sent = wanted.current
      kept.current = sent
      try {
        everKept.current = true
        const { savedAt } = await put<Draft>(
          `/api/clients/${clientId}/drafts/${draftId}`,
          { purpose: task, kind, content: JSON.parse(sent) },
          { keepalive: leaving && sent.length < 60_000 },
        )
        if (!done.current) setState({ is: 'kept', savedAt })
      } catch {
        // Tried again with the next change, and at leaving.
        kept.current = ''
        setState({ is: 'fault' })
      }
    },
    [clientId, draftId, kind, task],
  )

  useEffect(() => {
    if (done.current || written === kept.current) return
    setState({ is: 'waiting' })
    const timer = setTimeout(() => void keep(), 800)
    return () => clearTimeout(timer)
  }, [written, keep])

  useEffect(() => {
    const leaving = () => document.visibilityState === 'hidden' && void keep(true)
    document.addEventListener('visibilitychange', leaving)
    return () => {
      document.removeEventListener('visibilitychange', leaving)
      void keep(true).then(() => everKept.current && !done.current && left.current())
    }
  }, [keep])

  return {
    /** The draft to be dropped with the save; undefined when nothing was ever kept. */
    draftId: () => (everKept.current ? draftId : undefined),
    state,
    keep,
    /** It was recorded: nothing more is kept. */
    finish: () => {
      done.current = true
    },
    /** Recording failed after all: keeping goes on. */
    resume: () => {
      done.current = false
    },
    drop: async () => {
      done.current = true
      setState({ is: 'dropped' })
      if (everKept.current)
        await remove(`/api/clients/${clientId}/drafts/${draftId}`, { purpose: task }).catch(() => {})
    },
  }
}
