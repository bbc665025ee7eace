import { STATUS_CODES } from 'node:http'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { type Flaw, type Reason, Refusal } from '../access/refusal.ts'
import { isOutage } from '../database/outage.ts'

/** An answer that says no at the door, as RFC 9457 has it. `kind` is the last part of the problem's type. */
export class Problem extends Error {
  readonly status: number
  readonly kind: string
  readonly errors: readonly Flaw[]
  readonly extensions: Readonly<Record<string, unknown>>
  /** Seconds until it is worth trying again. */
  readonly retryAfter: number | undefined

  constructor(
    status: number,
    kind: string,
    title: string,
    more: { errors?: readonly Flaw[]; extensions?: Readonly<Record<string, unknown>>; retryAfter?: number } = {},
  ) {
    super(title)
    this.status = status
    this.kind = kind
    this.errors = more.errors ?? []
    this.extensions = more.extensions ?? {}
    this.retryAfter = more.retryAfter
  }
}

const refusals = {
  notFound: [404, 'not-found', 'There is nothing here, or nothing for you'],
  invalid: [400, 'invalid', 'What was sent cannot be taken'],
  conflict: [409, 'conflict', 'Something else stands in the way'],
  stale: [409, 'stale', 'Somebody changed it meanwhile'],
  signedOut: [401, 'signed-out', 'Nobody is signed in'],
  unavailable: [503, 'unavailable', 'The register cannot answer just now'],
} as const satisfies Record<Reason, readonly [number, string, string]>

/** The problem behind anything that was thrown. A fault of ours is told without its message, which may quote a record. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error
  if (error instanceof Refusal) {
    const [status, kind, title] = refusals[error.reason]
    const retry = error.reason === 'unavailable' ? { retryAfter: 5 } : {}
    return new Problem(status, kind, title, { errors: error.flaws, extensions: error.details, ...retry })
  }
  if (isOutage(error)) return problemOf(new Refusal('unavailable'))
  const { validation, statusCode } = (error ?? {}) as Partial<FastifyError>
  if (validation) return new Problem(400, 'invalid', refusals.invalid[2], { errors: validation.map(flawOf) })
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    const words = STATUS_CODES[statusCode] ?? 'Bad Request'
    return new Problem(statusCode, words.toLowerCase().replaceAll(/[^a-z]+/g, '-'), words)
  }
  return new Problem(500, 'fault', 'Something failed on our side')
}

type Validation = NonNullable<FastifyError['validation']>[number]

function flawOf({ instancePath, keyword, params }: Validation): Flaw {
  const member = params['missingProperty'] ?? params['additionalProperty']
  const pointer =
    typeof member === 'string' ? `${instancePath}/${member.replaceAll('~', '~0').replaceAll('/', '~1')}` : instancePath
  const limit = params['limit']
  return { pointer, code: keyword, ...(typeof limit === 'number' ? { limit } : {}) }
}

/** The error handler of every door. */
export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemOf(error)
  if (problem.status === 500) request.log.error(traceOf(error), 'fault')
  if (problem.retryAfter !== undefined) reply.header('retry-after', problem.retryAfter)
  reply
    .code(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .serializer(JSON.stringify)
    .send({
      type: `urn:seloste:problem:${problem.kind}`,
      title: problem.message,
      status: problem.status,
      ...(problem.errors.length > 0 ? { errors: problem.errors } : {}),
      ...problem.extensions,
    })
}

/** Where it failed, without the words of the error. */
export function traceOf(error: unknown) {
  if (!(error instanceof Error)) return { thrown: typeof error }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    name: error.name,
    code: (error as { code?: unknown }).code,
    at: frames.slice(0, 12).map((frame) => frame.trim()),
  }
}
