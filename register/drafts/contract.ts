import { Type, type Static } from 'typebox'
import { Purpose } from '../entries/contract.ts'

/** What somebody has begun to write and not yet recorded: theirs alone, whole or half. */
export const Draft = Type.Object({
  draftId: Type.String({ format: 'uuid' }),
  kind: Type.String(),
  content: Type.Record(Type.String(), Type.Unknown()),
  savedAt: Type.String({ format: 'date-time' }),
})
export type Draft = Static<typeof Draft>

export const Drafts = Type.Object({ drafts: Type.Array(Draft) })
export type Drafts = Static<typeof Drafts>

export const SaveDraft = Type.Object(
  {
    purpose: Purpose,
    kind: Type.String({ minLength: 1, maxLength: 60 }),
    content: Type.Record(Type.String(), Type.Unknown()),
  },
  { additionalProperties: false },
)
export type SaveDraft = Static<typeof SaveDraft>
