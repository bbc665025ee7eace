import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from '../../ui/Button.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { PageHeading } from '../frame/PageHeading.tsx'
import { TaskFirst } from '../frame/TaskFirst.tsx'
import { WentWrong } from '../frame/WentWrong.tsx'
import { useDesk } from '../session/desk.ts'
import { momentInFinland, useSay } from '../words/say.ts'
import { batchStates, useBatches, type BatchState, type RemovalBatch } from './archive.ts'
import { sayRule } from './archive-words.ts'
import '../worklists/WorklistPage.css'
import '../worklists/WorklistTable.css'
import './Archive.css'

/** The batches of removal, narrowed by stage. */
export function BatchesPage() {
  const { t } = useSay()
  const { state } = useSearch({ strict: false })
  const known = batchStates.find((each) => each === state)
  const navigate = useNavigate()
  const choose = (next: BatchState | undefined) =>
    void navigate({ to: '/archive/batches', search: next ? { state: next } : {}, replace: true })
  return (
    <Listing
      title={t('archive.batches')}
      lead={t('archive.list.lead')}
      state={known}
      filters={
        <div className="row" role="group" aria-label={t('archive.list.filter')}>
          <button type="button" className="chip" aria-pressed={!known} onClick={() => choose(undefined)}>
            {t('archive.list.all')}
          </button>
          {batchStates.map((each) => (
            <button
              key={each}
              type="button"
              className="chip"
              aria-pressed={known === each}
              onClick={() => choose(each)}
            >
              {t(`archive.states.${each}`)}
            </button>
          ))}
        </div>
      }
    />
  )
}

/** What has been destroyed: each batch with its certificate. */
export function CertificatesPage() {
  const { t } = useSay()
  return <Listing title={t('archive.certificates')} lead={t('archive.list.certificatesLead')} state="removed" />
}

type Props = {
  readonly title: string
  readonly lead: string
  readonly state: BatchState | undefined
  readonly filters?: React.ReactNode
}

function Listing({ title, lead, state, filters }: Props) {
  const { t } = useSay()
  const { task } = useDesk()
  const found = useBatches(state)
  const batches = found.data?.pages.flatMap((page) => page.batches)
  return (
    <div className="page page-wide">
      <header>
        <PageHeading title={title}>{title}</PageHeading>
        <p className="page-lead">{lead}</p>
      </header>
      {!task ? (
        <TaskFirst />
      ) : (
        <>
          {filters}
          {found.isError ? (
            <WentWrong fault={found.error} again={() => void found.refetch()} />
          ) : !batches ? (
            <div className="panel">
              <Skeleton lines={8} label={t('do.loading')} />
            </div>
          ) : batches.length === 0 ? (
            <div className="panel empty">
              <p>{t('archive.list.empty')}</p>
              <p className="quiet">{t('archive.list.how')}</p>
            </div>
          ) : (
            <BatchTable batches={batches} caption={title} certified={state === 'removed'} />
          )}
          {found.hasNextPage && (
            <div>
              <Button
                kind="secondary"
                busy={found.isFetchingNextPage && t('do.loading')}
                onPress={() => void found.fetchNextPage()}
              >
                {t('archive.list.more')}
              </Button>
            </div>
          )}
        </>
      )}
    </div>
  )
}

type TableProps = {
  readonly batches: readonly RemovalBatch[]
  readonly caption: string
  readonly certified: boolean
}

function BatchTable({ batches, caption, certified }: TableProps) {
  const { t, day, number } = useSay()
  return (
    <div className="table-box" tabIndex={0} role="region" aria-label={caption}>
      <table className="table">
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('archive.list.number')}</th>
            <th scope="col">{t('archive.list.rule')}</th>
            <th scope="col">{certified ? t('archive.list.removedAt') : t('archive.list.state')}</th>
            <th scope="col" className="numeric">
              {t('archive.list.clients')}
            </th>
            <th scope="col" className="numeric">
              {t('archive.list.entries')}
            </th>
            <th scope="col">{t('archive.list.approvedBy')}</th>
          </tr>
        </thead>
        <tbody>
          {batches.map((batch) => (
            <tr key={batch.batchId}>
              <th scope="row">
                <Link to="/archive/batches/$batchId" params={{ batchId: batch.batchId }}>
                  {t('archive.list.batch', { number: batch.number })}
                </Link>
                <span className="table-when">
                  {t('archive.list.asOf')} {day(batch.asOf)}
                </span>
              </th>
              <td>
                {sayRule(batch.rule, t)}
                <span className="table-when">{t(`archive.scopes.${batch.scope}`)}</span>
              </td>
              <td>
                {certified ? (
                  day(batch.removedAt && momentInFinland(batch.removedAt).day)
                ) : (
                  <StateBadge state={batch.state} />
                )}
              </td>
              <td className="numeric">{number(batch.clients)}</td>
              <td className="numeric">{number(batch.entries)}</td>
              <td>{batch.approvals.map(({ name }) => name).join(', ') || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

export function StateBadge({ state }: { readonly state: BatchState }) {
  const { t } = useSay()
  return <span className={`badge${state === 'rejected' ? ' badge-alert' : ''}`}>{t(`archive.states.${state}`)}</span>
}
