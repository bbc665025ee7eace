import { line, pastDate } from '../../../rulebook/field.ts'
import { text } from '../../../rulebook/text.ts'
import { kind } from '../kind.ts'

/** A job that the person has applied for, told against the job search obligation (916/2012 ch. 2 §9). */
export const jobApplication = kind({
  id: 'jobApplication',
  category: 'plans',
  requirement: 'N5.4',
  label: text('Haettu työmahdollisuus', 'Sökt jobbmöjlighet', 'Job applied for'),
  fields: {
    employer: line(150)({ label: text('Työnantaja', 'Arbetsgivare', 'Employer'), required: true }),
    title: line(150)({ label: text('Tehtävä', 'Uppgift', 'Job'), required: true }),
    appliedOn: pastDate({ label: text('Haettu', 'Sökt', 'Applied on'), required: true }),
  },
  occurred: { from: 'appliedOn' },
  headline: ['appliedOn', 'title', 'employer'],
  sources: ['self', 'employer'],
})
