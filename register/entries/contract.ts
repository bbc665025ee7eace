import { Type, type Static } from 'typebox'
import { Attachment } from '../attachments/contract.ts'
import { plainWords, uuid } from './plain-words.ts'

export { plainWords, uuid }

const day = (description: string) => Type.String({ format: 'date', description })
const instant = (description: string) => Type.String({ format: 'date-time', description })

export const Purpose = Type.String({
  minLength: 1,
  maxLength: 40,
  description: 'Statutory task of this errand, one of GET /api/me purposes',
})
export const ClientId = uuid('Identifier of the client row; no personal identity code')
export const Reason = Type.String({
  minLength: 3,
  maxLength: 500,
  pattern: plainWords,
  description: 'Why, in the words of the recorder',
})
const Payload = Type.Record(Type.String(), Type.Unknown(), { description: 'Fields of the kind, see GET /api/rulebook' })
const Source = Type.String({ minLength: 1, maxLength: 40, description: 'Where the datum came from (N6.1–N6.4)' })
const SourceDetail = Type.String({ maxLength: 200, description: 'Who of that source, when it is not the person' })
const Channel = Type.String({ minLength: 1, maxLength: 40 })

/** One version of one entry, with its provenance. */
export const Entry = Type.Object(
  {
    entryId: uuid('Identifier of the entry, the same in all its versions'),
    version: Type.Integer({ minimum: 1 }),
    category: Type.String(),
    kind: Type.String(),
    payload: Payload,
    occurredFrom: Type.Optional(day('First day that the entry is about')),
    occurredTo: Type.Optional(day('Last day that the entry is about')),
    source: Source,
    sourceDetail: Type.Optional(Type.String()),
    channel: Channel,
    recordedBy: Type.String({ description: 'Staff id of who entered it (N6.4)' }),
    recordedByName: Type.String(),
    recordedOffice: Type.Optional(Type.String()),
    recordedAt: instant('When this version was entered'),
    annulled: Type.Optional(Type.Literal(true)),
    reason: Type.Optional(Type.String({ description: 'Why this version replaces the one before' })),
    keptBy: Type.Optional(Type.String({ description: 'Retention rule by which it goes first (N9.2, N9.3)' })),
    keptUntil: Type.Optional(day('Last day that it is kept; absent while the customership goes on')),
    attachments: Type.Optional(Type.Array(Attachment, { description: 'Files that hang on it' })),
  },
  { $id: 'Entry' },
)
export type Entry = Static<typeof Entry>

export const RecordEntry = Type.Object(
  {
    purpose: Purpose,
    kind: Type.String({ minLength: 1, maxLength: 60 }),
    payload: Payload,
    source: Source,
    sourceDetail: Type.Optional(SourceDetail),
    channel: Channel,
    draftId: Type.Optional(uuid('The draft that this entry was written as; dropped with the save')),
  },
  { additionalProperties: false },
)
export type RecordEntry = Static<typeof RecordEntry>

export const CorrectEntry = Type.Object(
  {
    purpose: Purpose,
    version: Type.Integer({ minimum: 1, description: 'The version that the corrector saw' }),
    payload: Payload,
    reason: Reason,
    source: Type.Optional(Source),
    sourceDetail: Type.Optional(SourceDetail),
    channel: Type.Optional(Channel),
    draftId: Type.Optional(uuid('The draft that this correction was written as')),
  },
  { additionalProperties: false },
)
export type CorrectEntry = Static<typeof CorrectEntry>

export const AnnulEntry = Type.Object(
  { purpose: Purpose, version: Type.Integer({ minimum: 1 }), reason: Reason },
  { additionalProperties: false },
)
export type AnnulEntry = Static<typeof AnnulEntry>

export const UnderPurpose = Type.Object({ purpose: Purpose }, { additionalProperties: false })
export type UnderPurpose = Static<typeof UnderPurpose>

export const History = Type.Object({ versions: Type.Array(Entry, { description: 'Newest first' }) })
export type History = Static<typeof History>
