import { useState } from 'react'
import { Button } from '../controls/Button.tsx'
import type { OwnAffairs } from '../door.ts'
import { useSay } from '../words/say.ts'
import { useAct } from './affairs.ts'
import { AskOffice } from './AskOffice.tsx'
import { Hindered } from './Hindered.tsx'

type Appointment = OwnAffairs['appointments'][number]

/** Times agreed upon with the office: cancelled before their day, and moved by asking for another. */
export function Appointments({ appointments }: { readonly appointments: readonly Appointment[] }) {
  const { t, day } = useSay()
  const cancelling = useAct('/api/own/appointments/cancel')
  const [moving, move] = useState<string>()
  if (appointments.length === 0) return null
  return (
    <section className="panel" aria-labelledby="appointments-title">
      <h2 id="appointments-title">{t('plan.appointments')}</h2>
      <Hindered hindrance={cancelling.hindrance} />
      <ul className="entries">
        {appointments.map((appointment) => {
          const name = `${day(appointment.on)} ${appointment.time ?? ''} ${appointment.about}`
          return (
            <li key={appointment.entryId} className="entry">
              <div className="entry-head">
                <h3>{appointment.about}</h3>
                <span className="entry-when">
                  {day(appointment.on)} {appointment.time}
                </span>
              </div>
              <p className="quiet">{appointment.mode}</p>
              {appointment.cancelledOn && (
                <p>
                  <span className="mark">{t('plan.cancelled', { day: day(appointment.cancelledOn) })}</span>
                </p>
              )}
              {appointment.mayCancel && (
                <div className="actions">
                  <Button
                    kind="secondary"
                    busy={cancelling.isBusy && t('do.sending')}
                    onPress={() => void cancelling.act({ entryId: appointment.entryId, seen: appointment.version })}
                  >
                    {t('plan.cancel')}
                    <span className="unseen">: {name}</span>
                  </Button>
                  <Button kind="link" onPress={() => move(appointment.entryId)}>
                    {t('plan.move')}
                    <span className="unseen">: {name}</span>
                  </Button>
                </div>
              )}
              {moving === appointment.entryId && <AskOffice subject={t('plan.moveSubject', { name: name.trim() })} />}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
