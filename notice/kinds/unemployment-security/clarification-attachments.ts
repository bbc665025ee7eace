import { entryOf, paragraphs, pastDate, yesNo } from '../../../rulebook/field.ts'
import { text } from '../../../rulebook/text.ts'
import { kind } from '../kind.ts'

/** What is sent after the answer, which itself is never changed: files online, or papers that came to the office. */
export const clarificationAttachments = kind({
  id: 'clarificationAttachments',
  category: 'unemploymentSecurity',
  requirement: 'N5.8',
  label: text('Selvityksen liitteet', 'Bilagor till utredningen', 'Attachments to a clarification'),
  fields: {
    request: entryOf('clarificationRequest')({
      label: text('Selvityspyyntö', 'Begäran om utredning', 'Request for clarification'),
      required: true,
    }),
    receivedOn: pastDate({ label: text('Saapunut', 'Inkommen', 'Received on'), required: true }),
    text: paragraphs(4000)({ label: text('Saate', 'Följebrev', 'Accompanying words') }),
    attachmentsFollow: yesNo({
      label: text('Liitteitä on vielä tulossa', 'Fler bilagor kommer senare', 'More attachments will follow'),
    }),
  },
  occurred: { from: 'receivedOn' },
  headline: ['receivedOn', 'text'],
  sources: ['self'],
  bearsAttachments: true,
})
