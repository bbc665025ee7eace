import type pg from 'pg'
import type { Strength } from './connect-identity-provider.ts'
import type { Session } from './session.ts'

export type Asking = Pick<pg.ClientBase, 'query'> | pg.Pool

const isLive = 's.ended_at is null and s.idle_ends_at > '

const columns = `encode(s.session_hash, 'hex') as hash, s.session_id, s.staff_id, p.name, s.membership_id, m."group", m.office,
  s.workstation, s.strength, s.provider_session, s.started_at, s.ends_at, s.idle_ends_at`

const holders = `join staff_person p on p.staff_id = s.staff_id
  left join staff_membership m on m.membership_id = s.membership_id`

type Row = {
  hash: string
  session_id: string
  staff_id: string
  name: string
  membership_id: string | null
  group: string | null
  office: string | null
  workstation: string
  strength: Strength
  provider_session: string | null
  started_at: string
  ends_at: string
  idle_ends_at: string
}

const sessionOf = (row: Row): Session => ({
  hash: row.hash,
  id: row.session_id,
  staffId: row.staff_id,
  name: row.name,
  membership: row.membership_id === null ? null : { id: row.membership_id, group: row.group!, office: row.office! },
  workstation: row.workstation,
  strength: row.strength,
  providerSession: row.provider_session,
  startedAt: new Date(row.started_at),
  endsAt: new Date(row.ends_at),
  idleEndsAt: new Date(row.idle_ends_at),
})

/** The session if it lives at `at`. A right that was removed ends it, by whatever hand it was removed. */
export async function findSession(asking: Asking, hash: string, at: Date): Promise<Session | undefined> {
  const { rows } = await asking.query<Row>({
    name: 'find-session',
    text: `select ${columns} from session s ${holders}
      where s.session_hash = decode($1, 'hex') and ${isLive} $2 and m.removed_at is null`,
    values: [hash, at],
  })
  return rows[0] && sessionOf(rows[0])
}

/** Turns the idle clock back to its beginning. Undefined when the session has ended. */
export async function keepSession(asking: Asking, hash: string, at: Date, idleEndsAt: Date): Promise<Date | undefined> {
  const { rows } = await asking.query<{ idle_ends_at: string }>({
    name: 'keep-session',
    text: `update session s set idle_ends_at = least($3, s.ends_at)
      where s.session_hash = decode($1, 'hex') and ${isLive} $2 returning s.idle_ends_at`,
    values: [hash, at, idleEndsAt],
  })
  return rows[0] && new Date(rows[0].idle_ends_at)
}

export type NewSession = {
  readonly hash: string
  readonly id: string
  readonly staffId: string
  readonly membershipId: string | null
  readonly workstation: string
  readonly strength: Strength
  readonly providerSession: string | null
  readonly startedAt: Date
  /** At the latest: a right that ends sooner ends the session with it. */
  readonly endsAt: Date
  readonly idleEndsAt: Date
}

/**
 * Starts a session under a right that is valid at `at`, or under none yet. Undefined when the right is not this
 * person's, or not valid: nothing was started then.
 */
export async function startSession(asking: Asking, fresh: NewSession, at: Date): Promise<Session | undefined> {
  const { rowCount } = await asking.query({
    name: 'start-session',
    text: `insert into session (session_hash, session_id, staff_id, membership_id, workstation, strength, provider_session,
        started_at, ends_at, idle_ends_at)
      select decode($1, 'hex'), $2, p.staff_id, m.membership_id, $5, $6, $7, $8, e.ends_at, least($10, e.ends_at)
      from staff_person p
      left join staff_membership m on m.membership_id = $4::uuid and m.staff_id = p.staff_id and m.removed_at is null
        and ${finnishDay('$11')} between m.valid_from and m.valid_until
      cross join lateral (select least($9, (m.valid_until + 1)::timestamp at time zone 'Europe/Helsinki') as ends_at) e
      where p.staff_id = $3 and ($4::uuid is null or m.membership_id is not null)`,
    values: [
      fresh.hash,
      fresh.id,
      fresh.staffId,
      fresh.membershipId,
      fresh.workstation,
      fresh.strength,
      fresh.providerSession,
      fresh.startedAt,
      fresh.endsAt,
      fresh.idleEndsAt,
      at,
    ],
  })
  return rowCount === 1 ? findSession(asking, fresh.hash, at) : undefined
}

