import { Link } from '@tanstack/react-router'
import { lazy, Suspense, type ReactNode } from 'react'
import { ArrowIcon } from '../../ui/icons.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { whenServed } from '../../ui/outage.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { PageHeading } from '../frame/PageHeading.tsx'
import { useRulebook } from '../frame/rulebook.tsx'
import { TaskFirst } from '../frame/TaskFirst.tsx'
import { WentWrong } from '../frame/WentWrong.tsx'
import { useDesk } from '../session/desk.ts'
import { daysBetween, momentInFinland, today, useSay } from '../words/say.ts'
import { batchStates, useBatches, useOverview, type Overview } from './archive.ts'
import '../my-day/MyDayPage.css'
import '../worklists/WorklistTable.css'
import './Archive.css'

const ForecastChart = lazy(() => whenServed(() => import('./ForecastChart.tsx')))

/** The archivist's day: what waits for them, how the batches stand, what falls due, what is held. */
export function ArchivePage() {
  const { t } = useSay()
  const { task } = useDesk()
  const overview = useOverview()
  return (
    <div className="page page-wide">
      <header>
        <PageHeading title={t('archive.title')}>{t('archive.title')}</PageHeading>
        <p className="page-lead">{t('archive.lead')}</p>
      </header>
      {!task ? (
        <TaskFirst />
      ) : overview.isError ? (
        <WentWrong fault={overview.error} again={() => void overview.refetch()} />
      ) : !overview.data ? (
        <div className="panel">
          <Skeleton lines={8} label={t('do.loading')} />
        </div>
      ) : (
        <>
          <NeedsYou overview={overview.data} />
          <Stages />
          <Suspense
            fallback={
              <div className="panel">
                <Skeleton lines={8} />
              </div>
            }
          >
            <ForecastChart overview={overview.data} />
          </Suspense>
          <Holds holds={overview.data.holds} />
        </>
      )}
    </div>
  )
}

/** A day of waiting is usual: the archive takes its time. */
const patience = { toSend: 2, forReceipt: 14 }

function NeedsYou({ overview }: { readonly overview: Overview }) {
  const { t, since } = useSay()
  const dayOf = (instant: string) => momentInFinland(instant).day
  const isLate = (instant: string | undefined, days: number) =>
    instant !== undefined && daysBetween(dayOf(instant), today()) >= days
  const { packages, oddReceipts, picks, waitingSince, silentSince } = overview
  const rejected = packages['rejected'] ?? 0
  const lines: ReactNode[] = []
  const batches = (state: (typeof batchStates)[number]) => (
    <Link to="/archive/batches" search={{ state }}>
      {t('archive.see')}
    </Link>
  )
  if (rejected > 0)
    lines.push(
      <>
        {t('archive.rejected', { count: rejected })} {batches('rejected')}
      </>,
    )
  if (isLate(waitingSince, patience.toSend))
    lines.push(
      <>
        {t('archive.waitingSince', { when: since(dayOf(waitingSince!)) })} {batches('packaged')}
      </>,
    )
  if (isLate(silentSince, patience.forReceipt))
    lines.push(
      <>
        {t('archive.silentSince', { when: since(dayOf(silentSince!)) })} {batches('sent')}
      </>,
    )
  if (oddReceipts > 0) lines.push(t('archive.oddReceipts', { count: oddReceipts }))
  if (picks > 0)
    lines.push(
      <>
        {t('archive.picks', { count: picks })} <Link to="/archive/papers">{t('archive.see')}</Link>
      </>,
    )
  if (lines.length === 0) return <p className="quiet">{t('archive.nothingNeeded')}</p>
  return (
    <Notice title={t('archive.needsYou')} tone={rejected > 0 ? 'warning' : 'neutral'}>
      <ul className="needs">
        {lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </Notice>
  )
}

/** How many batches stand where on their way. */
function Stages() {
  const { t, number } = useSay()
  const batches = useBatches(undefined)
  const counts = batches.data?.pages[0]?.counts
  if (batches.isError) return <WentWrong fault={batches.error} again={() => void batches.refetch()} />
  return (
    <section aria-labelledby="stages">
      <div className="day-head">
        <h2 id="stages">{t('archive.batches')}</h2>
        <Link to="/archive/batches" search={{}}>
          {t('archive.toBatches')} <ArrowIcon />
        </Link>
      </div>
      <ul className="plain-list day-lists stages">
        {batchStates.map((state) => (
          <li key={state}>
            <Link
              to="/archive/batches"
              search={{ state }}
              className={`panel day-list${state === 'rejected' && (counts?.[state] ?? 0) > 0 ? ' stage-alert' : ''}`}
            >
              <span className="day-count">{counts ? number(counts[state] ?? 0) : '–'}</span>
              <span className="day-name">{t(`archive.states.${state}`)}</span>
              <span className="quiet">{t(`archive.stateHelp.${state}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Holds({ holds }: { readonly holds: Overview['holds'] }) {
  const { t, number } = useSay()
  const rules = useRulebook()
  return (
    <section className="panel">
      <h2 className="day-first">{t('archive.holds.title')}</h2>
      <p className="quiet">{holds.length > 0 ? t('archive.holds.lead') : t('archive.holds.none')}</p>
      {holds.length > 0 && (
        <div className="table-box" tabIndex={0} role="region" aria-label={t('archive.holds.title')}>
          <table className="table">
            <caption className="unseen">{t('archive.holds.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('archive.holds.office')}</th>
                <th scope="col">{t('archive.holds.ground')}</th>
                <th scope="col" className="numeric">
                  {t('archive.holds.count')}
                </th>
                <th scope="col" className="numeric">
                  {t('archive.holds.toReview')}
                </th>
              </tr>
            </thead>
            <tbody>
              {holds.map((hold) => (
                <tr key={`${hold.office} ${hold.ground}`}>
                  <th scope="row">{rules.officeName(hold.office)}</th>
                  <td>{sayGround(hold.ground)}</td>
                  <td className="numeric">{number(hold.holds)}</td>
                  <td className={`numeric${hold.toReview > 0 ? ' table-late' : ''}`}>{number(hold.toReview)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )

  function sayGround(ground: string) {
    const known = (['statutoryTask', 'pendingMatter'] as const).find((each) => each === ground)
    return known ? t(`archive.holds.grounds.${known}`) : ground
  }
}
