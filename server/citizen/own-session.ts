import type { Seals } from '../../access/seals.ts'
import type { Actor } from '../../access/visit.ts'
import type { Asked } from '../../database/ask.ts'
import type { Lasting } from '../session/session.ts'

/** What strong identification says of a person. */
export type IdentifiedPerson = {
  readonly firstNames: string
  readonly lastName: string
  /** The personal identity code; a person of a foreign means of identification has none. */
  readonly identityCode?: string
  /** Born on, ISO 8601, where the provider says it. */
  readonly bornOn?: string
  /** What the foreign means of identification calls the person (eIDAS). */
  readonly foreignId?: string
}

/** A session of a person in the e-service. Its facts never change: another standing is another session. */
export type OwnSession = Lasting & {
  readonly name: string
  /** The client whom the person's identity code found; null for somebody who is none. */
  readonly clientId: string | null
  readonly hasIdentityCode: boolean
  readonly strength: 'substantial' | 'high'
  readonly subjectHash: string
  /** The provider's own name of its session, by which it ends ours. */
  readonly providerSession: string | null
}

/** Of its own beside the staff's: the doors may stand on one host. */
export const ownCookie = '__Host-seloste-own'

/** Kept by the application itself: the language chosen on its pages, and nothing of anybody. */
export const languageCookie = '__Host-seloste-language'

/** The group of the person themself (notice/groups.ts). */
export const subjectGroup = 'subject'

/**
 * Who acts. Somebody who is no client acts under the public reference of the session: what identifies them does not go to
 * the log of accesses to clients' data.
 */
export const actorOfOwn = ({ id, name, clientId }: Pick<OwnSession, 'id' | 'name' | 'clientId'>): Actor => ({
  id: clientId ?? `person:${id}`,
  name,
  group: subjectGroup,
  office: null,
  workstation: null,
  session: id,
  ...(clientId === null ? {} : { client: clientId }),
})

/** Somebody of whom nothing is known: a visitor of the public pages, or a sign-in that came to nothing. */
export const visitor: Actor = { id: 'visitor', name: '', group: subjectGroup, office: null, workstation: null }

/** What gives one row while the session lives at `at`: the gate asks it as seloste_door, in the errand's own transaction. */
export const ownSessionLives = (hash: string, at: Date): Asked => ({
  name: 'own-session-lives',
  text: 'select 1 from own_session where session_hash = $1 and ended_at is null and idle_ends_at > $2',
  values: [Buffer.from(hash, 'hex'), at],
})

/** What a session's sealed part is bound to: moved to another session it does not open. */
const boundTo = (hash: string) => `own-session:${hash}`

type Sealed = IdentifiedPerson & { readonly clientId: string | null }

export const sealPerson = (seals: Seals, hash: string, person: IdentifiedPerson, clientId: string | null): string =>
  seals.seal(JSON.stringify({ ...person, clientId } satisfies Sealed), boundTo(hash))

export const unsealPerson = (seals: Seals, hash: string, sealed: string): Sealed =>
  JSON.parse(seals.unseal(sealed, boundTo(hash))) as Sealed
