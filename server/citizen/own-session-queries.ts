import type { Seals } from '../../access/seals.ts'
import type { FreshSession } from '../session/keep-sessions.ts'
import type { Asking } from '../session/session-queries.ts'
import { type IdentifiedPerson, type OwnSession, sealPerson, unsealPerson } from './own-session.ts'

const isLive = 'ended_at is null and idle_ends_at > '

const columns = `encode(session_hash, 'hex') as hash, session_id, sealed, encode(subject_hash, 'hex') as subject_hash, strength,
  provider_session, started_at, ends_at, idle_ends_at`

type Row = {
  hash: string
  session_id: string
  sealed: string
  subject_hash: string
  strength: OwnSession['strength']
  provider_session: string | null
  started_at: string
  ends_at: string
  idle_ends_at: string
}

function sessionOf(seals: Seals, row: Row): OwnSession {
  const { firstNames, lastName, identityCode, clientId } = unsealPerson(seals, row.hash, row.sealed)
  return {
    hash: row.hash,
    id: row.session_id,
    name: `${firstNames} ${lastName}`,
    clientId,
    hasIdentityCode: identityCode !== undefined,
    strength: row.strength,
    subjectHash: row.subject_hash,
    providerSession: row.provider_session,
    startedAt: new Date(row.started_at),
    endsAt: new Date(row.ends_at),
    idleEndsAt: new Date(row.idle_ends_at),
  }
}

/** The session if it lives at `at`. */
export async function findOwnSession(
  seals: Seals,
  asking: Asking,
  hash: string,
  at: Date,
): Promise<OwnSession | undefined> {
  const row = await rowOf(asking, hash, at)
  return row && sessionOf(seals, row)
}

/** Who the person of a live session is, their identity code too: read where it is needed, and remembered nowhere. */
export async function readPerson(
  seals: Seals,
  asking: Asking,
  hash: string,
  at: Date,
): Promise<IdentifiedPerson | undefined> {
  const row = await rowOf(asking, hash, at)
  return row && unsealPerson(seals, row.hash, row.sealed)
}

async function rowOf(asking: Asking, hash: string, at: Date): Promise<Row | undefined> {
  const { rows } = await asking.query<Row>({
    name: 'find-own-session',
    text: `select ${columns} from own_session where session_hash = decode($1, 'hex') and ${isLive} $2`,
    values: [hash, at],
  })
  return rows[0]
}

/** Turns the idle clock back to its beginning. Undefined when the session has ended. */
export async function keepOwnSession(
  asking: Asking,
  hash: string,
  at: Date,
  idleEndsAt: Date,
): Promise<Date | undefined> {
  const { rows } = await asking.query<{ idle_ends_at: string }>({
    name: 'keep-own-session',
    text: `update own_session set idle_ends_at = least($3, ends_at)
      where session_hash = decode($1, 'hex') and ${isLive} $2 returning idle_ends_at`,
    values: [hash, at, idleEndsAt],
  })
  return rows[0] && new Date(rows[0].idle_ends_at)
}

export type Arrived = {
  readonly person: IdentifiedPerson
  readonly clientId: string | null
  readonly subjectHash: Buffer
  readonly strength: OwnSession['strength']
  readonly providerSession: string | null
  /** When the identification was, where the session takes another's place. */
  readonly since?: { readonly startedAt: Date; readonly endsAt: Date }
}

export async function startOwnSession(
  seals: Seals,
  asking: Asking,
  { person, clientId, subjectHash, strength, providerSession }: Arrived,
  fresh: FreshSession,
): Promise<OwnSession> {
  const { rows } = await asking.query<Row>({
    name: 'start-own-session',
    text: `insert into own_session (session_hash, session_id, sealed, subject_hash, strength, provider_session, started_at,
        ends_at, idle_ends_at)
      values (decode($1, 'hex'), $2, $3, $4, $5, $6, $7, $8, least($9::timestamptz, $8::timestamptz)) returning ${columns}`,
    values: [
      fresh.hash,
      fresh.id,
      sealPerson(seals, fresh.hash, person, clientId),
      subjectHash,
      strength,
      providerSession,
      fresh.startedAt,
      fresh.endsAt,
      fresh.idleEndsAt,
    ],
  })
  return sessionOf(seals, rows[0]!)
}

/** Which live sessions to end: of one secret, of one person, or of one session at the provider. */
export type OwnEnding =
  | { readonly hash: string }
  | { readonly subjectHash: string }
  | { readonly providerSession: string }

/** Ends sessions for every process at once; gives those that were live until now. */
export async function endOwnSessions(seals: Seals, asking: Asking, which: OwnEnding, at: Date): Promise<OwnSession[]> {
  const [condition, value] =
    'hash' in which
      ? [`session_hash = decode($2, 'hex')`, which.hash]
      : 'subjectHash' in which
        ? [`subject_hash = decode($2, 'hex')`, which.subjectHash]
        : ['provider_session = $2', which.providerSession]
  const { rows } = await asking.query<Row>(
    `update own_session set ended_at = $1 where ${condition} and ${isLive} $1 returning ${columns}`,
    [at, value],
  )
  return rows.map((row) => sessionOf(seals, row))
}

/** Sessions that ended a week ago and more, which nothing asks for any longer. */
export async function forgetOldOwnSessions(asking: Asking, at: Date): Promise<void> {
  await asking.query(`delete from own_session where ends_at < $1::timestamptz - interval '7 days'`, [at])
}
