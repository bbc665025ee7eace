import { useEffect, useRef, useState } from 'react'
import { isOutage } from '../../ui/outage.ts'
import { type Flaw, post, Problem, type Raised } from '../door.ts'
import { answers, noteWriting } from '../session/session.ts'
import { useHeld } from './use-held.ts'

/** Why something was not sent: not filled in, refused for what is in it, too often, or the door is away. */
export type Wrong = 'unfilled' | 'invalid' | 'many' | 'tooLarge' | 'away' | 'held' | 'fault' | undefined

const wrongOf = (status: number): Wrong =>
  status === 400
    ? 'invalid'
    : status === 413
      ? 'tooLarge'
      : status === 429
        ? 'many'
        : isOutage(status)
          ? 'away'
          : 'fault'

/**
 * Sends a form once. What is sent bears a name of its own from the first press on, so that a second press, or the same
 * again after a lost answer, is the same matter. While something is written the page says so before it is left; when the
 * session has ended meanwhile, or the service is away, what is to be sent waits and goes by itself.
 */
export function useSendingBy<Answer>(
  form: string,
  isWriting: boolean,
  post: (name: string, content: object) => Promise<Answer>,
) {
  const name = useName()
  const [sent, setSent] = useState<Answer>()
  const [flaws, setFlaws] = useState<readonly Flaw[]>([])
  const [wrong, setWrong] = useState<Wrong>()
  const [busy, setBusy] = useState(false)
  const held = useHeld((content: object) => void send(content))
  const isOpen = isWriting && sent === undefined

  useEffect(() => {
    noteWriting(form, isOpen)
    return () => noteWriting(form, false)
  }, [form, isOpen])

  async function send(content: object, isUnfilled = false): Promise<void> {
    if (busy) return
    if (isUnfilled) return setWrong('unfilled')
    setBusy(true)
    setWrong(undefined)
    setFlaws([])
    try {
      setSent(await held.attempt(content, () => post(name(content), content)))
    } catch (fault) {
      const status = fault instanceof Problem ? fault.status : 0
      setFlaws(fault instanceof Problem ? fault.errors : [])
      setWrong(status === 401 ? undefined : wrongOf(status))
    } finally {
      setBusy(false)
    }
  }

  return { send, sent, wrong: wrong === 'away' && held.isHeld ? 'held' : wrong, flaws, busy } as const
}

/**
 * The name under which something is sent: the same for the same again, so that it is one however often it is sent, and
 * another for other words.
 */
export function useName() {
  const last = useRef<{ readonly content: string; readonly name: string }>(undefined)
  return (content: object): string => {
    const said = JSON.stringify(content)
    if (last.current?.content !== said) last.current = { content: said, name: crypto.randomUUID() }
    return last.current!.name
  }
}

/** Sends what opens a matter, named so; the list of matters is asked for anew after it. */
export const useSending = (form: string, path: string, isWriting: boolean) =>
  useSendingBy(form, isWriting, async (matterId, content) => {
    const raised = await post<Raised>(path, { matterId, ...content })
    void answers.invalidateQueries({ queryKey: ['matters'] })
    return raised
  })
