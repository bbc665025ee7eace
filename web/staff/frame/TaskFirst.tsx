import { Notice } from '../../ui/Notice.tsx'
import { useMe } from '../session/session.ts'
import { chooseTask } from '../session/desk.ts'
import { useSay } from '../words/say.ts'

/** Nothing of anybody is asked for before the errand has its task. */
export function TaskFirst() {
  const { t, text } = useSay()
  const me = useMe().data
  return (
    <Notice title={t('task.question')}>
      <p>{t('task.why')}</p>
      <div className="row">
        {me?.purposes.map((purpose) => (
          <button key={purpose.id} type="button" className="chip" onClick={() => chooseTask(purpose.id)}>
            {text(purpose.label)}
          </button>
        ))}
      </div>
    </Notice>
  )
}
