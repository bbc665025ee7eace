import { useEffect, useId, useRef, useState } from 'react'
import { isOutage, useAvailability } from '../../ui/outage.ts'
import { Problem } from '../door.ts'
import { notePressed, noteWriting, useSessionState } from '../session/session.ts'

/** What can be sent again: nobody was signed in any more, or the door was away. */
const isForLater = (fault: unknown): boolean => {
  const { status } = fault instanceof Problem ? fault : new Problem(0)
  return status === 401 || isOutage(status)
}

/**
 * What could not be sent, because the session had ended or the service was away, and goes by itself when the person or the
 * service is back. It is kept in the page's memory only, and while it is the page is not left unasked. As soon as anything on
 * the page is changed, in a field or by a button of a form that does not send it, it is let go of: then the person may think
 * otherwise, and sends it themself.
 */
export function useHeld<Content>(sendAgain: (content: Content) => unknown) {
  const held = useRef<Content>(undefined)
  const [isHeld, setHeld] = useState(false)
  const { waits } = useSessionState()
  const isAway = useAvailability().outage !== undefined
  const name = `held ${useId()}`
  const letGo = () => {
    held.current = undefined
    setHeld(false)
    noteWriting(name, false)
  }

  useEffect(() => {
    const content = held.current
    if (waits || isAway || content === undefined) return
    letGo()
    void sendAgain(content)
    // oxlint-disable-next-line react/exhaustive-deps -- only coming back sends again
  }, [waits, isAway])

  useEffect(() => {
    if (!isHeld) return
    const changes = ({ target }: MouseEvent) => {
      if (target instanceof Element && target.closest('form button[type=button]')) letGo()
    }
    document.addEventListener('input', letGo)
    // Heard first: the button may be gone when it has done its work.
    document.addEventListener('click', changes, true)
    return () => {
      document.removeEventListener('input', letGo)
      document.removeEventListener('click', changes, true)
    }
    // oxlint-disable-next-line react/exhaustive-deps -- lets go of what is held, whichever time it is drawn
  }, [isHeld])

  useEffect(() => () => noteWriting(name, false), [name])

  return {
    isHeld,
    letGo,
    /** Sends, and holds the content where that is for later; throws what `send` throws. */
    async attempt<Answer>(content: Content, send: () => Promise<Answer>): Promise<Answer> {
      letGo()
      const answered = notePressed()
      try {
        return await send()
      } catch (fault) {
        if (isForLater(fault)) {
          held.current = content
          setHeld(true)
          noteWriting(name, true)
        }
        throw fault
      } finally {
        answered()
      }
    },
  }
}

const turns = new Map<string, Promise<unknown>>()

/** One after another what would contradict each other: each is sent when the one before has been answered. */
export function inTurn<Answer>(of: string, send: () => Promise<Answer>): Promise<Answer> {
  const turn = (turns.get(of) ?? Promise.resolve()).then(send)
  turns.set(
    of,
    turn.catch(() => undefined),
  )
  return turn
}
