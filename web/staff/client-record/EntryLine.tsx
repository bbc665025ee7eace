import { memo, useId, useState } from 'react'
import { ChevronIcon, EditIcon, HistoryIcon, StrikeIcon } from '../../ui/icons.tsx'
import { Menu } from '../../ui/Menu.tsx'
import type { Entry, Field } from '../api.ts'
import { momentInFinland } from '../words/say.ts'
import { EntryAttachments } from './Attachments.tsx'
import { renewed, sayHeadline, sayRow, sayValue, sayWhen, type Words } from './entry-words.ts'

export type EntryAct = 'correct' | 'annul' | 'history'

type Props = {
  readonly entry: Entry
  readonly words: Words
  readonly mayWrite: boolean
  /** Just recorded: it glows for a moment. */
  readonly fresh: boolean
  /** In the timeline the line says its section too. */
  readonly withCategory: boolean
  readonly onAct: (act: EntryAct, entry: Entry) => void
}

/** One datum: what, when, and from whom. All of its fields open beneath it. */
export const EntryLine = memo(function EntryLine({ entry, words, mayWrite, fresh, withCategory, onAct }: Props) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const { say, rules } = words
  const { t } = say
  const kind = rules.kind(entry.kind)
  const headline = sayHeadline(entry, words)
  const when = sayWhen(entry, words)
  const label = rules.kindLabel(entry.kind)
  const Heading = withCategory ? 'h4' : 'h3'
  const name = [label, when].filter(Boolean).join(' ')

  return (
    <li className="entry" data-entry={entry.entryId} data-fresh={fresh || undefined} data-open={open || undefined}>
      <span className={`entry-when${when ? '' : ' entry-undated'}`}>
        {when || t('timeline.recorded', { day: say.day(momentInFinland(entry.recordedAt).day) })}
      </span>
      <div className="entry-what">
        <Heading className="entry-kind">
          {label}
          {withCategory && (
            <span className={`entry-category category-${rules.categories[entry.category]?.number ?? 0}`}>
              {rules.categoryLabel(entry.category)}
            </span>
          )}
          {entry.version > 1 && (
            <span className="entry-mark">{t(entry.reason === renewed ? 'entry.renewed' : 'entry.corrected')}</span>
          )}
        </Heading>
        {!open && headline && <p className="entry-headline">{headline}</p>}
        {open && kind && (
          <dl id={id} className="entry-fields">
            {Object.entries(kind.fields).map(([fieldName, field]) => {
              const value = entry.payload[fieldName]
              const empty =
                value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
              return empty ? null : (
                <div key={fieldName}>
                  <dt>{say.text(field.label)}</dt>
                  <dd>
                    <FieldValue field={field} value={value} words={words} />
                  </dd>
                </div>
              )
            })}
          </dl>
        )}
        <EntryAttachments entry={entry} />
        <Origin entry={entry} words={words} />
      </div>
      <div className="entry-acts">
        <button
          type="button"
          className="icon-button entry-toggle"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          aria-label={t('entry.all', { name })}
          onClick={() => setOpen(!open)}
        >
          <ChevronIcon />
        </button>
        <Menu
          label={t('entry.menu', { name })}
          onAct={(act) => onAct(act as EntryAct, entry)}
          items={[
            ...(mayWrite
              ? [
                  { id: 'correct', label: t('entry.correct'), icon: <EditIcon /> },
                  { id: 'annul', label: t('entry.annul'), icon: <StrikeIcon /> },
                ]
              : []),
            { id: 'history', label: t('entry.history'), icon: <HistoryIcon /> },
          ]}
        />
      </div>
    </li>
  )
})

function FieldValue({
  field,
  value,
  words,
}: {
  readonly field: Field
  readonly value: unknown
  readonly words: Words
}) {
  if (field.type === 'rows' && Array.isArray(value))
    return (
      <ul className="entry-rows">
        {value.map((row, index) => (
          <li key={index}>{sayRow(field.of, row, words)}</li>
        ))}
      </ul>
    )
  if (field.type === 'longText') return <span className="entry-paragraphs">{String(value)}</span>
  return <>{sayValue(field, value, words)}</>
}

/**
 * Where the datum came from and who entered it. Always there for those who listen or touch; the eye sees its first
 * words, and the rest when the line has the pointer, the focus or is open.
 */
function Origin({ entry, words }: { readonly entry: Entry; readonly words: Words }) {
  const { say, rules } = words
  const { t } = say
  return (
    <p className="entry-origin">
      {t('entry.source')}: {[rules.sourceLabel(entry.source), entry.sourceDetail].filter(Boolean).join(', ')} ·{' '}
      {t('entry.recordedBy', { name: entry.recordedByName })}
      <span className="entry-origin-more">
        {' '}
        · {rules.channelLabel(entry.channel)} ·{' '}
        {[rules.officeName(entry.recordedOffice), say.moment(entry.recordedAt)].filter(Boolean).join(', ')}
        {entry.version > 1 && entry.reason && entry.reason !== renewed
          ? ` · ${t('entry.correctedBecause', { reason: entry.reason })}`
          : ''}
        {entry.keptBy &&
          ` · ${entry.keptUntil ? t('entry.kept', { day: say.day(entry.keptUntil) }) : t('entry.keptEnd')}`}
      </span>
    </p>
  )
}
