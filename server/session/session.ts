import { createHash, randomBytes } from 'node:crypto'
import type { Actor } from '../../access/visit.ts'
import type { Asked } from '../../database/ask.ts'
import type { Strength } from './connect-identity-provider.ts'

/** What every session has, whoever's it is: all of it but `idleEndsAt` is the same as long as the session lives. */
export type Lasting = {
  /** SHA-256 of the secret in the cookie, hexadecimal. */
  readonly hash: string
  /** The public reference of the session, for the log. */
  readonly id: string
  /** The moment of signing in. */
  readonly startedAt: Date
  readonly endsAt: Date
  idleEndsAt: Date
}

/**
 * What a process may remember of a session of staff, by the digest of its secret. Another membership is another session,
 * so what is remembered stays true; a change of membership does not move `startedAt`.
 */
export type Session = Lasting & {
  readonly staffId: string
  readonly name: string
  /** Null while a person of several rights has not chosen one. */
  readonly membership: { readonly id: string; readonly group: string; readonly office: string } | null
  readonly workstation: string
  readonly strength: Strength
  /** The identity provider's own name for its session. */
  readonly providerSession: string | null
}

/** Browsers take a cookie of this name only over a protected connection, from this host, for all of it. */
export const sessionCookie = '__Host-seloste-staff'

export const cookieOptions = { path: '/', secure: true, httpOnly: true, sameSite: 'lax' } as const

/** 256 random bits. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** What the database keeps of a secret. No salt: nobody can try all secrets of this length. */
export const digestOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()

/** Who acts in a session; of the group `none`, which may do nothing, while no right has been chosen. */
export const actorOf = ({ id, staffId, name, membership, workstation }: Session): Actor => ({
  id: staffId,
  name,
  group: membership?.group ?? 'none',
  office: membership?.office ?? null,
  workstation,
  session: id,
})

/** What gives one row while the session lives at `at`: the gate asks it as seloste_door, in the errand's own transaction. */
export const sessionLives = (hash: string, at: Date): Asked => ({
  name: 'session-lives',
  text: 'select 1 from session where session_hash = $1 and ended_at is null and idle_ends_at > $2',
  values: [Buffer.from(hash, 'hex'), at],
})
