import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyRequest, HTTPMethods } from 'fastify'
import { type Static, type TSchema, Type } from 'typebox'
import { Refusal } from '../../access/refusal.ts'
import { todayOf, type Visit } from '../../access/visit.ts'
import type { QueryCounts } from './count-queries.ts'
import type { Weight } from './hold-pressure.ts'

/** One line of the door's table: where it is asked, through which interfaces, and the one use case that does it. */
export type PartnerRoute = {
  readonly on: `${'GET' | 'POST'} /${string}`
  readonly says: string
  /** The interfaces that it is for. */
  readonly interfaces: readonly string[]
  readonly weight: Weight
  readonly body?: TSchema
  /** Without it the answer is a stream. */
  readonly gives?: TSchema
  /** Media types of a stream. */
  readonly streams?: readonly string[]
  /** Questions are counted by who asks: `asksOf` one person at a time. */
  readonly isCounted?: true
  // oxlint-disable-next-line typescript/no-explicit-any -- `partnerRoute` binds it to the schema
  readonly does: (visit: Visit, body: any) => Promise<unknown>
}

/** What is streamed, as what. */
export class Streamed {
  readonly chunks: AsyncIterable<string>
  readonly mediaType: string

  constructor(chunks: AsyncIterable<string>, mediaType: string) {
    this.chunks = chunks
    this.mediaType = mediaType
  }
}

/** Binds the type of what is taken to the use case. */
export const partnerRoute = <B extends TSchema | undefined = undefined>(
  line: Omit<PartnerRoute, 'body' | 'does'> & {
    readonly body?: B
    readonly does: (visit: Visit, body: B extends TSchema ? Static<B> : undefined) => Promise<unknown>
  },
): PartnerRoute => line as PartnerRoute

/** Bodies of many persons, in bytes. */
const bulkBody = 4 * 1024 * 1024

const XRoadHeaders = Type.Object({
  'x-road-client': Type.String({ description: 'The consumer: instance/class/code/subsystem' }),
  'x-road-id': Type.String({ description: 'The message; the same when it is sent again' }),
  'x-road-userid': Type.Optional(Type.String({ description: 'Who asks at the consumer; kept in the access log' })),
  'x-road-issue': Type.Optional(Type.String({ description: 'The matter it is for; kept in the access log' })),
  'x-road-represented-party': Type.Optional(Type.String({ description: 'For whom; kept in the access log' })),
})

/** RFC 9457. What is wrong is told by its place, never by its value. */
const ProblemAnswer = Type.Object(
  {
    type: Type.String({ description: 'urn:seloste:problem:…' }),
    title: Type.String(),
    status: Type.Integer(),
    errors: Type.Optional(Type.Array(Type.Object({ pointer: Type.String(), code: Type.String() }))),
  },
  { $id: 'Problem' },
)

type Hanging = { readonly counts: QueryCounts; readonly visitOf: (request: FastifyRequest) => Visit }

/** Hangs the table on the door. */
export function hangPartnerRoutes(app: FastifyInstance, routes: readonly PartnerRoute[], { counts, visitOf }: Hanging) {
  for (const { on, says, interfaces, weight, body, gives, streams, isCounted, does } of routes) {
    const [method, url] = on.split(' ') as [HTTPMethods, string]
    app.route({
      method,
      url,
      config: { interfaces, weight },
      ...(weight === 'single' ? {} : { bodyLimit: bulkBody }),
      schema: {
        summary: says,
        headers: XRoadHeaders,
        ...(body ? { body } : {}),
        ...(streams ? { produces: [...streams] } : {}),
        response: { ...(gives ? { 200: gives } : {}), '4xx': ProblemAnswer, '5xx': ProblemAnswer },
      } as object,
      handler: async (request, reply) => {
        const visit = visitOf(request)
        const answer = isCounted
          ? await counted(counts, visit, does(visit, request.body))
          : await does(visit, request.body)
        if (!(answer instanceof Streamed)) return reply.send(answer)
        return reply.type(answer.mediaType).send(Readable.from(answer.chunks, { objectMode: false }))
      },
    })
  }
}

/** Counts a question with whether it found anybody. What was refused for its form is no question about a person. */
async function counted(counts: QueryCounts, { actor, register }: Visit, answer: Promise<unknown>): Promise<unknown> {
  const { userId = '' } = actor.via ?? {}
  const asker = {
    recipient: register.rules.notice.groups[actor.group]!.actsFor ?? actor.group,
    member: actor.organisation!.member,
    askedBy: userId === '' ? '' : register.seals.lookupHash(userId).toString('hex'),
  }
  try {
    const found = await answer
    counts.count(asker, todayOf(register), { isFound: true })
    return found
  } catch (error) {
    if (error instanceof Refusal && error.reason === 'notFound') {
      counts.count(asker, todayOf(register), { isFound: false })
    }
    throw error
  }
}
