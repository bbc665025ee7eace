import { PageHeading } from './PageHeading.tsx'
import { useSay } from '../words/say.ts'

/** A page that could not be fetched or drawn. Nothing of the fault is told or sent: its words may quote a record. */
export function FaultPage() {
  const { t } = useSay()
  return (
    <div className="page">
      <PageHeading>{t('wrong.fault')}</PageHeading>
      <p>{t('wrong.faultText')}</p>
      <p>
        <a href={location.pathname}>{t('do.again')}</a>
      </p>
    </div>
  )
}
