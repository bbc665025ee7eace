import { Link, useParams } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { PageHeading } from '../frame/PageHeading.tsx'
import { useRulebook } from '../frame/rulebook.tsx'
import { TaskFirst } from '../frame/TaskFirst.tsx'
import { WentWrong } from '../frame/WentWrong.tsx'
import { announce, useDesk } from '../session/desk.ts'
import { useMe } from '../session/session.ts'
import { useSay } from '../words/say.ts'
import { useActs, useBatch, usePackage, type RemovalBatch } from './archive.ts'
import { sayRule } from './archive-words.ts'
import { Facts } from './Facts.tsx'
import { PackagePanel } from './PackagePanel.tsx'
import { StateBadge } from './BatchesPage.tsx'
import '../worklists/WorklistTable.css'
import './Archive.css'

/** One batch of removal: how far it is, what is in it by office and category, its package, and its certificate. */
export function BatchPage() {
  const { batchId = '' } = useParams({ strict: false })
  const { t, day } = useSay()
  const { task } = useDesk()
  const batch = useBatch(batchId)
  if (!task)
    return (
      <div className="page">
        <PageHeading title={t('archive.batches')}>{t('archive.batches')}</PageHeading>
        <TaskFirst />
      </div>
    )
  if (batch.isError) return <WentWrong page fault={batch.error} again={() => void batch.refetch()} />
  if (!batch.data)
    return (
      <div className="page">
        <div className="panel">
          <Skeleton lines={10} label={t('do.loading')} />
        </div>
      </div>
    )
  const { number, rule, asOf, scope } = batch.data
  const title = t('archive.batch.title', { number })
  return (
    <div className="page">
      <header>
        <p className="crumb">
          <Link to="/archive/batches" search={{}}>
            {t('archive.batches')}
          </Link>
        </p>
        <PageHeading title={title}>{title}</PageHeading>
        <p className="page-lead">
          {t('archive.batch.lead', {
            rule: sayRule(rule, t),
            day: day(asOf),
            scope: t(`archive.scopes.${scope}`),
          })}
        </p>
        <StateBadge state={batch.data.state} />
      </header>
      <Way batch={batch.data} />
      <Approval batch={batch.data} />
      <Counts counts={batch.data.counts} />
      <PackagePanel batch={batch.data} />
      {batch.data.certificate && <CertificatePanel batch={batch.data} />}
    </div>
  )
}

const steps = ['reported', 'packaged', 'sent', 'received', 'removed'] as const

