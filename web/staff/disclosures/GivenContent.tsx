import { useMemo } from 'react'
import type { Disclosure, Entry, Field, Kind } from '../api.ts'
import { sayRow, sayValue, type Words } from '../client-record/entry-words.ts'
import { useCodeWords } from '../frame/rulebook.tsx'
import { sayFact, sayFactValue } from './say-disclosure.ts'
import '../client-record/ClientRecordPage.css'
import './disclosures.css'

type Content = NonNullable<Disclosure['content']>

type Props = {
  readonly content: Content
  /** Names of fields by kind, of what was given though its values are not shown. */
  readonly fields: Disclosure['fields']
  readonly words: Words
  readonly heading: 'h3' | 'h4' | 'h5'
}

/** What left, as it was when it left, in words. */
export function GivenContent({ content, fields, words: outer, heading: Heading }: Props) {
  const given = useMemo(() => entriesIn(content, outer), [content, outer])
  const code = useCodeWords(given)
  const words = useMemo(() => ({ ...outer, code }), [outer, code])
  const { say, rules } = words
  const answers = Object.entries(content.facts)
  return (
    <div className="given-content">
      {Object.entries(fields).map(([id, names]) => {
        const entries = content.kinds[id] ?? []
        const kind = rules.kind(id)
        return (
          <section key={id} className="given-kind">
            <Heading>{rules.kindLabel(id)}</Heading>
            {entries.length === 0 ? (
              <p className="quiet">
                {say.t('disclosures.given.noValues', {
                  fields: names.map((name) => say.text(kind?.fields[name]?.label).toLowerCase() || name).join(', '),
                })}
              </p>
            ) : (
              entries.map(({ entryId, version, payload }) => (
                <div key={`${entryId} ${version}`} className="given-entry">
                  <dl className="entry-fields">
                    {kind &&
                      Object.entries(kind.fields).map(([name, field]) =>
                        payload[name] === undefined ? null : (
                          <div key={name}>
                            <dt>{say.text(field.label)}</dt>
                            <dd>{valueOf(field, payload[name], words)}</dd>
                          </div>
                        ),
                      )}
                  </dl>
                  {isOutdated(words.entries, entryId, version) && (
                    <p className="given-outdated">{say.t('disclosures.given.outdated')}</p>
                  )}
                </div>
              ))
            )}
          </section>
        )
      })}
      {answers.length > 0 && (
        <section className="given-kind">
          <Heading>{say.t('disclosures.given.facts')}</Heading>
          <dl className="entry-fields">
            {answers.map(([name, value]) => (
              <div key={name}>
                <dt>{sayFact(say, name)}</dt>
                <dd>{sayFactValue(say, value)}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </div>
  )
}

/** The record has a later version than the one that left. */
const isOutdated = (entries: readonly Entry[], entryId: string, version: number) =>
  entries.some((entry) => entry.entryId === entryId && entry.version > version)

const valueOf = (field: Field, value: unknown, words: Words) =>
  field.type === 'rows' && Array.isArray(value)
    ? value.map((row) => sayRow(field.of, row, words)).join('; ')
    : sayValue(field, value, words)

/** What was given as if it were entries, so that the words of its codes can be asked for. */
const entriesIn = ({ kinds }: Content, { rules }: Words): Entry[] =>
  Object.entries(kinds).flatMap(([id, given]) => {
    const kind: Kind | undefined = rules.kind(id)
    return given.map(({ entryId, version, payload }) => ({
      ...nobodys,
      entryId,
      version,
      payload,
      kind: id,
      category: kind?.category ?? '',
    }))
  })

const nobodys = { source: '', channel: '', recordedBy: '', recordedByName: '', recordedAt: '' }
