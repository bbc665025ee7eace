import { Type } from 'typebox'
import type { ScanFile } from '../../register/attachments/check-attachments.ts'
import { AttachedFile } from '../../register/attachments/contract.ts'
import { readEntryAttachment } from '../../register/attachments/entry-attachments.ts'
import { answerRequest, draftAnswer, sendAttachments } from '../../register/clarifications/answer-request.ts'
import { AnswerRequest, DraftAnswer, DraftKept, SendAttachments } from '../../register/clarifications/contract.ts'
import { uuid } from '../../register/entries/contract.ts'
import { InLanguage, OwnAffairs } from '../../register/own-affairs/contract.ts'
import { ownPurpose, themselfOf } from '../../register/own-affairs/open-own-record.ts'
import type { ImportedWords } from '../../register/own-affairs/say-entry.ts'
import { longestMessage } from '../longest-message.ts'
import { type Route, route } from '../route.ts'

const OfAttachment = Type.Object({ attachmentId: uuid('The attachment') })

/** Requests for clarification and what the person sends to them (N5.8). */
export const clarificationRoutes = (
  importedWords: ImportedWords,
  looking: { readonly scan?: ScanFile | undefined },
): readonly Route[] => [
  route({
    on: 'POST /api/own/clarifications/answer',
    says: 'Answers a request for clarification, once',
    body: AnswerRequest,
    bodyLimit: longestMessage,
    gives: OwnAffairs,
    does: (visit, { body }) => answerRequest(visit, body, importedWords, looking),
  }),
  route({
    on: 'POST /api/own/clarifications/attachments',
    says: 'Sends attachments after the answer, which stays as it was sent',
    body: SendAttachments,
    bodyLimit: longestMessage,
    gives: OwnAffairs,
    does: (visit, { body }) => sendAttachments(visit, body, importedWords, looking),
  }),
  route({
    on: 'PUT /api/own/clarifications/draft',
    says: 'Keeps what has been written of an answer so far',
    body: DraftAnswer,
    gives: DraftKept,
    does: (visit, { body }) => draftAnswer(visit, body),
  }),
  route({
    on: 'POST /api/own/attachments/:attachmentId',
    says: 'One file that hangs on an entry, with its content',
    params: OfAttachment,
    body: InLanguage,
    gives: AttachedFile,
    does: (visit, { params }) =>
      readEntryAttachment(visit, { ...params, purpose: ownPurpose, clientId: themselfOf(visit) }),
  }),
]
