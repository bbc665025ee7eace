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

export const Holds = Type.Object({ holds: Type.Array(Hold), next: Type.Optional(Type.String()) })
export type Holds = Static<typeof Holds>
