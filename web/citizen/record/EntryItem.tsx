import { useId, useState } from 'react'
import { ChevronIcon } from '../../ui/icons.tsx'
import { AttachmentLink } from '../controls/AttachmentLink.tsx'
import { KeepLetter } from '../controls/KeepLetter.tsx'
import type { OwnEntry } from '../door.ts'
import { useGiven } from '../viewings/given.ts'
import { useSay } from '../words/say.ts'
import type { Changing } from './ChangeForm.tsx'

type Props = {
  readonly entry: OwnEntry
  readonly onClaim: (entry: OwnEntry) => void
  readonly onChange: (changing: Changing) => void
}

/** One datum: what, when, where it came from, how long it is kept; all of it on demand. */
export function EntryItem({ entry, onClaim, onChange }: Props) {
  const { t, day, moment } = useSay()
  const [open, setOpen] = useState(false)
  const id = useId()
  const given = (useGiven().data ?? [])
    .filter((each) => each.given.some(({ entryId }) => entryId === entry.entryId))
    .map(({ to, givenAt }) => `${to} ${moment(givenAt)}`)
  const { title, summary, fields, from, to, annulled } = entry
  const when = from ? (to && to !== from ? `${day(from)}–${day(to)}` : day(from)) : ''
  const name = [title, when].filter(Boolean).join(' ')
  return (
    <li className="entry" data-kind={entry.kind} data-annulled={annulled || undefined}>
      <div className="entry-head">
        <h3>{title}</h3>
        {when && <span className="entry-when">{when}</span>}
      </div>
      {annulled && <p className="mark">{t('record.annulled')}</p>}
      {!open && summary && <p className="entry-summary">{summary}</p>}
      {open && (
        <dl id={id}>
          {fields.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {entry.attachments && entry.attachments.length > 0 && (
        <ul className="plain-list" aria-label={t('files.label')}>
          {entry.attachments.map((attachment) => (
            <li key={attachment.attachmentId}>
              <AttachmentLink path={`/api/own/attachments/${attachment.attachmentId}`} attachment={attachment} />
            </li>
          ))}
        </ul>
      )}
      <p className="origin">
        {t('record.from', { source: entry.source })} · {t('record.channel', { channel: entry.channel })} ·{' '}
        {entry.byThemself
          ? t('record.recordedByYou', { moment: moment(entry.recordedAt) })
          : entry.office
            ? t('record.recordedBy', { office: entry.office, moment: moment(entry.recordedAt) })
            : t('record.recorded', { moment: moment(entry.recordedAt) })}
        {entry.changed && ` · ${t('record.changed', { reason: entry.changed })}`}
        {entry.kept &&
          (open || entry.keptUntil) &&
          ` · ${
            entry.keptUntil
              ? t('record.keptUntil', { rule: entry.kept, day: day(entry.keptUntil) })
              : t('record.kept', { rule: entry.kept })
          }`}
      </p>
      {given.length > 0 && <p className="origin">{t('disclosures.ofEntry', { given: given.join(', ') })}</p>}
      <div className="entry-acts no-print">
        {open && entry.byThemself && (
          <KeepLetter path={`/api/own/entries/${entry.entryId}/receipt`} what="receipt" of={name} />
        )}
        <button
          type="button"
          className="link-button"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          aria-label={t('record.open', { name })}
          onClick={() => setOpen(!open)}
        >
          <ChevronIcon />
        </button>
        {entry.mayEdit ? (
          <button
            type="button"
            className="link-button"
            aria-label={t('record.changeWhat', { name })}
            onClick={() => onChange(entry)}
          >
            {t('record.change')}
          </button>
        ) : (
          <button
            type="button"
            className="link-button"
            aria-label={t('record.wrongAbout', { name })}
            onClick={() => onClaim(entry)}
          >
            {t('record.wrong')}
          </button>
        )}
      </div>
    </li>
  )
}
