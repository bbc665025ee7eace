import { useEffect, useState } from 'react'
import { Dialog } from '../../ui/Dialog.tsx'
import { Button } from '../controls/Button.tsx'
import { useSay } from '../words/say.ts'
import { checkSession, endSession, giveUp, signInAt, signOut, staySignedIn, useSessionState } from './session.ts'

const warnBefore = 5 * 60_000

/** Asks before the idle limit ends the session; and when it has ended over something half written, how to go on. */
export function SessionWarning() {
  const { t, language } = useSay()
  const { times, waits } = useSessionState()
  const [now, setNow] = useState(Date.now)
  const [asked, setAsked] = useState(false)
  const endsAt = times ? Math.min(Date.parse(times.idleEndsAt), Date.parse(times.endsAt)) : Infinity
  const warned = now >= endsAt - warnBefore

  useEffect(() => {
    const wait = warned ? 1000 : Math.min(Math.max(endsAt - warnBefore - Date.now(), 0), 2 ** 30)
    const timer = setTimeout(() => setNow(Date.now()), wait)
    return () => clearTimeout(timer)
  }, [endsAt, warned, now])

  // Another tab may have lengthened the session: the door knows.
  useEffect(() => {
    if (!warned) return setAsked(false)
    let here = true
    const settled = () => {
      if (here) setAsked(true)
    }
    checkSession().then(settled, settled)
    return () => {
      here = false
    }
  }, [warned])

  useEffect(() => {
    if (now >= endsAt && asked && !waits) endSession()
  }, [now, endsAt, asked, waits])

  if (waits)
    return (
      <Dialog urgent title={t('session.waitsTitle')} onClose={() => {}}>
        <p>{t('session.waits')}</p>
        <div className="actions">
          <a className="button" href={signInAt('/signed-in', language)} target="_blank" rel="opener">
            {t('session.again')}
          </a>
          <Button kind="secondary" onPress={giveUp}>
            {t('session.giveUp')}
          </Button>
        </div>
      </Dialog>
    )
  if (!warned || !asked || now >= endsAt) return null
  // What could not be asked now is asked by the next press.
  const stay = () => void staySignedIn().catch(() => undefined)
  const left = Math.ceil((endsAt - now) / 1000)
  return (
    <Dialog urgent title={t('session.warningTitle')} onClose={stay}>
      <p role="timer">
        {left > 60 ? t('session.minutes', { count: Math.ceil(left / 60) }) : t('session.seconds', { count: left })}
      </p>
      <p>{t('session.kept')}</p>
      <div className="actions">
        <Button onPress={stay}>{t('session.stay')}</Button>
        <Button kind="secondary" onPress={() => void signOut().catch(() => undefined)}>
          {t('frame.signOut')}
        </Button>
      </div>
    </Dialog>
  )
}
