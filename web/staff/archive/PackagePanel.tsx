import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { WentWrong } from '../frame/WentWrong.tsx'
import { announce } from '../session/desk.ts'
import { useSay } from '../words/say.ts'
import { useActs, usePackage, type ArchivePackage, type PackageWithFiles, type RemovalBatch } from './archive.ts'
import { saySize } from './archive-words.ts'
import { Facts } from './Facts.tsx'

/** What was made of the batch for the archive, what came back, and every file of it by number and checksum. */
export function PackagePanel({ batch }: { readonly batch: RemovalBatch }) {
  const { t } = useSay()
  const found = usePackage(batch.batchId)
  const first = found.data?.pages[0]
  if (found.isError) return <WentWrong fault={found.error} again={() => void found.refetch()} />
  return (
    <>
      <section className="panel stack" aria-labelledby="package">
        <h2 id="package">{t('archive.batch.package')}</h2>
        {found.isPending ? (
          <Skeleton lines={5} label={t('do.loading')} />
        ) : first ? (
          <>
            <Rejection made={first.package} batch={batch} />
            <PackageFacts made={first.package} />
            <Receipts receipts={first.receipts} />
            <Earlier earlier={first.earlier} />
          </>
        ) : (
          <p className="quiet">{t('archive.batch.noPackage')}</p>
        )}
      </section>
      {first && (
        <section className="panel">
          <h2>{t('archive.batch.filesTitle')}</h2>
          <p className="quiet">{t('archive.batch.filesLead')}</p>
          <Files files={found.data!.pages.flatMap((page) => page?.files ?? [])} />
          {found.hasNextPage && (
            <div className="files-more">
              <Button
                kind="secondary"
                busy={found.isFetchingNextPage && t('do.loading')}
                onPress={() => void found.fetchNextPage()}
              >
                {t('archive.batch.moreFiles')}
              </Button>
            </div>
          )}
        </section>
      )}
    </>
  )
}

function Rejection({ made, batch }: { readonly made: ArchivePackage; readonly batch: RemovalBatch }) {
  const { t, moment } = useSay()
  const { again } = useActs(batch.batchId)
  if (made.state === 'packaged' && made.sendFault) {
    const faults = ['unreachable', 'refused', 'noRoom', 'noPlace', 'changed'] as const
    const known = faults.find((fault) => fault === made.sendFault)
    return (
      <Notice tone="warning" title={t('archive.batch.lastFault')}>
        {known ? t(`archive.batch.faults.${known}`) : made.sendFault}
      </Notice>
    )
  }
  if (made.state !== 'rejected') return null
  return (
    <div className="stack">
      <Notice tone="warning" title={t('archive.batch.reason')}>
        {made.reason}
      </Notice>
      {made.againAt ? (
        <p>{t('archive.batch.againBy', { name: made.againByName ?? '', moment: moment(made.againAt) })}</p>
      ) : (
        <div>
          <p className="quiet">{t('archive.batch.againLead')}</p>
          {again.isError && <WentWrong fault={again.error} again={() => again.mutate(made.packageId)} />}
          <Button
            busy={again.isPending && t('do.saving')}
            onPress={() =>
              again.mutate(made.packageId, {
                onSuccess: () => announce(t('archive.batch.askedAgain', { number: batch.number })),
              })
            }
          >
            {t('archive.batch.again')}
          </Button>
        </div>
      )}
    </div>
  )
}

function PackageFacts({ made }: { readonly made: ArchivePackage }) {
  const { t, moment, day, number } = useSay()
  return (
    <Facts
      facts={[
        [
          t('archive.batch.package'),
          `${t(`archive.packageStates.${made.state}`)}, ${t('archive.batch.attempt', { number: made.attempt }).toLowerCase()}`,
        ],
        [t('archive.batch.file'), <code key="file">{made.fileName}</code>],
        [t('archive.batch.size'), saySize(made.bytes, number)],
        [t('archive.batch.files'), number(made.files)],
        [t('archive.batch.checksum'), <code key="checksum">{made.sha256}</code>],
        [t('archive.batch.packagedAt'), moment(made.packagedAt)],
        [t('archive.batch.sentAt'), made.sentAt && moment(made.sentAt)],
        [t('archive.batch.settledAt'), made.settledAt && moment(made.settledAt)],
        [t('archive.batch.reference'), made.reference],
        [t('archive.batch.secretUntil'), t('archive.batch.until', { day: day(made.secretUntil) })],
        [t('archive.batch.sends'), made.sends > 1 ? number(made.sends) : undefined],
      ]}
    />
  )
}

function Receipts({ receipts }: Pick<PackageWithFiles, 'receipts'>) {
  const { t, moment } = useSay()
  return (
    <div>
      <h3>{t('archive.batch.receipts')}</h3>
      {receipts.length === 0 ? (
        <p className="quiet">{t('archive.batch.noReceipts')}</p>
      ) : (
        <ul>
          {receipts.map(({ receiptId, verdict, detail, arrivedAt }) => (
            <li key={receiptId}>
              {t(`archive.verdicts.${verdict}`)}
              {detail && ` (${detail})`}, {moment(arrivedAt)}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Earlier({ earlier }: Pick<PackageWithFiles, 'earlier'>) {
  const { t, moment } = useSay()
  if (earlier.length === 0) return null
  return (
    <div>
      <h3>{t('archive.batch.earlier')}</h3>
      <ul>
        {earlier.map(({ packageId, attempt, reason, settledAt }) => (
          <li key={packageId}>
            {t('archive.batch.attempt', { number: attempt })}
            {settledAt && `, ${moment(settledAt)}`}
            {reason && `: ${reason}`}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Files({ files }: Pick<PackageWithFiles, 'files'>) {
  const { t, number } = useSay()
  return (
    <div className="table-box files" tabIndex={0} role="region" aria-label={t('archive.batch.filesTitle')}>
      <table className="table">
        <caption className="unseen">{t('archive.batch.filesTitle')}</caption>
        <thead>
          <tr>
            <th scope="col" className="numeric">
              {t('archive.batch.number')}
            </th>
            <th scope="col">{t('archive.batch.path')}</th>
            <th scope="col" className="numeric">
              {t('archive.batch.size')}
            </th>
            <th scope="col">{t('archive.batch.checksum')}</th>
          </tr>
        </thead>
        <tbody>
          {files.map((file) => (
            <tr key={file.number}>
              <td className="numeric">{number(file.number)}</td>
              <th scope="row">{file.path}</th>
              <td className="numeric">{saySize(file.bytes, number)}</td>
              <td>
                <code>{file.sha256}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
