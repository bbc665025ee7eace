import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { Refusal } from '../../access/refusal.ts'
import { type IdentityProviderConnection, NotIdentified } from './connect-identity-provider.ts'
import { SessionTimes, SignedOut, SignOut } from './contract.ts'
import type { Sessions } from './keep-sessions.ts'
import { takeForms } from './take-forms.ts'
import { cookieOptions, type Session, sessionCookie } from './session.ts'
import type { SessionOptions } from './settings.ts'

/** How long a session lasts, and how it ends. */
export function hangSessionRoutes(
  app: FastifyInstance,
  sessions: Sessions,
  provider: IdentityProviderConnection,
  { settings }: SessionOptions,
): void {
  const tags = ['session']

  app.get(
    '/api/session',
    {
      config: { audience: 'person', keepsSession: false },
      schema: { tags, summary: 'When the session ends by itself', response: { 200: SessionTimes } },
    },
    async ({ staffSession }) => timesOf(staffSession!),
  )

  app.post(
    '/api/session/keep',
    {
      config: { audience: 'person', keepsSession: false },
      schema: { tags, summary: 'Turns the idle clock back, after its warning', response: { 200: SessionTimes } },
    },
    async ({ staffSession }) => {
      if (!(await sessions.turnBack(staffSession!))) throw new Refusal('signedOut')
      return timesOf(staffSession!)
    },
  )

  app.post<{ Body: SignOut | null }>(
    '/session/sign-out',
    {
      schema: {
        tags,
        summary: 'Ends this session, or every session of the person',
        body: Type.Union([SignOut, Type.Null()]),
        response: { 200: SignedOut },
      },
    },
    async (request, reply) => {
      const session = await sessions.find(request, { keep: false })
      const front = `${settings.baseUrl}/`
      let continueAt: string | undefined
      if (session) {
        await sessions.signOut(request.body?.everywhere ? { staffId: session.staffId } : { hash: session.hash })
        // A provider that is away keeps nobody from signing out here.
        continueAt = await provider.logOutUrl(front).catch(() => undefined)
      }
      return reply
        .clearCookie(sessionCookie, cookieOptions)
        .header('clear-site-data', '"storage"')
        .send({ continueAt: continueAt ?? front })
    },
  )

  void app.register(async (scope) => {
    takeForms(scope)
    scope.post<{ Body: Record<string, string> | null }>(
      '/session/back-channel-sign-out',
      {
        config: { anyWorkstation: true },
        schema: { tags, summary: 'The identity provider says that somebody has signed out' },
      },
      async (request, reply) => {
        await sessions.limit(request, 'back-channel')
        const { logout_token: token } = request.body ?? {}
        if (token === undefined) throw new Refusal('invalid')
        const { subject, providerSession } = await provider.readLogOutToken(token).catch((error: unknown) => {
          throw error instanceof NotIdentified ? new Refusal('invalid') : error
        })
        await sessions.signOut(
          providerSession === null ? { issuer: settings.provider.issuer, subject: subject! } : { providerSession },
        )
        return reply.code(200).send()
      },
    )
  })
}

export const timesOf = ({ idleEndsAt, endsAt }: Session): SessionTimes => ({
  idleEndsAt: idleEndsAt.toISOString(),
  endsAt: endsAt.toISOString(),
})
