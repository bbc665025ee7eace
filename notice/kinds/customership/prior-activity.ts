import { code, pastDate } from '../../../rulebook/field.ts'
import { text } from '../../../rulebook/text.ts'
import { priorActivityCode } from '../../codes/prior-activity-code.ts'
import { kind } from '../kind.ts'

export const priorActivity = kind({
  id: 'priorActivity',
  category: 'customership',
  requirement: 'N5.2',
  label: text('Työnhakua edeltävä toiminta', 'Verksamhet före jobbsökningen', 'Activity before the job search'),
  fields: {
    activity: code(priorActivityCode)({ label: text('Toiminta', 'Verksamhet', 'Activity'), required: true }),
    until: pastDate({ label: text('Päättynyt', 'Upphört', 'Ended') }),
  },
  occurred: { from: 'until' },
  headline: ['activity', 'until'],
  sources: ['self'],
  recipients: {
    statisticsFinland: ['activity', 'until'],
  },
})
