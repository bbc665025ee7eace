import { businessId, code, date, line } from '../../../rulebook/field.ts'
import { text } from '../../../rulebook/text.ts'
import { courseKind } from '../../codes/course-kind.ts'
import { educationField } from '../../codes/education-field.ts'
import { serviceEndReason } from '../../codes/service-end-reason.ts'
import { specialGroup } from '../../codes/special-group.ts'
import { kind } from '../kind.ts'

export const training = kind({
  id: 'training',
  category: 'services',
  requirement: 'N5.6',
  label: text('Työvoimakoulutus', 'Arbetskraftsutbildning', 'Labour market training'),
  fields: {
    name: line(200)({ label: text('Koulutuksen nimi', 'Utbildningens namn', 'Name of the training'), required: true }),
    courseKind: code(courseKind)({ label: text('Kurssilaji', 'Kurstyp', 'Kind of course'), required: true }),
    field: code(educationField)({ label: text('Koulutusala', 'Utbildningsområde', 'Field of education') }),
    provider: line(150)({ label: text('Kouluttaja', 'Utbildare', 'Provider') }),
    businessId: businessId({
      label: text('Kouluttajan Y-tunnus', 'Utbildarens FO-nummer', 'Business ID of the provider'),
    }),
    from: date({ label: text('Alkaen', 'Från', 'From'), required: true }),
    to: date({ label: text('Asti', 'Till', 'Until') }),
    specialGroup: code(specialGroup)({ label: text('Erityisryhmä', 'Specialgrupp', 'Special group') }),
    endReason: code(serviceEndReason)({
      label: text('Päättymissyy', 'Orsak till att utbildningen upphörde', 'Reason for the end'),
    }),
    project: line(100)({ label: text('ESR- tai EGR-hanke', 'ESF- eller EGF-projekt', 'ESF or EGF project') }),
  },
  occurred: { from: 'from', to: 'to' },
  refers: { to: 'businessId', as: 'serviceProvider', reportsWithin: { days: 30 } },
  headline: ['name', 'provider', 'from', 'to'],
  sources: ['office', 'serviceProvider'],
  recipients: {
    kela: ['name', 'courseKind', 'from', 'to', 'endReason'],
    unemploymentFund: ['name', 'courseKind', 'from', 'to', 'endReason'],
    serviceProvider: ['name', 'from', 'to'],
    statisticsFinland: ['courseKind', 'field', 'from', 'to', 'specialGroup', 'endReason'],
    ministry: ['name', 'from', 'to', 'project'],
  },
})
