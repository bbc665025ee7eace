import { code, line, paragraphs } from '../../../rulebook/field.ts'
import { text } from '../../../rulebook/text.ts'
import { skillCode } from '../../codes/skill-code.ts'
import { kind } from '../kind.ts'

export const skill = kind({
  id: 'skill',
  category: 'competence',
  requirement: 'N5.3',
  label: text('Erityisosaaminen', 'Specialkompetens', 'Special competence'),
  fields: {
    name: line(150)({ label: text('Osaaminen', 'Kompetens', 'Skill'), required: true }),
    skill: code(skillCode)({
      label: text('Osaaminen luokituksessa', 'Kompetens enligt klassificering', 'Skill in the classification'),
    }),
    description: paragraphs(1000)({ label: text('Kuvaus', 'Beskrivning', 'Description') }),
  },
  headline: ['name'],
  changedInPlace: true,
  sources: ['self'],
  recipients: {
    employer: ['name', 'skill', 'description'],
    serviceProvider: ['name', 'skill'],
    statisticsFinland: ['skill'],
  },
})
