import type { Entry } from '../api.ts'
import { EntryAttachments } from '../client-record/Attachments.tsx'
import type { Words } from '../client-record/entry-words.ts'
import { FactLine } from './FactLine.tsx'
import type { ClarificationState } from './statements.ts'

/** Entries that the statement rests on, each with the version that was seen. */
export type Chosen = ReadonlyMap<string, number>

type Props = {
  readonly facts: readonly Entry[]
  readonly chosen: Chosen
  readonly words: Words
  readonly states: ReadonlyMap<string, ClarificationState>
  readonly onChoose: (next: Chosen) => void
}

/** Which entries the statement rests on. Chosen ones come first, so that they are always in sight. */
export function EvidenceChoice({ facts, chosen, words, states, onChoose }: Props) {
  const { t } = words.say
  const [first, others] = [
    facts.filter(({ entryId }) => chosen.has(entryId)),
    facts.filter(({ entryId }) => !chosen.has(entryId)),
  ]
  const choose = (entry: Entry, isChosen: boolean) => {
    const next = new Map(chosen)
    if (isChosen) next.set(entry.entryId, entry.version)
    else next.delete(entry.entryId)
    onChoose(next)
  }
  const line = (entry: Entry) => {
    const relied = chosen.get(entry.entryId)
    return (
      <div key={entry.entryId}>
        <label className="statement-check">
          <input
            type="checkbox"
            checked={relied !== undefined}
            onChange={(event) => choose(entry, event.target.checked)}
          />
          <FactLine
            entry={entry}
            words={words}
            state={states.get(entry.entryId)}
            hasChanged={relied !== undefined && relied !== entry.version}
          />
        </label>
        <div className="fact-files">
          <EntryAttachments entry={entry} />
        </div>
      </div>
    )
  }
  return (
    <section className="panel" aria-labelledby="evidence">
      <h2 id="evidence">{t('statements.evidence.title')}</h2>
      <p className="quiet">{t('statements.evidence.lead')}</p>
      {facts.length === 0 && <p>{t('statements.evidence.none')}</p>}
      <div className="statement-checks">{first.map(line)}</div>
      {others.length > 0 && (
        <details className="statement-others" open={first.length === 0}>
          <summary>{t('statements.evidence.others', { count: others.length })}</summary>
          <div className="statement-checks">{others.map(line)}</div>
        </details>
      )}
    </section>
  )
}
