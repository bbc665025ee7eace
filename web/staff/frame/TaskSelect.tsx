import { useEffect } from 'react'
import { ChevronIcon } from '../../ui/icons.tsx'
import type { Me } from '../api.ts'
import { announce, chooseTask, useDesk } from '../session/desk.ts'
import { useSay } from '../words/say.ts'

/** The statutory task of this errand: named once, in sight all the time, said to the door with everything that is asked. */
export function TaskSelect({ me }: { readonly me: Me }) {
  const { t, text } = useSay()
  const { task } = useDesk()
  const [only] = me.purposes.length === 1 ? me.purposes : []
  const known = me.purposes.some(({ id }) => id === task)

  useEffect(() => {
    if (only && task !== only.id) chooseTask(only.id)
    else if (task && !known) chooseTask(undefined)
  }, [only, task, known])

  if (only)
    return (
      <div className="task">
        <span className="task-label">{t('task.label')}</span>
        <strong className="task-only">{text(only.label)}</strong>
      </div>
    )
  return (
    <div className={`task${known ? '' : ' task-missing'}`}>
      <label className="task-label" htmlFor="task">
        {t('task.label')}
      </label>
      <span className="task-box">
        <select
          id="task"
          value={known ? task : ''}
          onChange={(event) => {
            chooseTask(event.target.value)
            announce(t('task.chosen', { task: event.target.selectedOptions[0]?.textContent ?? '' }))
          }}
        >
          {!known && <option value="">{t('task.choose')}</option>}
          {me.purposes.map((purpose) => (
            <option key={purpose.id} value={purpose.id}>
              {text(purpose.label)}
            </option>
          ))}
        </select>
        <ChevronIcon />
      </span>
    </div>
  )
}
