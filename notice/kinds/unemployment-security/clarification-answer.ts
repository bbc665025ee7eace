import { entryOf, paragraphs, pastDate, yesNo } from '../../../rulebook/field.ts'
import { text } from '../../../rulebook/text.ts'
import { kind } from '../kind.ts'

/** It may be sent empty: then the office decides by what it has. What was sent is not changed (OKV/1418/10/2020). */
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
    attachmentsFollow: yesNo({
      label: text('Liitteitä on vielä tulossa', 'Fler bilagor kommer senare', 'More attachments will follow'),
    }),
  },
  occurred: { from: 'receivedOn' },
  headline: ['receivedOn', 'text'],
  sources: ['self'],
  bearsAttachments: true,
  draftUntil: { of: 'request', day: 'answerBy' },
})
