import { useState } from 'react'
import { Button } from '../controls/Button.tsx'
import { Field } from '../controls/Field.tsx'
import { Note } from '../controls/Note.tsx'
import type { OwnAffairs } from '../door.ts'
import { useSay } from '../words/say.ts'
import { useAct } from './affairs.ts'
import { Hindered, useWhyAt } from './Hindered.tsx'

/** Jobs applied for, against the obligation, as the person tells of them. */
export function Applications({ affairs: { obligation, applications, today } }: { readonly affairs: OwnAffairs }) {
  const { t, day } = useSay()
  const [employer, setEmployer] = useState('')
  const [title, setTitle] = useState('')
  const [appliedOn, setAppliedOn] = useState(today)
  const [asked, ask] = useState(false)
  const clear = () => {
    setEmployer('')
    setTitle('')
    ask(false)
  }
  const { act, hindrance, isBusy, isDone } = useAct('/api/own/applications', employer !== '' || title !== '', clear)
  const whyAt = useWhyAt(hindrance)
  return (
    <section className="panel" aria-labelledby="applications-title">
      <h2 id="applications-title">{t('plan.applications')}</h2>
      {obligation && (
        <p>
          {t('plan.obligation', {
            count: obligation.count,
            applied: obligation.applied,
            from: day(obligation.from),
            until: day(obligation.until),
          })}
        </p>
      )}
      {isDone && (
        <Note tone="good" announced>
          <p>{t('plan.applicationTold')}</p>
        </Note>
      )}
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          ask(true)
          if (!employer.trim() || !title.trim() || !appliedOn) return
          void act({ employer: employer.trim(), title: title.trim(), appliedOn })
        }}
      >
        <Field
          label={t('plan.applied.employer')}
          value={employer}
          onValue={setEmployer}
          maxLength={150}
          error={asked && !employer.trim() ? t('flaw.required') : undefined}
        />
        <Field
          label={t('plan.applied.title')}
          value={title}
          onValue={setTitle}
          maxLength={150}
          error={asked && !title.trim() ? t('flaw.required') : undefined}
        />
        <Field
          label={t('plan.applied.on')}
          type="date"
          value={appliedOn}
          onValue={setAppliedOn}
          error={asked && !appliedOn ? t('flaw.required') : whyAt('appliedOn')}
        />
        <Hindered hindrance={hindrance} fields={['appliedOn']} />
        <div className="actions">
          <Button type="submit" kind="secondary" busy={isBusy && t('do.sending')}>
            {t('plan.tellApplication')}
          </Button>
        </div>
      </form>
      {applications.length > 0 && (
        <ul className="entries">
          {applications.map((application) => (
            <li key={application.entryId} className="entry">
              <div className="entry-head">
                <h3>{application.title}</h3>
                <span className="entry-when">{day(application.appliedOn)}</span>
              </div>
              <p>{application.employer}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
