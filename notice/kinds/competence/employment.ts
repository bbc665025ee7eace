import { businessId, code, date, line, paragraphs, pastDate } from '../../../rulebook/field.ts'
import { text } from '../../../rulebook/text.ts'
import { occupation } from '../../codes/occupation.ts'
import { workingHours } from '../../codes/working-hours.ts'
import { kind } from '../kind.ts'

export const employment = kind({
  id: 'employment',
  category: 'competence',
  requirement: 'N5.3',
  label: text('Työhistoria', 'Arbetshistoria', 'Work history'),
  fields: {
    title: line(150)({ label: text('Ammattinimike', 'Yrkesbeteckning', 'Job title'), required: true }),
    occupation: code(occupation)({ label: text('Ammatti', 'Yrke', 'Occupation') }),
    employer: line(150)({ label: text('Työnantaja', 'Arbetsgivare', 'Employer'), required: true }),
    businessId: businessId({ label: text('Y-tunnus', 'FO-nummer', 'Business ID') }),
    startedOn: pastDate({ label: text('Alkamispäivä', 'Startdatum', 'Start date'), required: true }),
    endedOn: date({ label: text('Päättymispäivä', 'Slutdatum', 'End date') }),
    hours: code(workingHours)({ label: text('Työaika', 'Arbetstid', 'Working hours') }),
    tasks: paragraphs(2000)({ label: text('Työtehtävät', 'Arbetsuppgifter', 'Duties') }),
  },
  occurred: { from: 'startedOn', to: 'endedOn' },
  headline: ['title', 'employer', 'startedOn', 'endedOn'],
  sources: ['self', 'employer'],
  recipients: {
    employer: ['title', 'occupation', 'employer', 'startedOn', 'endedOn', 'hours', 'tasks'],
    serviceProvider: ['title', 'occupation', 'startedOn', 'endedOn'],
    statisticsFinland: ['occupation', 'startedOn', 'endedOn', 'hours'],
  },
})
