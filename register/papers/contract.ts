import { type Static, Type } from 'typebox'
import { ClientId, plainWords, Purpose, uuid } from '../entries/contract.ts'

const day = Type.String({ format: 'date' })
const Place = (description: string) =>
  Type.String({ minLength: 1, maxLength: 40, pattern: '^[\\p{L}\\p{N}][\\p{L}\\p{N} ./-]*$', description })

const places = { room: Place('Room of the locked storage'), shelf: Place('Shelf'), box: Place('Box or folder') }

export const fates = ['transfer', 'destroy'] as const
export const pickOutcomes = ['transferred', 'destroyed', 'notFound'] as const

/** A paper of locked storage: what it is, where it lies, whose it is, since when and until when (N5.11). */
export const Paper = Type.Object(
  {
    paperId: uuid('The paper'),
    clientId: ClientId,
    number: Type.String({ description: 'Written on the paper itself' }),
    kind: Type.String(),
    office: Type.String(),
    ...places,
    arrivedOn: day,
    keptUntil: Type.Optional(
      Type.String({ format: 'date', description: "Last day by the operations plan; none: with the client's data" }),
    ),
    isListed: Type.Boolean({ description: 'On a pick list already' }),
    version: Type.Integer({ minimum: 1 }),
    registeredByName: Type.String(),
    registeredAt: Type.String({ format: 'date-time' }),
  },
  { $id: 'Paper' },
)
export type Paper = Static<typeof Paper>

const Kind = Type.Object({
  id: Type.String(),
  label: Type.Object({ fi: Type.String(), sv: Type.String(), en: Type.String() }),
  years: Type.Optional(Type.Integer({ description: "Years from arrival; without it as long as the client's data" })),
  fate: Type.Enum([...fates]),
})
export type PaperKindAnswer = Static<typeof Kind>

export const Papers = Type.Object({
  papers: Type.Array(Paper),
  kinds: Type.Array(Kind),
  next: Type.Optional(Type.String()),
})
export type Papers = Static<typeof Papers>

export const RegisterPaper = Type.Object(
  {
    purpose: Purpose,
    kind: Type.String({ minLength: 1, maxLength: 60 }),
    ...places,
    arrivedOn: Type.Optional(Type.String({ format: 'date', description: 'Today unless said' })),
  },
  { additionalProperties: false },
)
export type RegisterPaper = Static<typeof RegisterPaper>

export const MovePaper = Type.Object(
  { purpose: Purpose, version: Type.Integer({ minimum: 1 }), ...places },
  { additionalProperties: false },
)
export type MovePaper = Static<typeof MovePaper>

export const ListPapers = Type.Object(
  { purpose: Purpose, after: Type.Optional(Type.String({ maxLength: 200 })) },
  { additionalProperties: false },
)
export type ListPapers = Static<typeof ListPapers>

/** A line of a pick list. Whose the paper was is not said: its number is on it. */
export const Pick = Type.Object(
  {
    pickId: uuid('The line'),
    number: Type.String(),
    kind: Type.String(),
    office: Type.String(),
    ...places,
    fate: Type.Enum([...fates]),
    because: Type.String({ description: 'The rule by which its time is up' }),
    listedAt: Type.String({ format: 'date-time' }),
    outcome: Type.Optional(Type.Enum([...pickOutcomes])),
    note: Type.Optional(Type.String()),
    doneByName: Type.Optional(Type.String()),
    doneAt: Type.Optional(Type.String({ format: 'date-time' })),
  },
  { $id: 'Pick' },
)
export type Pick = Static<typeof Pick>

export const Picks = Type.Object({
  total: Type.Integer({ description: 'Lines that wait' }),
  mayConfirm: Type.Boolean(),
  picks: Type.Array(Pick),
  kinds: Type.Array(Kind),
  next: Type.Optional(Type.String()),
})
export type Picks = Static<typeof Picks>

export const ListPicks = Type.Object(
  {
    purpose: Purpose,
    done: Type.Optional(Type.Boolean({ description: 'Those that are done, the latest first' })),
    after: Type.Optional(Type.String({ maxLength: 300 })),
  },
  { additionalProperties: false },
)
export type ListPicks = Static<typeof ListPicks>

export const ConfirmPick = Type.Object(
  {
    purpose: Purpose,
    outcome: Type.Enum([...pickOutcomes]),
    note: Type.Optional(Type.String({ maxLength: 300, pattern: plainWords })),
  },
  { additionalProperties: false },
)
export type ConfirmPick = Static<typeof ConfirmPick>
