import { Link } from '@tanstack/react-router'
import { useSay } from '../words/say.ts'
import { PageHeading } from './PageHeading.tsx'

export function NotFoundPage() {
  const { t } = useSay()
  return (
    <div className="page">
      <PageHeading>{t('wrong.noPage')}</PageHeading>
      <p>{t('wrong.noPageText')}</p>
      <p>
        <Link to="/">{t('do.front')}</Link>
      </p>
    </div>
  )
}
