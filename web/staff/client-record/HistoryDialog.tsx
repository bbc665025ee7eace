import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Dialog } from '../../ui/Dialog.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { post, type Entry, type Field, type History } from '../api.ts'
import { useCodeWords } from '../frame/rulebook.tsx'
import { WentWrong } from '../frame/WentWrong.tsx'
import { useDesk } from '../session/desk.ts'
import { renewed, sayValue, type Words } from './entry-words.ts'
import './HistoryDialog.css'

type Props = { readonly clientId: string; readonly entry: Entry; readonly words: Words; readonly onClose: () => void }

const none: readonly Entry[] = []

/** How the datum came to be what it is, told newest first: old, new, who, when and why. */
export function HistoryDialog({ clientId, entry, words: outer, onClose }: Props) {
  const { task } = useDesk()
  const { t } = outer.say
  const story = useQuery({
    queryKey: ['history', clientId, entry.entryId, entry.version, task],
    gcTime: 0,
    queryFn: () => post<History>(`/api/clients/${clientId}/entries/${entry.entryId}/history`, { purpose: task }),
  })
  const versions = story.data?.versions ?? none
  const code = useCodeWords(versions)
  const words = useMemo(() => ({ ...outer, code }), [outer, code])
  const label = outer.rules.kindLabel(entry.kind)
  return (
    <Dialog wide title={t('history.title', { kind: label })} onClose={onClose} closeLabel={t('do.close')}>
      {story.isError ? (
        <WentWrong fault={story.error} again={() => void story.refetch()} />
      ) : !story.data ? (
        <Skeleton lines={4} label={t('do.loading')} />
      ) : (
        <ol className="story" reversed>
          {versions.map((version, index) => (
            <Chapter key={version.version} version={version} before={versions[index + 1]} words={words} />
          ))}
        </ol>
      )}
    </Dialog>
  )
}

function Chapter({
  version,
  before,
  words,
}: {
  readonly version: Entry
  readonly before: Entry | undefined
  readonly words: Words
}) {
  const { say, rules } = words
  const { t } = say
  const kind = rules.kind(version.kind)
  const changes = Object.entries(kind?.fields ?? {})
    .map(([name, field]) => ({
      name,
      field,
      old: saidOf(field, before?.payload[name], words),
      now: saidOf(field, version.payload[name], words),
    }))
    .filter(({ old, now }) => (before ? old !== now : now))
  const act = version.annulled
    ? 'annulled'
    : !before
      ? 'recorded'
      : version.reason === renewed
        ? 'renewed'
        : 'corrected'
  return (
    <li className="chapter">
      <h3>{t(`history.${act}`, { name: version.recordedByName, moment: say.moment(version.recordedAt) })}</h3>
      <p className="quiet">
        {[
          rules.officeName(version.recordedOffice),
          `${t('entry.source').toLowerCase()}: ${[rules.sourceLabel(version.source), version.sourceDetail].filter(Boolean).join(', ')}`,
          rules.channelLabel(version.channel),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {version.reason && version.reason !== renewed && (
        <p>
          <strong>{t('history.why')}:</strong> {version.reason}
        </p>
      )}
      {!version.annulled && (
        <dl className="story-changes">
          {changes.map(({ name, field, old, now }) => (
            <div key={name}>
              <dt>{say.text(field.label)}</dt>
              <dd>
                {before && (
                  <>
                    <del>
                      <span className="unseen">{t('history.before')} </span>
                      {old || t('history.empty')}
                    </del>{' '}
                    <span aria-hidden="true">→</span>{' '}
                  </>
                )}
                <ins>
                  {before && <span className="unseen">{t('history.after')} </span>}
                  {now || t('history.empty')}
                </ins>
              </dd>
            </div>
          ))}
          {changes.length === 0 && !version.annulled && <p className="quiet">{t('history.same')}</p>}
        </dl>
      )}
    </li>
  )
}

const saidOf = (field: Field, value: unknown, words: Words) => sayValue(field, value, words)
