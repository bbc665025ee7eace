import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useId, useRef, useState } from 'react'
import { type Flaw, type OwnAffairs, post, Problem } from '../door.ts'
import { noteWriting, useSessionState } from '../session/session.ts'
import { useSay } from '../words/say.ts'

/** The job search, the plan, the offers and the unemployment security matters: one answer for the pages about them. */
export function useAffairs() {
  const { language } = useSay()
  return useQuery({
    queryKey: ['affairs', language],
    queryFn: () => post<OwnAffairs>('/api/own/affairs', { language }),
  })
}

/** Why an act was not done: what stands in the way, that somebody else was first, or that the door is away. */
export type Hindrance = { readonly kind: 'conflict' | 'invalid' | 'stale' | 'away'; readonly flaw?: Flaw | undefined }

/**
 * Does one act of the person, and shows how things stand after it. A second press does nothing more; an act that met the
 * end of the session is done when the person is back, and until then the page is not left; nor while `isWriting`.
 */
export function useAct(path: string, isWriting = false) {
  const { language } = useSay()
  const answers = useQueryClient()
  const { waits } = useSessionState()
  const [name, rename] = useState(() => crypto.randomUUID())
  const [state, setState] = useState<'idle' | 'busy' | 'done'>('idle')
  const [hindrance, setHindrance] = useState<Hindrance>()
  const again = useRef<object>(undefined)
  const form = `${path} ${useId()}`

  useEffect(() => {
    noteWriting(form, isWriting)
    return () => noteWriting(form, false)
  }, [form, isWriting])

  async function act(content: object): Promise<boolean> {
    if (state === 'busy') return false
    setState('busy')
    setHindrance(undefined)
    again.current = undefined
    noteWriting(form, true)
    try {
      const affairs = await post<OwnAffairs>(path, { language, entryId: name, ...content })
      answers.setQueryData(['affairs', language], affairs)
      void answers.invalidateQueries({ queryKey: ['overview'] })
      void answers.invalidateQueries({ queryKey: ['record'], refetchType: 'none' })
      noteWriting(form, false)
      setState('done')
      rename(crypto.randomUUID())
      return true
    } catch (fault) {
      const problem = fault instanceof Problem ? fault : new Problem(0)
      if (problem.status === 401) again.current = content
      else {
        noteWriting(form, isWriting)
        setHindrance({
          kind:
            problem.kind === 'stale' || problem.kind === 'conflict' || problem.kind === 'invalid'
              ? problem.kind
              : 'away',
          flaw: problem.errors[0],
        })
      }
      setState('idle')
      return false
    }
  }

  useEffect(() => {
    if (!waits && again.current) void act(again.current)
    // oxlint-disable-next-line react/exhaustive-deps -- only the person's coming back does it again
  }, [waits])

  return { act, hindrance, isBusy: state === 'busy', isDone: state === 'done' }
}
