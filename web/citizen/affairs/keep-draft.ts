import { useEffect, useState } from 'react'
import { useAvailability } from '../../ui/outage.ts'
import { Problem, put } from '../door.ts'
import { noteWriting, useSessionState } from '../session/session.ts'

/** How long one stops writing before it is kept, and how long before what failed is tried again, in milliseconds. */
const pause = 900
const retry = 8000

/**
 * Keeps what is being written at a path, after each pause. What could not be kept is tried again until it is, as soon as the
 * person and the service are both there, unless the door has refused it: then it can no longer be sent either, and sending
 * says why.
 */
export function useKeptDraft(path: string, form: string, content: Readonly<Record<string, unknown>>) {
  const now = JSON.stringify(content)
  const [kept, setKept] = useState(now)
  const [savedAt, setSavedAt] = useState<string>()
  const [failed, setFailed] = useState(0)
  const name = `draft ${form}`
  const { waits } = useSessionState()
  const isAway = useAvailability().outage !== undefined

  useEffect(() => {
    if (now === kept) return
    noteWriting(name, true)
    if (waits || isAway) return
    const timer = setTimeout(
      () =>
        put<{ savedAt: string }>(path, JSON.parse(now)).then(
          (answer) => {
            setKept(now)
            setSavedAt(answer.savedAt)
            setFailed(0)
            noteWriting(name, false)
          },
          (fault) => {
            // Whoever is not signed in any more comes back, and then it can be kept.
            const isAway =
              !(fault instanceof Problem) || fault.status === 0 || fault.status === 401 || fault.status >= 500
            if (isAway) setFailed((times) => times + 1)
            else setKept(now)
          },
        ),
      failed > 1 ? retry : pause,
    )
    return () => clearTimeout(timer)
  }, [now, kept, failed, path, name, waits, isAway])
  useEffect(() => () => noteWriting(name, false), [name])

  return { savedAt, hasFailed: now !== kept && (failed > 0 || isAway) }
}
