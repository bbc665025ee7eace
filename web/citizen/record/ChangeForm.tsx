import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { isOutage } from '../../ui/outage.ts'
import { Button } from '../controls/Button.tsx'
import { Note } from '../controls/Note.tsx'
import { NotSent } from '../controls/Receipt.tsx'
import { useHeld } from '../controls/use-held.ts'
import type { Wrong } from '../controls/use-sending.ts'
import { type Flaw, post, Problem, put } from '../door.ts'
import { noteWriting } from '../session/session.ts'
import { useSay } from '../words/say.ts'
import { FieldControl } from './FieldControl.tsx'
import type { FormKind, Forms } from './forms.ts'

export type Changing = {
  readonly kind: string
  /** Absent for a new datum. */
  readonly entryId?: string
  readonly version?: number
  readonly payload?: Readonly<Record<string, unknown>>
}

type Props = {
  readonly changing: Changing
  readonly form: FormKind
  readonly forms: Forms
  readonly onClose: () => void
  /** It has been changed, or has left the record. */
  readonly onDone: (what: 'saved' | 'removed') => void
}

type Act = { readonly done: 'saved' | 'removed'; readonly send: () => Promise<unknown> }

const isEmpty = (value: unknown) =>
  value === undefined || value === '' || value === false || (Array.isArray(value) && value.length === 0)

/** A datum that the person changes at once. A second press sends the same change, which is one (N10.1). */
export function ChangeForm({ changing, form, forms, onClose, onDone }: Props) {
  const { t, text } = useSay()
  const answers = useQueryClient()
  const [entryId] = useState(() => changing.entryId ?? crypto.randomUUID())
  const [values, setValues] = useState<Readonly<Record<string, unknown>>>(changing.payload ?? {})
  const [flaws, setFlaws] = useState<readonly Flaw[]>([])
  const [state, setState] = useState<'stale' | 'busy' | 'saved' | Exclude<Wrong, 'unfilled'>>()
  const isNew = changing.entryId === undefined
  const isChanged = JSON.stringify(values) !== JSON.stringify(changing.payload ?? {})
  const mayRemove = !isNew && !['address', 'email', 'phone', 'languages', 'ownPresentation'].includes(form.id)

  useEffect(() => {
    noteWriting('change', isChanged && state !== 'saved')
    return () => noteWriting('change', false)
  }, [isChanged, state])

  const held = useHeld((act: Act) => send(act))
  async function send(act: Act) {
    if (state === 'busy') return
    setState('busy')
    setFlaws([])
    try {
      await held.attempt(act, act.send)
      setState('saved')
      await answers.invalidateQueries({ queryKey: ['record'] })
      onDone(act.done)
    } catch (fault) {
      const problem = fault instanceof Problem ? fault : new Problem(0)
      setFlaws(problem.errors)
      setState(
        problem.kind === 'stale'
          ? 'stale'
          : problem.status === 400
            ? 'invalid'
            : problem.status === 401
              ? undefined
              : isOutage(problem.status)
                ? 'away'
                : 'fault',
      )
    }
  }

  const save = () => {
    const payload = Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmpty(value)))
    const body = { kind: form.id, seen: changing.version ?? 0, payload }
    return send({ done: 'saved', send: () => put(`/api/own/entries/${entryId}`, body) })
  }
  const remove = () => {
    const body = { version: changing.version ?? 1 }
    return send({ done: 'removed', send: () => post(`/api/own/entries/${entryId}/remove`, body) })
  }
  const flawOf = (name: string) => {
    const flaw = flaws.find(({ pointer }) => pointer.split('/')[2] === name)
    return (
      flaw &&
      t(
        `flaw.${flaw.code === 'required' || flaw.code === 'badEmail' || flaw.code === 'badPhone' || flaw.code === 'tooLong' ? flaw.code : 'other'}`,
      )
    )
  }

  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {Object.entries(form.fields).map(([name, field]) => (
        <FieldControl
          key={name}
          name={name}
          label={text(field.label)}
          field={field}
          codes={'list' in field ? forms.codeLists[field.list]?.codes : undefined}
          value={values[name]}
          error={flawOf(name)}
          onValue={(value) => setValues({ ...values, [name]: value })}
        />
      ))}
      {state === 'stale' && (
        <Note tone="error" announced title={t('change.staleTitle')}>
          <p>{t('change.stale')}</p>
        </Note>
      )}
      <NotSent
        wrong={
          state === 'invalid' && flaws.length > 0
            ? undefined
            : state === 'away' && held.isHeld
              ? 'held'
              : state === 'away' || state === 'invalid' || state === 'fault'
                ? state
                : undefined
        }
      />
      <div className="actions">
        <Button type="submit" busy={state === 'busy' && t('do.saving')}>
          {t('do.save')}
        </Button>
        <Button kind="secondary" onPress={onClose}>
          {t('do.cancel')}
        </Button>
        {mayRemove && (
          <Button kind="link" onPress={() => void remove()}>
            {t('change.remove')}
          </Button>
        )}
      </div>
    </form>
  )
}
