import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../controls/Button.tsx'
import { Note } from '../controls/Note.tsx'
import { NotSent } from '../controls/Receipt.tsx'
import { useSendingBy } from '../controls/use-sending.ts'
import { WhenAnswered } from '../controls/WhenAnswered.tsx'
import { post, put, type StartAnswers, type StartDraft, type StartedSearch } from '../door.ts'
import { OutagePage } from '../frame/OutagePage.tsx'
import { PageHeading } from '../frame/PageHeading.tsx'
import { answers as cache, useMe } from '../session/session.ts'
import { useSay } from '../words/say.ts'
import { AnswerFields, answersOf, stepsFor, summaryOf } from './AnswerFields.tsx'

/** Starts a job search: for whoever is identified and is no client, and for a client whose search has ended (N6.1). */
export function StartPage() {
  const me = useMe()
  const navigate = useNavigate()
  const may = me.data?.hasIdentityCode || me.data?.isClient
  const mayNot = me.data !== undefined && !may
  useEffect(() => {
    if (mayNot) void navigate({ to: '/', replace: true })
  }, [mayNot, navigate])
  if (me.isError && !me.data) return <OutagePage />
  return me.data && may ? <Start isClient={me.data.isClient} /> : null
}

function Start({ isClient }: { readonly isClient: boolean }) {
  const { t, day } = useSay()
  const [started, setStarted] = useState<StartedSearch>()
  const draft = useQuery({
    queryKey: ['start-draft'],
    gcTime: 0,
    queryFn: () => post<StartDraft>('/api/start/draft', {}),
  })
  return (
    <div className="page">
      <PageHeading>{t('start.title')}</PageHeading>
      {started ? (
        <>
          <Note tone="good" announced title={t('start.started', { day: day(started.startedOn) })}>
            <p>{t('start.validUntil', { day: day(started.validUntil) })}</p>
            <p>{t('start.office', started.office)}</p>
          </Note>
          <section className="panel" aria-labelledby="told-title">
            <h2 id="told-title">{t('start.told')}</h2>
            {started.told.map(({ title, fields }) => (
              <div key={title} className="entry">
                <h3>{title}</h3>
                <dl>
                  {fields.map(({ label, value }) => (
                    <div key={label}>
                      <dt>{label}</dt>
                      <dd>{value}</dd>
                    </div>
                  ))}
                </dl>
              </div>
            ))}
            <div className="actions">
              <Button kind="secondary" onPress={() => print()}>
                {t('record.print')}
              </Button>
            </div>
          </section>
          <p>
            <Link to="/">{t('do.front')}</Link>
          </p>
        </>
      ) : (
        <>
          <p className="lead">{t('start.lead')}</p>
          <WhenAnswered answer={draft}>
            {(data) => <Questions draft={data} isClient={isClient} onStarted={setStarted} />}
          </WhenAnswered>
        </>
      )}
    </div>
  )
}

type Props = {
  readonly draft: StartDraft
  readonly isClient: boolean
  readonly onStarted: (started: StartedSearch) => void
}

/** Asks in steps. What has been told is kept at every step, and gone on with whenever the person comes back. */
function Questions({ draft, isClient, onStarted }: Props) {
  const { t, language, moment } = useSay()
  const [told, setTold] = useState<StartAnswers>(draft.answers)
  const [at, setAt] = useState(0)
  const [keptAt, setKeptAt] = useState(draft.savedAt)
  const [kept, setKept] = useState<'whole' | 'notYet' | 'failed'>('whole')
  const heading = useRef<HTMLHeadingElement>(null)
  const { send, sent, wrong, flaws, busy } = useSendingBy('start', kept !== 'whole', (entryId, content) =>
    post<StartedSearch>('/api/start', { language, entryId, ...content }),
  )
  const steps = stepsFor(isClient)
  const step = steps[at]
  const coming = useRef<{ readonly step: number; readonly to: string }>(undefined)
  /** To a step: to its heading, or to what is wrong in it. */
  const go = (next: number, to = 'h2') => {
    coming.current = { step: next, to }
    setAt(next)
  }

  useEffect(() => {
    if (!sent) return
    onStarted(sent)
    void cache.invalidateQueries({ queryKey: ['me'] })
    for (const key of ['overview', 'affairs', 'record', 'start-draft']) cache.removeQueries({ queryKey: [key] })
    // oxlint-disable-next-line react/exhaustive-deps -- told once, when it has started
  }, [sent])
  useEffect(() => {
    const first = steps.findIndex(({ asks }) =>
      asks.some((name) => flaws.some(({ pointer }) => `${pointer}/`.startsWith(`/answers/${name}/`))),
    )
    if (first >= 0) go(first, '[aria-invalid="true"]')
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- told once, when they come
  }, [flaws])
  useEffect(() => {
    if (coming.current?.step !== at) return
    const { to } = coming.current
    coming.current = undefined
    const found = heading.current?.closest('section')?.querySelector<HTMLElement>(to)
    ;(found ?? heading.current)?.focus()
  })

  const keep = async (): Promise<void> => {
    try {
      const { savedAt } = await put<StartDraft>('/api/start/draft', { answers: answersOf(told) })
      setKeptAt(savedAt)
      setKept('whole')
    } catch {
      setKept('failed')
    }
  }
  const tell = (answers: Partial<StartAnswers>) => {
    setTold({ ...told, ...answers })
    setKept('notYet')
  }
  return (
    <section className="panel" aria-labelledby="step-title">
      <p className="quiet">{t('start.step', { nth: at + 1, of: steps.length + 1 })}</p>
      <h2 id="step-title" tabIndex={-1} ref={heading}>
        {t(step ? `start.steps.${step.id}` : 'start.steps.summary')}
      </h2>
      {wrong === 'invalid' && flaws.length === 0 && <NotSent wrong={wrong} />}
      {flaws.some(({ code }) => code === 'isOpen') && (
        <Note tone="warning" announced>
          <p>{t('start.isOpen')}</p>
        </Note>
      )}
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!step) return void send({ answers: answersOf(told) })
          void keep()
          go(at + 1)
        }}
      >
        {step ? (
          <AnswerFields step={step} told={told} isClient={isClient} flaws={flaws} onTold={tell} />
        ) : (
          <Summary told={told} isClient={isClient} />
        )}
        {wrong !== 'invalid' && <NotSent wrong={flaws.length > 0 ? undefined : wrong} />}
        <div className="actions">
          <Button type="submit" busy={busy && t('do.sending')}>
            {t(step ? 'start.next' : 'start.send')}
          </Button>
          {at > 0 && (
            <Button
              kind="secondary"
              onPress={() => {
                void keep()
                go(at - 1)
              }}
            >
              {t('start.back')}
            </Button>
          )}
        </div>
        {kept === 'failed' && (
          <p className="quiet" role="status">
            {t('start.notKept')}
          </p>
        )}
        {keptAt && kept === 'whole' && <p className="quiet">{t('start.kept', { moment: moment(keptAt) })}</p>}
      </form>
    </section>
  )
}

/** What will be sent, before it is. */
function Summary({ told, isClient }: { readonly told: StartAnswers; readonly isClient: boolean }) {
  const { t, day } = useSay()
  const lines = summaryOf(told, isClient, { t, day })
  return (
    <>
      <p>{t('start.summaryLead')}</p>
      <dl>
        {lines.map(({ name, label, value }) => (
          <div key={name}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
