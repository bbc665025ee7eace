import { useSay } from '../words/say.ts'
import { PageHeading } from './PageHeading.tsx'

/**
 * A page that could not be fetched or drawn. Made of nothing that would have to be fetched itself. Nothing of the fault
 * is told or sent: its words may quote a record.
 */
export function FaultPage() {
  const { t } = useSay()
  return (
    <main id="main" className="public-main prose">
      <PageHeading title={t('wentWrong.fault.title')}>{t('wentWrong.fault.title')}</PageHeading>
      <p>{t('wentWrong.fault.lead')}</p>
      <p>
        <a href={location.pathname}>{t('do.again')}</a> · <a href="/">{t('do.front')}</a>
      </p>
    </main>
  )
}
