import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { post, type Holds } from '../api.ts'
import { PageHeading } from '../frame/PageHeading.tsx'
import { Paged } from '../frame/Paged.tsx'
import { TaskFirst } from '../frame/TaskFirst.tsx'
import { useDesk } from '../session/desk.ts'
import { today, useSay } from '../words/say.ts'
import '../worklists/WorklistTable.css'
import { useHeldWords } from './held-words.ts'

/** The holds of the own office, those to be looked at again soonest first. */
export function OfficeHoldsPage() {
  const { t, day, inDays } = useSay()
  const { task } = useDesk()
  const { groundOf, whatOf } = useHeldWords()
  const found = useInfiniteQuery({
    queryKey: ['holdsOfOffice', task],
    enabled: task !== undefined,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => post<Holds>('/api/holds', { purpose: task, after: pageParam }),
    getNextPageParam: (page) => page.next,
  })
  const holds = found.data?.pages.flatMap((page) => page.holds)
  return (
    <div className="page page-wide">
      <header>
        <PageHeading title={t('holds.office')}>{t('holds.office')}</PageHeading>
        <p className="page-lead">{t('holds.officeLead')}</p>
      </header>
      {!task ? (
        <TaskFirst />
      ) : (
        <Paged found={found} rows={holds} empty={<p>{t('holds.officeEmpty')}</p>}>
          {(holds) => (
            <div className="table-box" tabIndex={0} role="region" aria-label={t('holds.office')}>
              <table className="table">
                <caption className="unseen">{t('holds.office')}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('worklist.client')}</th>
                    <th scope="col" className="numeric">
                      {t('holds.review')}
                    </th>
                    <th scope="col">{t('holds.whatToHold')}</th>
                    <th scope="col">{t('holds.reason')}</th>
                    <th scope="col">{t('holds.placer')}</th>
                  </tr>
                </thead>
                <tbody>
                  {holds.map((hold) => (
                    <tr key={hold.holdId}>
                      <th scope="row">
                        <Link to="/clients/$clientId/holds" params={{ clientId: hold.clientId }}>
                          {hold.clientName}
                        </Link>
                      </th>
                      <td className="numeric">
                        {day(hold.reviewOn)}
                        {hold.reviewOn && (
                          <span className={`table-when${hold.reviewOn < today() ? ' table-late' : ''}`}>
                            {inDays(hold.reviewOn)}
                          </span>
                        )}
                      </td>
                      <td>
                        {whatOf(hold)}
                        <span className="table-when">{groundOf(hold)}</span>
                      </td>
                      <td>{hold.reason}</td>
                      <td>{hold.placedByName}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </Paged>
      )}
    </div>
  )
}
