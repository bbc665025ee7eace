import { useMemo, useState } from 'react'
import { FilterIcon } from '../../ui/icons.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import type { Entry } from '../api.ts'
import { today } from '../words/say.ts'
import { EntryLine, type EntryAct } from './EntryLine.tsx'
import type { Words } from './entry-words.ts'
import { dayOf, newestFirst } from './record.ts'

type Props = {
  readonly title: string
  readonly entries: readonly Entry[]
  readonly words: Words
  readonly writable: readonly string[]
  readonly fresh: string | undefined
  readonly onAct: (act: EntryAct, entry: Entry) => void
}

/** What a person has one of, and on no day, is a fact and not an event: it stands in its section. */
export const eventsOf = (entries: readonly Entry[], rules: Words['rules']): Entry[] =>
  entries.filter((entry) => entry.occurredFrom || entry.occurredTo || !rules.kind(entry.kind)?.single)

/** Every section in one line of time, newest first, by months; the sections are its filters. */
export function Timeline({ title, entries, words, writable, fresh, onAct }: Props) {
  const { say, rules } = words
  const { t } = say
  const [shown, show] = useState<readonly string[]>([])
  const [filtering, setFiltering] = useState(false)
  const events = useMemo(() => eventsOf(entries, rules), [entries, rules])
  const categories = rules.categoryIds.filter((category) => events.some((entry) => entry.category === category))
  const groups = useMemo(() => {
    const chosen = shown.length === 0 ? events : events.filter((entry) => shown.includes(entry.category))
    const now = today()
    return [...Map.groupBy(newestFirst(chosen), (entry) => (dayOf(entry) > now ? 'ahead' : dayOf(entry).slice(0, 7)))]
  }, [events, shown])
  const monthName = useMemo(
    () =>
      new Intl.DateTimeFormat(say.language === 'en' ? 'en-GB' : `${say.language}-FI`, {
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      }),
    [say.language],
  )
  const count = groups.reduce((total, [, each]) => total + each.length, 0)

  return (
    <section className="panel section" aria-labelledby="section-title">
      <div className="section-head">
        <h2 id="section-title">{title}</h2>
        <button
          type="button"
          className="chip"
          aria-expanded={filtering}
          aria-controls="timeline-filters"
          onClick={() => setFiltering(!filtering)}
        >
          <FilterIcon />
          {shown.length > 0 ? `${t('timeline.filter')} (${shown.length})` : t('timeline.filter')}
        </button>
      </div>
      <div
        id="timeline-filters"
        className="row section-filters"
        role="group"
        aria-label={t('timeline.filters')}
        hidden={!filtering}
      >
        {categories.map((category) => (
          <button
            key={category}
            type="button"
            className="chip"
            aria-pressed={shown.includes(category)}
            onClick={() =>
              show(shown.includes(category) ? shown.filter((each) => each !== category) : [...shown, category])
            }
          >
            {rules.categoryLabel(category)}
          </button>
        ))}
      </div>
      <p className="unseen" role="status">
        {t('timeline.count', { count })}
      </p>
      {groups.length === 0 && (
        <p className="quiet">{t(entries.length === 0 ? 'timeline.empty' : 'timeline.noEvents')}</p>
      )}
      {groups.map(([month, each]) => (
        <div key={month} className="month">
          <h3 className="month-name">
            {month === 'ahead' ? t('timeline.ahead') : monthName.format(new Date(`${month}-15T00:00:00Z`))}
          </h3>
          <ul className="plain-list">
            {each.map((entry) => (
              <EntryLine
                key={entry.entryId}
                entry={entry}
                words={words}
                withCategory
                mayWrite={writable.includes(entry.kind)}
                fresh={entry.entryId === fresh}
                onAct={onAct}
              />
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

/** One section: what there is one of first, then the rest newest first. */
export function SectionEntries({ title, entries, words, writable, fresh, onAct }: Props) {
  const { say, rules } = words
  const single = entries.filter((entry) => rules.kind(entry.kind)?.single)
  const many = newestFirst(entries.filter((entry) => !rules.kind(entry.kind)?.single))
  const order = new Map(rules.kinds.map((kind, index) => [kind.id, index]))
  const facts = single.toSorted((a, b) => (order.get(a.kind) ?? 0) - (order.get(b.kind) ?? 0))
  return (
    <section className="panel section" aria-labelledby="section-title">
      <h2 id="section-title">{title}</h2>
      {entries.length === 0 && <p className="quiet">{say.t('timeline.emptySection')}</p>}
      {[facts, many].map((each, index) =>
        each.length === 0 ? null : (
          <ul key={index} className="plain-list">
            {each.map((entry) => (
              <EntryLine
                key={entry.entryId}
                entry={entry}
                words={words}
                withCategory={false}
                mayWrite={writable.includes(entry.kind)}
                fresh={entry.entryId === fresh}
                onAct={onAct}
              />
            ))}
          </ul>
        ),
      )}
    </section>
  )
}

export const RecordShape = ({ label }: { readonly label: string }) => (
  <div className="page page-wide">
    <div className="stack">
      <Skeleton lines={3} label={label} />
      <div className="panel">
        <Skeleton lines={2} />
      </div>
      <div className="panel">
        <Skeleton lines={8} />
      </div>
    </div>
  </div>
)
