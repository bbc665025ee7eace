import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { isOutage } from '../../ui/outage.ts'
import { Button } from '../controls/Button.tsx'
import { Note } from '../controls/Note.tsx'
import { NotSent } from '../controls/Receipt.tsx'
import { useHeld } from '../controls/use-held.ts'
import { useName } from '../controls/use-sending.ts'
import { WhenAnswered } from '../controls/WhenAnswered.tsx'
import { type OwnConsents, post, Problem } from '../door.ts'
import { OfClient } from '../frame/OfClient.tsx'
import { PageHeading } from '../frame/PageHeading.tsx'
import { noteWriting } from '../session/session.ts'
import { useSay } from '../words/say.ts'
import { OneEmployer } from './OneEmployer.tsx'

type Purpose = OwnConsents['purposes'][number]
type Decision = 'given' | 'refused' | 'withdrawn'
type Decisions = readonly { readonly decision: Decision; readonly items?: readonly string[] }[]

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
  return (
    <div className="page">
      <PageHeading>{t('pages.consents')}</PageHeading>
      <p className="lead">{t('consents.lead')}</p>
      <WhenAnswered answer={consents}>
        {({ purposes, wording, history, ...consents }) => (
          <>
            {purposes.map((purpose) => (
              <PurposeForm key={`${purpose.purpose} ${JSON.stringify(purpose)}`} purpose={purpose} wording={wording} />
            ))}
            <OneEmployer consents={{ purposes, wording, history, ...consents }} />
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
                        {[entry.employer, entry.channel].filter(Boolean).join(' · ')}
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

function PurposeForm({ purpose, wording }: { readonly purpose: Purpose; readonly wording: string }) {
  const { t, language } = useSay()
  const answers = useQueryClient()
  const { items, state } = purpose
  const given = items.filter((each) => each.state === 'given').map(({ item }) => item)
  const [chosen, choose] = useState<readonly string[]>(given)
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<'away' | 'stale' | 'fault'>()
  // A second press sends the same decisions, which are one; others have names of their own.
  const names = [useName(), useName(), useName()] as const
  const held = useHeld((decisions: Decisions) => void decide(decisions))
  const isChosen = JSON.stringify([...chosen].toSorted()) !== JSON.stringify([...given].toSorted())
  useEffect(() => {
    noteWriting(`consents ${purpose.purpose}`, isChosen)
    return () => noteWriting(`consents ${purpose.purpose}`, false)
  }, [purpose.purpose, isChosen])
  const isItemised = items.length > 1

  async function decide(decisions: Decisions) {
    if (busy || decisions.length === 0) return
    setBusy(true)
    setWrong(undefined)
    held.letGo()
    try {
      const body = {
        language,
        purpose: purpose.purpose,
        wording,
        decisions: decisions.map((each, index) => ({ entryId: names[index]!(each), ...each })),
      }
      const consents = await post<OwnConsents>('/api/own/consents/decide', body)
      void answers.invalidateQueries({ queryKey: ['consents'], refetchType: 'none' })
      answers.setQueryData(['consents', language], consents)
    } catch (fault) {
      const { status, kind } = fault instanceof Problem ? fault : new Problem(0)
      if (status === 401 || isOutage(status)) held.hold(decisions)
      if (status !== 401) setWrong(kind === 'stale' ? 'stale' : isOutage(status) ? 'away' : 'fault')
    } finally {
      setBusy(false)
    }
  }

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
            void decide(decisionsOf())
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
            <Button busy={busy && t('do.saving')} onPress={() => void decide([{ decision: 'given', ...only }])}>
              {t('consents.give')}
            </Button>
          )}
          {state === 'given' && (
            <Button
              kind="secondary"
              busy={busy && t('do.saving')}
              onPress={() => void decide([{ decision: 'withdrawn', ...only }])}
            >
              {t('consents.withdraw')}
            </Button>
          )}
          {state === 'open' && (
            <Button
              kind="secondary"
              busy={busy && t('do.saving')}
              onPress={() => void decide([{ decision: 'refused', ...only }])}
            >
              {t('consents.refuse')}
            </Button>
          )}
        </div>
      )}
      {wrong === 'stale' ? (
        <Note tone="error" announced>
          <p>{t('consents.stale')}</p>
        </Note>
      ) : (
        <NotSent wrong={wrong === 'away' && held.isHeld ? 'held' : wrong} />
      )}
    </section>
  )
}
