import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import { type Pool, connect } from '../database/connection.ts'
import { startDemoIdentityProvider } from '../server/identity-provider/start-demo-identity-provider.ts'
import { sessionLimits } from '../server/session/settings.ts'
import { makeStaffDoor } from '../server/staff/make-staff-door.ts'
import { cast, type CastPerson } from './cast.ts'
import { enrolCast } from './enrol-cast.ts'
import { rules } from './register.ts'
import { testSeals } from './seals.ts'
import { signIn } from './sign-in.ts'
import { freePort } from './start-seloste.ts'

/** An answer of the door, whole: `body` is its JSON, or undefined when there is none. */
export type DoorAnswer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
  // oxlint-disable-next-line typescript/no-explicit-any -- what an answer holds is what the tests ask
  readonly body: any
}

type More = { readonly headers?: Readonly<Record<string, string>> }

/** Somebody of the cast, signed in. `on` is method and path: `POST /api/clients/search`. */
export type Visitor = {
  readonly person: CastPerson
  readonly cookie: string
  ask(on: string, body?: unknown, more?: More): Promise<DoorAnswer>
}

export type OpenStaffDoor = {
  readonly baseUrl: string
  readonly app: FastifyInstance
  readonly pool: Pool
  /** Signs in by the real round trip, once a person. */
  as(person: CastPerson): Promise<Visitor>
  /** As anybody, without a session. */
  ask(on: string, body?: unknown, more?: More): Promise<DoorAnswer>
  close(): Promise<void>
}

type Options = {
  readonly now?: () => Date
  readonly logger?: FastifyBaseLogger
  /** Connections of the door at most. */
  readonly connections?: number
  /** Hears of every connection that the door makes, before its first statement. */
  readonly onPool?: (pool: Pool) => void
  /** Folder of the built web application, for journeys. */
  readonly webRoot?: string
}

/**
 * The staff door as it stands at work: listening on loopback, over pipelined connections of the doors' login, with a
 * real identity provider behind it.
 */
export async function openStaffDoor(
  register: { readonly url: string; readonly adminPool: Pool },
  { now, logger, connections = 8, onPool, webRoot }: Options = {},
): Promise<OpenStaffDoor> {
  const port = await freePort()
  const baseUrl = `http://localhost:${port}`
  const provider = await startDemoIdentityProvider({ port: 0, cast, staffDoors: [baseUrl] })
  await enrolCast(register.adminPool, provider.issuer, now?.())
  const pool = connect(register.url, { max: connections, name: 'staff door under test', pipelined: true })
  onPool?.(pool)
  const app = await makeStaffDoor({
    pool,
    rules,
    seals: testSeals,
    profile: 'demo',
    session: {
      ...sessionLimits,
      signInsPerMinute: 10_000,
      searchesPerMinute: 100_000,
      baseUrl,
      provider: provider.staff,
      workstation: { demoLoopback: true },
      cast: cast.map(({ name, group, office }) => ({ name, group, office })),
    },
    ...(now ? { now } : {}),
    ...(logger ? { logger } : {}),
    ...(webRoot ? { webRoot } : {}),
  })
  await app.listen({ port, host: 'localhost' })

  const ask =
    (cookie?: string) =>
    (on: string, body?: unknown, more: More = {}) =>
      askDoor(baseUrl, on, body, { ...more.headers, ...(cookie === undefined ? {} : { cookie }) })
  const visitors = new Map<CastPerson, Promise<Visitor>>()
  return {
    baseUrl,
    app,
    pool,
    ask: ask(),
    as(person) {
      let visitor = visitors.get(person)
      if (!visitor) {
        visitor = signIn(baseUrl, person.name).then(({ cookie }) => ({ person, cookie, ask: ask(cookie) }))
        visitors.set(person, visitor)
      }
      return visitor
    },
    async close() {
      await app.close()
      await provider.close()
      await pool.end()
    },
  }
}

/** Text and bytes go as they are, anything else as JSON. */
export async function askDoor(
  baseUrl: string,
  on: string,
  body: unknown,
  headers: Readonly<Record<string, string>>,
): Promise<DoorAnswer> {
  const [method = 'GET', path = '/'] = on.split(' ')
  const sent =
    body === undefined || typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body)
  const response = await fetch(baseUrl + path, {
    method,
    redirect: 'manual',
    headers: { ...(sent === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(sent === undefined ? {} : { body: sent as string | Uint8Array<ArrayBuffer> }),
  })
  const text = await response.text()
  const isJson = /json/.test(response.headers.get('content-type') ?? '') && text !== ''
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    text,
    body: isJson ? JSON.parse(text) : undefined,
  }
}
