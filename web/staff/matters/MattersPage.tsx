import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { type Matters, type MatterState, post } from '../api.ts'
import { Chips } from '../frame/Chips.tsx'
import { PageHeading } from '../frame/PageHeading.tsx'
import { Paged } from '../frame/Paged.tsx'
import { useRulebook } from '../frame/rulebook.tsx'
import { TaskFirst } from '../frame/TaskFirst.tsx'
import { useDesk } from '../session/desk.ts'
import { today, useSay } from '../words/say.ts'
import '../worklists/WorklistPage.css'
import '../worklists/WorklistTable.css'

const states = ['open', 'received', 'inHand', 'waiting', 'closed'] as const satisfies readonly ('open' | MatterState)[]

/** The matters of the own office that the own group handles, the nearest last day first (N1.2, N10.2, N11.1). */
export function MattersPage() {
  const { t, day, inDays } = useSay()
  const { task } = useDesk()
  const { matterLabel, matters: kinds } = useRulebook()
  const [state, setState] = useState<(typeof states)[number]>('open')
  const found = useInfiniteQuery({
    queryKey: ['matters', state, task],
    enabled: task !== undefined,
    gcTime: 0,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      post<Matters>('/api/matters', { purpose: task, state: state === 'open' ? undefined : state, after: pageParam }),
    getNextPageParam: (page) => page.next,
  })
  const matters = found.data?.pages.flatMap((page) => page.matters)
  return (
    <div className="page page-wide">
      <header>
        <PageHeading title={t('matters.title')}>{t('matters.title')}</PageHeading>
        <p className="page-lead">{t('matters.lead')}</p>
        {Object.values(kinds).some(({ byVisitors }) => byVisitors) && (
          <p>
            <Link to="/matters/visitors">{t('matters.visitors')}</Link>
          </p>
        )}
      </header>
      {!task ? (
        <TaskFirst />
      ) : (
        <>
          <div className="filters">
            <Chips
              label={t('matters.state')}
              options={states.map((value) => ({ value, label: t(`matters.states.${value}`) }))}
              chosen={state}
              onChoose={setState}
            />
          </div>
          <Paged found={found} rows={matters} empty={<p>{t('matters.empty')}</p>}>
            {(matters) => (
              <div className="table-box" tabIndex={0} role="region" aria-label={t('matters.title')}>
                <table className="table">
                  <caption className="unseen">{t('matters.title')}</caption>
                  <thead>
                    <tr>
                      <th scope="col">{t('matters.number')}</th>
                      <th scope="col">{t('worklist.client')}</th>
                      <th scope="col">{t('matters.kind')}</th>
                      <th scope="col" className="numeric">
                        {t('matters.due')}
                      </th>
                      <th scope="col">{t('matters.state')}</th>
                      <th scope="col">{t('matters.handler')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {matters.map((matter) => (
                      <tr key={matter.matterId}>
                        <th scope="row">
                          <Link
                            to="/clients/$clientId/matters/$matterId"
                            params={{ clientId: matter.clientId, matterId: matter.matterId }}
                          >
                            {matter.number}
                          </Link>
                        </th>
                        <td>{matter.clientName}</td>
                        <td>{matterLabel(matter.kind)}</td>
                        <td className="numeric">
                          {day(matter.dueOn)}
                          {matter.dueOn && matter.state !== 'closed' && (
                            <span className={`table-when${matter.dueOn < today() ? ' table-late' : ''}`}>
                              {inDays(matter.dueOn)}
                            </span>
                          )}
                        </td>
                        <td>{t(`matters.states.${matter.state}`)}</td>
                        <td>{matter.handlerName ?? <span className="quiet">{t('matters.nobody')}</span>}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            )}
          </Paged>
        </>
      )}
    </div>
  )
}
