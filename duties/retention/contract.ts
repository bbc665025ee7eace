import { type Static, Type } from 'typebox'
import { ClientId, plainWords, Purpose, Reason, uuid } from '../../register/entries/contract.ts'

const day = Type.String({ format: 'date' })
const instant = Type.String({ format: 'date-time' })
const Category = Type.String({ maxLength: 40 })
const Ground = Type.Enum(['statutoryTask', 'pendingMatter'] as const)

/** Why something is not removed though its time is up (916/2012 13:4.2). */
export const Hold = Type.Object(
  {
    by: Type.Enum(['person', 'matter'] as const, { description: 'Placed by a person, or by an open matter by itself' }),
    clientId: ClientId,
    holdId: Type.Optional(uuid('The hold; none for an open matter')),
    clientName: Type.Optional(Type.String({ description: 'In lists' })),
    office: Type.Optional(Type.String()),
    categories: Type.Optional(
      Type.Array(Category, { description: 'What is held from its own clock; absent: everything' }),
    ),
    ground: Ground,
    matterKind: Type.Optional(Type.String()),
    reason: Type.Optional(Type.String()),
    /** The day it is looked at again; of a matter, its last day. */
    reviewOn: Type.Optional(day),
    placedByName: Type.Optional(Type.String()),
    placedAt: Type.Optional(instant),
  },
  { $id: 'Hold' },
)
export type Hold = Static<typeof Hold>

/** How long the whole client is kept: by which rule, counted from what, until when. Without days: the clock stands. */
export const KeepingOfClient = Type.Object({
  rule: Type.String(),
  countedFrom: Type.Optional(day),
  keptUntil: Type.Optional(day),
})

export const HoldsOfClient = Type.Object({ keeping: KeepingOfClient, holds: Type.Array(Hold) })
export type HoldsOfClient = Static<typeof HoldsOfClient>

export const PlaceHold = Type.Object(
  {
    purpose: Purpose,
    ground: Ground,
    reason: Reason,
    reviewOn: day,
    categories: Type.Optional(Type.Array(Category, { minItems: 1, maxItems: 9, uniqueItems: true })),
  },
  { additionalProperties: false },
)
export type PlaceHold = Static<typeof PlaceHold>

export const LiftHold = Type.Object({ purpose: Purpose, reason: Reason }, { additionalProperties: false })
export type LiftHold = Static<typeof LiftHold>

export const ListHolds = Type.Object(
  { purpose: Purpose, after: Type.Optional(Type.String({ maxLength: 200, pattern: plainWords })) },
  { additionalProperties: false },
)
export type ListHolds = Static<typeof ListHolds>

const Count = Type.Object({
  office: Type.String(),
  category: Type.String(),
  clients: Type.Integer(),
  entries: Type.Integer({ description: 'Versions of entries, and messages' }),
})

/** A batch of removal, in figures: whose data it is of is not in it. */
export const RemovalBatch = Type.Object(
  {
    batchId: uuid('The batch'),
    number: Type.Integer(),
    scope: Type.Enum(['client', 'entries'] as const, { description: 'Whole clients, or entries by their own clock' }),
    rule: Type.String(),
    asOf: day,
    state: Type.Enum(['reported', 'packaged', 'sent', 'rejected', 'received', 'removed'] as const),
    madeAt: instant,
    clients: Type.Integer(),
    entries: Type.Integer(),
    counts: Type.Array(Count, { description: 'What was due, by office and category' }),
    approvals: Type.Array(Type.Object({ name: Type.String(), at: instant })),
    receivedAt: Type.Optional(instant),
    removedAt: Type.Optional(instant),
    certificate: Type.Optional(Type.Record(Type.String(), Type.Unknown(), { description: 'What was destroyed' })),
    signature: Type.Optional(Type.String({ description: 'Ed25519 over the canonical JSON of the certificate' })),
  },
  { $id: 'RemovalBatch' },
)
export type RemovalBatch = Static<typeof RemovalBatch>

export const ListRemovals = Type.Object(
  {
    purpose: Purpose,
    state: Type.Optional(Type.Enum(['reported', 'packaged', 'sent', 'rejected', 'received', 'removed'] as const)),
    rule: Type.Optional(Type.String({ maxLength: 40, description: 'Only what is removed by this rule' })),
    office: Type.Optional(Type.String({ maxLength: 10, description: 'Only batches with something of this office' })),
    category: Type.Optional(
      Type.String({ maxLength: 40, description: 'Only batches with something of this category' }),
    ),
    before: Type.Optional(Type.Integer({ minimum: 1, description: 'Number of the last batch of the page before' })),
  },
  { additionalProperties: false },
)
export type ListRemovals = Static<typeof ListRemovals>

/** What batches of a state hold together, by the rule, the office and the category. */
const Figures = Type.Object({
  rule: Type.String(),
  office: Type.String(),
  category: Type.String(),
  batches: Type.Integer(),
  clients: Type.Integer({ description: 'A client in two batches counts in both' }),
  entries: Type.Integer({ description: 'Versions of entries, and messages' }),
})
export type Figures = Static<typeof Figures>

export const Removals = Type.Object({
  figures: Type.Array(Figures),
  counts: Type.Record(Type.String(), Type.Integer(), { description: 'Batches by state' }),
  batches: Type.Array(RemovalBatch),
  next: Type.Optional(Type.Integer()),
})
export type Removals = Static<typeof Removals>

export const Holds = Type.Object({ holds: Type.Array(Hold), next: Type.Optional(Type.String()) })
export type Holds = Static<typeof Holds>
