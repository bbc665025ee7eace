import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { type Pool, connect } from '../database/connection.ts'
import type { PressureLimits } from '../server/partner/hold-pressure.ts'
import { makePartnerDoor } from '../server/partner/make-partner-door.ts'
import { securityServerTls } from '../server/partner/security-server-tls.ts'
import { type Certificate, makeAuthority } from './certificates.ts'
import { rules } from './register.ts'
import { testSeals } from './seals.ts'
import { type SecurityServer, startSecurityServer, type XRoadAnswer } from './security-server.ts'

/** Members of the notice, as they call themselves over X-Road. */
export const members = {
  kela: 'FI/GOV/0246246-0/Etuudet',
  fund901: 'FI/COM/9990001-6/Kassa',
  fund902: 'FI/COM/9990008-3/Kassa',
  helsinki: 'FI/MUN/0201256-6/Sosiaalitoimi',
  tampere: 'FI/MUN/0211675-2/Sosiaalitoimi',
  police: 'FI/GOV/9990022-7/Poliisi',
  tax: 'FI/GOV/9990029-4/Vero',
  statisticsFinland: 'FI/GOV/9990043-8/Tilastot',
  provider: 'FI/COM/9990057-7/Palvelut',
  otherProvider: 'FI/COM/9990064-9/Palvelut',
  populationRegister: 'FI/GOV/0245437-2/VTJ',
  organiser: 'FI/COM/9990071-0/Kokeilut',
  stranger: 'FI/COM/1234567-1/Uteliaat',
} as const

/** The services of the register as they are registered at its security server. */
const services = ['statements', 'persons', 'referrals', 'work-try-outs', 'incoming', 'statistics']
export const ourSubsystem = 'FI/GOV/9990050-0/Seloste'

export type OpenPartnerDoor = {
  readonly app: FastifyInstance
  readonly port: number
  readonly server: SecurityServer
  /** Authority, our own certificate, and that of the security server. */
  readonly tls: { readonly ca: string; readonly ours: Certificate; readonly securityServer: Certificate }
  readonly authority: Awaited<ReturnType<typeof makeAuthority>>
  /** Asks as a member's information system. `on` is method and path with its service: `POST /statements/v1/persons`. */
  as(member: string, on: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<XRoadAnswer>
  close(): Promise<void>
}

type Options = { readonly now?: () => Date; readonly limits?: PressureLimits; readonly connections?: number }

/** The partners' door as it stands at work: mutual TLS towards a security server, and that server in front of it. */
export async function openPartnerDoor(
  register: { readonly url: string },
  { now, limits, connections = 10 }: Options = {},
): Promise<OpenPartnerDoor> {
  const authority = await makeAuthority('Koetestivarmenne')
  const ours = await authority.issue('/CN=localhost', { use: 'serverAuth', rsa: true })
  const securityServer = await authority.issue('/CN=liityntapalvelin.test', { rsa: true })
  const pool: Pool = connect(register.url, { max: connections, name: 'partner door under test', pipelined: true })
  const app = await makePartnerDoor({
    https: securityServerTls(ours),
    pool,
    rules,
    seals: testSeals,
    instance: 'FI',
    securityServer: { certificates: securityServer.cert },
    ...(now ? { now } : {}),
    ...(limits ? { limits } : {}),
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  const server = await startSecurityServer()
  // A security server fetches the description of what it offers.
  server.provide(`${ourSubsystem}/description`, {
    url: `https://127.0.0.1:${port}`,
    tls: { ...securityServer, ca: authority.cert },
  })
  for (const service of services) {
    server.provide(`${ourSubsystem}/${service}`, {
      url: `https://127.0.0.1:${port}/${service}`,
      tls: { ...securityServer, ca: authority.cert },
    })
  }
  return {
    app,
    port,
    server,
    authority,
    tls: { ca: authority.cert, ours, securityServer },
    as(member, on, body, headers = {}) {
      const [method = 'POST', path = ''] = on.split(' ')
      const [, service = '', ...rest] = path.split('/')
      const asked = { 'x-road-id': randomUUID(), ...headers }
      return server.call(member, `${ourSubsystem}/${service}`, `${method} /${rest.join('/')}`, body, asked)
    },
    async close() {
      await server.close()
      await app.close()
      await pool.end()
      await authority.remove()
    },
  }
}
