import { code, date, line, paragraphs, pastDate } from '../../../rulebook/field.ts'
import { text } from '../../../rulebook/text.ts'
import { basicEducation } from '../../codes/basic-education.ts'
import { educationField } from '../../codes/education-field.ts'
import { kind } from '../kind.ts'

export const education = kind({
  id: 'education',
  category: 'competence',
  requirement: 'N5.3',
  label: text('Koulutus', 'Utbildning', 'Education'),
  fields: {
    degree: line(200)({
      label: text('Tutkinto tai koulutus', 'Examen eller utbildning', 'Degree or education'),
      required: true,
    }),
    field: code(educationField)({ label: text('Koulutusala', 'Utbildningsområde', 'Field of education') }),
    basic: code(basicEducation)({ label: text('Pohjakoulutus', 'Grundutbildning', 'Basic education') }),
    institution: line(150)({ label: text('Oppilaitos', 'Läroanstalt', 'Institution') }),
    startedOn: pastDate({ label: text('Alkamispäivä', 'Startdatum', 'Start date') }),
    completedOn: date({ label: text('Valmistunut', 'Slutförd', 'Completed on') }),
    interruptedOn: pastDate({ label: text('Keskeytynyt', 'Avbruten', 'Interrupted on') }),
    content: paragraphs(2000)({ label: text('Sisältö', 'Innehåll', 'Content') }),
    grades: paragraphs(1000)({ label: text('Arvosanat', 'Vitsord', 'Grades') }),
  },
  occurred: { from: 'startedOn', to: 'completedOn' },
  headline: ['degree', 'institution', 'completedOn'],
  sources: ['self'],
  recipients: {
    employer: ['degree', 'field', 'institution', 'completedOn', 'content', 'grades'],
    serviceProvider: ['degree', 'field', 'completedOn'],
    statisticsFinland: ['field', 'basic', 'startedOn', 'completedOn', 'interruptedOn'],
  },
})
