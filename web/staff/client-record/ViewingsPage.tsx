import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Button } from '../../ui/Button.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { post, type Viewings } from '../api.ts'
import { PageHeading } from '../frame/PageHeading.tsx'
import { useRulebook } from '../frame/rulebook.tsx'
import { TaskFirst } from '../frame/TaskFirst.tsx'
import { WentWrong } from '../frame/WentWrong.tsx'
import { useDesk } from '../session/desk.ts'
import { useSay } from '../words/say.ts'

const operations = [
  'prepareStatement',
  'readStatements',
  'listStatements',
  'issueStatement',
  'annulStatement',
  'correctStatement',
  'transferStatement',
  'import',
  'open',
  'search',
  'list',
  'record',
  'correct',
  'annul',
  'disclose',
  'previewDisclosure',
  'readDisclosures',
  'listDeliveries',
  'handleDelivery',
  'deliver',
  'readHistory',
  'readLog',
  'register',
  'saveDraft',
  'readDrafts',
  'markDuplicate',
  'merge',
  'part',
] as const

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
  const act = (operation: string) => {
    const known = operations.find((each) => each === operation)
    return known ? t(`operation.${known}`) : operation
  }
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
      ) : found.isError ? (
        <WentWrong fault={found.error} again={() => void found.refetch()} />
      ) : !viewings ? (
        <div className="panel">
          <Skeleton lines={8} label={t('do.loading')} />
        </div>
      ) : viewings.length === 0 ? (
        <div className="panel empty">
          <p>{t('viewings.empty')}</p>
        </div>
      ) : (
        <>
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
          {found.hasNextPage && (
            <div>
              <Button
                kind="secondary"
                busy={found.isFetchingNextPage && t('do.loading')}
                onPress={() => void found.fetchNextPage()}
              >
                {t('worklist.more')}
              </Button>
            </div>
          )}
        </>
      )}
    </div>
  )
}
