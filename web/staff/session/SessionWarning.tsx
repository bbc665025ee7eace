import { useEffect, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useSay } from '../words/say.ts'
import { checkSession, endSession, signOut, staySignedIn, useSessionTimes } from './session.ts'

const warnBefore = 5 * 60_000

/** Asks before the idle limit ends the session. What was being written is kept as a draft either way. */
export function SessionWarning() {
  const { t } = useSay()
  const times = useSessionTimes()
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
    if (now >= endsAt && asked) endSession()
  }, [now, endsAt, asked])

  if (!warned || !asked || now >= endsAt) return null
  const left = Math.ceil((endsAt - now) / 1000)
  const lastOfAll = times !== undefined && Date.parse(times.endsAt) <= Date.parse(times.idleEndsAt)
  return (
    <Dialog urgent title={t('sessionWarning.title')} onClose={() => void staySignedIn()}>
      <p role="timer">
        {left > 60
          ? t('sessionWarning.minutes', { count: Math.ceil(left / 60) })
          : t('sessionWarning.seconds', { count: left })}
      </p>
      <p>{lastOfAll ? t('sessionWarning.absolute') : t('sessionWarning.kept')}</p>
      <div className="dialog-actions">
        {!lastOfAll && <Button onPress={() => void staySignedIn()}>{t('sessionWarning.stay')}</Button>}
        <Button kind="secondary" onPress={() => void signOut({ everywhere: false })}>
          {t('userMenu.signOut')}
        </Button>
      </div>
    </Dialog>
  )
}
