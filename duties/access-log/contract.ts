import { Type, type Static } from 'typebox'
import { Purpose } from '../../register/entries/contract.ts'

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
