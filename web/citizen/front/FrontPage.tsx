import { lazy, Suspense } from 'react'
import { whenServed } from '../../ui/outage.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { OutagePage } from '../frame/OutagePage.tsx'
import { HomePage } from '../home/HomePage.tsx'
import { isVisitor, useMe } from '../session/session.ts'
import { useSay } from '../words/say.ts'
import { WelcomePage } from './WelcomePage.tsx'

const NoClientPage = lazy(async () => ({
  default: (await whenServed(() => import('../home/NoClientPage.tsx'))).NoClientPage,
}))

/** The first page: for a visitor, for somebody who is no client, and for a client. */
export function FrontPage() {
  const { t } = useSay()
  const me = useMe()
  const waiting = (
    <div className="page">
      <Skeleton lines={6} label={t('do.loading')} />
    </div>
  )
  if (me.isPending && !isVisitor()) return waiting
  if (me.isError && !me.data && !isVisitor()) return <OutagePage />
  if (!me.data) return <WelcomePage />
  return (
    <Suspense fallback={waiting}>
      {me.data.isClient ? <HomePage me={me.data} /> : <NoClientPage me={me.data} />}
    </Suspense>
  )
}
