import { useMemo, useState } from 'react'
import { useForm, useWatch, type FieldErrors, type Resolver } from 'react-hook-form'
import { Button } from '../../ui/Button.tsx'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { ParagraphsField } from '../../ui/ParagraphsField.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { post, Problem, type Entry, type Kind, type Payload, type Recorded } from '../api.ts'
import type { Words } from '../client-record/entry-words.ts'
import { useCodeWords } from '../frame/rulebook.tsx'
import { WentWrong } from '../frame/WentWrong.tsx'
import { announce, useDesk } from '../session/desk.ts'
import { dayFrom, today, useSay } from '../words/say.ts'
import { useDraft } from './draft.ts'
import { dayInForce, FieldControl, fieldId, type RecordingForm } from './FieldControl.tsx'
import { emptyValues, flawsOf, pathOf, payloadFrom, valuesFrom, type FormValues } from './form-values.ts'
import { asSentence, flatten, goingOn, sayFlaw } from './flaws.ts'
import type { Recording } from './recording.ts'
import { StaleCompare } from './StaleCompare.tsx'

type Props = {
  readonly clientId: string
  readonly recording: Exclude<Recording, { what: 'choose' }>
  readonly words: Words
  readonly onBack: () => void
  readonly onClose: () => void
  readonly onSaved: (recorded: Recorded) => void
  readonly onDraftsChanged: () => void
}

// A call is usually recorded in several entries: the channel chosen last is offered next. In memory only.
let lastChannel = ''

function startOf(recording: Props['recording'], kind: Kind): RecordingForm {
  if (recording.draft) {
    const { values, source, sourceDetail, channel, reason } = recording.draft.content
    // A field that the rulebook has got since the draft was kept starts empty.
    return {
      values: { ...emptyValues(kind.fields), ...(values as FormValues) },
      source,
      sourceDetail,
      channel,
      reason: reason ?? '',
    }
  }
  if (recording.what === 'correct') {
    const { entry, preset = {}, reason = '' } = recording
    return {
      values: valuesFrom(kind.fields, { ...entry.payload, ...preset }),
      source: entry.source,
      sourceDetail: entry.sourceDetail ?? '',
      channel: entry.channel,
      reason,
    }
  }
  const source = kind.sources?.[0] ?? 'self'
  return {
    values: valuesFrom(kind.fields, recording.preset ?? presetOf(kind)),
    source,
    sourceDetail: '',
    channel: source === 'office' ? 'office' : lastChannel,
    reason: '',
  }
}

/** What happened is mostly recorded on the day it happens. */
const presetOf = ({ fields, occurred }: Kind): Payload => {
  const field = occurred && fields[occurred.from]
  return field?.type === 'date' && field.bound && field.required ? { [occurred!.from]: today() } : {}
}

export function EntryForm(props: Props) {
  const { recording, words } = props
  const { t } = words.say
  const kind = words.rules.kind(recording.what === 'new' ? recording.kind : recording.entry.kind)
  return kind ? <Form {...props} kind={kind} /> : <p>{t('recording.noKind')}</p>
}

