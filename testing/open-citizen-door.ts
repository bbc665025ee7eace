import type { FastifyInstance } from 'fastify'
import { type Pool, connect } from '../database/connection.ts'
import { makeCitizenDoor } from '../server/citizen/make-citizen-door.ts'
import { ownSessionLimits, type OwnSessionSettings } from '../server/citizen/register-own-session.ts'
import type { Maintenance } from '../server/hang-availability.ts'
import { startDemoIdentityProvider } from '../server/identity-provider/start-demo-identity-provider.ts'
import { type CastCitizen, citizens, nameOf } from './citizens.ts'
import { askDoor, type DoorAnswer } from './open-staff-door.ts'
import { rules } from './register.ts'
import { testSeals } from './seals.ts'
import { TinyBrowser } from './sign-in.ts'
import { freePort } from './start-seloste.ts'

/** Somebody who has been identified. `on` is method and path: `POST /api/own/record`. */
export type OwnVisitor = {
  readonly person: CastCitizen
  readonly cookie: string
  ask(on: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<DoorAnswer>
}

export type OpenCitizenDoor = {
  readonly baseUrl: string
  readonly app: FastifyInstance
  readonly issuer: string
  /** Is identified by the real round trip, once a person. */
  as(person: CastCitizen): Promise<OwnVisitor>
  /** The same again, as on another device. */
  anew(person: CastCitizen): Promise<OwnVisitor>
  /** As anybody, without a session. */
  ask(on: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<DoorAnswer>
  close(): Promise<void>
}

type Options = {
  readonly now?: () => Date
  readonly session?: Partial<OwnSessionSettings>
  readonly maintenance?: Maintenance
  /** Folder of the built web application, for journeys. */
  readonly webRoot?: string
}

/** The citizens' door as it stands at work, with the built-in provider playing Suomi.fi behind it. */
export async function openCitizenDoor(
  register: { readonly url: string },
  { now, session, maintenance, webRoot }: Options = {},
): Promise<OpenCitizenDoor> {
  const port = await freePort()
  const baseUrl = `http://localhost:${port}`
  const provider = await startDemoIdentityProvider({
    port: 0,
    cast: [],
    staffDoors: [],
    citizenDoors: [baseUrl],
    citizens,
  })
  const pool: Pool = connect(register.url, { max: 8, name: 'citizens’ door under test', pipelined: true })
  const app = await makeCitizenDoor({
    pool,
    rules,
    seals: testSeals,
    profile: 'demo',
    session: {
      ...ownSessionLimits,
      signInsPerMinute: 10_000,
      baseUrl,
      provider: provider.citizen,
      cast: citizens.map((person) => ({ name: nameOf(person), about: person.about })),
      ...session,
    },
    ...(now ? { now } : {}),
    maintenance,
    ...(webRoot ? { webRoot } : {}),
  })
  await app.listen({ port, host: 'localhost' })

  const ask =
    (cookie?: string) =>
    (on: string, body?: unknown, headers: Readonly<Record<string, string>> = {}) =>
      askDoor(baseUrl, on, body, { ...headers, ...(cookie === undefined ? {} : { cookie }) })
  const anew = async (person: CastCitizen): Promise<OwnVisitor> => {
    const cookie = await identify(baseUrl, nameOf(person))
    return { person, cookie, ask: ask(cookie) }
  }
  const visitors = new Map<CastCitizen, Promise<OwnVisitor>>()
  return {
    baseUrl,
    app,
    issuer: provider.issuer,
    ask: ask(),
    anew,
    as(person) {
      let visitor = visitors.get(person)
      if (!visitor) visitors.set(person, (visitor = anew(person)))
      return visitor
    },
    async close() {
      await app.close()
      await provider.close()
      await pool.end()
    },
  }
}

/** Is identified by the real round trip: door, provider, door. Gives the `Cookie` header. */
async function identify(baseUrl: string, name: string): Promise<string> {
  const browser = new TinyBrowser()
  const start = `${baseUrl}/session/sign-in?login_hint=${encodeURIComponent(name)}&return=%2F`
  const answer = await browser.go(start, {}, (next) => next === `${baseUrl}/`)
  const secret = browser.cookies.get('__Host-seloste-own')
  if (!secret) throw new Error(`Identification ended with ${answer.status} at ${new URL(answer.url).pathname}`)
  return `__Host-seloste-own=${secret.value}`
}
