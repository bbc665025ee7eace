import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { isOutage } from '../../ui/outage.ts'
import { Button } from '../controls/Button.tsx'
import { Field } from '../controls/Field.tsx'
import { Select } from '../controls/Select.tsx'
import { NotSent } from '../controls/Receipt.tsx'
import { useHeld } from '../controls/use-held.ts'
import { useName, type Wrong } from '../controls/use-sending.ts'
import { type OwnConsents, post, Problem } from '../door.ts'
import { noteWriting } from '../session/session.ts'
import { useSay } from '../words/say.ts'

type Given = OwnConsents['employers'][number]
type Deciding = {
  readonly employer: { readonly name: string; readonly businessId: string }
  readonly decision: object
  readonly of: string
}

/** The purposes for which something is given to an employer. */
const ofEmployers = ['employerPresentation', 'employerHealth', 'fixedTermFact']

/**
 * Consents that are about one employer and no other (N7.4, N7.7, M3.6): for one purpose, given by its business id, and
 * withdrawn one by one. What is decided item by item is chosen; of one item there is nothing to choose.
 */
export function OneEmployer({ consents }: { readonly consents: OwnConsents }) {
  const { t, language } = useSay()
  const answers = useQueryClient()
  const choices = consents.purposes.filter((each) => ofEmployers.includes(each.purpose))
  const [purpose, setPurpose] = useState('employerPresentation')
  const { items = [], sentence } = choices.find((each) => each.purpose === purpose) ?? {}
  const isItemised = items.length > 1
  const [name, setName] = useState('')
  const [businessId, setBusinessId] = useState('')
  const [chosen, choose] = useState<readonly string[]>([])
  const nameOf = useName()
  const [wrong, setWrong] = useState<Wrong | 'businessId'>()
  const [busy, setBusy] = useState(false)

  const held = useHeld((deciding: Deciding) => void decide(deciding))
  const isWriting = name !== '' || businessId !== '' || chosen.length > 0
  useEffect(() => {
    noteWriting('one employer', isWriting)
    return () => noteWriting('one employer', false)
  }, [isWriting])

  async function decide(deciding: Deciding): Promise<void> {
    if (busy) return
    setBusy(true)
    setWrong(undefined)
    held.letGo()
    try {
      const { employer, decision, of } = deciding
      const decisions = [{ entryId: nameOf(deciding), ...decision }]
      const body = { language, purpose: of, wording: consents.wording, employer, decisions }
      const decided = await post<OwnConsents>('/api/own/consents/decide', body)
      void answers.invalidateQueries({ queryKey: ['consents'], refetchType: 'none' })
      answers.setQueryData(['consents', language], decided)
      // What was written has been given; a withdrawal leaves what is being written.
      if (employer.businessId === businessId.trim()) {
        setName('')
        setBusinessId('')
        choose([])
      }
    } catch (fault) {
      const { status, errors } = fault instanceof Problem ? fault : new Problem(0)
      if (status === 401 || isOutage(status)) held.hold(deciding)
      if (status === 401) return
      const isId = errors.some(({ pointer }) => pointer.endsWith('businessId'))
      setWrong(isId ? 'businessId' : status === 400 ? 'invalid' : isOutage(status) ? 'away' : 'fault')
    } finally {
      setBusy(false)
    }
  }

  async function give() {
    if (!name.trim() || !businessId.trim() || (isItemised && chosen.length === 0)) return setWrong('unfilled')
    const employer = { name: name.trim(), businessId: businessId.trim() }
    if (!/^\d{7}-\d$/.test(employer.businessId)) return setWrong('businessId')
    const only = isItemised ? chosen : items.map(({ item }) => item)
    await decide({
      employer,
      decision: { decision: 'given', ...(only.length > 0 ? { items: only } : {}) },
      of: purpose,
    })
  }
  const withdraw = ({ employer, businessId: id, items: given, purpose: of }: Given) =>
    decide({
      employer: { name: employer, businessId: id },
      decision: { decision: 'withdrawn', ...(given.length > 0 ? { items: given.map(({ item }) => item) } : {}) },
      of,
    })

  return (
    <section className="panel" aria-labelledby="one-title">
      <h2 id="one-title">{t('consents.oneTitle')}</h2>
      <p>{t('consents.oneLead')}</p>
      {consents.employers.length === 0 ? (
        <p className="quiet">{t('consents.noneOne')}</p>
      ) : (
        <ul className="entries">
          {consents.employers.map((given) => (
            <li key={`${given.businessId} ${given.purpose}`} className="entry">
              <h3>
                {given.employer} ({given.businessId})
              </h3>
              <p>{[given.title, ...given.items.map(({ label }) => label)].join('; ')}</p>
              <Button kind="link" busy={busy && t('do.saving')} onPress={() => void withdraw(given)}>
                {t('consents.withdrawFrom', { employer: given.employer, title: given.title })}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void give()
        }}
      >
        <Select
          label={t('consents.forWhat')}
          value={purpose}
          onValue={(value) => {
            setPurpose(value)
            choose([])
          }}
          options={choices.map(({ purpose: value, title }) => ({ value, label: title }))}
        />
        {sentence && <p className="quoted">{sentence}</p>}
        <Field
          label={t('consents.employer')}
          value={name}
          onValue={setName}
          maxLength={150}
          error={wrong === 'unfilled' && !name.trim() ? t('flaw.required') : undefined}
        />
        <Field
          label={t('consents.businessId')}
          value={businessId}
          onValue={setBusinessId}
          maxLength={9}
          error={
            wrong === 'businessId'
              ? t('consents.businessIdWrong')
              : wrong === 'unfilled' && !businessId.trim()
                ? t('flaw.required')
                : undefined
          }
        />
        {isItemised && (
          <fieldset className="checks">
            <legend>{t('consents.items')}</legend>
            {items.map(({ item, label }) => (
              <label key={item} className="check">
                <input
                  type="checkbox"
                  checked={chosen.includes(item)}
                  onChange={(event) =>
                    choose(event.target.checked ? [...chosen, item] : chosen.filter((each) => each !== item))
                  }
                />
                <span>{label}</span>
              </label>
            ))}
          </fieldset>
        )}
        {wrong === 'unfilled' && isItemised && chosen.length === 0 && (
          <p className="error" role="alert">
            {t('consents.pickItems')}
          </p>
        )}
        {wrong !== 'businessId' && <NotSent wrong={wrong === 'away' && held.isHeld ? 'held' : wrong} />}
        <div className="actions">
          <Button type="submit" kind="secondary" busy={busy && t('do.saving')}>
            {t('consents.giveOne')}
          </Button>
        </div>
      </form>
    </section>
  )
}
