import { useAvailability } from '../../ui/outage.ts'
import { useSay } from '../words/say.ts'

/** Says that the service cannot be reached, that it is back, and when it will be closed; above everything, on every page. */
export function OutageBar() {
  const { t, moment } = useSay()
  const { outage, isBack, announced } = useAvailability()
  const closed = outage?.until ? t('outage.closed', { moment: moment(outage.until) }) : t('outage.title')
  const planned = announced && t('outage.planned', { from: moment(announced.from), until: moment(announced.until) })
  const said = outage ? `${closed} ${t('outage.text')}` : isBack ? t('outage.back') : planned
  return (
    <aside className={said ? `outage${outage ? ' outage-now' : ''}` : undefined} aria-label={t('outage.label')}>
      <p role="status">{said}</p>
    </aside>
  )
}
