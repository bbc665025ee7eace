import { entryOf, paragraphs, pastDate } from '../../../rulebook/field.ts'
import { text } from '../../../rulebook/text.ts'
import { kind } from '../kind.ts'

/** It may be sent empty: then the office decides by what it has. */
export const clarificationAnswer = kind({
  id: 'clarificationAnswer',
  category: 'unemploymentSecurity',
  requirement: 'N5.8',
  label: text('Selvitys', 'Utredning', 'Clarification'),
  fields: {
    request: entryOf('clarificationRequest')({
      label: text('Selvityspyyntö', 'Begäran om utredning', 'Request for clarification'),
      required: true,
    }),
    receivedOn: pastDate({ label: text('Saapunut', 'Inkommen', 'Received on'), required: true }),
    text: paragraphs(8000)({ label: text('Selvitys', 'Utredning', 'Clarification') }),
  },
  occurred: { from: 'receivedOn' },
  headline: ['receivedOn', 'text'],
  sources: ['self'],
})
