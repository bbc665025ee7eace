import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { PageHeading } from '../frame/PageHeading.tsx'
import { Paged } from '../frame/Paged.tsx'
import { useRulebook } from '../frame/rulebook.tsx'
import { TaskFirst } from '../frame/TaskFirst.tsx'
import { useDesk } from '../session/desk.ts'
import { momentInFinland, useSay } from '../words/say.ts'
import { batchStates, type BatchState, type Figures, type Narrowing, type RemovalBatch, useBatches } from './archive.ts'
import { sayRule } from './archive-words.ts'
import '../worklists/WorklistPage.css'
import '../worklists/WorklistTable.css'
import './Archive.css'

/** The batches of removal, narrowed by stage. */
export function BatchesPage() {
  const { t } = useSay()
  const { state, rule, office, category } = useSearch({ strict: false })
  const by: Narrowing = { ...(rule ? { rule } : {}), ...(office ? { office } : {}), ...(category ? { category } : {}) }
  const known = batchStates.find((each) => each === state)
  const navigate = useNavigate()
  const choose = (next: BatchState | undefined) =>
    void navigate({ to: '/archive/batches', search: next ? { state: next } : {}, replace: true })
  return (
    <Listing
      title={t('archive.batches')}
      lead={t('archive.list.lead')}
      state={known}
      by={by}
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
  readonly by?: Narrowing
  readonly filters?: React.ReactNode
}

const everything: Narrowing = {}

function Listing({ title, lead, state, by = everything, filters }: Props) {
  const { t } = useSay()
  const { task } = useDesk()
  const found = useBatches(state, by)
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
          <Narrowed by={by} state={state} />
          <Paged
            found={found}
            rows={batches}
            lines={8}
            empty={
              <>
                <p>{t('archive.list.empty')}</p>
                <p className="quiet">{t('archive.list.how')}</p>
              </>
            }
          >
            {(batches) => <BatchTable batches={batches} caption={title} certified={state === 'removed'} />}
          </Paged>
          <FiguresTable figures={found.data?.pages[0]?.figures ?? []} state={state} />
        </>
      )}
    </div>
  )
}

type NarrowedProps = { readonly by: Narrowing; readonly state: BatchState | undefined }

/** What the list is narrowed to, and the way back to all of it. */
function Narrowed({ by, state }: NarrowedProps) {
  const { t } = useSay()
  const rules = useRulebook()
  const said = [
    by.rule && sayRule(by.rule, t),
    by.office && rules.officeName(by.office),
    by.category && rules.categoryLabel(by.category),
  ].filter(Boolean)
  if (said.length === 0) return null
  return (
    <p>
      {t('archive.list.narrowed', { to: said.join(' · ') })}{' '}
      <Link to="/archive/batches" search={state ? { state } : {}} replace>
        {t('archive.list.all')}
      </Link>
    </p>
  )
}

type FiguresProps = { readonly figures: readonly Figures[]; readonly state: BatchState | undefined }

/** What the batches hold together, by rule, office and category; each line leads to the batches that it is made of. */
function FiguresTable({ figures, state }: FiguresProps) {
  const { t, number } = useSay()
  const rules = useRulebook()
  if (figures.length === 0) return null
  return (
    <>
      <h2>{t('archive.list.figures')}</h2>
      <p className="quiet">{t('archive.list.figuresLead')}</p>
      <div className="table-box" tabIndex={0} role="region" aria-label={t('archive.list.figures')}>
        <table className="table">
          <caption className="unseen">{t('archive.list.figures')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('archive.list.rule')}</th>
              <th scope="col">{t('archive.holds.office')}</th>
              <th scope="col">{t('archive.list.category')}</th>
              <th scope="col" className="numeric">
                {t('archive.list.clients')}
              </th>
              <th scope="col" className="numeric">
                {t('archive.list.entries')}
              </th>
              <th scope="col" className="numeric">
                {t('archive.batches')}
              </th>
            </tr>
          </thead>
          <tbody>
            {figures.map(({ rule, office, category, batches, clients, entries }) => (
              <tr key={`${rule} ${office} ${category}`}>
                <th scope="row">{sayRule(rule, t)}</th>
                <td>{rules.officeName(office)}</td>
                <td>{rules.categoryLabel(category)}</td>
                <td className="numeric">{number(clients)}</td>
                <td className="numeric">{number(entries)}</td>
                <td className="numeric">
                  <Link
                    to="/archive/batches"
                    search={{ ...(state ? { state } : {}), rule, office, category }}
                    aria-label={[
                      number(batches),
                      sayRule(rule, t),
                      rules.officeName(office),
                      rules.categoryLabel(category),
                    ].join(', ')}
                  >
                    {number(batches)}
                  </Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
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
