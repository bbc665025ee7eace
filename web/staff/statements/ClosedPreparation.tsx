import { EntryAttachments } from '../client-record/Attachments.tsx'
import type { Words } from '../client-record/entry-words.ts'
import type { OpenedPreparation } from './statements.ts'
import { FactLine } from './FactLine.tsx'

type Props = { readonly opened: OpenedPreparation; readonly words: Words }

/** A preparation that is over: what was said, and the entries it rests on as they were. */
export function ClosedPreparation({ opened: { preparation, versions }, words }: Props) {
  const { say, rules } = words
  const { t, day, text } = say
  const { draft, evidence, statement } = preparation
  const fields = rules.kind('labourPolicyStatement')?.fields ?? {}
  const said: readonly (readonly [string, string])[] = [
    ['code', draft.code ? `${draft.code} ${rules.ownCode('statementCode', draft.code)}` : ''],
    ['from', day(draft.from)],
    ['to', day(draft.to)],
    ['payer', draft.payer ? rules.ownCode('benefitPayer', draft.payer) : ''],
    ['fund', draft.fund ?? ''],
    ['benefit', draft.benefit ? rules.ownCode('benefitKind', draft.benefit) : ''],
    ['grounds', draft.grounds ?? ''],
  ]
  return (
    <div className="statement-desk">
      <section className="panel" aria-labelledby="said">
        <h2 id="said">{t('statements.draft.content')}</h2>
        <dl className="statement-said">
          {said
            .filter(([, value]) => value)
            .map(([name, value]) => (
              <div key={name}>
                <dt>{text(fields[name]?.label)}</dt>
                <dd>{value}</dd>
              </div>
            ))}
        </dl>
        {statement && (
          <p className="statement-print">
            <button type="button" className="chip" onClick={() => print()}>
              {t('statements.act.print')}
            </button>
          </p>
        )}
      </section>
      {evidence.length > 0 && (
        <section className="panel" aria-labelledby="rested-on">
          <h2 id="rested-on">{t('statements.evidence.title')}</h2>
          <p className="quiet">{t('statements.evidence.frozen')}</p>
          <ul className="plain-list statement-list">
            {evidence.map(({ entryId, version, hasChanged }) => {
              const entry = versions.find((each) => each.entryId === entryId && each.version === version)
              return (
                <li key={entryId} className="statement-fact">
                  {entry ? (
                    <>
                      <FactLine entry={entry} words={words} hasChanged={hasChanged} />
                      <EntryAttachments entry={entry} />
                    </>
                  ) : (
                    <span className="quiet">{t('statements.evidence.gone')}</span>
                  )}
                </li>
              )
            })}
          </ul>
        </section>
      )}
    </div>
  )
}
