import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { isOutage } from '../../ui/outage.ts'
import { inTurn, useHeld } from '../controls/use-held.ts'
import { useName } from '../controls/use-sending.ts'
import { type OwnConsents, post, Problem } from '../door.ts'
import { useSay } from '../words/say.ts'

export type Decision = 'given' | 'refused' | 'withdrawn'

/** What is decided about one purpose, to everybody or to one employer only. */
export type Deciding = {
  readonly purpose: string
  /** The wording that was read. */
  readonly wording: string
  readonly employer?: { readonly name: string; readonly businessId: string; readonly vacancy?: string }
  readonly decisions: readonly { readonly decision: Decision; readonly items?: readonly string[] }[]
}

/**
 * Decides about consents, and shows how they stand after it. A second press sends the same decisions, which are one; what met
 * the end of the session, or found the service away, is decided when the person or the service is back. `onTold` is told
 * false when something is being decided, and true when it has been, whenever that comes to be.
 */
export function useDecide(onTold: (isDecided: boolean) => void) {
  const { language } = useSay()
  const answers = useQueryClient()
  // Each decision of a press has a name of its own.
  const names = [useName(), useName(), useName()] as const
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<'away' | 'stale' | 'businessId' | 'invalid' | 'fault'>()
  const held = useHeld((deciding: Deciding) => decide(deciding))

  async function decide(deciding: Deciding): Promise<void> {
    const { decisions, ...about } = deciding
    if (busy || decisions.length === 0) return
    setBusy(true)
    setWrong(undefined)
    onTold(false)
    const named = decisions.map((each, index) => ({ entryId: names[index]!({ ...about, ...each }), ...each }))
    const send = async () => {
      const decided = await post<OwnConsents>('/api/own/consents/decide', { language, ...about, decisions: named })
      void answers.invalidateQueries({ queryKey: ['consents'], refetchType: 'none' })
      answers.setQueryData(['consents', language], decided)
    }
    try {
      await held.attempt(deciding, () => inTurn('consents', send))
      onTold(true)
    } catch (fault) {
      const { status, kind, errors } = fault instanceof Problem ? fault : new Problem(0)
      if (status === 401) return
      const isId = errors.some(({ pointer }) => pointer.endsWith('businessId'))
      setWrong(
        isId
          ? 'businessId'
          : kind === 'stale'
            ? 'stale'
            : status === 400
              ? 'invalid'
              : isOutage(status)
                ? 'away'
                : 'fault',
      )
    } finally {
      setBusy(false)
    }
  }

  return { decide, busy, wrong: wrong === 'away' && held.isHeld ? 'held' : wrong } as const
}
