import type { FastifyInstance } from 'fastify'
import { type Static, Type } from 'typebox'
import type { Pool } from '../database/connection.ts'
import { Refusal } from '../access/refusal.ts'
import { Problem } from './problem.ts'

/** A time when the service is closed for maintenance, announced before it (306/2019 §4). */
export type Maintenance = { readonly from: Date; readonly until: Date }

const instant = Type.String({ format: 'date-time' })
export const Availability = Type.Object({
  maintenance: Type.Optional(
    Type.Object({ from: instant, until: instant }, { description: 'Announced, and still to come' }),
  ),
})
type Availability = Static<typeof Availability>

type Serving = { readonly pool: Pool; readonly maintenance?: Maintenance | undefined; readonly now: () => Date }

/**
 * `GET /api/availability`: whether the door serves, asked by pages that wait for it to come back, and the maintenance that
 * is announced. While maintenance goes on every interface of the door answers 503 with the time of its end; the application's
 * own files are still given, so that it can say so.
 *
 * To be called first: what it refuses is refused before anything is asked of anybody.
 */
export function hangAvailability(app: FastifyInstance, { pool, maintenance, now }: Serving): void {
  const isClosed = () => maintenance !== undefined && maintenance.from <= now() && now() < maintenance.until
  app.addHook('onRequest', async (request) => {
    if (isClosed() && /^\/(api|session)\//.test(request.url) && !isNeededToSaySo.test(request.url))
      throw closedUntil(maintenance!.until, now())
  })
  app.get(
    '/api/availability',
    {
      config: { audience: 'anyone', anyWorkstation: true },
      schema: {
        summary: 'Whether the service can be used, and what maintenance is announced',
        response: { 200: Availability },
      },
    },
    async (_request, reply): Promise<Availability> => {
      reply.header('cache-control', 'no-store')
      await pool.query('select 1').catch(() => {
        throw new Refusal('unavailable')
      })
      if (maintenance === undefined || maintenance.until <= now()) return {}
      return { maintenance: { from: maintenance.from.toISOString(), until: maintenance.until.toISOString() } }
    },
  )
}

/** The style of the page that says it, and the notice, which everybody may read at any time (N2.1). */
const isNeededToSaySo = /^\/(session\/style\.css|api\/notice\/)/

const closedUntil = (until: Date, now: Date) =>
  new Problem(503, 'maintenance', 'The service is closed for maintenance', {
    retryAfter: Math.ceil((until.getTime() - now.getTime()) / 1000),
    extensions: { until: until.toISOString() },
  })
