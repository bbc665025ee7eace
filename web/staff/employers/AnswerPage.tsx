import { useRef, useState } from 'react'
import type { WhetherJobseeker } from '../../../duties/disclosure/employer-answers/contract.ts'
import { Button } from '../../ui/Button.tsx'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { post } from '../api.ts'
import { readIdentityCode } from '../frame/identity-code.ts'
import { PageHeading } from '../frame/PageHeading.tsx'
import { TaskFirst } from '../frame/TaskFirst.tsx'
import { WentWrong } from '../frame/WentWrong.tsx'
import { asSentence, goingOn } from '../recording/flaws.ts'
import { announce, useDesk } from '../session/desk.ts'
import { dayFrom, useSay } from '../words/say.ts'
import { type Employer, flawsByMember } from './asking.ts'
import { EmployerPicker } from './EmployerPicker.tsx'
import { PdfLink } from './PdfLink.tsx'
import './AnswerPage.css'

const grounds = ['reemployment', 'paySubsidy'] as const
type Ground = (typeof grounds)[number]

/** Yes or no about one person whom an employer names, and the written reply. */
export function AnswerPage() {
  const { t } = useSay()
  const { task } = useDesk()
  const [answer, setAnswer] = useState<WhetherJobseeker>()
  return (
    <div className="page page-narrow">
      <header>
        <PageHeading title={t('employers.answer.title')}>{t('employers.answer.title')}</PageHeading>
        <p className="page-lead">{t('employers.answer.lead')}</p>
      </header>
      {!task ? (
        <TaskFirst />
      ) : answer ? (
        <Answered answer={answer} onAnother={() => setAnswer(undefined)} />
      ) : (
        <Question task={task} onAnswer={setAnswer} />
      )}
    </div>
  )
}

/** A no looks like a yes in everything but its word. */
function Answered({ answer, onAnother }: { readonly answer: WhetherJobseeker; readonly onAnother: () => void }) {
  const { t } = useSay()
  return (
    <section className="panel answer" aria-labelledby="answer">
      <h2 id="answer" className="answer-word">
        {t(answer.jobseeker ? 'employers.answer.yes' : 'employers.answer.no')}
      </h2>
      <p>{t(answer.jobseeker ? 'employers.answer.yesLead' : 'employers.answer.noLead')}</p>
      <p className="quiet">{t('employers.answer.onlyThis')}</p>
      <div className="row">
        <PdfLink base64={answer.letter} fileName="vastaus.pdf">
          {t('employers.answer.pdf')}
        </PdfLink>
        <Button kind="secondary" onPress={onAnother}>
          {t('employers.answer.another')}
        </Button>
      </div>
    </section>
  )
}

function Question({
  task,
  onAnswer,
}: {
  readonly task: string
  readonly onAnswer: (answer: WhetherJobseeker) => void
}) {
  const { t, language } = useSay()
  const [employer, setEmployer] = useState<Employer>()
  const [ground, setGround] = useState<Ground>('reemployment')
  const [written, write] = useState({
    name: '',
    identityCode: '',
    employmentStartedOn: '',
    employmentEndedOn: '',
    appliedOn: '',
  })
  const [attempt, setAttempt] = useState(0)
  const [state, setState] = useState<unknown>()
  const asked = useRef(0)
  const isSubsidy = ground === 'paySubsidy'
  const days = isSubsidy
    ? (['employmentEndedOn', 'appliedOn'] as const)
    : (['employmentStartedOn', 'employmentEndedOn'] as const)
  const code = readIdentityCode(written.identityCode)
  const missing: Record<string, string> = {
    ...(employer ? {} : { employer: asSentence(t('employers.flaw.noEmployer')) }),
    ...(written.name.trim().length >= 2 ? {} : { name: asSentence(t('employers.flaw.name')) }),
    ...(code.state === 'whole' ? {} : { identityCode: asSentence(t('flaw.badIdentityCode')) }),
    ...Object.fromEntries(
      days.filter((name) => !dayFrom(written[name])).map((name) => [name, asSentence(t('flaw.badDate'))]),
    ),
  }
  const told = flawsByMember(state, t) ?? {}
  const flaws = attempt > 0 ? { ...told, ...missing } : told
  const listed = Object.entries(flaws)
  const set = (member: keyof typeof written) => (value: string) => {
    setState(undefined)
    write((before) => ({ ...before, [member]: value }))
  }
  const labels = {
    employer: t('employers.employer.pick'),
    name: t('employers.answer.name'),
    identityCode: t('employers.answer.identityCode'),
    employmentStartedOn: t('employers.answer.started'),
    employmentEndedOn: t('employers.answer.ended'),
    appliedOn: t('employers.answer.applied'),
  }

  const send = async () => {
    if (!employer || code.state !== 'whole' || Object.keys(missing).length > 0) return setAttempt(attempt + 1)
    const mine = (asked.current += 1)
    setState('waiting')
    try {
      const answer = await post<WhetherJobseeker>('/api/employer-answers', {
        purpose: task,
        employerId: employer.employerId,
        ground,
        identityCode: code.code,
        name: written.name.trim(),
        ...Object.fromEntries(days.map((name) => [name, dayFrom(written[name])])),
      })
      if (mine !== asked.current) return
      announce(t(answer.jobseeker ? 'employers.answer.yesLead' : 'employers.answer.noLead'))
      onAnswer(answer)
    } catch (fault) {
      setState(fault)
      setAttempt(attempt + 1)
    }
  }

  return (
    <form
      className="stack"
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      {attempt > 0 && listed.length > 0 && (
        <ErrorSummary
          level="h2"
          title={t('form.errors', { count: listed.length })}
          attempt={attempt}
          errors={listed.map(([member, message]) => ({
            fieldId: member,
            message: `${labels[member as keyof typeof labels] ?? ''}: ${goingOn(message)}`,
          }))}
        />
      )}
      {state instanceof Error && listed.length === 0 && <WentWrong fault={state} again={() => void send()} />}
      <section className="panel form-part" aria-labelledby="question">
        <h2 id="question">{t('employers.answer.form')}</h2>
        <EmployerPicker employer={employer} onEmployer={setEmployer} error={flaws['employer']} />
        <ChoiceField
          id="ground"
          label={t('employers.answer.ground')}
          value={ground}
          onValue={(next) => {
            setState(undefined)
            setGround(grounds.find((each) => each === next) ?? 'reemployment')
          }}
          options={grounds.map((value) => ({
            value,
            label: t(`employers.answer.grounds.${value}`),
            hint: t(`employers.answer.hints.${value}`),
          }))}
        />
        {days.map((member) => (
          <DateField
            key={member}
            id={member}
            label={labels[member]}
            language={language}
            value={written[member]}
            onValue={set(member)}
            error={flaws[member]}
          />
        ))}
      </section>
      <section className="panel form-part" aria-labelledby="whom">
        <h2 id="whom">{t('employers.answer.who')}</h2>
        <TextField
          id="name"
          label={labels.name}
          value={written.name}
          onValue={set('name')}
          maxLength={200}
          error={flaws['name']}
        />
        <TextField
          id="identityCode"
          label={labels.identityCode}
          width="short"
          value={written.identityCode}
          onValue={set('identityCode')}
          error={flaws['identityCode']}
        />
      </section>
      <div className="row">
        <Button type="submit" busy={state === 'waiting' && t('do.loading')}>
          {t('employers.answer.act')}
        </Button>
      </div>
    </form>
  )
}
