import type pg from 'pg'
import type { Actor } from '../../access/visit.ts'
import type { IdentityProviderSettings } from './connect-identity-provider.ts'
import type { CastMember } from './contract.ts'
import type { WorkstationSettings } from './identify-workstation.ts'

/** How long the sessions of a door last, and how often one may try. */
export type SessionLimits = {
  /** Minutes without use after which a session ends. */
  readonly idleMinutes: number
  /** Hours after signing in at which a session ends, used or not. */
  readonly absoluteHours: number
  /** Sign-ins that one workstation or address may begin, and finish, in a minute; over all processes. */
  readonly signInsPerMinute: number
}

/** What sessions of any door are kept by. */
export type SessionKeeping = {
  /** Connections of the login role seloste_door. */
  readonly pool: pg.Pool
  readonly settings: SessionLimits
  /** Must reject when the line is not written: then nobody gets in. */
  readonly log: LogSession
  readonly now?: () => Date
}

/** How staff sign in at one door. All processes of a door must be given the same. */
export type SessionSettings = SessionLimits & {
  /** The door's own address as browsers see it, without a path. Also what `Origin` is compared with. */
  readonly baseUrl: string
  readonly provider: IdentityProviderSettings
  readonly workstation: WorkstationSettings
  /** Searches that one session may make in a minute; in each process. */
  readonly searchesPerMinute: number
  /** The people of the demo, who sign in without a form. Never in production. */
  readonly cast?: readonly CastMember[]
}

/** Limits that hold unless set otherwise. A person at work makes a search every few seconds at most. */
export const sessionLimits = {
  idleMinutes: 60,
  absoluteHours: 10,
  signInsPerMinute: 30,
  searchesPerMinute: 60,
} as const

/** A line of the access log that concerns no client. Written on the connection whose transaction it describes. */
export type SessionLogLine = {
  readonly actor: Actor
  readonly operation: 'signIn' | 'signOut' | 'signOutEverywhere' | 'switchMembership'
  readonly outcome: 'done' | 'invalid' | 'notFound'
}

export type LogSession = (line: SessionLogLine, connection: pg.PoolClient) => Promise<void>

export type SessionOptions = SessionKeeping & { readonly settings: SessionSettings }
