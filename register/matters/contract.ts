import { type Static, Type } from 'typebox'
import { ClientId, plainWords, Purpose, uuid } from '../entries/contract.ts'

export const matterStates = ['received', 'inHand', 'waiting', 'closed'] as const
export type MatterState = (typeof matterStates)[number]

export const matterResults = ['granted', 'partlyGranted', 'refused', 'withdrawn', 'transferred', 'answered'] as const
export type MatterResult = (typeof matterResults)[number]

const State = Type.Enum([...matterStates])
const Result = Type.Enum([...matterResults])
const day = Type.String({ format: 'date' })
const Note = Type.String({ maxLength: 2000, pattern: plainWords })

/** A case that runs: a request or claim of a client, with its number, handler and last day. */
export const Matter = Type.Object(
  {
    matterId: Type.String({ format: 'uuid' }),
    clientId: ClientId,
    number: Type.String(),
    kind: Type.String(),
    office: Type.String(),
    state: State,
    result: Type.Optional(Result),
    handler: Type.Optional(Type.String()),
    handlerName: Type.Optional(Type.String()),
    receivedOn: day,
    dueOn: Type.Optional(day),
    closedOn: Type.Optional(day),
    answer: Type.Optional(Type.String({ description: 'What the person is told; of a refusal, its reasons (N11.1)' })),
    version: Type.Integer({ minimum: 1 }),
    clientName: Type.Optional(Type.String({ description: 'In lists' })),
  },
  { $id: 'Matter' },
)
export type Matter = Static<typeof Matter>

export const MatterEvent = Type.Object({
  version: Type.Integer(),
  state: State,
  note: Type.Optional(Type.String()),
  answer: Type.Optional(Type.String()),
  doneByName: Type.String(),
  doneAt: Type.String({ format: 'date-time' }),
})
export type MatterEvent = Static<typeof MatterEvent>

export const MatterWithEvents = Type.Object({ matter: Matter, events: Type.Array(MatterEvent) })
export type MatterWithEvents = Static<typeof MatterWithEvents>

export const Matters = Type.Object({ matters: Type.Array(Matter), next: Type.Optional(Type.String()) })
export type Matters = Static<typeof Matters>

export const OpenMatter = Type.Object(
  {
    purpose: Purpose,
    kind: Type.String({ minLength: 1, maxLength: 60 }),
    receivedOn: Type.Optional(
      Type.String({ format: 'date', description: 'The day it arrived (434/2003 §20); today unless said' }),
    ),
    note: Type.Optional(Note),
  },
  { additionalProperties: false },
)
export type OpenMatter = Static<typeof OpenMatter>

export const MoveMatter = Type.Object(
  {
    purpose: Purpose,
    version: Type.Integer({ minimum: 1, description: 'The version that the handler saw' }),
    to: State,
    result: Type.Optional(Result),
    answer: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 2000,
        pattern: plainWords,
        description: 'What the person is told: an answer, what is still asked for, or why it is refused',
      }),
    ),
    note: Type.Optional(Note),
  },
  { additionalProperties: false },
)
export type MoveMatter = Static<typeof MoveMatter>

export const ListMatters = Type.Object(
  {
    purpose: Purpose,
    state: Type.Optional(State),
    kind: Type.Optional(Type.String({ maxLength: 60 })),
    after: Type.Optional(Type.String({ maxLength: 200 })),
  },
  { additionalProperties: false },
)
export type ListMatters = Static<typeof ListMatters>

/** A matter that somebody raises in the e-service, named by themself so that the same one sent twice is one. */
export const RaiseMatter = Type.Object(
  {
    matterId: uuid('The matter, named by whoever raises it'),
    kind: Type.String({ minLength: 1, maxLength: 60 }),
    text: Type.String({ minLength: 1, maxLength: 2000, pattern: plainWords }),
  },
  { additionalProperties: false },
)
export type RaiseMatter = Static<typeof RaiseMatter>

/** The receipt: pending under this number, to be answered by this day. */
export const Raised = Type.Object({ number: Type.String(), receivedOn: day, dueOn: Type.Optional(day) })
export type Raised = Static<typeof Raised>

const Words = Type.Object({ fi: Type.String(), sv: Type.String(), en: Type.String() })

/** A matter as the person who raised it follows it. */
export const OwnMatter = Type.Object({
  matterId: Type.String({ format: 'uuid' }),
  number: Type.String(),
  kind: Type.String(),
  title: Words,
  office: Words,
  state: State,
  result: Type.Optional(Result),
  text: Type.String({ description: 'What was said when it was opened' }),
  byThemself: Type.Boolean({ description: 'Sent by the person in the e-service: there is an acknowledgement to keep' }),
  receivedOn: day,
  dueOn: Type.Optional(day),
  closedOn: Type.Optional(day),
  answer: Type.Optional(
    Type.String({ description: 'What the office says: an answer, what it asks for, or why it refused' }),
  ),
  isCertified: Type.Boolean({ description: 'Refused, wholly or in part: there is a certificate of it' }),
})
export type OwnMatter = Static<typeof OwnMatter>

export const OwnMatters = Type.Object({ matters: Type.Array(OwnMatter) })
export type OwnMatters = Static<typeof OwnMatters>

/** Whoever was identified by a foreign means, as the identification says it. */
export const VisitingPerson = Type.Object({
  firstNames: Type.String(),
  lastName: Type.String(),
  bornOn: Type.Optional(day),
  foreignId: Type.Optional(Type.String()),
})
export type VisitingPerson = Static<typeof VisitingPerson>

/** A matter of somebody who is no client, or not known to be one: what they said, how to answer, and the answer. */
export const VisitorMatter = Type.Object({
  matterId: Type.String({ format: 'uuid' }),
  number: Type.String(),
  kind: Type.String(),
  state: Type.Enum(['received', 'closed']),
  text: Type.String(),
  person: Type.Optional(VisitingPerson),
  contact: Type.Optional(Type.String()),
  receivedOn: day,
  dueOn: Type.Optional(day),
  closedOn: Type.Optional(day),
  closedByName: Type.Optional(Type.String()),
  answer: Type.Optional(Type.String()),
})
export type VisitorMatter = Static<typeof VisitorMatter>

export const VisitorMatters = Type.Object({
  matters: Type.Array(VisitorMatter),
  next: Type.Optional(Type.String()),
})
export type VisitorMatters = Static<typeof VisitorMatters>

export const ListVisitorMatters = Type.Object(
  {
    purpose: Purpose,
    state: Type.Enum(['received', 'closed']),
    after: Type.Optional(Type.String({ maxLength: 200 })),
  },
  { additionalProperties: false },
)
export type ListVisitorMatters = Static<typeof ListVisitorMatters>

export const CloseVisitorMatter = Type.Object(
  {
    purpose: Purpose,
    answer: Type.String({ minLength: 1, maxLength: 2000, pattern: plainWords, description: 'What was answered' }),
  },
  { additionalProperties: false },
)
export type CloseVisitorMatter = Static<typeof CloseVisitorMatter>