function Form({
  clientId,
  recording,
  words: outer,
  kind,
  onBack,
  onClose,
  onSaved,
  onDraftsChanged,
}: Props & { readonly kind: Kind }) {
  const say = useSay()
  const { t, text } = say
  const { rules } = outer
  const { task = '' } = useDesk()
  const [fault, setFault] = useState<unknown>()
  const [attempt, setAttempt] = useState(0)
  const [stale, setStale] = useState<Entry>()
  const [base, setBase] = useState(recording.what === 'correct' ? recording.entry : undefined)
  const [dropping, setDropping] = useState(false)
  const correcting = recording.what === 'correct'

  const resolver: Resolver<RecordingForm> = (written) => {
    const errors: Record<string, unknown> = {}
    const place = (path: string, message: string) => {
      const steps = path.split('.')
      let at = errors
      steps.forEach((step, index) => {
        if (index === steps.length - 1) at[step] = { type: 'flaw', message }
        else at = (at[step] ??= {}) as Record<string, unknown>
      })
    }
    for (const flaw of flawsOf(kind, written.values, today())) place(`values.${flaw.path}`, sayFlaw(flaw, t))
    if (!written.source) place('source', asSentence(t('flaw.required')))
    if (rules.sources[written.source]?.other && !written.sourceDetail.trim())
      place('sourceDetail', asSentence(t('flaw.sourceDetail')))
    if (!written.channel) place('channel', asSentence(t('flaw.required')))
    if (correcting && written.reason.trim().length < 3) place('reason', asSentence(t('flaw.reason')))
    return { values: Object.keys(errors).length > 0 ? {} : written, errors: errors as FieldErrors<RecordingForm> }
  }

  const [start] = useState(() => startOf(recording, kind))
  const { control, handleSubmit, setError, setValue, getValues, formState, clearErrors } = useForm<RecordingForm>({
    defaultValues: start,
    resolver,
    shouldFocusError: false,
    reValidateMode: 'onChange',
  })
  const written = useWatch({ control }) as RecordingForm
  const draft = useDraft({
    clientId,
    task,
    kind: kind.id,
    begun: recording.draft,
    onLeft: onDraftsChanged,
    content: { ...written, ...(correcting ? { corrects: recording.entry.entryId } : {}) },
  })

  // Words for the codes that the form holds but the record does not.
  const [held] = useState<readonly Entry[]>(() => [
    { ...stub, kind: kind.id, category: kind.category, payload: payloadFrom(kind.fields, start.values) },
  ])
  const chosenCodes = useCodeWords(
    useMemo(
      () => [
        ...held,
        { ...stub, kind: kind.id, category: kind.category, payload: payloadFrom(kind.fields, written.values) },
      ],
      [held, kind, written.values],
    ),
  )
  const words = useMemo(
    () => ({ ...outer, code: (list: string, code: string) => chosenCodes(list, code) }),
    [outer, chosenCodes],
  )

  const errors = flatten(formState.errors)
  const day = kind.occurred ? dayFrom(String(written.values?.[kind.occurred.from] ?? '')) : undefined

  const save = handleSubmit(
    async (valid) => {
      setFault(undefined)
      draft.finish()
      const draftId = draft.draftId()
      const body = {
        purpose: task,
        payload: payloadFrom(kind.fields, valid.values),
        source: valid.source,
        ...(rules.sources[valid.source]?.other ? { sourceDetail: valid.sourceDetail.trim() } : {}),
        channel: valid.channel,
        ...(draftId ? { draftId } : {}),
      }
      try {
        const recorded =
          correcting && base
            ? await post<Recorded>(`/api/clients/${clientId}/entries/${base.entryId}/correct`, {
                ...body,
                version: base.version,
                reason: valid.reason.trim(),
              })
            : await post<Recorded>(`/api/clients/${clientId}/entries`, { ...body, kind: kind.id })
        lastChannel = valid.channel === 'office' ? lastChannel : valid.channel
        onSaved(recorded)
      } catch (refusal) {
        draft.resume()
        void draft.keep()
        if (refusal instanceof Problem && refusal.current) return setStale(refusal.current)
        if (refusal instanceof Problem && refusal.errors.length > 0) {
          for (const flaw of refusal.errors) {
            const path = flaw.pointer.startsWith('/payload/') ? `values.${pathOf(flaw.pointer)}` : flaw.pointer.slice(1)
            setError(path as 'values', { type: 'door', message: sayFlaw(flaw, t) })
          }
          setAttempt((count) => count + 1)
        } else setFault(refusal)
      }
    },
    () => setAttempt((count) => count + 1),
  )

  const sources = [...new Set([...(kind.sources ?? []), ...Object.keys(rules.sources)])]

  if (stale && base)
    return (
      <StaleCompare
        kind={kind}
        mine={payloadFrom(kind.fields, getValues('values'))}
        theirs={stale}
        words={words}
        onCancel={() => setStale(undefined)}
        onMerged={(payload) => {
          setValue('values', valuesFrom(kind.fields, payload), { shouldDirty: true })
          setBase(stale)
          setStale(undefined)
          clearErrors()
          announce(t('stale.merged'))
        }}
      />
    )

  return (
    <form className="entry-form" noValidate onSubmit={(event) => void save(event)}>
      {attempt > 0 && errors.length > 0 && !formState.isSubmitting && (
        <ErrorSummary
          level="h3"
          title={t('form.errors', { count: errors.length })}
          attempt={attempt}
          errors={errors.map(({ path, message }) => ({
            fieldId: idOf(kind, path),
            message: `${labelOf(kind, path, say)}: ${goingOn(message)}`,
          }))}
        />
      )}
      {fault !== undefined && <WentWrong fault={fault} again={() => void save()} />}
      {base && correcting && base.version !== recording.entry.version && <p className="quiet">{t('stale.onTop')}</p>}

      {Object.entries(kind.fields).map(([name, field]) => (
        <FieldControl key={name} path={name} field={field} control={control} words={words} on={dayInForce(day)} />
      ))}

      <fieldset className="provenance">
        <legend>{t('form.provenance')}</legend>
        <SelectField
          id={fieldId('source')}
          label={t('entry.source')}
          value={written.source}
          onValue={(source) => {
            setValue('source', source, { shouldValidate: formState.isSubmitted })
            if (source === 'office') setValue('channel', 'office', { shouldValidate: formState.isSubmitted })
          }}
          error={formState.errors.source?.message}
          options={sources.map((source) => ({ value: source, label: rules.sourceLabel(source) }))}
        />
        {rules.sources[written.source]?.other && (
          <TextField
            id={fieldId('sourceDetail')}
            label={t('form.sourceDetail')}
            maxLength={200}
            value={written.sourceDetail}
            onValue={(detail) => setValue('sourceDetail', detail, { shouldValidate: formState.isSubmitted })}
            error={formState.errors.sourceDetail?.message}
          />
        )}
        <SelectField
          id={fieldId('channel')}
          label={t('form.channel')}
          none={t('form.choose')}
          value={written.channel}
          onValue={(channel) => setValue('channel', channel, { shouldValidate: formState.isSubmitted })}
          error={formState.errors.channel?.message}
          options={Object.keys(rules.channels).map((channel) => ({
            value: channel,
            label: text(rules.channels[channel]?.label),
          }))}
        />
      </fieldset>
      {correcting && (
        <ParagraphsField
          id={fieldId('reason')}
          label={t('form.reason')}
          hint={t('form.reasonHint')}
          rows={2}
          maxLength={500}
          value={written.reason}
          onValue={(reason) => setValue('reason', reason, { shouldValidate: formState.isSubmitted })}
          error={formState.errors.reason?.message}
        />
      )}

      <div className="form-foot">
        <p className="draft-state" role="status">
          {draft.state.is === 'kept'
            ? t('draft.kept', { time: say.time(draft.state.savedAt) })
            : draft.state.is === 'waiting'
              ? t('draft.waiting')
              : draft.state.is === 'fault'
                ? t('draft.fault')
                : t('draft.untouched')}
        </p>
        <div className="row">
          <Button type="submit" busy={formState.isSubmitting && t('do.saving')} aria-keyshortcuts="Control+Enter">
            {correcting ? t('form.saveCorrection') : t('form.save')}
          </Button>
          {recording.what === 'new' && !recording.draft && draft.state.is === 'untouched' ? (
            <Button kind="secondary" onPress={onBack}>
              {t('form.otherKind')}
            </Button>
          ) : draft.state.is === 'untouched' ? (
            <Button kind="secondary" onPress={onClose}>
              {t('do.cancel')}
            </Button>
          ) : dropping ? (
            <Button
              kind="secondary"
              onPress={() => {
                void draft.drop().then(onDraftsChanged)
                announce(t('draft.dropped'))
                onClose()
              }}
            >
              {t('draft.dropSure')}
            </Button>
          ) : (
            <Button kind="secondary" onPress={() => setDropping(true)}>
              {t('draft.drop')}
            </Button>
          )}
        </div>
        <p className="quiet form-keys">{t('form.keys')}</p>
      </div>
    </form>
  )
}

const stub: Entry = {
  entryId: '',
  version: 1,
  category: '',
  kind: '',
  payload: {},
  source: '',
  channel: '',
  recordedBy: '',
  recordedByName: '',
  recordedAt: '',
}

function idOf(kind: Kind, path: string): string {
  const plain = path.replace(/^values\./, '')
  const field = kind.fields[plain]
  const id = fieldId(plain)
  // A group of radio buttons is reached through its first button.
  return field && document.getElementById(`${id}-first`) ? `${id}-first` : id
}

function labelOf(kind: Kind, path: string, { text, t }: Pick<ReturnType<typeof useSay>, 'text' | 't'>): string {
  const [first = '', ...rest] = path.replace(/^values\./, '').split('.')
  const own = {
    source: t('entry.source'),
    sourceDetail: t('form.sourceDetail'),
    channel: t('form.channel'),
    reason: t('form.reason'),
  }
  if (Object.hasOwn(own, first) && !path.startsWith('values.')) return own[first as keyof typeof own]
  const field = kind.fields[first]
  if (field?.type !== 'rows' || rest.length < 2) return text(field?.label)
  return `${text(field.label)} ${Number(rest[0]) + 1}, ${text(field.of[rest[1]!]?.label).toLowerCase()}`
}
