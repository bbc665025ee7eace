import { code, date, entryOf, line, pastDate } from '../../../rulebook/field.ts'
import { text } from '../../../rulebook/text.ts'
import { offerResult } from '../../codes/offer-result.ts'
import { kind } from '../kind.ts'

export const employerResult = kind({
  id: 'employerResult',
  category: 'offers',
  requirement: 'N5.5',
  label: text(
    'Työnantajan ilmoitus tuloksesta',
    'Arbetsgivarens anmälan om resultatet',
    'Result reported by the employer',
  ),
  fields: {
    employer: line(150)({ label: text('Työnantaja', 'Arbetsgivare', 'Employer'), required: true }),
    title: line(150)({ label: text('Tehtävä', 'Uppgift', 'Job') }),
    reportedOn: pastDate({ label: text('Ilmoitettu', 'Anmält', 'Reported on'), required: true }),
    result: code(offerResult)({ label: text('Tulos', 'Resultat', 'Result'), required: true }),
    startsOn: date({ label: text('Työ alkaa', 'Arbetet börjar', 'Work starts on') }),
    offer: entryOf('jobOffer')({ label: text('Työtarjous', 'Arbetserbjudande', 'Job offer') }),
  },
  occurred: { from: 'reportedOn' },
  headline: ['reportedOn', 'employer', 'result'],
  sources: ['employer'],
  recipients: {
    statisticsFinland: ['reportedOn', 'result', 'startsOn'],
  },
})
