import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { Controller, useForm, useWatch, type FieldErrors, type Resolver } from 'react-hook-form'
import { Button } from '../../ui/Button.tsx'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { post, Problem, type Entry, type Flaw, type FoundClients, type Kind, type RegisteredClient } from '../api.ts'
import type { Words } from '../client-record/entry-words.ts'
import { readIdentityCode } from '../frame/identity-code.ts'
import { PageHeading } from '../frame/PageHeading.tsx'
import { useCodeWords, useRulebook } from '../frame/rulebook.tsx'
import { TaskFirst } from '../frame/TaskFirst.tsx'
import { WentWrong } from '../frame/WentWrong.tsx'
import { useColleagues } from '../recording/colleagues.ts'
import { FieldControl, fieldId, type RecordingForm } from '../recording/FieldControl.tsx'
import { asSentence, flatten, goingOn, sayFlaw } from '../recording/flaws.ts'
import { emptyValues, flawsOf, payloadFrom, type FormValues } from '../recording/form-values.ts'
import { announce, carryCodeToNewClient, currentDesk, useDesk } from '../session/desk.ts'
import { today, useSay } from '../words/say.ts'

/** What is asked of a person on the first day, kind by kind. Only the names must be there. */
const asked = ['names', 'languages', 'municipality', 'phone', 'email', 'address', 'employmentStatus'] as const
const needed: readonly string[] = ['names']

type NewClientForm = RecordingForm & { identityCode: string }

export function NewClientPage() {
  const { t } = useSay()
  const { task } = useDesk()
  return (
    <div className="page page-narrow">
      <header>
        <PageHeading title={t('newClient.title')}>{t('newClient.title')}</PageHeading>
        <p className="page-lead">{t('newClient.lead')}</p>
      </header>
      {task ? <Form task={task} /> : <TaskFirst />}
    </div>
  )
}

const noEntries: readonly Entry[] = []

const isUntouched = (values: FormValues | undefined) =>
  Object.values(values ?? {}).every((value) => (typeof value === 'string' ? value.trim() === '' : value.length === 0))

