import { code, date } from '../../../rulebook/field.ts'
import { text } from '../../../rulebook/text.ts'
import { militaryServiceStanding } from '../../codes/military-service-standing.ts'
import { kind } from '../kind.ts'

export const militaryService = kind({
  id: 'militaryService',
  category: 'competence',
  requirement: 'N5.3',
  label: text('Asevelvollisuus', 'Värnplikt', 'Military service'),
  fields: {
    standing: code(militaryServiceStanding)({ label: text('Palvelus', 'Tjänst', 'Service'), required: true }),
    completedOn: date({ label: text('Päättynyt', 'Avslutad', 'Ended on') }),
  },
  headline: ['standing', 'completedOn'],
  single: true,
  sources: ['self'],
  recipients: {
    employer: ['standing', 'completedOn'],
  },
})
