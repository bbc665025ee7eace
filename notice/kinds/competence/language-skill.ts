import { code, pastDate } from '../../../rulebook/field.ts'
import { text } from '../../../rulebook/text.ts'
import { languageLevel } from '../../codes/language-level.ts'
import { language } from '../../codes/language.ts'
import { oralSkill } from '../../codes/oral-skill.ts'
import { kind } from '../kind.ts'

export const languageSkill = kind({
  id: 'languageSkill',
  category: 'competence',
  requirement: 'N5.3',
  label: text('Kielitaito', 'Språkkunskap', 'Language skill'),
  fields: {
    language: code(language)({ label: text('Kieli', 'Språk', 'Language'), required: true }),
    oral: code(oralSkill)({ label: text('Suullinen taito', 'Muntliga kunskaper', 'Oral skill'), required: true }),
    general: code(languageLevel)({ label: text('Yleinen taso', 'Allmän nivå', 'General level') }),
    testedOn: pastDate({ label: text('Testattu', 'Testad', 'Tested on') }),
  },
  headline: ['language', 'oral', 'general'],
  changedInPlace: true,
  sources: ['self'],
  recipients: {
    employer: ['language', 'oral', 'general'],
    serviceProvider: ['language', 'oral', 'general'],
    statisticsFinland: ['language', 'oral', 'general'],
  },
})
