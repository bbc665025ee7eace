import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Refusal } from '../../access/refusal.ts'
import type { Register, Visit } from '../../access/visit.ts'
import { SaveStart, StartDraft, StartedSearch, StartSearch } from '../../register/own-affairs/contract.ts'
import { dropStartDraft, openStartDraft, saveStartDraft } from '../../register/own-affairs/keep-start-draft.ts'
import { foreignKey } from '../../register/identity-codes/foreign-identifier.ts'
import type { ImportedWords } from '../../register/own-affairs/say-entry.ts'
import { type Starting, startSearch } from '../../register/own-affairs/start-search.ts'
import type { Static } from 'typebox'
import type { OwnSessions } from './register-own-session.ts'

type Around = { readonly register: Register; readonly sessions: OwnSessions; readonly importedWords: ImportedWords }

/**
 * Starting a job search (N6.1): for whoever is no client yet, and for a client whose search has ended. Who it is, the
 * session says and nobody else; for whoever has no Finnish identity code and is no client there is nothing here.
 */
export function hangStartRoutes(app: FastifyInstance, { register, sessions, importedWords }: Around): void {
  const limited = { config: { rateLimit: { max: 60, timeWindow: 60_000 } } }

  async function comer(request: FastifyRequest): Promise<{ visit: Visit; key: string; person: Starting }> {
    const person = await sessions.personOf(request.ownSession!)
    if (!person) throw new Refusal('signedOut')
    const { identityCode, foreignId, firstNames, lastName } = person
    const visit = { register, ...sessions.visitOf(request) }
    // Who comes by another country's means starts again once they are known; staff register them the first time.
    const key = identityCode ?? (visit.actor.client && foreignId ? foreignKey(foreignId) : undefined)
    if (key === undefined) throw new Refusal('notFound')
    return { visit, key, person: { identityCode: identityCode ?? '', firstNames, lastName } }
  }

  app.post(
    '/api/start/draft',
    {
      ...limited,
      schema: { summary: 'What has been told so far to start a job search', response: { 200: StartDraft } },
    },
    async (request) => {
      const { visit, key } = await comer(request)
      return openStartDraft(visit, key)
    },
  )

  app.put<{ Body: Static<typeof SaveStart> }>(
    '/api/start/draft',
    {
      ...limited,
      schema: { summary: 'Keeps what has been told so far', body: SaveStart, response: { 200: StartDraft } },
    },
    async (request) => {
      const { visit, key } = await comer(request)
      return saveStartDraft(visit, key, request.body.answers)
    },
  )

  app.post<{ Body: StartSearch }>(
    '/api/start',
    {
      ...limited,
      schema: { summary: 'Starts the job search, today', body: StartSearch, response: { 201: StartedSearch } },
    },
    async (request, reply) => {
      const { visit, key, person } = await comer(request)
      const { started, clientId } = await startSearch(visit, person, request.body, importedWords)
      await dropStartDraft(visit, key).catch(() => undefined)
      if (visit.actor.client === undefined) await sessions.goOnAsClient(request, reply, clientId)
      return reply.code(201).send(started)
    },
  )
}
