import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ParagraphsField } from '../../ui/ParagraphsField.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { post, Problem, put } from '../api.ts'
import { PageHeading } from '../frame/PageHeading.tsx'
import { useCodeWords } from '../frame/rulebook.tsx'
import { TaskFirst } from '../frame/TaskFirst.tsx'
import { WentWrong } from '../frame/WentWrong.tsx'
import { CodeField } from '../recording/CodeField.tsx'
import { asSentence, goingOn } from '../recording/flaws.ts'
import { announce, useDesk } from '../session/desk.ts'
import { dayFrom, sayDay, today, useSay } from '../words/say.ts'
import { flawsByMember, type Vacancy } from './asking.ts'
import { EmployerDialog } from './EmployerDialog.tsx'
import { EmployerPicker } from './EmployerPicker.tsx'

/** One vacancy: to add, to change, to close. */
export function VacancyPage() {
  const { vacancyId } = useParams({ strict: false })
  const { t } = useSay()
  const { task } = useDesk()
  return (
    <div className="page page-narrow">
      <p>
        <Link to="/employers">{t('employers.toList')}</Link>
      </p>
      {!task ? (
        <>
          <PageHeading title={t('employers.title')}>{t('employers.title')}</PageHeading>
          <TaskFirst />
        </>
      ) : vacancyId ? (
        <Opened key={vacancyId} vacancyId={vacancyId} task={task} />
      ) : (
        <Form task={task} vacancy={undefined} />
      )}
    </div>
  )
}

function Opened({ vacancyId, task }: { readonly vacancyId: string; readonly task: string }) {
  const { t } = useSay()
  const found = useQuery({
    queryKey: ['vacancy', vacancyId, task],
    queryFn: () => post<Vacancy>(`/api/vacancies/${vacancyId}/open`, { purpose: task }),
  })
  if (found.isError) return <WentWrong page fault={found.error} again={() => void found.refetch()} />
  if (!found.data)
    return (
      <div className="panel">
        <Skeleton lines={8} label={t('do.loading')} />
      </div>
    )
  return <Form key={found.data.version} task={task} vacancy={found.data} />
}

const codeLists = {
  occupation: 'occupation',
  municipality: 'municipality',
  hours: 'workingHours',
  duration: 'jobDuration',
  employmentType: 'employmentType',
} as const
const codeMembers = Object.keys(codeLists) as (keyof typeof codeLists)[]
const days = ['applyBy', 'startsOn'] as const
const states = ['open', 'filled', 'withdrawn'] as const

type Written = Record<
  'title' | 'tasks' | 'healthDemands' | 'places' | 'state' | keyof typeof codeLists | (typeof days)[number],
  string
>

const writtenFrom = (vacancy: Vacancy | undefined): Written => ({
  title: vacancy?.title ?? '',
  tasks: vacancy?.tasks ?? '',
  healthDemands: vacancy?.healthDemands ?? '',
  places: String(vacancy?.places ?? 1),
  state: vacancy?.state ?? 'open',
  occupation: vacancy?.occupation ?? '',
  municipality: vacancy?.municipality ?? '',
  hours: vacancy?.hours ?? '',
  duration: vacancy?.duration ?? '',
  employmentType: vacancy?.employmentType ?? '',
  applyBy: sayDay(vacancy?.applyBy),
  startsOn: sayDay(vacancy?.startsOn),
})

