import { line, paragraphs } from '../../../rulebook/field.ts'
import { text } from '../../../rulebook/text.ts'
import { kind } from '../kind.ts'

export const ownPresentation = kind({
  id: 'ownPresentation',
  category: 'competence',
  requirement: 'N5.3',
  label: text('Työnhakuesittely', 'Jobbsökarpresentation', 'Job-seeking presentation'),
  fields: {
    title: line(150)({ label: text('Otsikko', 'Rubrik', 'Title') }),
    presentation: paragraphs(4000)({ label: text('Esittely', 'Presentation', 'Presentation'), required: true }),
  },
  headline: ['title', 'presentation'],
  single: true,
  changedInPlace: true,
  sources: ['self'],
  recipients: {
    employer: ['title', 'presentation'],
  },
})
