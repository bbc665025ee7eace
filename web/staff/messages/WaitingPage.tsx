import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { post, type WaitingThreads } from '../api.ts'
import { Chips } from '../frame/Chips.tsx'
import { PageHeading } from '../frame/PageHeading.tsx'
import { Paged } from '../frame/Paged.tsx'
import { TaskFirst } from '../frame/TaskFirst.tsx'
import { useDesk } from '../session/desk.ts'
import { useSay } from '../words/say.ts'
import '../worklists/WorklistPage.css'
import '../worklists/WorklistTable.css'

/** Messages of clients that wait at the own office: every one is work until it is answered or marked as handled. */
export function WaitingPage() {
  const { t, moment } = useSay()
  const { task } = useDesk()
  const [whose, setWhose] = useState<'anyone' | 'mine' | 'nobodys'>('anyone')
  const found = useInfiniteQuery({
    queryKey: ['messages', whose, task],
    enabled: task !== undefined,
    gcTime: 0,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => post<WaitingThreads>('/api/messages', { purpose: task, whose, after: pageParam }),
    getNextPageParam: (page) => page.next,
  })
  const waiting = found.data?.pages[0]?.total
  const threads = found.data?.pages.flatMap((page) => page.threads)
  return (
    <div className="page page-wide">
      <header>
        <PageHeading title={t('messages.title')}>{t('messages.title')}</PageHeading>
        <p className="page-lead">{t('messages.lead')}</p>
      </header>
      {!task ? (
        <TaskFirst />
      ) : (
        <>
          <div className="filters">
            <Chips
              label={t('messages.whose')}
              options={(['anyone', 'mine', 'nobodys'] as const).map((value) => ({
                value,
                label: t(`messages.whoseAre.${value}`),
              }))}
              chosen={whose}
              onChoose={setWhose}
            />
          </div>
          <Paged
            found={found}
            rows={threads}
            total={waiting ? t('messages.total', { count: waiting }) : undefined}
            empty={<p>{t('messages.empty')}</p>}
          >
            {(threads) => (
              <div className="table-box" tabIndex={0} role="region" aria-label={t('messages.title')}>
                <table className="table">
                  <caption className="unseen">{t('messages.title')}</caption>
                  <thead>
                    <tr>
                      <th scope="col">{t('worklist.client')}</th>
                      <th scope="col">{t('messages.subject')}</th>
                      <th scope="col" className="numeric">
                        {t('messages.since')}
                      </th>
                      <th scope="col">{t('messages.assigned')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {threads.map((thread) => (
                      <tr key={`${thread.clientId} ${thread.threadId}`}>
                        <th scope="row">
                          <Link to="/clients/$clientId/messages" params={{ clientId: thread.clientId }}>
                            {thread.clientName ?? thread.clientId}
                          </Link>
                        </th>
                        <td>{thread.subject}</td>
                        <td className="numeric">{moment(thread.waitsSince)}</td>
                        <td>{thread.assignedToName ?? <span className="quiet">{t('messages.nobody')}</span>}</td>
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
