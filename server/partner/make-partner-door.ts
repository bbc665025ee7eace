import type { Server } from 'node:http'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { logWithoutClient } from '../../access/log.ts'
import type { Seals } from '../../access/seals.ts'
import type { Register, Visit } from '../../access/visit.ts'
import type { Pool } from '../../database/connection.ts'
import { ImportedCodes } from '../../register/code-lists/imported-codes.ts'
import type { Rules } from '../../rulebook/rules.ts'
import { type DoorOptions, hangHealth, makeDoor } from '../door.ts'
import { Problem } from '../problem.ts'
import { QueryCounts } from './count-queries.ts'
import { partiesOf, type Party } from './find-party.ts'
import { hangPartnerRoutes } from './hang-partner-routes.ts'
import { Pressure, type PressureLimits, pressureLimits, type Weight } from './hold-pressure.ts'
import { readXRoadHeaders } from './read-x-road-headers.ts'
import { partnerRoutes } from './routes.ts'
import { pinSecurityServers, type SecurityServers } from './security-server-tls.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The interfaces that the route is for; a member that is none of them is not answered. */
    interfaces?: readonly string[]
    weight?: Weight
  }
  interface FastifyRequest {
    /** Who asks, on routes for partners. */
    party: Party | null
    /** What the security server said of the message. */
    via: Readonly<Record<string, string>> | null
  }
}

export type PartnerDoorOptions = Omit<DoorOptions, 'title'> & {
  /** Pipelined connections of seloste_door. */
  readonly pool: Pool
  readonly rules: Rules
  readonly seals: Seals
  /** X-Road instance whose members come: `FI`, or `FI-TEST`. */
  readonly instance: string
  readonly securityServer: SecurityServers
  readonly limits?: PressureLimits
  readonly now?: () => Date
}

/**
 * The partners' door: X-Road services for those who are given data, and for those who bring it (N7.1, N6.2). The security
 * server is its only client; whom it speaks for is checked against the notice. Identity codes stand in bodies only, and an
 * answer about a person who is not there is the answer about one who is out of reach (N14.1).
 */
export async function makePartnerDoor(options: PartnerDoorOptions): Promise<FastifyInstance> {
  const { pool, rules, seals, now = () => new Date() } = options
  const app = await makeDoor({ ...options, title: 'Seloste, partner door' })
  const codes = new ImportedCodes(pool)
  const register: Register = {
    pool,
    rules,
    seals,
    now,
    hasImportedCode: (list, code) => codes.has(list, code),
  }
  const counts = new QueryCounts(pool)
  app.addHook('onClose', () => counts.close().catch(() => undefined))

  guard(app, options)
  hangHealth(app, pool)
  app.get('/openapi.json', { config: { anyMember: true }, schema: { hide: true } as object }, () => app.swagger())
  await app.register(async (services) => {
    services.addHook('preHandler', async () => codes.refresh().catch(() => undefined))
    hangPartnerRoutes(services, partnerRoutes, { counts, visitOf: (request) => visitOf(request, register) })
  })
  return app
}

const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

/** What stands before every route: the security server, the member that it speaks for, and room for one more request. */
function guard(app: FastifyInstance, { pool, rules, seals, instance, securityServer, limits }: PartnerDoorOptions) {
  const identify = pinSecurityServers(app.server as Server, securityServer)
  const parties = partiesOf(rules.notice)
  const pressure = new Pressure(limits ?? pressureLimits)
  const hashOf = (code: string) => seals.lookupHash(code).toString('hex')

  app.decorateRequest('party', null)
  app.decorateRequest('via', null)
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(headers)
    const server = identify(request.raw)
    const { anyWorkstation, interfaces, weight = 'single' } = request.routeOptions.config
    if (!server && !anyWorkstation) {
      throw new Problem(403, 'not-the-security-server', 'Only the security server comes in here')
    }
    if (!interfaces) return
    const message = readXRoadHeaders(request.raw, hashOf)
    const { client } = message
    const party = client.instance === instance ? parties(client.member, interfaces) : undefined
    if (!party) {
      await logStranger(client.member, message.via)
      throw new Problem(403, 'not-for-this-member', 'The service is not for this member')
    }
    request.party = party
    request.via = { ...message.via, securityServer: message.via['securityServer'] ?? server! }
    const leave = pressure.enter(client.member, weight)
    reply.raw.once('close', leave)
  })

  /** Who asked for what is not theirs is kept, before they are told so. */
  async function logStranger(member: string, via: Readonly<Record<string, string>>) {
    const connection = await pool.connect()
    try {
      await logWithoutClient(connection, rules, {
        actor: { id: member, name: member, group: 'noInterface', office: null, workstation: 'x-road', via },
        operation: 'comeToPartnerDoor',
        outcome: 'notFound',
      })
    } finally {
      connection.release()
    }
  }
}

/** A partner's visit: its organisation as the interface of a recipient or a source, with what X-Road says beside it. */
function visitOf({ party, via }: FastifyRequest, register: Register): Visit {
  if (!party || !via) throw new Error('A route of the partners was asked by nobody')
  const { group, organisation, name } = party
  return {
    register,
    actor: {
      id: organisation.member,
      name,
      group,
      office: null,
      workstation: via['securityServer']!,
      organisation,
      via,
    },
  }
}
