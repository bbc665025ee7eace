import { code, date, line, pastDate, rows } from '../../../rulebook/field.ts'
import { text } from '../../../rulebook/text.ts'
import { meetingMode } from '../../codes/meeting-mode.ts'
import { kind } from '../kind.ts'

export const appointment = kind({
  id: 'appointment',
  category: 'customership',
  requirement: 'N5.2',
  label: text('Sovittu asiointi', 'Avtalat ärende', 'Appointment'),
  fields: {
    on: date({ label: text('Päivä', 'Datum', 'Day'), required: true }),
    time: line(5)({
      label: text('Kellonaika', 'Klockslag', 'Time'),
      hint: text('Esim. 9.30', 'T.ex. 9.30', 'E.g. 9.30'),
    }),
    mode: code(meetingMode)({ label: text('Toteutustapa', 'Form', 'Way of meeting'), required: true }),
    alternatives: rows(
      {
        on: date({ label: text('Päivä', 'Datum', 'Day'), required: true }),
        time: line(5)({ label: text('Kellonaika', 'Klockslag', 'Time'), required: true }),
      },
      5,
    )({
      label: text('Muut tarjotut ajat', 'Andra erbjudna tider', 'Other times offered'),
      hint: text(
        'Asiakas voi siirtää ajan näistä johonkin asiointipalvelussa.',
        'Kunden kan i e-tjänsten flytta tiden till en av dessa.',
        'The client may move the appointment to one of these in the e-service.',
      ),
    }),
    cancelledOn: pastDate({ label: text('Peruttu', 'Avbokad', 'Cancelled on') }),
    about: line(200)({ label: text('Aihe', 'Ämne', 'Subject'), required: true }),
  },
  occurred: { from: 'on' },
  headline: ['on', 'time', 'mode', 'about'],
  sources: ['office', 'self'],
})
