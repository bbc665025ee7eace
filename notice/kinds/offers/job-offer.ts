import { businessId, code, date, line, pastDate } from '../../../rulebook/field.ts'
import { text } from '../../../rulebook/text.ts'
import { employmentType } from '../../codes/employment-type.ts'
import { jobDuration } from '../../codes/job-duration.ts'
import { occupation } from '../../codes/occupation.ts'
import { offerResult } from '../../codes/offer-result.ts'
import { workingHours } from '../../codes/working-hours.ts'
import { kind } from '../kind.ts'

export const jobOffer = kind({
  id: 'jobOffer',
  category: 'offers',
  requirement: 'N5.5',
  label: text('Työtarjous', 'Arbetserbjudande', 'Job offer'),
  fields: {
    employer: line(150)({ label: text('Työnantaja', 'Arbetsgivare', 'Employer'), required: true }),
    businessId: businessId({ label: text('Y-tunnus', 'FO-nummer', 'Business ID') }),
    occupation: code(occupation)({ label: text('Ammatti', 'Yrke', 'Occupation') }),
    title: line(150)({ label: text('Tehtävä', 'Uppgift', 'Job'), required: true }),
    vacancy: line(40)({ label: text('Työpaikan numero', 'Arbetsplatsens nummer', 'Number of the vacancy') }),
    offeredOn: pastDate({ label: text('Tarjottu', 'Erbjudet', 'Offered on'), required: true }),
    answerBy: date({ label: text('Vastattava viimeistään', 'Svara senast', 'Answer by') }),
    result: code(offerResult)({ label: text('Tulos', 'Resultat', 'Result') }),
    resultOn: pastDate({ label: text('Tulos saatu', 'Resultat erhållet', 'Result received on') }),
    hours: code(workingHours)({ label: text('Työaika', 'Arbetstid', 'Working hours') }),
    duration: code(jobDuration)({ label: text('Työn kesto', 'Arbetets längd', 'Duration') }),
    employmentType: code(employmentType)({
      label: text('Työsuhteen tyyppi', 'Typ av anställning', 'Type of employment'),
    }),
    startsOn: date({ label: text('Työ alkaa', 'Arbetet börjar', 'Work starts on') }),
  },
  occurred: { from: 'offeredOn' },
  headline: ['offeredOn', 'title', 'employer', 'result'],
  sources: ['office', 'employer', 'self'],
  recipients: {
    statisticsFinland: ['occupation', 'offeredOn', 'result', 'resultOn', 'hours', 'duration', 'employmentType'],
  },
})
