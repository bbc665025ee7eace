import { useEffect, useMemo, useRef, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import type { Entry, Kind, Payload } from '../api.ts'
import { sayValue, type Words } from '../client-record/entry-words.ts'
import { useCodeWords } from '../frame/rulebook.tsx'

type Props = {
  readonly kind: Kind
  readonly mine: Payload
  /** The version that somebody else saved first. */
  readonly theirs: Entry
  readonly words: Words
  readonly onMerged: (payload: Payload) => void
  readonly onCancel: () => void
}

/** Two saved at once: both versions side by side, field by field. Nothing of either is lost before the choice. */
export function StaleCompare({ kind, mine, theirs, words: outer, onMerged, onCancel }: Props) {
  const { say } = outer
  const { t, text } = say
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const code = useCodeWords(useMemo(() => [theirs, { ...theirs, payload: mine }], [theirs, mine]))
  const words = useMemo(() => ({ ...outer, code }), [outer, code])
  const differing = Object.entries(kind.fields).filter(
    ([name]) => JSON.stringify(mine[name] ?? null) !== JSON.stringify(theirs.payload[name] ?? null),
  )
  const [choice, choose] = useState<Readonly<Record<string, 'mine' | 'theirs'>>>(() =>
    Object.fromEntries(differing.map(([name]) => [name, 'mine'])),
  )

  const merged = () => {
    const payload: Record<string, unknown> = { ...theirs.payload }
    for (const [name] of differing) {
      const chosen = (choice[name] === 'theirs' ? theirs.payload : mine)[name]
      if (chosen === undefined) delete payload[name]
      else payload[name] = chosen
    }
    onMerged(payload)
  }

  return (
    <section className="stack" aria-labelledby="stale-title">
      <h3 id="stale-title" ref={heading} tabIndex={-1}>
        {t('stale.title')}
      </h3>
      <Notice tone="warning">
        {t('stale.lead', { name: theirs.recordedByName, moment: say.moment(theirs.recordedAt) })}
        {theirs.reason ? ` ${t('stale.because', { reason: theirs.reason })}` : ''}
      </Notice>
      {differing.length === 0 ? (
        <p>{t('stale.same')}</p>
      ) : (
        differing.map(([name, field]) => (
          <fieldset key={name} className="stale-field">
            <legend>{text(field.label)}</legend>
            <div className="stale-pair">
              {(['mine', 'theirs'] as const).map((whose) => (
                <label key={whose} className="stale-side">
                  <span className="stale-choice">
                    <input
                      type="radio"
                      name={`stale-${name}`}
                      checked={choice[name] === whose}
                      onChange={() => choose({ ...choice, [name]: whose })}
                    />
                    {t(`stale.${whose}`)}
                  </span>
                  <span className="stale-value">
                    {sayValue(field, (whose === 'mine' ? mine : theirs.payload)[name], words) || t('history.empty')}
                  </span>
                </label>
              ))}
            </div>
          </fieldset>
        ))
      )}
      <div className="row">
        <Button onPress={merged}>{t('stale.continue')}</Button>
        <Button kind="secondary" onPress={onCancel}>
          {t('stale.back')}
        </Button>
      </div>
    </section>
  )
}
