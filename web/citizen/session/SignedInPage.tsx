import { useEffect } from 'react'
import { PageHeading } from '../frame/PageHeading.tsx'
import { useSay } from '../words/say.ts'
import { tellSignedIn } from './session.ts'

/** Where the person comes after identifying themself again in a tab of its own: the other tab goes on. */
export function SignedInPage() {
  const { t } = useSay()
  useEffect(() => {
    tellSignedIn()
  }, [])
  return (
    <div className="page">
      <PageHeading>{t('session.backTitle')}</PageHeading>
      <p className="lead">{t('session.back')}</p>
    </div>
  )
}
