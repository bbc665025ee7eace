import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { Combobox } from '../../ui/Combobox.tsx'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { SearchIcon } from '../../ui/icons.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ParagraphsField } from '../../ui/ParagraphsField.tsx'
import { useQuery } from '@tanstack/react-query'
import { post, Problem, type Client, type Duplicates, type FoundClients } from '../api.ts'
import { PageHeading } from '../frame/PageHeading.tsx'
import { readName } from '../frame/read-name.ts'
import { readIdentityCode } from '../frame/identity-code.ts'
import { TaskFirst } from '../frame/TaskFirst.tsx'
import { WentWrong } from '../frame/WentWrong.tsx'
import { asSentence } from '../recording/flaws.ts'
import { announce, useDesk } from '../session/desk.ts'
import { useSay } from '../words/say.ts'

const acts = ['duplicates', 'merge', 'unmerge'] as const
const none: readonly Client[] = []

/** Two rows of one person: marked, joined, and taken apart again. Each for a reason. */
export function DuplicatesPage() {
  const { t } = useSay()
  const { task } = useDesk()
  const { clientId = '' } = useParams({ strict: false })
  return (
    <div className="page page-narrow">
      <header>
        <p>
          <Link to="/clients/$clientId" params={{ clientId }} search={{}}>
            {t('client.back')}
          </Link>
        </p>
        <PageHeading title={t('duplicates.title')}>{t('duplicates.title')}</PageHeading>
        <p className="page-lead">{t('duplicates.lead')}</p>
      </header>
      {task ? <Form clientId={clientId} task={task} /> : <TaskFirst />}
    </div>
  )
}

function Form({ clientId, task }: { readonly clientId: string; readonly task: string }) {
  const { t } = useSay()
  const navigate = useNavigate()
  const [typed, type] = useState('')
  const [other, setOther] = useState<Client>()
  const [act, setAct] = useState<(typeof acts)[number]>('duplicates')
  const [reason, setReason] = useState('')
  const [attempt, setAttempt] = useState(0)
  const [state, setState] = useState<unknown>()
  const code = readIdentityCode(typed)
  const name = readName(typed)
  const question = code.state === 'whole' ? { identityCode: code.code } : code.state === 'no' ? name : undefined
  const found = useQuery({
    queryKey: ['find-other', task, question],
    enabled: question !== undefined && !other,
    gcTime: 0,
    queryFn: ({ signal }) => post<FoundClients>('/api/clients/search', { purpose: task, ...question }, { signal }),
  })
  const options = question ? (found.data?.clients ?? none).filter((client) => client.clientId !== clientId) : none
  const errors = [
    ...(other ? [] : [{ fieldId: 'other', message: asSentence(t('duplicates.noOther')) }]),
    ...(reason.trim().length < 3 ? [{ fieldId: 'duplicate-reason', message: asSentence(t('flaw.reason')) }] : []),
  ]
  const wrong = (fieldId: string) =>
    attempt > 0 ? errors.find((error) => error.fieldId === fieldId)?.message : undefined

  const send = async () => {
    if (!other || errors.length > 0) return setAttempt(attempt + 1)
    setState('waiting')
    try {
      await post<Duplicates>(`/api/clients/${clientId}/${act}`, {
        purpose: task,
        other: other.clientId,
        reason: reason.trim(),
      })
      announce(t(`duplicates.done.${act}`))
      await navigate({ to: '/clients/$clientId', params: { clientId }, search: {} })
    } catch (fault) {
      setState(fault)
    }
  }

  return (
    <form
      className="panel form-part"
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      {attempt > 0 && errors.length > 0 && (
        <ErrorSummary level="h2" title={t('form.errors', { count: errors.length })} errors={errors} attempt={attempt} />
      )}
      {state instanceof Problem && state.status === 409 ? (
        <Notice announced tone="warning">
          {t('duplicates.conflict')}
        </Notice>
      ) : (
        state instanceof Error && <WentWrong fault={state} again={() => void send()} />
      )}
      <Combobox
        id="other"
        label={t('duplicates.other')}
        hint={t('duplicates.otherHint')}
        icon={<SearchIcon />}
        text={other ? `${other.name ?? ''} ${other.birthYear ?? ''}`.trim() : typed}
        onText={(next) => {
          setOther(undefined)
          type(next)
        }}
        error={wrong('other')}
        options={options}
        keyOf={(client) => client.clientId}
        onPick={(client) => setOther(client)}
        firstByDefault
        status={
          !question
            ? ''
            : found.isFetching
              ? t('search.asking')
              : options.length === 0
                ? t('search.nobodyByName')
                : t('search.found', { count: options.length })
        }
      >
        {(client) => (
          <span className="code-option">
            <span>{client.name}</span>
            <span className="quiet">{client.birthYear ? t('client.born', { year: client.birthYear }) : ''}</span>
          </span>
        )}
      </Combobox>
      <ChoiceField
        id="duplicate-act"
        label={t('duplicates.act')}
        value={act}
        onValue={(next) => setAct(acts.find((each) => each === next) ?? 'duplicates')}
        options={acts.map((value) => ({
          value,
          label: t(`duplicates.acts.${value}`),
          hint: t(`duplicates.hints.${value}`),
        }))}
      />
      <ParagraphsField
        id="duplicate-reason"
        label={t('duplicates.reason')}
        rows={2}
        maxLength={500}
        value={reason}
        onValue={setReason}
        error={wrong('duplicate-reason')}
      />
      <div className="row">
        <Button type="submit" busy={state === 'waiting' && t('do.saving')}>
          {t('duplicates.send')}
        </Button>
      </div>
    </form>
  )
}
