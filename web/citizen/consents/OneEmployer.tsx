import { useEffect, useState } from 'react'
import { Button } from '../controls/Button.tsx'
import { Field } from '../controls/Field.tsx'
import { Select } from '../controls/Select.tsx'
import type { OwnConsents } from '../door.ts'
import { noteWriting } from '../session/session.ts'
import { useSay } from '../words/say.ts'
import { Decided } from './Decided.tsx'
import { useDecide } from './use-decide.ts'

type Given = OwnConsents['employers'][number]

type Props = {
  readonly consents: OwnConsents
  readonly isTold: boolean
  readonly onTold: (isDecided: boolean) => void
}

/** The purposes for which something is given to an employer. */
const ofEmployers = ['employerPresentation', 'employerHealth', 'fixedTermFact']
/** Those of them for which it is given to fill a vacancy, and so can be for one vacancy only. */
const forVacancies = ['employerPresentation', 'employerHealth']

/**
 * Consents that are about one employer and no other, or about one vacancy of theirs (N7.4, N7.7, M3.6): for one purpose,
 * given by the employer's business id, and withdrawn one by one. What is decided item by item is chosen; of one item there is nothing to choose.
 */
export function OneEmployer({ consents, isTold, onTold }: Props) {
  const { t } = useSay()
  const choices = consents.purposes.filter((each) => ofEmployers.includes(each.purpose))
  const [purpose, setPurpose] = useState('employerPresentation')
  const { items = [], sentence } = choices.find((each) => each.purpose === purpose) ?? {}
  const isItemised = items.length > 1
  const isForVacancy = forVacancies.includes(purpose)
  const [name, setName] = useState('')
  const [businessId, setBusinessId] = useState('')
  const [vacancy, setVacancy] = useState('')
  const [chosen, choose] = useState<readonly string[]>([])
  const [isUnfilled, setUnfilled] = useState(false)
  const [isBadId, setBadId] = useState(false)
  const giving = useDecide((isDecided) => {
    onTold(isDecided)
    if (!isDecided) return
    setName('')
    setBusinessId('')
    setVacancy('')
    choose([])
  })

  const isWriting = name !== '' || businessId !== '' || vacancy !== '' || chosen.length > 0
  useEffect(() => {
    noteWriting('one employer', isWriting)
    return () => noteWriting('one employer', false)
  }, [isWriting])

  function give() {
    const employer = { name: name.trim(), businessId: businessId.trim() }
    const lacks = !employer.name || !employer.businessId || (isItemised && chosen.length === 0)
    const isBad = !lacks && !/^\d{7}-\d$/.test(employer.businessId)
    setUnfilled(lacks)
    setBadId(isBad)
    if (lacks || isBad) return
    const only = isItemised ? chosen : items.map(({ item }) => item)
    void giving.decide({
      purpose,
      wording: consents.wording,
      employer: { ...employer, ...(isForVacancy && vacancy.trim() ? { vacancy: vacancy.trim() } : {}) },
      decisions: [{ decision: 'given', ...(only.length > 0 ? { items: only } : {}) }],
    })
  }

  return (
    <section className="panel" aria-labelledby="one-title">
      <h2 id="one-title">{t('consents.oneTitle')}</h2>
      <p>{t('consents.oneLead')}</p>
      {consents.employers.length === 0 ? (
        <p className="quiet">{t('consents.noneOne')}</p>
      ) : (
        <ul className="entries">
          {consents.employers.map((given) => (
            <GivenItem
              key={`${given.businessId} ${given.vacancy} ${given.purpose}`}
              given={given}
              wording={consents.wording}
              onTold={onTold}
            />
          ))}
        </ul>
      )}
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          give()
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
          error={isUnfilled && !name.trim() ? t('flaw.required') : undefined}
        />
        <Field
          label={t('consents.businessId')}
          value={businessId}
          onValue={setBusinessId}
          maxLength={9}
          error={
            isBadId || giving.wrong === 'businessId'
              ? t('consents.businessIdWrong')
              : isUnfilled && !businessId.trim()
                ? t('flaw.required')
                : undefined
          }
        />
        {isForVacancy && (
          <Field
            label={t('consents.vacancy')}
            hint={t('consents.vacancyHint')}
            optional={t('viewings.optional')}
            value={vacancy}
            onValue={setVacancy}
            maxLength={40}
          />
        )}
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
        {isUnfilled && isItemised && chosen.length === 0 && (
          <p className="error" role="alert">
            {t('consents.pickItems')}
          </p>
        )}
        <Decided isTold={isTold} wrong={giving.wrong} />
        <div className="actions">
          <Button type="submit" kind="secondary" busy={giving.busy && t('do.saving')}>
            {t('consents.giveOne')}
          </Button>
        </div>
      </form>
    </section>
  )
}

type GivenProps = Pick<Props, 'onTold'> & { readonly given: Given; readonly wording: string }

/** What one employer may be given; each is withdrawn by itself, also while something else waits to be sent. */
function GivenItem({ given, wording, onTold }: GivenProps) {
  const { employer, businessId, vacancy, purpose, title, items } = given
  const { t } = useSay()
  const { decide, busy, wrong } = useDecide(onTold)
  const only = items.map(({ item }) => item)
  return (
    <li className="entry">
      <h3>
        {employer} ({businessId})
      </h3>
      {vacancy && <p>{t('consents.onlyVacancy', { vacancy })}</p>}
      <p>{[title, ...items.map(({ label }) => label)].join('; ')}</p>
      <Button
        kind="link"
        busy={busy && t('do.saving')}
        onPress={() =>
          void decide({
            purpose,
            wording,
            employer: { name: employer, businessId, ...(vacancy ? { vacancy } : {}) },
            decisions: [{ decision: 'withdrawn', ...(only.length > 0 ? { items: only } : {}) }],
          })
        }
      >
        {t('consents.withdrawFrom', { employer: vacancy ? `${employer} ${vacancy}` : employer, title })}
      </Button>
      <Decided isTold={false} wrong={wrong} />
    </li>
  )
}
