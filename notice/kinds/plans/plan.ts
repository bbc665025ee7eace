import { code, date, line, paragraphs, pastDate, rows } from '../../../rulebook/field.ts'
import { text } from '../../../rulebook/text.ts'
import { planKind } from '../../codes/plan-kind.ts'
import { planTask } from '../../codes/plan-task.ts'
import { kind } from '../kind.ts'

export const plan = kind({
  id: 'plan',
  category: 'plans',
  requirement: 'N5.4',
  label: text('Suunnitelma', 'Plan', 'Plan'),
  fields: {
    planKind: code(planKind)({ label: text('Suunnitelman laji', 'Typ av plan', 'Kind of plan'), required: true }),
    madeOn: pastDate({ label: text('Laadittu', 'Uppgjord', 'Made on'), required: true }),
    reviewOn: date({ label: text('Tarkistetaan viimeistään', 'Ses över senast', 'To be reviewed by') }),
    goals: paragraphs(4000)({ label: text('Tavoitteet', 'Mål', 'Goals') }),
    tasks: rows(
      {
        task: code(planTask)({ label: text('Tehtävä', 'Uppgift', 'Task'), required: true }),
        details: line(500)({ label: text('Tarkennus', 'Precisering', 'Details') }),
        dueOn: date({ label: text('Määräpäivä', 'Senast', 'Due on') }),
        doneOn: pastDate({ label: text('Tehty', 'Gjord', 'Done on') }),
      },
      40,
    )({ label: text('Sovitut tehtävät', 'Avtalade uppgifter', 'Agreed tasks'), required: true }),
    acceptedOn: pastDate({
      label: text('Työnhakija hyväksynyt', 'Godkänd av den arbetssökande', 'Accepted by the jobseeker on'),
    }),
  },
  occurred: { from: 'madeOn' },
  headline: ['planKind', 'madeOn', 'reviewOn'],
  sources: ['office', 'self', 'municipality'],
  recipients: {
    municipality: ['planKind', 'madeOn', 'reviewOn', 'goals', 'tasks', 'acceptedOn'],
    kela: ['planKind', 'madeOn', 'reviewOn'],
    serviceProvider: ['planKind', 'goals', 'tasks'],
    statisticsFinland: ['planKind', 'madeOn', 'reviewOn'],
  },
})
