import { useAvailability } from '../../ui/outage.ts'
import { useSay } from '../words/say.ts'
import { PageHeading } from './PageHeading.tsx'

/** In the place of a page that could not be asked for: it opens by itself when the service is back. */
export function OutagePage() {
  const { t, moment } = useSay()
  const { outage } = useAvailability()
  return (
    <div className="page prose">
      <PageHeading>{t('outage.page')}</PageHeading>
      {outage?.until && <p>{t('outage.closed', { moment: moment(outage.until) })}</p>}
      <p className="lead">{t('outage.pageText')}</p>
      <p>{t('outage.urgent')}</p>
    </div>
  )
}
