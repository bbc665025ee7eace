import type { FastifyContextConfig, FastifyInstance, FastifyRequest, HTTPMethods } from 'fastify'
import type { Static, TSchema } from 'typebox'
import type { Visit } from '../access/visit.ts'

type Schemas = { readonly params?: TSchema; readonly query?: TSchema; readonly body?: TSchema }
type Taken<P, Q, B> = { readonly params: StaticOf<P>; readonly query: StaticOf<Q>; readonly body: StaticOf<B> }
type StaticOf<S> = S extends TSchema ? Static<S> : undefined

/** One line of a door's table: where it is asked, what it takes and gives, and the one use case that does it. */
export type Route = Schemas & {
  readonly on: `${'GET' | 'POST' | 'PUT' | 'DELETE'} /${string}`
  /** What it is, in one sentence, for the door's OpenAPI description. */
  readonly says: string
  readonly gives?: TSchema
  /** Status of a good answer; 200 unless said. */
  readonly status?: 201 | 204
  /** Bytes of the largest body, where it is more than the door's own. */
  readonly bodyLimit?: number
  // oxlint-disable-next-line typescript/no-explicit-any -- `route` binds it to the schemas
  readonly does: (visit: Visit, taken: any) => Promise<unknown>
}

/** Binds the types of what is taken to the use case. */
export const route = <P extends TSchema | undefined, Q extends TSchema | undefined, B extends TSchema | undefined>(
  line: Omit<Route, 'params' | 'query' | 'body' | 'does'> & {
    readonly params?: P
    readonly query?: Q
    readonly body?: B
    readonly does: (visit: Visit, taken: Taken<P, Q, B>) => Promise<unknown>
  },
): Route => line as Route

/** Hangs a table of routes on a door. `visitOf` says who is asking; it refuses when nobody is signed in. */
export function hangRoutes(
  app: FastifyInstance,
  routes: readonly Route[],
  visitOf: (request: FastifyRequest) => Visit,
  /** What a door adds to some of its lines: limits. */
  configs: Readonly<Record<string, FastifyContextConfig>> = {},
  /** The second lock: what leaves is cut to what the notice ever lets the actor's group see. */
  answerOf: (visit: Visit, answer: unknown) => unknown = (_, answer) => answer,
): void {
  for (const { on, says, params, query, body, gives, status = 200, bodyLimit, does } of routes) {
    const [method, url] = on.split(' ') as [HTTPMethods, string]
    app.route({
      method,
      url,
      ...(configs[on] ? { config: configs[on] } : {}),
      ...(bodyLimit ? { bodyLimit } : {}),
      schema: {
        summary: says,
        ...(params ? { params } : {}),
        ...(query ? { querystring: query } : {}),
        ...(body ? { body } : {}),
        ...(gives ? { response: { [status]: gives } } : {}),
      },
      handler: async (request, reply) => {
        const visit = visitOf(request)
        const taken = { params: request.params, query: request.query, body: request.body }
        const answer = answerOf(visit, await does(visit, taken))
        return reply.code(status).send(answer)
      },
    })
  }
}
