import { code, date, entryOf, paragraphs, pastDate } from '../../../rulebook/field.ts'
import { text } from '../../../rulebook/text.ts'
import { clarificationSubject } from '../../codes/clarification-subject.ts'
import { kind } from '../kind.ts'

/** Its state is no field: it follows from what has come, what has been asked further, and what has been decided. */
export const clarificationRequest = kind({
  id: 'clarificationRequest',
  category: 'unemploymentSecurity',
  requirement: 'N5.8',
  label: text('Selvityspyyntö', 'Begäran om utredning', 'Request for clarification'),
  fields: {
    requestedOn: pastDate({ label: text('Pyydetty', 'Begärd', 'Requested on'), required: true }),
    answerBy: date({ label: text('Vastattava viimeistään', 'Svara senast', 'Answer by'), required: true }),
    about: code(clarificationSubject)({ label: text('Aihe', 'Ämne', 'Subject'), required: true }),
    details: paragraphs(4000)({ label: text('Mitä selvitetään', 'Vad som utreds', 'What is asked') }),
    attachments: paragraphs(1000)({ label: text('Pyydetyt liitteet', 'Begärda bilagor', 'Attachments asked for') }),
    furtherTo: entryOf('clarificationRequest')({
      label: text('Lisäselvitys pyyntöön', 'Ytterligare utredning till begäran', 'Further to the request'),
    }),
    handledOn: pastDate({
      label: text('Käsitelty ilman lausuntoa', 'Behandlad utan utlåtande', 'Handled without a statement'),
    }),
  },
  occurred: { from: 'requestedOn', to: 'answerBy' },
  headline: ['requestedOn', 'about', 'answerBy', 'handledOn'],
  sources: ['office'],
})
