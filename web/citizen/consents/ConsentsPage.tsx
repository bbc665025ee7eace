import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Button } from '../controls/Button.tsx'
import { WhenAnswered } from '../controls/WhenAnswered.tsx'
import { type OwnConsents, post } from '../door.ts'
import { OfClient } from '../frame/OfClient.tsx'
import { PageHeading } from '../frame/PageHeading.tsx'
import { noteWriting } from '../session/session.ts'
import { useSay } from '../words/say.ts'
import { Decided } from './Decided.tsx'
import { OneEmployer } from './OneEmployer.tsx'
import { type Deciding, type Decision, useDecide } from './use-decide.ts'

type Purpose = OwnConsents['purposes'][number]

/** What may be given to whom with the person's consent, purpose by purpose and item by item (N7.2, N7.4, N7.7, M3.6). */
export const ConsentsPage = () => (
  <OfClient>
    <Consents />
  </OfClient>
)

function Consents() {
  const { t, language, moment } = useSay()
  const consents = useQuery({
    queryKey: ['consents', language],
    queryFn: () => post<OwnConsents>('/api/own/consents', { language }),
  })
  // Of what it was told last that it has been decided; the part of the page about it is drawn anew then.
  const [told, tell] = useState<string>()
  const tellOf = (of: string) => (isDecided: boolean) => tell(isDecided ? of : undefined)
  return (
    <div className="page">
      <PageHeading>{t('pages.consents')}</PageHeading>
      <p className="lead">{t('consents.lead')}</p>
      <WhenAnswered answer={consents}>
        {({ purposes, wording, history, ...consents }) => (
          <>
            {purposes.map((purpose) => (
              <PurposeForm
                key={[purpose.purpose, purpose.state, ...purpose.items.map(({ state }) => state)].join(' ')}
                purpose={purpose}
                wording={wording}
                isTold={told === purpose.purpose}
                onTold={tellOf(purpose.purpose)}
              />
            ))}
            <OneEmployer
              consents={{ purposes, wording, history, ...consents }}
              isTold={told === 'one employer'}
              onTold={tellOf('one employer')}
            />
            <section aria-labelledby="history-title">
              <h2 id="history-title">{t('consents.history')}</h2>
              {history.length === 0 ? (
                <p>{t('consents.noHistory')}</p>
              ) : (
                <ul className="entries panel">
                  {history.map((entry) => (
                    <li key={entry.entryId} className="entry">
                      <div className="entry-head">
                        <h3>{entry.title}</h3>
                        <span className="entry-when">{moment(entry.recordedAt)}</span>
                      </div>
                      <p>
                        <span className="mark">{entry.decision}</span>{' '}
                        {[entry.employer, entry.vacancy, entry.channel].filter(Boolean).join(' · ')}
                      </p>
                      {entry.items.length > 0 && <p className="entry-summary">{entry.items.join('; ')}</p>}
                      {entry.sentence && <p className="origin">{t('consents.read', { sentence: entry.sentence })}</p>}
                    </li>
                  ))}
                </ul>
              )}
            </section>
          </>
        )}
      </WhenAnswered>
    </div>
  )
}

type PurposeProps = {
  readonly purpose: Purpose
  readonly wording: string
  readonly isTold: boolean
  readonly onTold: (isDecided: boolean) => void
}

function PurposeForm({ purpose, wording, isTold, onTold }: PurposeProps) {
  const { t } = useSay()
  const { items, state } = purpose
  const given = items.filter((each) => each.state === 'given').map(({ item }) => item)
  const [chosen, choose] = useState<readonly string[]>(given)
  const { decide: decideAbout, busy, wrong } = useDecide(onTold)
  const decide = (decisions: Deciding['decisions']) =>
    void decideAbout({ purpose: purpose.purpose, wording, decisions })
  const isChosen = JSON.stringify([...chosen].toSorted()) !== JSON.stringify([...given].toSorted())
  useEffect(() => {
    noteWriting(`consents ${purpose.purpose}`, isChosen)
    return () => noteWriting(`consents ${purpose.purpose}`, false)
  }, [purpose.purpose, isChosen])
  const isItemised = items.length > 1

  const only = isItemised ? {} : items.length === 1 ? { items: items.map(({ item }) => item) } : {}
  /** Chosen items are given; of the rest, what was given is withdrawn, and what was never decided is refused. */
  const decisionsOf = () => {
    const of = (decision: Decision, which: readonly { readonly item: string }[]) =>
      which.length > 0 ? [{ decision, items: which.map(({ item }) => item) }] : []
    const left = items.filter(({ item }) => !chosen.includes(item))
    return [
      ...of(
        'given',
        items.filter(({ item, state }) => chosen.includes(item) && state !== 'given'),
      ),
      ...of(
        'withdrawn',
        left.filter(({ state }) => state === 'given'),
      ),
      ...of(
        'refused',
        left.filter(({ state }) => state === 'open'),
      ),
    ]
  }

  return (
    <section className="panel" aria-labelledby={`${purpose.purpose}-title`}>
      <h2 id={`${purpose.purpose}-title`}>{purpose.title}</h2>
      <p>
        <span className="mark">{t(`consents.state.${state}`)}</span>
      </p>
      <p>{purpose.sentence}</p>
      {isItemised ? (
        <form
          className="form"
          onSubmit={(event) => {
            event.preventDefault()
            decide(decisionsOf())
          }}
        >
          <fieldset className="checks">
            <legend>{t('consents.items')}</legend>
            {items.map(({ item, label, state }) => (
              <label key={item} className="check">
                <input
                  type="checkbox"
                  checked={chosen.includes(item)}
                  onChange={(event) =>
                    choose(event.target.checked ? [...chosen, item] : chosen.filter((each) => each !== item))
                  }
                />
                <span>
                  {label} <span className="quiet">({t(`consents.state.${state}`)})</span>
                </span>
              </label>
            ))}
          </fieldset>
          <div className="actions">
            <Button type="submit" busy={busy && t('do.saving')}>
              {t('consents.save')}
            </Button>
          </div>
        </form>
      ) : (
        <div className="actions">
          {state !== 'given' && (
            <Button busy={busy && t('do.saving')} onPress={() => decide([{ decision: 'given', ...only }])}>
              {t('consents.give')}
            </Button>
          )}
          {state === 'given' && (
            <Button
              kind="secondary"
              busy={busy && t('do.saving')}
              onPress={() => decide([{ decision: 'withdrawn', ...only }])}
            >
              {t('consents.withdraw')}
            </Button>
          )}
          {state === 'open' && (
            <Button
              kind="secondary"
              busy={busy && t('do.saving')}
              onPress={() => decide([{ decision: 'refused', ...only }])}
            >
              {t('consents.refuse')}
            </Button>
          )}
        </div>
      )}
      <Decided isTold={isTold} wrong={wrong} />
    </section>
  )
}
