import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { post, Problem, type Entry } from '../api.ts'
import { useRulebook } from '../frame/rulebook.tsx'
import { WentWrong } from '../frame/WentWrong.tsx'
import { useDesk } from '../session/desk.ts'
import { dayFrom, sayDay, today, useSay } from '../words/say.ts'
import { addressOf, type OpenedPreparation, type StatementsOfClient } from './statements.ts'

type Props = {
  readonly clientId: string
  readonly triggers: StatementsOfClient['triggers']
  readonly facts: readonly Entry[]
  readonly onBegun: (matterId: string) => void
}

/** Begins a preparation: why, since when it is known, and which clarifications it waits for. */
export function BeginForm({ clientId, triggers, facts, onBegun }: Props) {
  const { t, text, day, language } = useSay()
  const rules = useRulebook()
  const { task } = useDesk()
  const [trigger, setTrigger] = useState('')
  const [receivedOn, setReceivedOn] = useState(sayDay(today()))
  const asked = facts.filter(({ kind }) => kind === 'clarificationRequest')
  const answered = new Set(
    facts.filter(({ kind }) => kind === 'clarificationAnswer').map(({ payload }) => payload['request']),
  )
  // What has not been answered is awaited, unless the preparer says otherwise.
  const [requests, setRequests] = useState<ReadonlySet<string>>(
    new Set(asked.filter(({ entryId }) => !answered.has(entryId)).map(({ entryId }) => entryId)),
  )
  const [state, setState] = useState<unknown>()
  const received = dayFrom(receivedOn)
  const isFuture = received !== undefined && received > today()

  const begin = async () => {
    if (!trigger || !received || isFuture) return setState('lacking')
    setState('waiting')
    try {
      const { preparation } = await post<OpenedPreparation>(`${addressOf(clientId)}/preparations`, {
        purpose: task,
        trigger,
        receivedOn: received,
        requests: [...requests],
      })
      onBegun(preparation.matter.matterId)
    } catch (fault) {
      setState(fault)
    }
  }

  return (
    <section className="panel" aria-labelledby="begin">
      <h2 id="begin">{t('statements.begin.title')}</h2>
      <form
        className="form-part statement-begin"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void begin()
        }}
      >
        <SelectField
          id="begin-trigger"
          label={t('statements.begin.trigger')}
          value={trigger}
          onValue={setTrigger}
          none={t('statements.begin.choose')}
          options={triggers.map(({ id, label }) => ({ value: id, label: text(label) }))}
          error={state === 'lacking' && !trigger ? t('statements.begin.choose') : undefined}
        />
        <DateField
          id="begin-received"
          label={t('statements.begin.receivedOn')}
          language={language}
          value={receivedOn}
          onValue={setReceivedOn}
          error={
            state !== 'lacking' ? undefined : !received ? t('flaw.badDate') : isFuture ? t('flaw.future') : undefined
          }
        />
        {asked.length > 0 && (
          <fieldset className="statement-checks">
            <legend>{t('statements.begin.requests')}</legend>
            <p className="quiet">{t('statements.begin.requestsHint')}</p>
            {asked.map(({ entryId, payload }) => (
              <label key={entryId} className="statement-check">
                <input
                  type="checkbox"
                  checked={requests.has(entryId)}
                  onChange={(event) => {
                    const next = new Set(requests)
                    if (event.target.checked) next.add(entryId)
                    else next.delete(entryId)
                    setRequests(next)
                  }}
                />
                <span>
                  {rules.ownCode('clarificationSubject', String(payload['about']))},{' '}
                  {day(String(payload['requestedOn']))}–{day(String(payload['answerBy']))}
                </span>
              </label>
            ))}
          </fieldset>
        )}
        {state instanceof Problem && <WentWrong fault={state} again={() => void begin()} />}
        <div>
          <Button type="submit" busy={state === 'waiting' && t('do.saving')}>
            {t('statements.begin.act')}
          </Button>
        </div>
      </form>
    </section>
  )
}
