import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ParagraphsField } from '../../ui/ParagraphsField.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { type Matter, type MatterResult, type MatterState, type MatterWithEvents, post, Problem } from '../api.ts'
import { PdfLink } from '../employers/PdfLink.tsx'
import { PageHeading } from '../frame/PageHeading.tsx'
import { useRulebook } from '../frame/rulebook.tsx'
import { TaskFirst } from '../frame/TaskFirst.tsx'
import { WentWrong } from '../frame/WentWrong.tsx'
import { announce, useDesk } from '../session/desk.ts'
import { languageNames, languages } from '../words/index.ts'
import { useSay } from '../words/say.ts'

/** One matter: what the client asked, what has been done, and how it goes on. */
export function MatterPage() {
  const { clientId = '', matterId = '' } = useParams({ strict: false })
  const { t, day, moment } = useSay()
  const { task } = useDesk()
  const rules = useRulebook()
  const answers = useQueryClient()
  const key = ['matter', clientId, matterId, task] as const
  const path = `/api/clients/${clientId}/matters/${matterId}`
  const found = useQuery({
    queryKey: key,
    enabled: task !== undefined,
    gcTime: 0,
    queryFn: () => post<MatterWithEvents>(`${path}/open`, { purpose: task }),
  })
  const matter = found.data?.matter
  const facts = matter && [
    t('matters.received', { day: day(matter.receivedOn) }),
    matter.dueOn && t('matters.dueOn', { day: day(matter.dueOn) }),
    t(`matters.states.${matter.state}`),
    matter.result && t(`matters.results.${matter.result}`),
    matter.closedOn && t('matters.closedOn', { day: day(matter.closedOn) }),
    `${t('matters.handler')}: ${matter.handlerName ?? t('matters.nobody')}`,
  ]
  return (
    <div className="page">
      <header>
        <p>
          <Link to="/matters">{t('matters.back')}</Link>
        </p>
        <PageHeading title={t('matters.kind')}>
          {matter ? rules.matterLabel(matter.kind) : t('matters.kind')}
        </PageHeading>
        {matter && facts && (
          <p className="page-lead">
            {matter.number} · {facts.filter(Boolean).join(' · ')}
          </p>
        )}
      </header>
      {!task ? (
        <TaskFirst />
      ) : found.isError ? (
        <WentWrong fault={found.error} again={() => void found.refetch()} />
      ) : !found.data || !matter ? (
        <div className="panel">
          <Skeleton lines={6} label={t('do.loading')} />
        </div>
      ) : (
        <>
          <p>
            <Link to="/clients/$clientId" params={{ clientId }} search={{}}>
              {t('matters.record')}
            </Link>
          </p>
          <section className="panel" aria-labelledby="events-title">
            <h2 id="events-title">{t('matters.events')}</h2>
            <ol className="plain-list stack">
              {found.data.events.map(({ version, state, note, answer, doneByName, doneAt }) => (
                <li key={version}>
                  <p className="quiet">{[t(`matters.did.${state}`), doneByName, moment(doneAt)].join(' · ')}</p>
                  {note && <p className="entry-paragraphs">{note}</p>}
                  {answer && (
                    <p className="entry-paragraphs">
                      <strong>{t('matters.answerToClient')}:</strong> {answer}
                    </p>
                  )}
                </li>
              ))}
            </ol>
          </section>
          {matter.answer &&
            rules.matters[matter.kind]?.refusalCertified &&
            (matter.result === 'refused' || matter.result === 'partlyGranted') && (
              <section className="panel stack" aria-labelledby="certificate-title">
                <h2 id="certificate-title">{t('matters.certificateTitle')}</h2>
                <Certificate path={path} />
              </section>
            )}
          {rules.matters[matter.kind]?.byWorkflow ? (
            <p>
              <Link to="/clients/$clientId/statements/$matterId" params={{ clientId, matterId }}>
                {t('matters.preparation')}
              </Link>
            </p>
          ) : (
            matter.state !== 'closed' && (
              <MoveForm
                path={path}
                matter={matter}
                onMoved={(answer) => {
                  answers.setQueryData(key, answer)
                  void answers.invalidateQueries({ queryKey: ['matters'] })
                  announce(t('matters.moved'))
                }}
                onStale={() => void found.refetch()}
              />
            )
          )}
        </>
      )}
    </div>
  )
}

const results = ['granted', 'partlyGranted', 'refused', 'answered', 'transferred', 'withdrawn'] as const

type FormProps = {
  readonly path: string
  readonly matter: Matter
  readonly onMoved: (answer: MatterWithEvents) => void
  readonly onStale: () => void
}

