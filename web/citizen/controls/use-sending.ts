import { useEffect, useRef, useState } from 'react'
import { type Flaw, post, Problem, type Raised } from '../door.ts'
import { noteWriting, useSessionState } from '../session/session.ts'

/** Why something was not sent: not filled in, refused for what is in it, too often, or the door is away. */
export type Wrong = 'unfilled' | 'invalid' | 'many' | 'away' | undefined

/**
 * Sends a form once. What is sent bears a name of its own from the first press on, so that a second press, or the same
 * again after a lost answer, is the same matter. While something is written the page says so before it is left, and when the
 * session has ended meanwhile, what is written waits.
 */
export function useSendingBy<Answer>(
  form: string,
  isWriting: boolean,
  post: (name: string, content: object) => Promise<Answer>,
) {
  const [name] = useState(() => crypto.randomUUID())
  const [sent, setSent] = useState<Answer>()
  const [flaws, setFlaws] = useState<readonly Flaw[]>([])
  const [wrong, setWrong] = useState<Wrong>()
  const [busy, setBusy] = useState(false)
  const { waits } = useSessionState()
  const again = useRef<object>(undefined)
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
    again.current = undefined
    try {
      setSent(await post(name, content))
    } catch (fault) {
      const status = fault instanceof Problem ? fault.status : 0
      // The session has ended: what was to be sent is sent when the person is back.
      if (status === 401) again.current = content
      else {
        setFlaws(fault instanceof Problem ? fault.errors : [])
        setWrong(status === 400 ? 'invalid' : status === 429 ? 'many' : 'away')
      }
    } finally {
      setBusy(false)
    }
  }

  useEffect(() => {
    if (!waits && again.current) void send(again.current)
    // oxlint-disable-next-line react/exhaustive-deps -- only the person's coming back sends again
  }, [waits])

  return { send, sent, wrong, flaws, busy }
}

/** Sends what opens a matter, named so. */
export const useSending = (form: string, path: string, isWriting: boolean) =>
  useSendingBy(form, isWriting, (matterId, content) => post<Raised>(path, { matterId, ...content }))