function Form({ task, vacancy }: { readonly task: string; readonly vacancy: Vacancy | undefined }) {
  const { t, language } = useSay()
  const navigate = useNavigate()
  const answers = useQueryClient()
  const [employer, setEmployer] = useState(
    vacancy && { employerId: vacancy.employerId, name: vacancy.employer, businessId: vacancy.businessId },
  )
  const [written, write] = useState(() => writtenFrom(vacancy))
  const [isAdding, add] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const [state, setState] = useState<unknown>()
  const codes = useMemo(
    () => codeMembers.flatMap((member) => (written[member] ? [[codeLists[member], written[member]] as const] : [])),
    [written],
  )
  const word = useCodeWords(noEntries, codes)
  const places = Number(written.places)
  const missing: Record<string, string> = {
    ...(employer ? {} : { employer: asSentence(t('employers.flaw.noEmployer')) }),
    ...(written.title.trim() ? {} : { title: asSentence(t('flaw.required')) }),
    ...(Number.isInteger(places) && places >= 1 && places <= 999
      ? {}
      : { places: asSentence(t('employers.flaw.number')) }),
    ...Object.fromEntries(
      days
        .filter((name) => written[name].trim() !== '' && dayFrom(written[name]) === undefined)
        .map((name) => [name, asSentence(t('flaw.badDate'))]),
    ),
  }
  const told = flawsByMember(state, t) ?? {}
  const flaws = attempt > 0 ? { ...told, ...missing } : told
  const set = (member: keyof Written) => (value: string) => write((before) => ({ ...before, [member]: value }))
  const isStale = state instanceof Problem && state.kind === 'stale'

  const save = async () => {
    if (!employer || Object.keys(missing).length > 0) return setAttempt(attempt + 1)
    setState('waiting')
    const { state: closed, places: _, applyBy, startsOn, ...words } = written
    const body = {
      purpose: task,
      employerId: employer.employerId,
      ...words,
      places,
      ...(dayFrom(applyBy) ? { applyBy: dayFrom(applyBy) } : {}),
      ...(dayFrom(startsOn) ? { startsOn: dayFrom(startsOn) } : {}),
    }
    try {
      const saved = vacancy
        ? await put<Vacancy>(`/api/vacancies/${vacancy.vacancyId}`, {
            ...body,
            version: vacancy.version,
            state: closed,
          })
        : await post<Vacancy>('/api/vacancies', body)
      void answers.invalidateQueries({ queryKey: ['vacancies'] })
      answers.setQueryData(['vacancy', saved.vacancyId, task], saved)
      announce(vacancy ? t('employers.vacancy.changed') : t('employers.vacancy.added', { number: saved.number }))
      await navigate({ to: '/employers' })
    } catch (fault) {
      setState(fault)
      setAttempt(attempt + 1)
      if (fault instanceof Problem && fault.kind === 'stale' && vacancy)
        void answers.invalidateQueries({ queryKey: ['vacancy', vacancy.vacancyId] })
    }
  }

  const title = vacancy
    ? t('employers.vacancy.titleChange', { number: vacancy.number })
    : t('employers.vacancy.titleNew')
  const listed = Object.entries(flaws)
  return (
    <>
      <PageHeading title={title}>{title}</PageHeading>
      <form
        className="stack"
        noValidate
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        {attempt > 0 && listed.length > 0 && (
          <ErrorSummary
            level="h2"
            title={t('form.errors', { count: listed.length })}
            attempt={attempt}
            errors={listed.map(([member, message]) => ({
              fieldId: member,
              message: `${labelOf(member, t)}: ${goingOn(message)}`,
            }))}
          />
        )}
        {isStale ? (
          <Notice announced tone="warning">
            {t('employers.vacancy.stale')}
          </Notice>
        ) : (
          state instanceof Error && listed.length === 0 && <WentWrong fault={state} again={() => void save()} />
        )}
        <section className="panel form-part" aria-labelledby="what">
          <h2 id="what">{t('employers.vacancy.what')}</h2>
          <EmployerPicker employer={employer} onEmployer={setEmployer} error={flaws['employer']} />
          <div>
            <Button kind="bare" onPress={() => add(true)}>
              {t('employers.newEmployer')}
            </Button>
          </div>
          <TextField
            id="title"
            label={t('employers.vacancy.title')}
            value={written.title}
            onValue={set('title')}
            maxLength={150}
            error={flaws['title']}
          />
          <CodeField
            id="occupation"
            label={t('employers.vacancy.occupation')}
            optional={t('form.optional')}
            list={codeLists.occupation}
            word={word}
            on={today()}
            value={written.occupation}
            onValue={set('occupation')}
            error={flaws['occupation']}
          />
          <ParagraphsField
            id="tasks"
            label={t('employers.vacancy.tasks')}
            optional={t('form.optional')}
            value={written.tasks}
            onValue={set('tasks')}
            error={flaws['tasks']}
          />
          <ParagraphsField
            id="healthDemands"
            label={t('employers.vacancy.healthDemands')}
            hint={t('employers.vacancy.healthHint')}
            optional={t('form.optional')}
            rows={2}
            value={written.healthDemands}
            onValue={set('healthDemands')}
            error={flaws['healthDemands']}
          />
        </section>
        <section className="panel form-part" aria-labelledby="conditions">
          <h2 id="conditions">{t('employers.vacancy.conditions')}</h2>
          <TextField
            id="places"
            label={t('employers.vacancy.places')}
            width="short"
            inputMode="numeric"
            value={written.places}
            onValue={set('places')}
            error={flaws['places']}
          />
          {codeMembers
            .filter((member) => member !== 'occupation')
            .map((member) => (
              <CodeField
                key={member}
                id={member}
                label={t(`employers.vacancy.${member}`)}
                optional={t('form.optional')}
                list={codeLists[member]}
                word={word}
                on={today()}
                value={written[member]}
                onValue={set(member)}
                error={flaws[member]}
              />
            ))}
          {days.map((member) => (
            <DateField
              key={member}
              id={member}
              label={t(`employers.vacancy.${member}`)}
              optional={t('form.optional')}
              language={language}
              value={written[member]}
              onValue={set(member)}
              error={flaws[member]}
            />
          ))}
          {vacancy && (
            <ChoiceField
              id="state"
              label={t('employers.states')}
              value={written.state}
              onValue={set('state')}
              options={states.map((value) => ({ value, label: t(`employers.state.${value}`) }))}
            />
          )}
        </section>
        <div className="row">
          <Button type="submit" busy={state === 'waiting' && t('do.saving')}>
            {t('employers.vacancy.save')}
          </Button>
        </div>
      </form>
      {isAdding && (
        <EmployerDialog
          onClose={() => add(false)}
          onSaved={(saved) => {
            setEmployer(saved)
            add(false)
          }}
        />
      )}
    </>
  )
}

const noEntries: readonly never[] = []

const labels = [
  'title',
  'occupation',
  'tasks',
  'healthDemands',
  'municipality',
  'hours',
  'duration',
  'employmentType',
  'places',
  'applyBy',
  'startsOn',
] as const

function labelOf(member: string, t: ReturnType<typeof useSay>['t']): string {
  const known = labels.find((each) => each === member)
  return known ? t(`employers.vacancy.${known}`) : t('employers.employer.pick')
}
