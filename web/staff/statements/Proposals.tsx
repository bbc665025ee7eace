import { AlertIcon } from './AlertIcon.tsx'
import type { Words } from '../client-record/entry-words.ts'
import { FactLine } from './FactLine.tsx'
import type { Proposal } from './statements.ts'

type Props = {
  readonly proposals: readonly Proposal[]
  readonly words: Words
  readonly onTake: (proposal: Proposal) => void
}

/** Codes that recorded facts speak for, each with why. A proposal writes nothing by itself. */
export function Proposals({ proposals, words, onTake }: Props) {
  const { say, rules, entries } = words
  const { t, day } = say
  return (
    <section className="panel" aria-labelledby="proposals">
      <h2 id="proposals">{t('statements.proposal.title')}</h2>
      <p className="quiet">{t(proposals.length > 0 ? 'statements.proposal.lead' : 'statements.proposal.none')}</p>
      <ol className="plain-list statement-proposals">
        {proposals.map((proposal) => {
          const { code, from, to, rule, because, cautions } = proposal
          return (
            <li key={`${rule} ${code} ${from}`} className="statement-proposal">
              <h3 className="statement-name">
                {code} {rules.ownCode('statementCode', code)}
              </h3>
              <p className="statement-more">{to ? `${day(from)}–${day(to)}` : `${day(from)}–`}</p>
              <p className="statement-more">
                <strong>{t('statements.proposal.why')}:</strong> {t(`statements.rule.${rule}`)}
              </p>
              {because.length > 0 && (
                <ul className="plain-list statement-because">
                  {because.map(({ entryId }) => {
                    const entry = entries.find((each) => each.entryId === entryId)
                    return entry ? (
                      <li key={entryId}>
                        <FactLine entry={entry} words={words} />
                      </li>
                    ) : null
                  })}
                </ul>
              )}
              {cautions.map((caution) => (
                <p key={caution} className="statement-caution">
                  <AlertIcon /> {t(`statements.caution.${caution}`)}
                </p>
              ))}
              <button type="button" className="chip" onClick={() => onTake(proposal)}>
                {t('statements.proposal.take', { code })}
              </button>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
