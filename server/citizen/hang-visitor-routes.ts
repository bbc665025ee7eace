import { type FastifyInstance } from 'fastify'
import { type Static, Type } from 'typebox'
import { Refusal } from '../../access/refusal.ts'
import { dayOf, type Register } from '../../access/visit.ts'
import { plainWords, uuid } from '../../register/entries/contract.ts'
import { Raised } from '../../register/matters/contract.ts'
import { raiseVisitorMatter } from '../../register/matters/raise-matters.ts'
import { ownPurpose } from '../../register/own-affairs/open-own-record.ts'
import { CookieChoice, PageView } from './contract.ts'
import { countView } from './count-views.ts'
import { visitor } from './own-session.ts'
import type { OwnSessions } from './register-own-session.ts'

/** Remembers the choice, for the page to read: nothing is asked before it has been made (N13.1). */
export const choiceCookie = '__Host-seloste-cookies'
/** Says that this browser has been counted today. The same in every browser: it tells nobody apart. */
const countedCookie = '__Host-seloste-counted'

const halfAYear = 180 * 86_400
const plain = { path: '/', secure: true, sameSite: 'lax' } as const
const anyone = { config: { audience: 'anyone', rateLimit: { max: 120, timeWindow: 60_000 } } } as const
const aFew = { config: { audience: 'anyone', rateLimit: { max: 10, timeWindow: 60_000 } } } as const

const Feedback = Type.Object(
  {
    matterId: uuid('The matter, named by whoever raises it'),
    text: Type.String({ minLength: 3, maxLength: 2000, pattern: plainWords }),
    contact: Type.Optional(Type.String({ maxLength: 200, pattern: plainWords })),
  },
  { additionalProperties: false },
)

const AskToBeMatched = Type.Object(
  {
    matterId: uuid('The matter, named by whoever raises it'),
    contact: Type.String({ minLength: 3, maxLength: 200, pattern: plainWords }),
    text: Type.Optional(Type.String({ maxLength: 1000, pattern: plainWords })),
  },
  { additionalProperties: false },
)

/** What the public pages ask: cookies and statistics, feedback on accessibility, and being matched to a client. */
export function hangVisitorRoutes(
  app: FastifyInstance,
  { register, sessions }: { register: Register; sessions: OwnSessions },
): void {
  app.put<{ Body: CookieChoice }>(
    '/api/cookie-choice',
    { ...anyone, schema: { summary: 'Allows or refuses visitor statistics', body: CookieChoice } },
    async ({ body }, reply) => {
      if (!body.statistics) reply.clearCookie(countedCookie, plain)
      return reply
        .setCookie(choiceCookie, body.statistics ? 'statistics' : 'necessary', { ...plain, maxAge: halfAYear })
        .code(204)
        .send()
    },
  )

  app.post<{ Body: PageView }>(
    '/api/page-views',
    { ...anyone, schema: { summary: 'Counts the opening of a page, where that was allowed', body: PageView } },
    async ({ body, cookies }, reply) => {
      // The page does not ask without leave; and the door does not count without it either.
      if (cookies[choiceCookie] !== 'statistics') return reply.code(204).send()
      const now = register.now()
      const isFirst = cookies[countedCookie] === undefined
      await countView(register.pool, { ...body, day: dayOf(now), isFirst })
      if (isFirst) reply.setCookie(countedCookie, '1', { ...plain, httpOnly: true, expires: endOfDay(now) })
      return reply.code(204).send()
    },
  )

  app.post<{ Body: Static<typeof Feedback> }>(
    '/api/accessibility-feedback',
    {
      ...aFew,
      schema: {
        summary: 'Feedback on accessibility: a matter, answered in 14 days (306/2019 §10)',
        body: Feedback,
        response: { 201: Raised },
      },
    },
    async ({ body }, reply) =>
      reply
        .code(201)
        .send(
          await raiseVisitorMatter(
            { register, actor: visitor },
            { ...body, kind: 'accessibilityFeedback', purpose: ownPurpose },
          ),
        ),
  )

  app.post<{ Body: Static<typeof AskToBeMatched> }>(
    '/api/identity-match',
    {
      config: { rateLimit: { max: 10, timeWindow: 60_000 } },
      schema: {
        summary: 'Asks the office to find out whether a person without a Finnish identity code is a client',
        body: AskToBeMatched,
        response: { 201: Raised },
      },
    },
    async (request, reply) => {
      const session = request.ownSession!
      const person = await sessions.personOf(session)
      if (!person) throw new Refusal('signedOut')
      if (session.hasIdentityCode) throw new Refusal('notFound')
      const { firstNames, lastName, bornOn, foreignId } = person
      const { matterId, contact, text = '' } = request.body
      const named = { firstNames, lastName, ...(bornOn ? { bornOn } : {}), ...(foreignId ? { foreignId } : {}) }
      const raised = await raiseVisitorMatter(
        { register, ...sessions.visitOf(request) },
        { matterId, contact, kind: 'identityMatch', text, person: named, purpose: ownPurpose },
      )
      return reply.code(201).send(raised)
    },
  )
}

/** The next midnight in Finland, to the nearest hour: a cookie that ends there counts nobody twice a day. */
function endOfDay(now: Date): Date {
  const today = dayOf(now)
  let at = now.getTime()
  while (dayOf(new Date(at)) === today) at += 3_600_000
  return new Date(at - (at % 3_600_000))
}
