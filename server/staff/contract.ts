import { type Static, Type } from 'typebox'
import { SessionTimes } from '../session/contract.ts'

export const Words = Type.Object({ fi: Type.String(), sv: Type.String(), en: Type.String() })

/** Who is signed in, as what, and what the notice lets that group do. */
export const Me = Type.Object({
  staffId: Type.String(),
  name: Type.String(),
  group: Type.String(),
  groupLabel: Words,
  office: Type.String(),
  officeName: Words,
  purposes: Type.Array(Type.Object({ id: Type.String(), label: Words, act: Type.String(), provision: Type.String() }), {
    description: 'Statutory tasks of the group, the most usual first',
  }),
  mayDo: Type.Record(Type.String(), Type.Boolean(), { description: 'Dealings of the notice: find, list, register …' }),
  opensRecords: Type.Boolean({ description: 'False for groups that see no client data at all' }),
  workstation: Type.Object({ kind: Type.String(), id: Type.String() }),
  profile: Type.String(),
  edition: Type.String(),
  session: SessionTimes,
})
export type Me = Static<typeof Me>

const Consent = Type.Object({
  purpose: Type.String(),
  label: Words,
  items: Type.Array(Type.Object({ item: Type.String(), label: Words, covers: Type.Array(Type.String()) }), {
    description: 'The kinds and facts that each item covers; none where the consent is about all',
  }),
})

/** To whom data may be given, and exactly what. No personal data. */
export const Recipients = Type.Object({
  edition: Type.String(),
  acts: Type.Record(Type.String(), Words, { description: 'Names of acts by their number' }),
  recipients: Type.Array(
    Type.Object({
      recipient: Type.String(),
      name: Words,
      ground: Type.Enum(['provision', 'consent', 'processor']),
      provisions: Type.Array(Type.String()),
      channels: Type.Array(Type.Enum(['message', 'mail', 'letter', 'file', 'interface'])),
      gives: Type.Array(
        Type.Object({
          kind: Type.String(),
          category: Type.String(),
          label: Words,
          fields: Type.Array(Type.Object({ name: Type.String(), label: Words, hiddenBySafetyBan: Type.Boolean() })),
        }),
      ),
      facts: Type.Array(Type.String(), { description: 'Answers worked out from the record' }),
      basis: Type.Array(Type.String(), { description: 'What the giver records before giving; it does not leave' }),
      members: Type.Array(Words),
      givenBy: Type.Array(Type.Object({ group: Type.String(), label: Words })),
      despiteSafetyBan: Type.Boolean(),
      onlyItsOwn: Type.Boolean(),
      consent: Type.Optional(Consent),
    }),
  ),
})
export type Recipients = Static<typeof Recipients>

export const Colleagues = Type.Object({
  staff: Type.Array(Type.Object({ staffId: Type.String(), name: Type.String(), group: Type.String() })),
})
export type Colleagues = Static<typeof Colleagues>
