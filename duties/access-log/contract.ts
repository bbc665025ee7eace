import { Type, type Static } from 'typebox'
import { plainWords, Purpose, uuid } from '../../register/entries/contract.ts'

export const ReadViewings = Type.Object(
  { purpose: Purpose, after: Type.Optional(Type.String({ maxLength: 200 })) },
  { additionalProperties: false },
)
export type ReadViewings = Static<typeof ReadViewings>

/** One line of the access log, as told to those who supervise: who did what for which task, and with what. */
export const Viewing = Type.Object({
  logId: Type.String({ format: 'uuid' }),
  at: Type.String({ format: 'date-time' }),
  name: Type.String(),
  group: Type.String(),
  office: Type.Optional(Type.String()),
  purpose: Type.Optional(Type.String()),
  operation: Type.String(),
  outcome: Type.String(),
  categories: Type.Array(Type.String()),
  entries: Type.Integer({ description: 'How many entries were returned or written' }),
  reason: Type.Optional(Type.String()),
})
export type Viewing = Static<typeof Viewing>

export const Viewings = Type.Object({ viewings: Type.Array(Viewing), next: Type.Optional(Type.String()) })
export type Viewings = Static<typeof Viewings>

export const ReadOwnViewings = Type.Object(
  {
    language: Type.Enum(['fi', 'sv', 'en']),
    others: Type.Optional(Type.Boolean({ description: 'Leaves out what the person did themself' })),
    after: Type.Optional(Type.String({ maxLength: 200 })),
  },
  { additionalProperties: false },
)
export type ReadOwnViewings = Static<typeof ReadOwnViewings>

/** A line of the log as told to the person: when, by which office and group, for what, of which data, on which ground. */
export const OwnViewing = Type.Object({
  logId: Type.String({ format: 'uuid' }),
  at: Type.String({ format: 'date-time' }),
  byThemself: Type.Boolean(),
  who: Type.String({ description: 'The user group, not the name' }),
  office: Type.Optional(Type.String()),
  did: Type.Enum([
    'viewed',
    'found',
    'changed',
    'listed',
    'gave',
    'readLog',
    'handled',
    'messages',
    'attachment',
    'received',
    'statement',
    'papers',
    'kept',
    'other',
  ]),
  refused: Type.Boolean({ description: 'Tried, and was shown nothing' }),
  task: Type.Optional(Type.String({ description: 'The statutory task' })),
  ground: Type.Optional(Type.String({ description: 'The act and provision of the task' })),
  categories: Type.Array(Type.String(), { description: 'What was shown or written, in the clients’ words' }),
  entries: Type.Integer(),
})
export type OwnViewing = Static<typeof OwnViewing>

export const OwnViewings = Type.Object({ viewings: Type.Array(OwnViewing), next: Type.Optional(Type.String()) })
export type OwnViewings = Static<typeof OwnViewings>

export const AskAboutViewing = Type.Object(
  {
    matterId: uuid('The matter, named by whoever raises it'),
    logId: uuid('The line of the log that is asked about'),
    text: Type.Optional(Type.String({ maxLength: 1000, pattern: plainWords })),
  },
  { additionalProperties: false },
)
export type AskAboutViewing = Static<typeof AskAboutViewing>
