import { Type, type Static } from 'typebox'
import { ClientId, Entry, plainWords, Purpose, Reason } from '../entries/contract.ts'

const day = Type.String({ format: 'date' })
const optionalDay = Type.Optional(day)

/** The client as lists and the head of the record show them. What the group may not see is absent. */
export const Client = Type.Object(
  {
    clientId: ClientId,
    name: Type.Optional(Type.String()),
    birthYear: Type.Optional(Type.Integer()),
    office: Type.Optional(Type.String()),
    municipality: Type.Optional(Type.String()),
    serviceLanguage: Type.Optional(Type.String()),
    safetyBan: Type.Optional(Type.Literal(true)),
    caseworker: Type.Optional(Type.String()),
    specialArrangements: Type.Optional(Type.Array(Type.String())),
    customershipStartedOn: optionalDay,
    customershipEndedOn: optionalDay,
    searchStartedOn: optionalDay,
    searchValidUntil: optionalDay,
    searchEndedOn: optionalDay,
    employmentCode: Type.Optional(Type.String()),
    employmentSince: optionalDay,
    serviceLine: Type.Optional(Type.String()),
    nextInterviewOn: optionalDay,
    planReviewOn: optionalDay,
    offerAnswerDueOn: optionalDay,
    clarificationDueOn: optionalDay,
  },
  { $id: 'Client' },
)
export type Client = Static<typeof Client>

export const MayDo = Type.Object({
  write: Type.Array(Type.String(), { description: 'Kinds that the actor may record for this client and purpose' }),
  readLog: Type.Boolean(),
  merge: Type.Boolean(),
})
export type MayDo = Static<typeof MayDo>

/** A section is missing when the notice does not let this actor read it. */
export const ClientRecord = Type.Object({
  client: Client,
  sections: Type.Record(Type.String(), Type.Array(Entry)),
  mayDo: MayDo,
})
export type ClientRecord = Static<typeof ClientRecord>

/** What a recording answers: the entry as it now stands, and the client row that followed from it. */
export const Recorded = Type.Object({ entry: Entry, client: Client })
export type Recorded = Static<typeof Recorded>

export const SearchClients = Type.Object(
  {
    purpose: Purpose,
    identityCode: Type.Optional(
      Type.String({ maxLength: 30, description: 'Personal identity code, separator included' }),
    ),
    name: Type.Optional(Type.String({ maxLength: 200, description: 'Beginning of a name, in either order' })),
    birthYear: Type.Optional(Type.Integer({ minimum: 1880, maximum: 2100 })),
    reason: Type.Optional(
      Type.String({
        minLength: 3,
        maxLength: 500,
        pattern: plainWords,
        description: 'Why a former identity code is looked by',
      }),
    ),
    after: Type.Optional(Type.String({ maxLength: 600, description: '`next` of the page before' })),
  },
  { additionalProperties: false },
)
export type SearchClients = Static<typeof SearchClients>

export const FoundClients = Type.Object({ clients: Type.Array(Client), next: Type.Optional(Type.String()) })
export type FoundClients = Static<typeof FoundClients>

const payload = Type.Record(Type.String(), Type.Unknown())

export const RegisterClient = Type.Object(
  {
    purpose: Purpose,
    identityCode: Type.String({ maxLength: 30 }),
    names: payload,
    office: Type.Optional(Type.String({ maxLength: 20, description: "Defaults to the recorder's own office" })),
    municipality: Type.Optional(Type.String({ maxLength: 10 })),
    languages: Type.Optional(payload),
    citizenship: Type.Optional(payload),
    address: Type.Optional(payload),
    email: Type.Optional(payload),
    phone: Type.Optional(payload),
    employmentStatus: Type.Optional(payload),
    occupationSought: Type.Optional(payload),
    education: Type.Optional(Type.Array(payload, { maxItems: 20 })),
    employment: Type.Optional(Type.Array(payload, { maxItems: 20 })),
    source: Type.Optional(Type.String({ maxLength: 40 })),
    sourceDetail: Type.Optional(Type.String({ maxLength: 200 })),
    channel: Type.String({ minLength: 1, maxLength: 40 }),
  },
  { additionalProperties: false },
)
export type RegisterClient = Static<typeof RegisterClient>

export const RegisteredClient = Type.Object({ clientId: ClientId })
export type RegisteredClient = Static<typeof RegisteredClient>

export const OtherClient = Type.Object(
  { purpose: Purpose, other: ClientId, reason: Reason },
  { additionalProperties: false },
)
export type OtherClient = Static<typeof OtherClient>

export const Duplicates = Type.Object({
  duplicates: Type.Array(
    Type.Object({
      clientId: ClientId,
      otherId: ClientId,
      state: Type.Union([Type.Literal('marked'), Type.Literal('merged'), Type.Literal('parted')]),
      reason: Type.String(),
      decidedBy: Type.String(),
      decidedAt: Type.String({ format: 'date-time' }),
    }),
  ),
})
export type Duplicates = Static<typeof Duplicates>
