import { PageHeading } from './PageHeading.tsx'
import { PublicFrame } from './PublicFrame.tsx'
import { useSay } from '../words/say.ts'

export function NotFoundPage() {
  const { t } = useSay()
  return (
    <PublicFrame>
      <div className="prose">
        <PageHeading title={t('wentWrong.noPage.title')}>{t('wentWrong.noPage.title')}</PageHeading>
        <p className="page-lead">{t('wentWrong.noPage.lead')}</p>
        <p>
          <a href="/">{t('do.front')}</a>
        </p>
      </div>
    </PublicFrame>
  )
}
