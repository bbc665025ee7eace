import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../controls/Button.tsx'
import { Field } from '../controls/Field.tsx'
import { Note } from '../controls/Note.tsx'
import { type OwnConsents, post, Problem } from '../door.ts'
import { useSay } from '../words/say.ts'

type Given = OwnConsents['employers'][number]
type Wrong = 'unfilled' | 'businessId' | 'away' | undefined

const purpose = 'employerPresentation'

/** Consents that are about one employer and no other (M3.6): given by its business id, and withdrawn one by one. */
export function OneEmployer({ consents }: { readonly consents: OwnConsents }) {
  const { t, language } = useSay()
  const answers = useQueryClient()
  const { items = [] } = consents.purposes.find((each) => each.purpose === purpose) ?? {}
  const [name, setName] = useState('')
  const [businessId, setBusinessId] = useState('')
  const [chosen, choose] = useState<readonly string[]>([])
  const [entryId, rename] = useState(() => crypto.randomUUID())
  const [wrong, setWrong] = useState<Wrong>()
  const [busy, setBusy] = useState(false)

  async function decide(
    employer: { name: string; businessId: string },
    decision: object,
    of: string,
  ): Promise<boolean> {
    if (busy) return false
    setBusy(true)
    setWrong(undefined)
    try {
      const decisions = [{ entryId, ...decision }]
      const body = { language, purpose: of, wording: consents.wording, employer, decisions }
      answers.setQueryData(['consents', language], await post<OwnConsents>('/api/own/consents/decide', body))
      rename(crypto.randomUUID())
      return true
    } catch (fault) {
      setWrong(fault instanceof Problem && fault.status === 400 ? 'businessId' : 'away')
      return false
    } finally {
      setBusy(false)
    }
  }

  async function give() {
    if (!name.trim() || !businessId.trim() || chosen.length === 0) return setWrong('unfilled')
    const employer = { name: name.trim(), businessId: businessId.trim() }
    if (!/^\d{7}-\d$/.test(employer.businessId)) return setWrong('businessId')
    if (!(await decide(employer, { decision: 'given', items: chosen }, purpose))) return
    setName('')
    setBusinessId('')
    choose([])
  }
  const withdraw = ({ employer, businessId: id, items: given, purpose: of }: Given) =>
    decide(
      { name: employer, businessId: id },
      { decision: 'withdrawn', ...(given.length > 0 ? { items: given.map(({ item }) => item) } : {}) },
      of,
    )

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
        {wrong === 'unfilled' && chosen.length === 0 && (
          <p className="error" role="alert">
            {t('consents.pickItems')}
          </p>
        )}
        {wrong === 'away' && (
          <Note tone="error" announced title={t('wrong.away')}>
            <p>{t('wrong.awayText')}</p>
          </Note>
        )}
        <div className="actions">
          <Button type="submit" kind="secondary" busy={busy && t('do.saving')}>
            {t('consents.giveOne')}
          </Button>
        </div>
      </form>
    </section>
  )
}
