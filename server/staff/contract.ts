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

export const Colleagues = Type.Object({
  staff: Type.Array(Type.Object({ staffId: Type.String(), name: Type.String(), group: Type.String() })),
})
export type Colleagues = Static<typeof Colleagues>
