import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { post, type Viewings } from '../api.ts'
import { PageHeading } from '../frame/PageHeading.tsx'
import { Paged } from '../frame/Paged.tsx'
import { useRulebook } from '../frame/rulebook.tsx'
import { TaskFirst } from '../frame/TaskFirst.tsx'
import { useDesk } from '../session/desk.ts'
import type { Words } from '../words/index.ts'
import { useSay } from '../words/say.ts'

/** Who has looked at this record, when and for which task: for those who supervise. */
export function ViewingsPage() {
  const { clientId = '' } = useParams({ strict: false })
  const { t, moment, number } = useSay()
  const { task } = useDesk()
  const rules = useRulebook()
  const found = useInfiniteQuery({
    queryKey: ['viewings', clientId, task],
    enabled: task !== undefined,
    gcTime: 0,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      post<Viewings>(`/api/clients/${clientId}/viewings`, { purpose: task, after: pageParam }),
    getNextPageParam: (page) => page.next,
  })
  const viewings = found.data?.pages.flatMap((page) => page.viewings)
  const act = (operation: string) => t(`operation.${operation as keyof Words['operation']}`)
  const said = (categories: readonly string[]) =>
    categories.length === rules.categoryIds.length
      ? t('viewings.every')
      : rules.categoryIds
          .filter((category) => categories.includes(category))
          .map((category) => rules.categoryLabel(category))
          .join(', ') || '–'
  return (
    <div className="page page-wide">
      <header>
        <p>
          <Link to="/clients/$clientId" params={{ clientId }} search={{}}>
            {t('client.back')}
          </Link>
        </p>
        <PageHeading title={t('viewings.title')}>{t('viewings.title')}</PageHeading>
        <p className="page-lead">{t('viewings.lead')}</p>
      </header>
      {!task ? (
        <TaskFirst />
      ) : (
        <Paged found={found} rows={viewings} lines={8} empty={<p>{t('viewings.empty')}</p>}>
          {(viewings) => (
            <div className="table-box" tabIndex={0} role="region" aria-label={t('viewings.title')}>
              <table className="table">
                <caption className="unseen">{t('viewings.title')}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('viewings.when')}</th>
                    <th scope="col">{t('viewings.who')}</th>
                    <th scope="col">{t('viewings.what')}</th>
                    <th scope="col">{t('task.label')}</th>
                    <th scope="col">{t('viewings.categories')}</th>
                    <th scope="col" className="numeric">
                      {t('viewings.entries')}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {viewings.map((viewing) => (
                    <tr key={viewing.logId}>
                      <td>{moment(viewing.at)}</td>
                      <th scope="row">
                        {viewing.name}
                        <span className="table-when">{rules.officeName(viewing.office)}</span>
                      </th>
                      <td>
                        {act(viewing.operation)}
                        {viewing.outcome === 'refused' && (
                          <span className="table-when table-late">{t('viewings.refused')}</span>
                        )}
                        {viewing.reason && <span className="table-when">{viewing.reason}</span>}
                      </td>
                      <td>{viewing.purpose ? rules.purposeLabel(viewing.purpose) : '–'}</td>
                      <td>{said(viewing.categories)}</td>
                      <td className="numeric">{number(viewing.entries)}</td>
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
