import type { FastifyInstance } from 'fastify'

/** Lets the routes of a scope be sent HTML forms. The rest of a door takes JSON only. */
export function takeForms(scope: FastifyInstance): void {
  scope.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 16_384 },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(body as string))),
  )
}
