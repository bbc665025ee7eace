import { code, date, entryOf, integer, paragraphs, pastDate } from '../../../rulebook/field.ts'
import { text } from '../../../rulebook/text.ts'
import { absenceReason } from '../../codes/absence-reason.ts'
import { serviceReportKind } from '../../codes/service-report-kind.ts'
import { serviceResult } from '../../codes/service-result.ts'
import { kind } from '../kind.ts'

/** What whoever arranges a service tells of one person in it. The service is one of the three, by its own entry. */
export const serviceReport = kind({
  id: 'serviceReport',
  category: 'services',
  requirement: 'N5.6',
  label: text('Palvelun järjestäjän ilmoitus', 'Anmälan av serviceanordnaren', 'Report of the service organiser'),
  fields: {
    reportKind: code(serviceReportKind)({
      label: text('Ilmoituksen laji', 'Typ av anmälan', 'Kind of report'),
      required: true,
    }),
    on: pastDate({ label: text('Päivä', 'Datum', 'Day'), required: true }),
    servicePeriod: entryOf('servicePeriod')({ label: text('Palvelujakso', 'Serviceperiod', 'Service period') }),
    training: entryOf('training')({
      label: text('Työvoimakoulutus', 'Arbetskraftsutbildning', 'Labour market training'),
    }),
    workTryout: entryOf('workTryout')({ label: text('Työkokeilu', 'Arbetsprövning', 'Work try-out') }),
    absentFrom: pastDate({ label: text('Poissa alkaen', 'Frånvarande från', 'Absent from') }),
    absentTo: date({ label: text('Poissa asti', 'Frånvarande till', 'Absent until') }),
    absenceReason: code(absenceReason)({
      label: text('Poissaolon syy', 'Orsak till frånvaron', 'Reason for the absence'),
    }),
    daysAttended: integer(
      0,
      400,
      text('pv', 'dagar', 'days'),
    )({ label: text('Toteutuneet päivät', 'Genomförda dagar', 'Days attended') }),
    result: code(serviceResult)({ label: text('Tulos', 'Resultat', 'Result') }),
    text: paragraphs(8000)({
      label: text('Kuvaus', 'Beskrivning', 'Description'),
      hint: text(
        'Terveystiedot kirjataan terveydentilan alle',
        'Hälsouppgifter antecknas under hälsotillstånd',
        'Health data goes under state of health',
      ),
    }),
  },
  occurred: { from: 'on' },
  headline: ['on', 'reportKind', 'result'],
  sources: ['serviceProvider', 'workTryoutOrganiser'],
})
