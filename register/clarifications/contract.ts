import { type Static, Type } from 'typebox'
import { Attachment, AttachFile, mostAttachments } from '../attachments/contract.ts'
import { plainWords, uuid } from '../entries/contract.ts'

const day = Type.String({ format: 'date' })
const strict = { additionalProperties: false }
const language = Type.Enum(['fi', 'sv', 'en'])
const Attached = Type.Optional(Type.Array(AttachFile, { maxItems: mostAttachments }))
const Follow = Type.Boolean({ description: 'Attachments will follow' })

export const clarificationStates = [
  'awaitingAnswer',
  'awaitingAttachments',
  'inHandling',
  'handled',
  'moreAsked',
] as const
export type ClarificationState = (typeof clarificationStates)[number]

/** Attachments to one request, in all that comes to it. */
export const mostToRequest = 20

/** The answer to a request. Its free text is never left out of the form, and may be empty (OKV/1418/10/2020). */
export const AnswerRequest = Type.Object(
  {
    language,
    entryId: uuid('The answer, named by the person so that the same one sent twice is one'),
    request: uuid('The request that is answered'),
    text: Type.String({ maxLength: 8000, pattern: plainWords }),
    attachmentsFollow: Follow,
    attachments: Attached,
  },
  strict,
)
export type AnswerRequest = Static<typeof AnswerRequest>

/** What is sent after the answer: files, words, or both. */
export const SendAttachments = Type.Object(
  {
    language,
    entryId: uuid('What is sent, named by the person so that the same sent twice is one'),
    request: uuid('The request that it belongs to'),
    text: Type.String({ maxLength: 4000, pattern: plainWords }),
    attachmentsFollow: Follow,
    attachments: Attached,
  },
  strict,
)
export type SendAttachments = Static<typeof SendAttachments>

export const DraftAnswer = Type.Object(
  {
    request: uuid('The request that is being answered'),
    text: Type.String({ maxLength: 8000, pattern: plainWords }),
    attachmentsFollow: Type.Optional(Follow),
  },
  strict,
)
export type DraftAnswer = Static<typeof DraftAnswer>

export const DraftKept = Type.Object({ savedAt: Type.String({ format: 'date-time' }) })
export type DraftKept = Static<typeof DraftKept>

/** An answer to a request, or what was sent after it: exactly as it came. */
export const OwnSent = Type.Object({
  entryId: Type.String(),
  kind: Type.String(),
  title: Type.String(),
  fields: Type.Array(Type.Object({ label: Type.String(), value: Type.String() })),
  on: day,
  recordedAt: Type.String({ format: 'date-time' }),
  byThemself: Type.Boolean({ description: 'Sent in the e-service; the rest came to the office in another way' }),
  channel: Type.String(),
  attachments: Type.Array(Attachment),
})
export type OwnSent = Static<typeof OwnSent>

/** A statement or a request for clarification, as the person's list of them has it. */
export const OwnEvent = Type.Object({
  entryId: Type.String(),
  kind: Type.String(),
  title: Type.String(),
  summary: Type.String(),
  fields: Type.Array(Type.Object({ label: Type.String(), value: Type.String() })),
  on: day,
  answerBy: Type.Optional(day),
  state: Type.Optional(Type.Enum([...clarificationStates], { description: 'Of a request' })),
  stateLabel: Type.Optional(Type.String()),
  asksAttachments: Type.Optional(Type.Literal(true)),
  mayAnswer: Type.Boolean(),
  mayAttach: Type.Boolean({ description: 'Attachments may be sent after the answer' }),
  draft: Type.Optional(
    Type.Object(
      { text: Type.String(), attachmentsFollow: Type.Boolean(), savedAt: Type.String({ format: 'date-time' }) },
      { description: 'What the person has begun to answer' },
    ),
  ),
  sent: Type.Array(OwnSent, { description: 'What has come to a request, in the order in which it came' }),
  annulled: Type.Optional(Type.Literal(true)),
})
export type OwnEvent = Static<typeof OwnEvent>
