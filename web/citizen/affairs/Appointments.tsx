import { useId, useState } from 'react'
import { Button } from '../controls/Button.tsx'
import { Note } from '../controls/Note.tsx'
import { Select } from '../controls/Select.tsx'
import type { OwnAffairs } from '../door.ts'
import { useSay } from '../words/say.ts'
import { useAct } from './affairs.ts'
import { AskOffice } from './AskOffice.tsx'
import { Hindered, useWhyAt } from './Hindered.tsx'

type Appointment = OwnAffairs['appointments'][number]

/** Times agreed upon with the office: before their day they are cancelled, or moved to another that the office offers. */
export function Appointments({ appointments }: { readonly appointments: readonly Appointment[] }) {
  const { t } = useSay()
  if (appointments.length === 0) return null
  return (
    <section className="panel" aria-labelledby="appointments-title">
      <h2 id="appointments-title">{t('plan.appointments')}</h2>
      <ul className="entries">
        {appointments.map((appointment) => (
          <AppointmentItem key={appointment.entryId} appointment={appointment} />
        ))}
      </ul>
    </section>
  )
}

function AppointmentItem({ appointment }: { readonly appointment: Appointment }) {
  const { t, day } = useSay()
  const cancelling = useAct('/api/own/appointments/cancel')
  const [asks, ask] = useState(false)
  const { entryId, version, about, cancelledOn, others } = appointment
  const when = `${day(appointment.on)} ${appointment.time ?? ''}`.trim()
  const name = `${when} ${about}`
  return (
    <li className="entry">
      <div className="entry-head">
        <h3>{about}</h3>
        <span className="entry-when">{when}</span>
      </div>
      <p className="quiet">{appointment.mode}</p>
      {cancelledOn && (
        <p>
          <span className="mark">{t('plan.cancelled', { day: day(cancelledOn) })}</span>
        </p>
      )}
      <MoveForm appointment={appointment} name={name} />
      {cancelling.isDone && (
        <Note tone="good" announced>
          <p>{t('plan.isCancelled', { name })}</p>
        </Note>
      )}
      <Hindered hindrance={cancelling.hindrance} />
      {appointment.mayCancel && (
        <div className="actions">
          <Button
            kind="secondary"
            busy={cancelling.isBusy && t('do.sending')}
            onPress={() => void cancelling.act({ entryId, seen: version })}
          >
            {t('plan.cancel')}
            <span className="unseen">: {name}</span>
          </Button>
          {others.length === 0 && (
            <Button kind="link" onPress={() => ask(true)}>
              {t('plan.move')}
              <span className="unseen">: {name}</span>
            </Button>
          )}
        </div>
      )}
      {asks && <AskOffice subject={t('plan.moveSubject', { name })} />}
    </li>
  )
}

/** Moves it to one of the times that the office offers; without any there is nothing here. */
function MoveForm({ appointment, name }: { readonly appointment: Appointment; readonly name: string }) {
  const { t, day } = useSay()
  const id = useId()
  const [chosen, choose] = useState('')
  const [asked, ask] = useState(false)
  const { act, hindrance, isBusy, isDone } = useAct('/api/own/appointments/move', chosen !== '', () => {
    choose('')
    ask(false)
  })
  const whyAt = useWhyAt(hindrance)
  const { entryId, version, others } = appointment
  const to = others.find(({ on, time }) => `${on} ${time}` === chosen)
  const move = () => {
    ask(true)
    if (to) void act({ entryId, seen: version, on: to.on, time: to.time })
  }
  return (
    <>
      {isDone && (
        <Note tone="good" announced>
          <p>{t('plan.moved', { name })}</p>
        </Note>
      )}
      <Hindered hindrance={hindrance} fields={['on']} />
      {others.length > 0 && (
        <form
          className="form"
          noValidate
          aria-labelledby={`${id}-name`}
          onSubmit={(event) => {
            event.preventDefault()
            move()
          }}
        >
          <span id={`${id}-name`} className="unseen">
            {name}
          </span>
          <Select
            label={t('plan.moveTo')}
            value={chosen}
            onValue={choose}
            none={t('change.choose')}
            options={others.map(({ on, time }) => ({ value: `${on} ${time}`, label: `${day(on)} ${time}` }))}
            error={asked && !to ? t('flaw.required') : whyAt('on')}
          />
          <div className="actions">
            <Button type="submit" kind="secondary" busy={isBusy && t('do.sending')}>
              {t('plan.moveNow')}
              <span className="unseen">: {name}</span>
            </Button>
          </div>
        </form>
      )}
    </>
  )
}
