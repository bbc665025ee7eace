import { type ReactNode, useState } from 'react'
import type { FetchedFile, GivenFile } from '../../../duties/disclosure/given-files/contract.ts'
import { Button } from '../../ui/Button.tsx'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { post } from '../api.ts'
import { PageHeading } from '../frame/PageHeading.tsx'
import { useRulebook } from '../frame/rulebook.tsx'
import { TaskFirst } from '../frame/TaskFirst.tsx'
import { WentWrong } from '../frame/WentWrong.tsx'
import { asSentence } from '../recording/flaws.ts'
import { announce, useDesk } from '../session/desk.ts'
import { dayFrom, useSay } from '../words/say.ts'
import { flawsByMember } from './asking.ts'

const processors = ['elisaOc', 'webropol'] as const

/** Contact details of clients of the own office, for a processor (N7.9). */
export function ContactListPage() {
  const { t, text } = useSay()
  const rules = useRulebook()
  const [processor, setProcessor] = useState<(typeof processors)[number]>('elisaOc')
  const [employmentCode, setEmploymentCode] = useState('')
  const [serviceLanguage, setServiceLanguage] = useState('')
  const optionsOf = (list: string) =>
    Object.entries(rules.codeLists[list]?.codes ?? {}).map(([value, label]) => ({ value, label: text(label) }))
  return (
    <FilePage
      title={t('employers.files.contacts')}
      lead={t('employers.files.contactsLead')}
      path="/api/contact-lists"
      order={() => ({
        processor,
        ...(employmentCode ? { employmentCode } : {}),
        ...(serviceLanguage ? { serviceLanguage } : {}),
      })}
    >
      {() => (
        <>
          <ChoiceField
            id="processor"
            label={t('employers.files.processor')}
            value={processor}
            onValue={(next) => setProcessor(processors.find((each) => each === next) ?? 'elisaOc')}
            options={processors.map((value) => ({ value, label: t(`employers.files.processors.${value}`) }))}
          />
          <SelectField
            id="employmentCode"
            label={t('employers.files.employment')}
            none={t('employers.files.anyEmployment')}
            value={employmentCode}
            onValue={setEmploymentCode}
            options={optionsOf('employmentCode')}
          />
          <SelectField
            id="serviceLanguage"
            label={t('employers.files.language')}
            none={t('employers.files.anyLanguage')}
            value={serviceLanguage}
            onValue={setServiceLanguage}
            options={optionsOf('serviceLanguage')}
          />
          <p className="quiet">{t('employers.files.leftOutWhy')}</p>
        </>
      )}
    </FilePage>
  )
}

/** Who took part in a project in a period, for the ministry (N7.8). */
export function ProjectExtractPage() {
  const { t, language } = useSay()
  const [project, setProject] = useState('')
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const missing = {
    ...(project.trim() ? {} : { project: asSentence(t('flaw.required')) }),
    ...(dayFrom(from) ? {} : { from: asSentence(t('flaw.badDate')) }),
    ...(dayFrom(to) ? {} : { to: asSentence(t('flaw.badDate')) }),
  }
  return (
    <FilePage
      title={t('employers.files.extract')}
      lead={t('employers.files.extractLead')}
      path="/api/project-extracts"
      missing={missing}
      order={() => ({ project: project.trim(), from: dayFrom(from), to: dayFrom(to) })}
    >
      {(flaws) => (
        <>
          <TextField
            id="project"
            label={t('employers.files.project')}
            maxLength={100}
            value={project}
            onValue={setProject}
            error={flaws['project']}
          />
          <DateField
            id="from"
            label={t('employers.files.from')}
            language={language}
            value={from}
            onValue={setFrom}
            error={flaws['from']}
          />
          <DateField
            id="to"
            label={t('employers.files.to')}
            language={language}
            value={to}
            onValue={setTo}
            error={flaws['to']}
          />
        </>
      )}
    </FilePage>
  )
}

type Flaws = Readonly<Record<string, string>>
type Props = {
  readonly title: string
  readonly lead: string
  readonly path: '/api/contact-lists' | '/api/project-extracts'
  readonly order: () => object
  readonly missing?: Flaws
  readonly children: (flaws: Flaws) => ReactNode
}

const nothingMissing: Flaws = {}

/** Orders a file, tells what came of it, and fetches it. */
function FilePage({ title, lead, path, order, missing = nothingMissing, children }: Props) {
  const { t, moment } = useSay()
  const { task } = useDesk()
  // The same order sent again goes on where it was broken off.
  const [fileId, setFileId] = useState(() => crypto.randomUUID())
  const [file, setFile] = useState<GivenFile>()
  const [attempt, setAttempt] = useState(0)
  const [state, setState] = useState<unknown>()
  const told = flawsByMember(state, t) ?? {}
  const flaws = attempt > 0 ? { ...told, ...missing } : told

  const make = async () => {
    if (Object.keys(missing).length > 0) return setAttempt(attempt + 1)
    setState('waiting')
    try {
      const made = await post<GivenFile>(path, { purpose: task, fileId, ...order() })
      announce(t('employers.files.made', { count: made.persons }))
      setFile(made)
      setState(undefined)
    } catch (fault) {
      setState(fault)
    }
  }
  const fetchIt = async () => {
    setState('waiting')
    try {
      const { name, csv } = await post<FetchedFile>(`${path}/${fileId}/fetch`, { purpose: task })
      const url = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }))
      const link = document.createElement('a')
      link.href = url
      link.download = name
      link.click()
      URL.revokeObjectURL(url)
      setState(undefined)
    } catch (fault) {
      setState(fault)
    }
  }

  return (
    <div className="page page-narrow">
      <header>
        <PageHeading title={title}>{title}</PageHeading>
        <p className="page-lead">{lead}</p>
      </header>
      {!task ? (
        <TaskFirst />
      ) : (
        <section className="panel form-part" aria-label={title}>
          {state instanceof Error && Object.keys(told).length === 0 && (
            <WentWrong fault={state} again={() => void (file ? fetchIt() : make())} />
          )}
          {file ? (
            <>
              <h2>{t('employers.files.made', { count: file.persons })}</h2>
              <p>
                {file.leftOut > 0 && `${t('employers.files.leftOut', { count: file.leftOut })} `}
                {t('employers.files.until', { moment: moment(file.expiresAt) })}
              </p>
              <div className="row">
                <Button busy={state === 'waiting' && t('do.loading')} onPress={() => void fetchIt()}>
                  {t('employers.files.fetch')}
                </Button>
                <Button
                  kind="secondary"
                  onPress={() => {
                    setFile(undefined)
                    setFileId(crypto.randomUUID())
                  }}
                >
                  {t('employers.files.another')}
                </Button>
              </div>
            </>
          ) : (
            <form
              className="form-part"
              noValidate
              autoComplete="off"
              onSubmit={(event) => {
                event.preventDefault()
                void make()
              }}
            >
              {children(flaws)}
              <div className="row">
                <Button type="submit" busy={state === 'waiting' && t('do.loading')}>
                  {t('employers.files.make')}
                </Button>
              </div>
            </form>
          )}
        </section>
      )}
    </div>
  )
}
