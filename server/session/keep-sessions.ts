import { randomUUID } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type pg from 'pg'
import { Refusal } from '../../access/refusal.ts'
import type { Actor } from '../../access/visit.ts'
import { Problem } from '../problem.ts'
import { cookieOptions, digestOf, type Lasting, newSecret } from './session.ts'
import { type Asking, countAttempt } from './session-queries.ts'
import type { SessionKeeping, SessionLogLine } from './settings.ts'

const minute = 60_000
const rememberedAtMost = 20_000

/** Where one door keeps its sessions, and what it knows of them. `Which` says which sessions to end. */
export type SessionStore<S extends Lasting, Which extends object> = {
  /** The name of the cookie that holds the secret. */
  readonly cookie: string
  /** The session if it lives at `at`. */
  find(asking: Asking, hash: string, at: Date): Promise<S | undefined>
  /** Turns the idle clock back; undefined when the session has ended. */
  keep(asking: Asking, hash: string, at: Date, idleEndsAt: Date): Promise<Date | undefined>
  /** Ends live sessions for every process at once; gives those that were live until now. */
  end(asking: Asking, which: Which | { readonly hash: string }, at: Date): Promise<S[]>
  /** Removes those that nothing asks for any longer. */
  forgetOld(asking: Asking, at: Date): Promise<void>
  actorOf(session: S): Actor
  /** False when the session is worth nothing where the request comes from. */
  isHere(session: S, request: FastifyRequest): boolean
  /** The session that hangs on a request. */
  of(request: FastifyRequest): S | null
  hang(request: FastifyRequest, session: S | null): void
}

/** What a store is given to start a session with. */
export type FreshSession = Omit<Lasting, 'idleEndsAt'> & { readonly idleEndsAt: Date }

type Beginning<S> = {
  readonly operation: 'signIn' | 'switchMembership'
  readonly startedAt: Date
  /** When the session ends, used or not; by the door's absolute limit unless said. */
  readonly endsAt?: Date
  readonly start: (connection: pg.PoolClient, fresh: FreshSession, at: Date) => Promise<S | undefined>
}

export type Sessions<S extends Lasting, Which extends object> = ReturnType<typeof keepSessions<S, Which>>

