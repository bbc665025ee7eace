import { useEffect, useRef, useState } from 'react'
import { useAvailability } from '../../ui/outage.ts'
import { useSessionState } from '../session/session.ts'

/**
 * What could not be sent, because the session had ended or the service was away, and goes by itself when the person or the
 * service is back. It is kept in the page's memory only. As soon as anything on the page is changed it is let go of: then
 * the person may think otherwise, and sends it themself.
 */
export function useHeld<Content>(sendAgain: (content: Content) => void) {
  const held = useRef<Content>(undefined)
  const [isHeld, setHeld] = useState(false)
  const { waits } = useSessionState()
  const isAway = useAvailability().outage !== undefined
  const letGo = () => {
    held.current = undefined
    setHeld(false)
  }

  useEffect(() => {
    const content = held.current
    if (waits || isAway || content === undefined) return
    letGo()
    sendAgain(content)
    // oxlint-disable-next-line react/exhaustive-deps -- only coming back sends again
  }, [waits, isAway])

  useEffect(() => {
    if (!isHeld) return
    document.addEventListener('input', letGo)
    return () => document.removeEventListener('input', letGo)
  }, [isHeld])

  return {
    isHeld,
    letGo,
    hold(content: Content) {
      held.current = content
      setHeld(true)
    },
  }
}
