import { ownCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

/** The states in which a request for clarification is shown to the person. */
export const clarificationState = ownCodeList({
  id: 'clarificationState',
  label: text('Selvityspyynnön tila', 'Läge för begäran om utredning', 'State of the request'),
  source: 'seloste',
  codes: {
    awaitingAnswer: text('Odottaa selvitystä', 'Väntar på utredning', 'Waiting for the clarification'),
    awaitingAttachments: text('Odottaa liitteitä', 'Väntar på bilagor', 'Waiting for attachments'),
    inHandling: text('Käsittelyssä', 'Under behandling', 'Being handled'),
    handled: text('Käsitelty', 'Behandlad', 'Handled'),
    moreAsked: text('Lisäselvityspyyntö tehty', 'Ytterligare utredning har begärts', 'Further clarification asked for'),
  },
})