/** The way of the batch, with the moment of each step that has been taken. */
function Way({ batch }: { readonly batch: RemovalBatch }) {
  const { t, moment } = useSay()
  const made = usePackage(batch.batchId).data?.pages[0]?.package
  const at: Readonly<Record<(typeof steps)[number], string | undefined>> = {
    reported: batch.madeAt,
    packaged: made?.packagedAt,
    sent: made?.sentAt,
    received: batch.receivedAt ?? (made?.state === 'received' ? made.settledAt : undefined),
    removed: batch.removedAt,
  }
  return (
    <section aria-labelledby="way">
      <h2 id="way" className="unseen">
        {t('archive.batch.way')}
      </h2>
      <ol className="plain-list way">
        {steps.map((step) => (
          <li key={step} className={at[step] ? 'way-done' : 'way-ahead'}>
            <span className="way-name">{t(`archive.batch.steps.${step}`)}</span>
            <span className="quiet">{at[step] ? moment(at[step]) : t('archive.batch.notYet')}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Approval({ batch }: { readonly batch: RemovalBatch }) {
  const { t, moment } = useSay()
  const me = useMe().data
  const { approve } = useActs(batch.batchId)
  const mine = batch.approvals.some(({ name }) => name === me?.name)
  const isOver = batch.state === 'removed'
  return (
    <section className="panel" aria-labelledby="approvals">
      <h2 id="approvals">{t('archive.batch.approvals')}</h2>
      {batch.approvals.length === 0 ? (
        <p className="quiet">{t('archive.batch.noApprovals')}</p>
      ) : (
        <ul>
          {batch.approvals.map(({ name, at }) => (
            <li key={name}>{t('archive.batch.approvedAt', { name, moment: moment(at) })}</li>
          ))}
        </ul>
      )}
      {!isOver && !mine && (
        <>
          <p className="quiet">{t('archive.batch.approveLead')}</p>
          {approve.isError && <WentWrong fault={approve.error} again={() => approve.mutate()} />}
          <Button
            kind="secondary"
            busy={approve.isPending && t('do.saving')}
            onPress={() =>
              approve.mutate(undefined, {
                onSuccess: () => announce(t('archive.batch.approved', { number: batch.number })),
              })
            }
          >
            {t('archive.batch.approve')}
          </Button>
        </>
      )}
    </section>
  )
}

/** What is in the batch, down from all offices to one. */
function Counts({ counts }: { readonly counts: RemovalBatch['counts'] }) {
  const { t, number } = useSay()
  const rules = useRulebook()
  const [office, setOffice] = useState('')
  const offices = useMemo(() => [...new Set(counts.map((each) => each.office))].toSorted(), [counts])
  const rows = useMemo(() => {
    const shown = office === '' ? counts : counts.filter((each) => each.office === office)
    const byCategory = Map.groupBy(shown, ({ category }) => category)
    return rules.categoryIds.flatMap((category) => {
      const of = byCategory.get(category)
      return of
        ? [
            {
              category,
              clients: of.reduce((sum, { clients }) => sum + clients, 0),
              entries: of.reduce((sum, { entries }) => sum + entries, 0),
            },
          ]
        : []
    })
  }, [counts, office, rules])
  return (
    <section className="panel">
      <h2>{t('archive.batch.counts')}</h2>
      <p className="quiet">{counts.length === 0 ? t('archive.batch.noCounts') : t('archive.batch.countsLead')}</p>
      {counts.length > 0 && (
        <>
          <div className="counts-office">
            <SelectField
              id="counts-office"
              label={t('archive.batch.office')}
              value={office}
              onValue={setOffice}
              none={t('archive.batch.everyOffice')}
              options={offices.map((value) => ({ value, label: rules.officeName(value) }))}
            />
          </div>
          <div className="table-box" tabIndex={0} role="region" aria-label={t('archive.batch.counts')}>
            <table className="table">
              <caption className="unseen">{t('archive.batch.counts')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('archive.batch.category')}</th>
                  <th scope="col" className="numeric">
                    {t('archive.batch.clients')}
                  </th>
                  <th scope="col" className="numeric">
                    {t('archive.batch.entries')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ category, clients, entries }) => (
                  <tr key={category}>
                    <th scope="row">{rules.categoryLabel(category)}</th>
                    <td className="numeric">{number(clients)}</td>
                    <td className="numeric">{number(entries)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  )
}

/** The certificate of destruction as it was signed: figures, and no client. */
function CertificatePanel({ batch }: { readonly batch: RemovalBatch }) {
  const { t, number } = useSay()
  const removed = batch.certificate?.['removed'] as Readonly<Record<'clients' | 'held' | 'changed', number>> | undefined
  return (
    <section className="panel" aria-labelledby="certificate">
      <h2 id="certificate">{t('archive.batch.certificate')}</h2>
      {removed && (
        <p>
          {t('archive.batch.removedCounts', {
            removed: number(removed.clients),
            held: number(removed.held),
            changed: number(removed.changed),
          })}
        </p>
      )}
      <Facts facts={[[t('archive.batch.signature'), <code key="signature">{batch.signature}</code>]]} />
      <details>
        <summary>{t('archive.batch.certificateText')}</summary>
        <pre className="certificate" tabIndex={0} aria-label={t('archive.batch.certificateText')}>
          {JSON.stringify(batch.certificate, null, 2)}
        </pre>
      </details>
    </section>
  )
}