/** The day in Finland at an instant. */
export const finnishDay = (parameter: string) => `(${parameter}::timestamptz at time zone 'Europe/Helsinki')::date`

/** Which live sessions to end. */
export type Ending =
  | { readonly hash: string }
  | { readonly staffId: string }
  | { readonly providerSession: string }
  | { readonly issuer: string; readonly subject: string }

/** Ends sessions for every process at once; gives those that were live until now. */
export async function endSessions(asking: Asking, which: Ending, at: Date): Promise<Session[]> {
  const [condition, values] =
    'hash' in which
      ? [`s.session_hash = decode($2, 'hex')`, [which.hash]]
      : 'staffId' in which
        ? ['s.staff_id = $2', [which.staffId]]
        : 'providerSession' in which
          ? ['s.provider_session = $2', [which.providerSession]]
          : ['p.issuer = $2 and p.subject = $3', [which.issuer, which.subject]]
  const { rows } = await asking.query<Row>(
    `with ended as (
       update session s set ended_at = $1 from staff_person p
       where p.staff_id = s.staff_id and ${condition} and ${isLive} $1 returning s.*)
     select ${columns} from ended s ${holders}`,
    [at, ...values],
  )
  return rows.map(sessionOf)
}

/** Sessions that ended a week ago and more, which nothing asks for any longer. The log keeps their references. */
export async function forgetOldSessions(asking: Asking, at: Date): Promise<void> {
  await asking.query(`delete from session where ends_at < $1::timestamptz - interval '7 days'`, [at])
}

export type SignInUnderWay = {
  readonly stateHash: Buffer
  readonly browserHash: Buffer
  readonly nonce: string
  readonly codeVerifier: string
  readonly returnPath: string
  readonly workstation: string
  readonly endsAt: Date
}

/** Remembers what was sent to the provider, and forgets what has grown old. */
export async function beginSignIn(asking: Asking, begun: SignInUnderWay, at: Date): Promise<void> {
  await asking.query(
    `with forgotten as (delete from sign_in where ends_at <= $8)
     insert into sign_in (state_hash, browser_hash, nonce, code_verifier, return_path, workstation, ends_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      begun.stateHash,
      begun.browserHash,
      begun.nonce,
      begun.codeVerifier,
      begun.returnPath,
      begun.workstation,
      begun.endsAt,
      at,
    ],
  )
}

/** Takes what was remembered: once. Only for the browser and the workstation that began. */
export async function takeSignIn(
  asking: Asking,
  { stateHash, browserHash, workstation }: Pick<SignInUnderWay, 'stateHash' | 'browserHash' | 'workstation'>,
  at: Date,
): Promise<Pick<SignInUnderWay, 'nonce' | 'codeVerifier' | 'returnPath'> | undefined> {
  const { rows } = await asking.query<{ nonce: string; code_verifier: string; return_path: string }>(
    `delete from sign_in where state_hash = $1 and browser_hash = $2 and workstation = $3 and ends_at > $4
     returning nonce, code_verifier, return_path`,
    [stateHash, browserHash, workstation, at],
  )
  const [row] = rows
  return row && { nonce: row.nonce, codeVerifier: row.code_verifier, returnPath: row.return_path }
}

/** Counts an attempt over all processes; gives how many there have been in this window and when it ends. */
export async function countAttempt(asking: Asking, key: string, at: Date, windowEndsAt: Date) {
  const { rows } = await asking.query<{ attempts: number; window_ends_at: string }>({
    name: 'count-attempt',
    text: `insert into attempt_count as c (key, attempts, window_ends_at) values ($1, 1, $3)
      on conflict (key) do update set
        attempts = case when c.window_ends_at <= $2 then 1 else c.attempts + 1 end,
        window_ends_at = case when c.window_ends_at <= $2 then $3 else c.window_ends_at end
      returning attempts, window_ends_at`,
    values: [key, at, windowEndsAt],
  })
  const { attempts, window_ends_at } = rows[0]!
  return { attempts, windowEndsAt: new Date(window_ends_at) }
}
