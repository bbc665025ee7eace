import type { Entry } from '../api.ts'
import type { ClarificationState } from './statements.ts'
import { sayHeadline, sayWhen, type Words } from '../client-record/entry-words.ts'

type Props = {
  readonly entry: Entry
  readonly words: Words
  readonly hasChanged?: boolean
  /** Of a request for clarification, how it stands today. */
  readonly state?: ClarificationState | undefined
}

/** One recorded fact: what, when, what it says, and from whom. */
export function FactLine({ entry, words, hasChanged = false, state }: Props) {
  const { rules, say } = words
  const when = sayWhen(entry, words)
  return (
    <span className="fact">
      <span className="fact-kind">
        {rules.kindLabel(entry.kind)}
        {when && <span className="fact-when"> {when}</span>}
        {state && <span className="fact-state"> {say.t(`statements.clarification.${state}`)}</span>}
      </span>
      <span>{sayHeadline(entry, words)}</span>
      <span className="fact-origin">
        {[rules.sourceLabel(entry.source), entry.sourceDetail].filter(Boolean).join(', ')} ·{' '}
        {say.t('entry.recordedBy', { name: entry.recordedByName })}
        {entry.version > 1 && ` · ${say.t('statements.evidence.relied', { version: entry.version })}`}
      </span>
      {hasChanged && <span className="fact-changed">{say.t('statements.evidence.changed')}</span>}
    </span>
  )
}
