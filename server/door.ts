import swagger from '@fastify/swagger'
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyServerOptions,
  LogController,
} from 'fastify'
import type { Pool } from '../database/connection.ts'
import { answerProblem, Problem } from './problem.ts'

export type DoorOptions = {
  readonly title: string
  /** Certificate and key, and who vouches for clients; without it the door is unencrypted (demo, or behind a proxy). */
  readonly https?: object
  readonly logger?: FastifyBaseLogger
  readonly trustProxy?: FastifyServerOptions['trustProxy']
}

/** Largest body a door reads, in bytes. Longer ones are refused before they are parsed. */
const bodyLimit = 256 * 1024

/**
 * An empty door: strict input, problems as RFC 9457 answers, an OpenAPI description of what hangs on it, and
 * `GET /healthz`. Nothing that was sent is ever logged.
 */
export async function makeDoor({ title, https, logger, trustProxy }: DoorOptions): Promise<FastifyInstance> {
  const app = Fastify({
    ...(https ? { https } : {}),
    ...(logger ? { loggerInstance: logger } : { logger: false }),
    bodyLimit,
    trustProxy: trustProxy ?? false,
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { maxParamLength: 100 },
    // Addresses that the router cannot read: its own answer would quote them.
    frameworkErrors: answerProblem,
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false, useDefaults: false, allErrors: true } },
  } as FastifyServerOptions) as unknown as FastifyInstance
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, parseJson)
  app.setErrorHandler(answerProblem)
  app.setNotFoundHandler(() => {
    throw new Problem(404, 'not-found', 'There is nothing here, or nothing for you')
  })
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title, version: '1' } },
    refResolver: {
      buildLocalReference: (json, _base, _fragment, i) => (json['$id'] as string | undefined) ?? `schema-${i}`,
    },
  })
  return app
}

/** What a door says of its health: the process answers, and its database does. */
export const hangHealth = (app: FastifyInstance, pool: Pool) =>
  app.get(
    '/healthz',
    { config: { audience: 'anyone', anyWorkstation: true }, schema: { hide: true } as object },
    async (_request, reply) => {
      const alive = await pool.query('select 1').then(
        () => true,
        () => false,
      )
      return reply
        .code(alive ? 200 : 503)
        .header('cache-control', 'no-store')
        .send({ status: alive ? 'ok' : 'unavailable' })
    },
  )

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })

/** JSON in UTF-8 and nothing else: a wrong byte is told, not silently replaced inside somebody's name. */
function parseJson(_request: unknown, body: Buffer, done: (error: Error | null, value?: unknown) => void) {
  try {
    const value: unknown = body.length === 0 ? undefined : JSON.parse(utf8.decode(body), refusePrototypes)
    done(null, value)
  } catch {
    done(new Problem(400, 'invalid', 'What was sent cannot be taken', { errors: [{ pointer: '', code: 'badJson' }] }))
  }
}

function refusePrototypes(key: string, value: unknown) {
  if (key === '__proto__' || key === 'constructor') throw new SyntaxError('refused')
  return value
}
