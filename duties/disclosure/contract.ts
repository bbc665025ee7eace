import { type Static, Type } from 'typebox'
import { ClientId, plainWords, Purpose, uuid } from '../../register/entries/contract.ts'

const Words = Type.Object({ fi: Type.String(), sv: Type.String(), en: Type.String() })
const instant = Type.String({ format: 'date-time' })
const Fields = Type.Record(Type.String(), Type.Array(Type.String()), { description: 'Fields by kind' })
const Facts = Type.Record(Type.String(), Type.Union([Type.String(), Type.Boolean(), Type.Number()]))

export const deliveryStates = ['waiting', 'delivered', 'acknowledged', 'refused', 'stopped'] as const

/** Why a delivery is not where it should be. */
export const deliveryProblems = [
  'unreachable',
  'unavailable',
  'rejected',
  'redirect',
  'hostNotAllowed',
  'badAddress',
  'badAnswer',
  'wrongReceipt',
  'noCertificate',
  'consentWithdrawn',
  'safetyBan',
  'givenUp',
] as const

/** To whom: a recipient of the notice, or the source of a datum that is told of its correction. */
export const Addressee = Type.Object({
  recipient: Type.Optional(Type.String()),
  source: Type.Optional(Type.String()),
  name: Words,
  member: Type.Optional(Type.String({ description: 'X-Road member or business id' })),
  memberName: Type.Optional(Words),
})
export type Addressee = Static<typeof Addressee>

/** How far something is on its way. */
export const Carriage = Type.Object({
  state: Type.Enum([...deliveryStates]),
  problem: Type.Optional(Type.Enum([...deliveryProblems])),
  attempts: Type.Integer(),
  nextAttemptAt: Type.Optional(instant),
  deliveredAt: Type.Optional(instant),
  acknowledgedAt: Type.Optional(instant),
  receipt: Type.Optional(Type.String()),
})
export type Carriage = Static<typeof Carriage>

export const ReadDisclosures = Type.Object(
  { purpose: Purpose, after: Type.Optional(Type.String({ maxLength: 200 })) },
  { additionalProperties: false },
)
export type ReadDisclosures = Static<typeof ReadDisclosures>

/** One row of the ledger: what was given, to whom, when and on which ground. */
export const Disclosure = Type.Object(
  {
    disclosureId: uuid('The disclosure'),
    givenAt: instant,
    to: Addressee,
    ground: Type.Enum(['provision', 'consent', 'processor']),
    provision: Type.String(),
    consentEntryId: Type.Optional(uuid('The consent it rested on')),
    purpose: Type.String(),
    channel: Type.Enum(['message', 'mail', 'letter', 'file', 'interface']),
    messageId: Type.String(),
    fields: Fields,
    facts: Type.Array(Type.String()),
    content: Type.Optional(
      Type.Object(
        {
          kinds: Type.Record(
            Type.String(),
            Type.Array(
              Type.Object({
                entryId: uuid('The entry'),
                version: Type.Integer(),
                payload: Type.Record(Type.String(), Type.Unknown()),
              }),
            ),
          ),
          facts: Facts,
        },
        { description: 'Of what was given, the entries that the reader sees in the record too' },
      ),
    ),
    about: Type.Optional(Type.String()),
    corrects: Type.Optional(Type.Object({ entryId: uuid('The entry'), version: Type.Integer() })),
    office: Type.Optional(Type.String()),
    givenByName: Type.Optional(Type.String({ description: 'Told to staff' })),
    edition: Type.String(),
    delivery: Type.Optional(Carriage),
  },
  { $id: 'Disclosure' },
)
export type Disclosure = Static<typeof Disclosure>

export const Disclosures = Type.Object({
  disclosures: Type.Array(Disclosure, { description: 'Newest first' }),
  next: Type.Optional(Type.String()),
})
export type Disclosures = Static<typeof Disclosures>

export const ReadOwnDisclosures = Type.Object(
  { language: Type.Enum(['fi', 'sv', 'en']), after: Type.Optional(Type.String({ maxLength: 200 })) },
  { additionalProperties: false },
)
export type ReadOwnDisclosures = Static<typeof ReadOwnDisclosures>

/** What was given of the person, as told to them. */
export const OwnDisclosure = Type.Object({
  disclosureId: uuid('The disclosure'),
  givenAt: instant,
  to: Type.String({ description: 'The recipient, in words' }),
  ground: Type.Enum(['provision', 'consent', 'processor']),
  provision: Type.String(),
  office: Type.Optional(Type.String()),
  given: Type.Array(
    Type.Object({
      entryId: uuid('The entry'),
      title: Type.String(),
      summary: Type.String(),
      fields: Type.Array(Type.Object({ label: Type.String(), value: Type.String() })),
    }),
    { description: 'The data as it was given' },
  ),
  others: Type.Array(Type.String(), { description: 'Kinds that the own record does not show any more' }),
  answered: Type.Boolean({ description: 'A question was answered' }),
  corrects: Type.Boolean({ description: 'Corrects what had been given' }),
})
export type OwnDisclosure = Static<typeof OwnDisclosure>

export const OwnDisclosures = Type.Object({
  disclosures: Type.Array(OwnDisclosure, { description: 'Newest first' }),
  next: Type.Optional(Type.String()),
})
export type OwnDisclosures = Static<typeof OwnDisclosures>

export const ListDeliveries = Type.Object(
  {
    purpose: Purpose,
    state: Type.Optional(Type.Enum([...deliveryStates])),
    after: Type.Optional(Type.String({ maxLength: 200 })),
  },
  { additionalProperties: false },
)
export type ListDeliveries = Static<typeof ListDeliveries>

/** Something of the own office that is on its way. What is carried is not in it. */
export const Delivery = Type.Object({
  clientId: ClientId,
  clientName: Type.Optional(Type.String()),
  disclosureId: uuid('The disclosure'),
  to: Addressee,
  channel: Type.Enum(['message', 'mail', 'letter', 'file', 'interface']),
  messageId: Type.String(),
  isCorrection: Type.Boolean(),
  madeAt: instant,
  expiresAt: Type.Optional(instant),
  carriage: Carriage,
})
export type Delivery = Static<typeof Delivery>

const Counts = Type.Record(Type.String(), Type.Integer(), { description: 'By state, of the whole office' })

export const DeliveryCounts = Type.Object({ counts: Counts })
export type DeliveryCounts = Static<typeof DeliveryCounts>

export const Deliveries = Type.Object({
  deliveries: Type.Array(Delivery, { description: 'What waits longest first; of what is over, the newest first' }),
  counts: Counts,
  next: Type.Optional(Type.String()),
})
export type Deliveries = Static<typeof Deliveries>

export const HandleDelivery = Type.Object(
  {
    purpose: Purpose,
    act: Type.Enum(['resend', 'sent', 'giveUp', 'acknowledged'], {
      description: 'Send again; note that a letter was posted; give up what was refused',
    }),
  },
  { additionalProperties: false },
)
export type HandleDelivery = Static<typeof HandleDelivery>

export const HandledDelivery = Type.Object({ carriage: Carriage })
export type HandledDelivery = Static<typeof HandledDelivery>

/** What a letter or a file holds, for whoever prints or fetches it. */
export const OpenedParcel = Type.Object({
  to: Type.String({ pattern: plainWords }),
  type: Type.String(),
  name: Type.Optional(Type.String()),
  base64: Type.String(),
})
export type OpenedParcel = Static<typeof OpenedParcel>
