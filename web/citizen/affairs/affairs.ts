import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useId, useState } from 'react'
import { isOutage } from '../../ui/outage.ts'
import { inTurn, useHeld } from '../controls/use-held.ts'
import { useName } from '../controls/use-sending.ts'
import { type Flaw, type OwnAffairs, post, Problem } from '../door.ts'
import { noteWriting } from '../session/session.ts'
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
export type Hindrance = {
  readonly kind: 'conflict' | 'invalid' | 'stale' | 'away' | 'held' | 'fault'
  readonly flaw?: Flaw | undefined
  /** Everything that is wrong in what was sent. */
  readonly flaws?: readonly Flaw[]
}

/** What an act says; where it hangs on what was done before it, it says so by how things stand when its turn comes. */
type Said = object | ((now: OwnAffairs | undefined) => object)

/**
 * Does one act of the person, and shows how things stand after it. A second press does nothing more; an act that met the
 * end of the session, or found the service away, is done when the person or the service is back, and until then the page is
 * not left unasked; nor while `isWriting`. `onDone` is told the name of what was done, whenever that comes to be.
 */
export function useAct(path: string, isWriting = false, onDone?: (name: string) => void) {
  const { language } = useSay()
  const answers = useQueryClient()
  const name = useName()
  const [state, setState] = useState<'idle' | 'busy' | 'done'>('idle')
  const [hindrance, setHindrance] = useState<Hindrance>()
  const held = useHeld((said: Said) => act(said))
  const form = `${path} ${useId()}`

  useEffect(() => {
    noteWriting(form, isWriting)
    return () => noteWriting(form, false)
  }, [form, isWriting])

  async function act(said: Said): Promise<boolean> {
    if (state === 'busy') return false
    setState('busy')
    setHindrance(undefined)
    let named = ''
    const send = async () => {
      const content = typeof said === 'function' ? said(answers.getQueryData<OwnAffairs>(['affairs', language])) : said
      named = name(content)
      const affairs = await post<OwnAffairs>(path, { language, entryId: named, ...content })
      // In another language too it is asked for anew.
      for (const key of ['affairs', 'record']) void answers.invalidateQueries({ queryKey: [key], refetchType: 'none' })
      answers.setQueryData(['affairs', language], affairs)
      void answers.invalidateQueries({ queryKey: ['overview'] })
    }
    try {
      await held.attempt(said, () => inTurn('affairs', send))
      setState('done')
      onDone?.(named)
      return true
    } catch (fault) {
      const problem = fault instanceof Problem ? fault : new Problem(0)
      if (problem.status !== 401) {
        setHindrance({
          kind:
            problem.kind === 'stale' || problem.kind === 'conflict' || problem.kind === 'invalid'
              ? problem.kind
              : isOutage(problem.status)
                ? 'away'
                : 'fault',
          flaw: problem.errors[0],
          flaws: problem.errors,
        })
      }
      setState('idle')
      return false
    }
  }

  return {
    act,
    hindrance: hindrance?.kind === 'away' && held.isHeld ? ({ kind: 'held' } as const) : hindrance,
    isBusy: state === 'busy',
    isDone: state === 'done',
  }
}
