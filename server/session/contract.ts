import { type Static, Type } from 'typebox'

const strict = { additionalProperties: false }
const Instant = Type.String({ format: 'date-time' })

/** When the session ends by itself: `idleEndsAt` moves with use (within a minute), `endsAt` does not. */
export const SessionTimes = Type.Object({ idleEndsAt: Instant, endsAt: Instant }, strict)
export type SessionTimes = Static<typeof SessionTimes>

/** One of the people of the demo; `name` is what `login_hint` takes. */
export const CastMember = Type.Object({ name: Type.String(), group: Type.String(), office: Type.String() }, strict)
export type CastMember = Static<typeof CastMember>

/** A right that the signed-in person could use instead; `inUse` marks the one in use. */
export const Membership = Type.Object(
  { membershipId: Type.String({ format: 'uuid' }), group: Type.String(), office: Type.String(), inUse: Type.Boolean() },
  strict,
)
export type Membership = Static<typeof Membership>

export const Memberships = Type.Object({ memberships: Type.Array(Membership) }, strict)
export type Memberships = Static<typeof Memberships>

export const ChooseMembership = Type.Object({ membershipId: Type.String({ format: 'uuid' }) }, strict)
export type ChooseMembership = Static<typeof ChooseMembership>

/** `everywhere` ends every session of the person, at every workstation. */
export const SignOut = Type.Object({ everywhere: Type.Optional(Type.Boolean()) }, strict)
export type SignOut = Static<typeof SignOut>

/** Where the browser goes next: the identity provider's own log-out where it has one, else the front page. */
export const SignedOut = Type.Object({ continueAt: Type.String() }, strict)
export type SignedOut = Static<typeof SignedOut>
