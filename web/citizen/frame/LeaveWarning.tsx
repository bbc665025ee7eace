import { useBlocker } from '@tanstack/react-router'
import { Dialog } from '../../ui/Dialog.tsx'
import { Button } from '../controls/Button.tsx'
import { isSomethingWritten } from '../session/session.ts'
import { useSay } from '../words/say.ts'

/** Asks before another page takes the place of one with something on it that has not been sent. */
export function LeaveWarning() {
  const { t } = useSay()
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => current.pathname !== next.pathname && isSomethingWritten(),
    // The browser itself asks before the whole application is left.
    enableBeforeUnload: false,
    withResolver: true,
  })
  if (status !== 'blocked') return null
  return (
    <Dialog urgent title={t('frame.leaveTitle')} onClose={reset}>
      <p>{t('frame.leave')}</p>
      <div className="actions">
        <Button onPress={reset}>{t('frame.stayHere')}</Button>
        <Button kind="secondary" onPress={proceed}>
          {t('frame.leaveNow')}
        </Button>
      </div>
    </Dialog>
  )
}