/** The sessions of a door: found, kept, started and ended. What is remembered here is never relied on alone. */
export function keepSessions<S extends Lasting, Which extends object>(
  { pool, settings, log, now = () => new Date() }: SessionKeeping,
  store: SessionStore<S, Which>,
) {
  const idle = settings.idleMinutes * minute
  const absolute = settings.absoluteHours * 60 * minute
  const remembered = new Map<string, { readonly session: S; keptAt: number }>()
  const idleEnd = (at: Date) => new Date(at.getTime() + idle)

  function remember(session: S, keptAt: number): void {
    // The oldest goes first; whoever is still at work comes back with one question to the database.
    remembered.delete(session.hash)
    if (remembered.size >= rememberedAtMost) remembered.delete(remembered.keys().next().value!)
    remembered.set(session.hash, { session, keptAt })
  }

  function hang(request: FastifyRequest, session: S): S | null {
    const here = store.isHere(session, request) ? session : null
    store.hang(request, here)
    return here
  }

  /**
   * Finds the live session of a request's cookie and hangs it on the request. Where the gate will ask the database
   * anyway (`askDatabase` false), what is remembered will do. The idle clock is turned back once a minute at most.
   */
  async function find(request: FastifyRequest, { keep = true, askDatabase = true } = {}): Promise<S | null> {
    const secret = request.cookies[store.cookie]
    if (!secret) return null
    const hash = digestOf(secret).toString('hex')
    const at = now()
    const known = remembered.get(hash)
    const mayBeDue = keep && (!known || at.getTime() - known.keptAt >= minute)
    if (known && !askDatabase && !mayBeDue && known.session.idleEndsAt > at) return hang(request, known.session)
    // Taken before waiting, so that of many requests at once one turns the clock back.
    if (known && mayBeDue) known.keptAt = at.getTime()
    const session = await store.find(pool, hash, at)
    if (!session) {
      remembered.delete(hash)
      return null
    }
    const isHere = store.isHere(session, request)
    // Another process may have turned it back within this minute.
    let keptAt = session.idleEndsAt.getTime() - idle
    if (isHere && mayBeDue && at.getTime() - keptAt >= minute) {
      if (!(await turnBack(session, at))) return null
      keptAt = at.getTime()
    }
    remember(session, keptAt)
    return hang(request, session)
  }

  /** Turns the idle clock back. False when the session has ended meanwhile. */
  async function turnBack(session: S, at = now()): Promise<boolean> {
    const idleEndsAt = await store.keep(pool, session.hash, at, idleEnd(at))
    if (!idleEndsAt) {
      remembered.delete(session.hash)
      return false
    }
    session.idleEndsAt = idleEndsAt
    return true
  }

  /** Gives the browser a new secret and ends the session it had: a secret is never carried over into another standing. */
  async function begin(
    request: FastifyRequest,
    reply: FastifyReply,
    { operation, startedAt, endsAt, start }: Beginning<S>,
  ): Promise<S> {
    const at = now()
    const secret = newSecret()
    const earlier = request.cookies[store.cookie]
    const started = await inTransaction(async (connection) => {
      await store.forgetOld(connection, at)
      const ended = earlier ? await end(connection, { hash: digestOf(earlier).toString('hex') }, at) : []
      if (operation === 'switchMembership' && ended.length !== 1) throw new Refusal('signedOut')
      const fresh = {
        hash: digestOf(secret).toString('hex'),
        id: randomUUID(),
        startedAt,
        endsAt: endsAt ?? new Date(startedAt.getTime() + absolute),
        idleEndsAt: idleEnd(at),
      }
      const session = await start(connection, fresh, at)
      // No right of this person's, or one that has ended.
      if (!session) throw new Refusal('notFound')
      await log({ actor: store.actorOf(session), operation, outcome: 'done' }, connection)
      return session
    })
    remember(started, at.getTime())
    reply.setCookie(store.cookie, secret, cookieOptions)
    return started
  }

  async function end(connection: pg.PoolClient, which: Which | { readonly hash: string }, at: Date): Promise<S[]> {
    const ended = await store.end(connection, which, at)
    for (const { hash } of ended) remembered.delete(hash)
    return ended
  }

  async function inTransaction<T>(work: (connection: pg.PoolClient) => Promise<T>): Promise<T> {
    const connection = await pool.connect()
    let isWhole = false
    try {
      await connection.query('begin')
      const done = await work(connection)
      await connection.query('commit')
      isWhole = true
      return done
    } catch (error) {
      isWhole = await connection.query('rollback').then(
        () => true,
        () => false,
      )
      throw error
    } finally {
      // A connection that failed half-way is not given to the next visitor.
      connection.release(!isWhole)
    }
  }

  return {
    now,
    find,
    turnBack,
    begin,
    forget: (session: S): void => void remembered.delete(session.hash),
    of: (request: FastifyRequest): S | null => store.of(request),
    cookie: store.cookie,

    /** Ends sessions for every process at once, each with its line in the log. */
    signOut: (which: Which | { readonly hash: string }, { everywhere = false } = {}): Promise<void> =>
      inTransaction(async (connection) => {
        const operation = everywhere ? 'signOutEverywhere' : 'signOut'
        for (const session of await end(connection, which, now())) {
          await log({ actor: store.actorOf(session), operation, outcome: 'done' }, connection)
        }
      }),

    /** Logs a sign-in that came to nothing. */
    logFailure: (actor: Actor, outcome: 'invalid' | 'notFound'): Promise<void> => {
      const line: SessionLogLine = { actor, operation: 'signIn', outcome }
      return inTransaction((connection) => log(line, connection))
    },

    /** Counts an attempt of this workstation or address; refuses with 429 when there have been too many in a minute. */
    async limit(request: FastifyRequest, what: string): Promise<void> {
      const at = now()
      const from = request.workstation?.id ?? request.ip
      const { attempts, windowEndsAt } = await countAttempt(
        pool,
        `${what} ${from}`,
        at,
        new Date(at.getTime() + minute),
      )
      if (attempts > settings.signInsPerMinute) throw tooMany(windowEndsAt.getTime() - at.getTime())
    },
  }
}

export const tooMany = (milliseconds: number): Problem =>
  new Problem(429, 'too-many-requests', 'Too many in a short time', {
    retryAfter: Math.max(1, Math.ceil(milliseconds / 1000)),
  })