/** Takes a matter in hand, lets it wait for the client, or closes it with a result; what was written stays until it is saved. */
function MoveForm({ path, matter, onMoved, onStale }: FormProps) {
  const { t } = useSay()
  const { task } = useDesk()
  const rules = useRulebook()
  const [note, setNote] = useState('')
  const [result, setResult] = useState('')
  const [answer, setAnswer] = useState('')
  const [lacksResult, setLacksResult] = useState(false)
  const [lacksAnswer, setLacksAnswer] = useState(false)
  const [fault, setFault] = useState<unknown>()
  const [moving, setMoving] = useState<MatterState>()

  const { isFollowed = false, refusalCertified = false } = rules.matters[matter.kind] ?? {}
  // Whoever waits must know for what, an answer must say something, and a certified refusal its reasons.
  const owesAnswer = (to: MatterState) =>
    isFollowed &&
    (to === 'waiting' ||
      (to === 'closed' &&
        (result === 'answered' || (refusalCertified && (result === 'refused' || result === 'partlyGranted')))))

  const move = async (to: MatterState) => {
    const chosen = results.find((each): each is MatterResult => each === result)
    const lacks = owesAnswer(to) && answer.trim() === ''
    setLacksResult(to === 'closed' && !chosen)
    setLacksAnswer(lacks)
    if (moving || lacks || (to === 'closed' && !chosen)) return
    setFault(undefined)
    setMoving(to)
    try {
      const ending = to === 'closed' ? { result: chosen } : {}
      const said = {
        ...(note.trim() === '' ? {} : { note: note.trim() }),
        ...(isFollowed && answer.trim() !== '' ? { answer: answer.trim() } : {}),
      }
      onMoved(
        await post<MatterWithEvents>(`${path}/move`, {
          purpose: task,
          version: matter.version,
          to,
          ...ending,
          ...said,
        }),
      )
      setNote('')
      setAnswer('')
      setResult('')
    } catch (error) {
      setFault(error)
      if (error instanceof Problem && error.kind === 'stale') onStale()
    } finally {
      setMoving(undefined)
    }
  }
  const act = (to: MatterState, label: string, kind: 'primary' | 'secondary') => (
    <Button kind={kind} busy={moving === to && t('do.loading')} onPress={() => void move(to)}>
      {label}
    </Button>
  )

  return (
    <section className="panel stack" aria-labelledby="next-title">
      <h2 id="next-title">{t('matters.next')}</h2>
      <ParagraphsField
        id="matter-note"
        label={t('matters.note')}
        hint={t('matters.noteHint')}
        value={note}
        onValue={(value) => setNote(value.slice(0, 2000))}
      />
      {isFollowed && (
        <ParagraphsField
          id="matter-answer"
          label={t('matters.answerToClient')}
          hint={t('matters.answerHint')}
          maxLength={2000}
          value={answer}
          onValue={setAnswer}
          {...(lacksAnswer ? { error: t('matters.answerLacks') } : {})}
        />
      )}
      <div className="row">
        {matter.state === 'received' && act('inHand', t('matters.take'), 'primary')}
        {matter.state === 'waiting' && act('inHand', t('matters.goOn'), 'primary')}
        {matter.state === 'inHand' && act('waiting', t('matters.wait'), 'secondary')}
      </div>
      <SelectField
        id="matter-result"
        label={t('matters.result')}
        value={result}
        onValue={(value) => {
          setResult(value)
          setLacksResult(false)
        }}
        none=""
        options={results.map((each) => ({ value: each, label: t(`matters.results.${each}`) }))}
        {...(lacksResult ? { error: t('matters.chooseResult') } : {})}
      />
      <div className="row">
        {act('closed', t('matters.close'), matter.state === 'inHand' ? 'primary' : 'secondary')}
      </div>
      {fault instanceof Problem && fault.kind === 'stale' ? (
        <Notice tone="warning" announced>
          {t('matters.stale')}
        </Notice>
      ) : (
        fault instanceof Error && <WentWrong fault={fault} again={() => setFault(undefined)} />
      )}
    </section>
  )
}

/** The written certificate of why it was refused, in the language of the person's. */
function Certificate({ path }: { readonly path: string }) {
  const { t } = useSay()
  const { task } = useDesk()
  const [language, setLanguage] = useState<string>('fi')
  const [pdf, setPdf] = useState<string>()
  const [state, setState] = useState<unknown>()
  const make = async () => {
    setState('waiting')
    try {
      setPdf((await post<{ pdf: string }>(`${path}/certificate`, { purpose: task, language })).pdf)
      setState(undefined)
    } catch (fault) {
      setState(fault)
    }
  }
  return (
    <>
      <p>{t('matters.certificateLead')}</p>
      <SelectField
        id="certificate-language"
        label={t('matters.certificateLanguage')}
        value={language}
        onValue={(value) => {
          setLanguage(value)
          setPdf(undefined)
        }}
        options={languages.map((value) => ({ value, label: languageNames[value] }))}
      />
      {state instanceof Error && <WentWrong fault={state} again={() => void make()} />}
      <div className="row">
        <Button kind="secondary" busy={state === 'waiting' && t('do.loading')} onPress={() => void make()}>
          {t('matters.makeCertificate')}
        </Button>
        {pdf && (
          <PdfLink base64={pdf} fileName={`${t('matters.certificateName')}.pdf`}>
            {t('matters.certificate')}
          </PdfLink>
        )}
      </div>
    </>
  )
}
