import { type Text, text } from '../../rulebook/text.ts'
import type { ClarificationState } from './contract.ts'

/** The states of a request for clarification, as persons and the office read them. */
export const stateWords: Readonly<Record<ClarificationState, Text>> = {
  awaitingAnswer: text('Odottaa selvitystä', 'Väntar på utredning', 'Waiting for the clarification'),
  awaitingAttachments: text('Odottaa liitteitä', 'Väntar på bilagor', 'Waiting for attachments'),
  inHandling: text('Käsittelyssä', 'Under behandling', 'Being handled'),
  handled: text('Käsitelty', 'Behandlad', 'Handled'),
  moreAsked: text('Lisäselvityspyyntö tehty', 'Ytterligare utredning har begärts', 'Further clarification asked for'),
}
