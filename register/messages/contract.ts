import { type Static, Type } from 'typebox'
import { Attachment, AttachFile, mostAttachments } from '../attachments/contract.ts'
import { ClientId, plainWords, Purpose, uuid } from '../entries/contract.ts'

const Words = Type.String({ minLength: 1, maxLength: 5000, pattern: plainWords })
const at = Type.String({ format: 'date-time' })

export const Message = Type.Object({
  messageId: Type.String({ format: 'uuid' }),
  byClient: Type.Boolean(),
  /** Of staff. The person is told the office and not who wrote. */
  sentByName: Type.Optional(Type.String()),
  sentAt: at,
  text: Type.String(),
  attachments: Type.Array(Attachment),
  /** When the other side first had it before them. */
  readAt: Type.Optional(at),
  keptUntil: Type.Optional(Type.String({ format: 'date', description: 'The last day that it may be kept (N9.2)' })),
})
export type Message = Static<typeof Message>

export const Thread = Type.Object({
  threadId: Type.String({ format: 'uuid' }),
  subject: Type.String(),
  office: Type.Object({ fi: Type.String(), sv: Type.String(), en: Type.String() }),
  messages: Type.Array(Message, { description: 'In the order in which they were sent' }),
  lastAt: at,
  /** Of the office's messages, how many the reader had not seen before; of the client's, for staff. */
  unread: Type.Integer(),
  version: Type.Integer(),
  waitsSince: Type.Optional(at),
  assignedTo: Type.Optional(Type.String()),
  assignedToName: Type.Optional(Type.String()),
})
export type Thread = Static<typeof Thread>

/** The threads of a client, the one with the newest message first. */
export const Threads = Type.Object({ threads: Type.Array(Thread) })
export type Threads = Static<typeof Threads>

export const ThreadsOfClient = Type.Object({
  ...Threads.properties,
  clientName: Type.Optional(Type.String()),
  serviceLanguage: Type.Optional(Type.String()),
})
export type ThreadsOfClient = Static<typeof ThreadsOfClient>

const written = {
  messageId: uuid('The message, named by whoever writes it, so that the same one sent twice is one'),
  threadId: uuid('The thread; a new one is named by whoever begins it'),
  subject: Type.Optional(
    Type.String({ minLength: 1, maxLength: 120, pattern: plainWords, description: 'Of a new thread' }),
  ),
  text: Words,
  attachments: Type.Optional(Type.Array(AttachFile, { maxItems: mostAttachments })),
}

/** A message of the person to the office. */
export const WriteOwnMessage = Type.Object(written, { additionalProperties: false })
export type WriteOwnMessage = Static<typeof WriteOwnMessage>

/** A message of the office to a client. */
export const WriteMessage = Type.Object({ purpose: Purpose, ...written }, { additionalProperties: false })
export type WriteMessage = Static<typeof WriteMessage>

export const threadActs = ['take', 'release', 'handled'] as const

export const HandleThread = Type.Object(
  {
    purpose: Purpose,
    version: Type.Integer({ minimum: 1, description: 'The version that the handler saw' }),
    act: Type.Enum([...threadActs]),
  },
  { additionalProperties: false },
)
export type HandleThread = Static<typeof HandleThread>

export const ListThreads = Type.Object(
  {
    purpose: Purpose,
    whose: Type.Optional(Type.Enum(['mine', 'nobodys', 'anyone'])),
    after: Type.Optional(Type.String({ maxLength: 200 })),
  },
  { additionalProperties: false },
)
export type ListThreads = Static<typeof ListThreads>

/** A thread that waits for the office. */
export const WaitingThread = Type.Object({
  clientId: ClientId,
  threadId: Type.String({ format: 'uuid' }),
  clientName: Type.Optional(Type.String()),
  subject: Type.String(),
  waitsSince: at,
  assignedToName: Type.Optional(Type.String()),
})
export type WaitingThread = Static<typeof WaitingThread>

export const WaitingThreads = Type.Object({
  threads: Type.Array(WaitingThread, { description: 'What has waited longest first' }),
  total: Type.Integer(),
  next: Type.Optional(Type.String()),
})
export type WaitingThreads = Static<typeof WaitingThreads>