function Form({ task }: { readonly task: string }) {
  const say = useSay()
  const { t, text } = say
  const rules = useRulebook()
  const nameOf = useColleagues()
  const navigate = useNavigate()
  const [fault, setFault] = useState<unknown>()
  const [attempt, setAttempt] = useState(0)
  const [taken, setTaken] = useState(false)
  const kinds = useMemo(
    () => asked.map((id) => rules.kind(id)).filter((kind): kind is Kind => kind?.mayWrite === true),
    [rules],
  )

  const [start] = useState((): NewClientForm => {
    const code = currentDesk().codeForNewClient ?? ''
    carryCodeToNewClient(undefined)
    return {
      identityCode: code,
      values: Object.fromEntries(kinds.map((kind) => [kind.id, emptyValues(kind.fields)])) as unknown as FormValues,
      source: 'self',
      sourceDetail: '',
      channel: '',
      reason: '',
    }
  })

  const resolver: Resolver<NewClientForm> = (written) => {
    const errors: Record<string, unknown> = {}
    const place = (path: string, message: string) => {
      const steps = path.split('.')
      let at = errors
      steps.forEach((step, index) => {
        if (index === steps.length - 1) at[step] = { type: 'flaw', message }
        else at = (at[step] ??= {}) as Record<string, unknown>
      })
    }
    if (readIdentityCode(written.identityCode).state !== 'whole')
      place('identityCode', asSentence(t(written.identityCode ? 'flaw.badIdentityCode' : 'flaw.required')))
    for (const kind of kinds) {
      const values = written.values[kind.id] as unknown as FormValues
      if (!needed.includes(kind.id) && isUntouched(values)) continue
      for (const flaw of flawsOf(kind, values, today())) place(`values.${kind.id}.${flaw.path}`, sayFlaw(flaw, t))
    }
    if (!written.channel) place('channel', asSentence(t('flaw.required')))
    return { values: Object.keys(errors).length > 0 ? {} : written, errors: errors as FieldErrors<NewClientForm> }
  }

  const { control, handleSubmit, setError, formState, getValues } = useForm<NewClientForm>({
    defaultValues: start,
    resolver,
    shouldFocusError: false,
  })
  const written = useWatch({ control, name: 'values' }) as unknown as Record<string, FormValues>
  const held = useMemo(
    (): readonly Entry[] =>
      kinds.map((kind) => ({
        entryId: kind.id,
        version: 1,
        category: kind.category,
        kind: kind.id,
        payload: payloadFrom(kind.fields, written[kind.id] ?? {}),
        source: '',
        channel: '',
        recordedBy: '',
        recordedByName: '',
        recordedAt: '',
      })),
    [kinds, written],
  )
  const code = useCodeWords(held)
  const words: Words = useMemo(() => ({ say, rules, code, nameOf, entries: noEntries }), [say, rules, code, nameOf])

  const save = handleSubmit(
    async (valid) => {
      setFault(undefined)
      setTaken(false)
      const read = readIdentityCode(valid.identityCode)
      const parts = Object.fromEntries(
        kinds.flatMap((kind) => {
          const values = valid.values[kind.id] as unknown as FormValues
          if (isUntouched(values)) return []
          const payload = payloadFrom(kind.fields, values)
          return [[kind.id, kind.id === 'municipality' ? payload['municipality'] : payload]]
        }),
      )
      try {
        const { clientId } = await post<RegisteredClient>('/api/clients', {
          purpose: task,
          identityCode: read.state === 'whole' ? read.code : valid.identityCode,
          ...parts,
          source: 'self',
          channel: valid.channel,
        })
        announce(t('newClient.done'))
        await navigate({ to: '/clients/$clientId', params: { clientId }, search: {} })
      } catch (refusal) {
        if (refusal instanceof Problem && refusal.status === 409) return setTaken(true)
        if (!(refusal instanceof Problem) || refusal.errors.length === 0) return setFault(refusal)
        for (const flaw of refusal.errors)
          setError(formPath(flaw) as 'identityCode', { type: 'door', message: sayFlaw(flaw, t) })
        setAttempt((count) => count + 1)
      }
    },
    () => setAttempt((count) => count + 1),
  )

  const openTaken = async () => {
    const read = readIdentityCode(getValues('identityCode'))
    if (read.state !== 'whole') return
    const { clients } = await post<FoundClients>('/api/clients/search', { purpose: task, identityCode: read.code })
    if (clients[0]) await navigate({ to: '/clients/$clientId', params: { clientId: clients[0].clientId }, search: {} })
  }

  const errors = flatten(formState.errors)
  return (
    <form
      className="stack"
      noValidate
      autoComplete="off"
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault()
          void save()
        }
      }}
    >
      {attempt > 0 && errors.length > 0 && (
        <ErrorSummary
          level="h2"
          title={t('form.errors', { count: errors.length })}
          attempt={attempt}
          errors={errors.map(({ path, message }) => ({
            fieldId: targetOf(path),
            message: `${labelOf(path, kinds, text, t)}: ${goingOn(message)}`,
          }))}
        />
      )}
      {taken && (
        <Notice announced tone="warning" title={t('newClient.takenTitle')}>
          <p>{t('newClient.taken')}</p>
          <Button kind="secondary" onPress={() => void openTaken().catch(setFault)}>
            {t('newClient.openTaken')}
          </Button>
        </Notice>
      )}
      {fault !== undefined && <WentWrong fault={fault} again={() => void save()} />}

      <section className="panel form-part" aria-labelledby="part-code">
        <h2 id="part-code">{t('newClient.who')}</h2>
        <Controller
          name="identityCode"
          control={control}
          render={({ field, fieldState }) => (
            <TextField
              id={fieldId('identityCode')}
              label={t('newClient.identityCode')}
              hint={t('newClient.identityCodeHint')}
              width="short"
              value={field.value}
              onValue={field.onChange}
              onLeave={field.onBlur}
              error={fieldState.error?.message}
            />
          )}
        />
        {kinds
          .filter((kind) => needed.includes(kind.id))
          .map((kind) => (
            <Part key={kind.id} kind={kind} control={control as never} words={words} />
          ))}
      </section>
      {kinds
        .filter((kind) => !needed.includes(kind.id))
        .map((kind) => (
          <section key={kind.id} className="panel form-part" aria-labelledby={`part-${kind.id}`}>
            <h2 id={`part-${kind.id}`}>
              {text(kind.label)} <span className="field-optional">({t('form.optional')})</span>
            </h2>
            <Part kind={kind} control={control as never} words={words} />
          </section>
        ))}
      <section className="panel form-part" aria-labelledby="part-origin">
        <h2 id="part-origin">{t('form.provenance')}</h2>
        <Controller
          name="channel"
          control={control}
          render={({ field, fieldState }) => (
            <SelectField
              id={fieldId('channel')}
              label={t('form.channel')}
              none={t('form.choose')}
              value={field.value}
              onValue={field.onChange}
              onLeave={field.onBlur}
              error={fieldState.error?.message}
              options={Object.keys(rules.channels).map((channel) => ({
                value: channel,
                label: rules.channelLabel(channel),
              }))}
            />
          )}
        />
        <p className="quiet">{t('newClient.source')}</p>
      </section>
      <div className="row">
        <Button type="submit" busy={formState.isSubmitting && t('do.saving')}>
          {t('newClient.save')}
        </Button>
      </div>
    </form>
  )
}

function Part({ kind, control, words }: { readonly kind: Kind; readonly control: never; readonly words: Words }) {
  return (
    <>
      {Object.entries(kind.fields).map(([name, field]) => (
        <FieldControl
          key={name}
          path={`${kind.id}.${name}`}
          field={field}
          control={control}
          words={words}
          on={today()}
        />
      ))}
    </>
  )
}

const formPath = ({ pointer }: Flaw) => {
  const path = pointer.slice(1).replaceAll('/', '.')
  if (path === 'identityCode' || path === 'channel') return path
  return path === 'municipality' ? 'values.municipality.municipality' : `values.${path}`
}

function targetOf(path: string): string {
  const id = fieldId(path.replace(/^values\./, ''))
  return document.getElementById(`${id}-first`) ? `${id}-first` : id
}

function labelOf(
  path: string,
  kinds: readonly Kind[],
  text: ReturnType<typeof useSay>['text'],
  t: ReturnType<typeof useSay>['t'],
): string {
  if (path === 'identityCode') return t('newClient.identityCode')
  if (path === 'channel') return t('form.channel')
  const [kindId, name = ''] = path.replace(/^values\./, '').split('.')
  const kind = kinds.find(({ id }) => id === kindId)
  return text(kind?.fields[name]?.label) || text(kind?.label)
}
