import { randomUUID } from 'node:crypto'
import { createServer } from 'node:net'
import type { FastifyInstance } from 'fastify'
import type pg from 'pg'
import { openClientRecord } from '../register/clients/open-client-record.ts'
import { makeDoor } from '../server/door.ts'
import { startDemoIdentityProvider } from '../server/identity-provider/start-demo-identity-provider.ts'
import { registerSession, type StaffSessions } from '../server/session/register-session.ts'
import { actorOf } from '../server/session/session.ts'
import { sessionLimits, type SessionLogLine, type SessionSettings } from '../server/session/settings.ts'
import { cast } from './cast.ts'
import type { TestRegister } from './database.ts'
import { enrolCast } from './enrol-cast.ts'
import { registerOn } from './register.ts'
import type { Answer, TinyBrowser } from './sign-in.ts'

/** A clock that stands still until a test moves it. */
export function movableClock() {
  let at = Date.now()
  return {
    now: () => new Date(at),
    pass: (seconds: number) => void (at += seconds * 1000),
  }
}

/**
 * Routes to ask a session by: `/api/who` looks at the session only, `/api/poll` does not keep it alive, and the work of
 * `/api/open` goes through the real gate: 404 (there is no such client) says that it did, 401 that the session was over.
 */
export const probes = (pool: pg.Pool, now: () => Date) => (app: FastifyInstance, sessions: StaffSessions) => {
  const register = registerOn(pool, now)
  app.get('/api/who', (request) => actorOf(request.staffSession!))
  app.get('/api/poll', { config: { keepsSession: false } }, () => ({}))
  void app.register(async (scope) => {
    sessions.leaveCheckToGate(scope)
    scope.post('/api/open', (request) =>
      openClientRecord(
        { register, ...sessions.visitOf(request) },
        { clientId: randomUUID(), purpose: 'employmentServices' },
      ),
    )
  })
}

/** Asks by the probes; gives the status. */
export const ask = {
  who: async (browser: TinyBrowser, { baseUrl }: Place) => (await browser.ask(`${baseUrl}/api/who`)).status,
  poll: async (browser: TinyBrowser, { baseUrl }: Place) => (await browser.ask(`${baseUrl}/api/poll`)).status,
  open: async (browser: TinyBrowser, { baseUrl }: Place) =>
    (await browser.ask(`${baseUrl}/api/open`, { method: 'POST' })).status,
  post: (browser: TinyBrowser, path: string, body: object, { baseUrl }: Place): Promise<Answer> =>
    browser.ask(`${baseUrl}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
}

type Place = { readonly baseUrl: string }

type Options = {
  readonly now?: () => Date
  readonly pool?: TestRegister['pool']
  readonly settings?: Partial<SessionSettings>
  readonly https?: object
  /** False: nobody signs in by a hint, and the cast is not told. */
  readonly isDemo?: boolean
  /** Routes beside those of the session, hung before the door listens. */
  readonly hang?: (app: FastifyInstance, sessions: StaffSessions) => void
}

/**
 * Staff doors on loopback with a real identity provider: `openDoor` may be called more than once, and every door is a
 * process as far as sessions are concerned. Lines of the log are kept in `lines`.
 */
export async function sessionStage(register: TestRegister, keys?: { readonly folder: string }) {
  const doors: FastifyInstance[] = []
  const lines: SessionLogLine[] = []
  // The doors' addresses must be known to the provider before they are open, so ports are found first.
  const ports = await freePorts(10)
  const provider = await startDemoIdentityProvider({
    ...keys,
    port: 0,
    cast,
    staffDoors: ports.flatMap((port) => [`http://localhost:${port}`, `https://localhost:${port}`]),
  })
  await enrolCast(register.adminPool, provider.issuer)

  return {
    provider,
    lines,
    async openDoor({ now, pool, settings, https, hang, isDemo = true }: Options = {}) {
      const port = ports.shift()
      if (port === undefined) throw new Error('This stage has no more doors')
      const baseUrl = `${https ? 'https' : 'http'}://localhost:${port}`
      const app = await makeDoor({ title: 'test', ...(https ? { https } : {}) })
      const sessions = await registerSession(app, {
        pool: pool ?? register.pool,
        settings: {
          ...sessionLimits,
          signInsPerMinute: 10_000,
          baseUrl,
          provider: provider.staff,
          workstation: { demoLoopback: true },
          ...(isDemo ? { cast: cast.map(({ name, group, office }) => ({ name, group, office })) } : {}),
          ...settings,
        },
        log: async (line) => void lines.push(line),
        ...(now ? { now } : {}),
      })
      hang?.(app, sessions)
      await app.listen({ port, host: 'localhost' })
      doors.push(app)
      return { baseUrl, app, sessions }
    },
    async close() {
      await Promise.all(doors.map((door) => door.close()))
      await provider.close()
    },
  }
}

async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer()
      await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
      return server
    }),
  )
  const ports = servers.map((server) => (server.address() as { port: number }).port)
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
  return ports
}
