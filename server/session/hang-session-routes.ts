import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { Refusal } from '../../access/refusal.ts'
import { type IdentityProviderConnection, NotIdentified } from './connect-identity-provider.ts'
import { SessionTimes, SignedOut, SignOut } from './contract.ts'
import type { Sessions } from './keep-sessions.ts'
import { takeForms } from './take-forms.ts'
import { cookieOptions, type Lasting } from './session.ts'

/** What a door says of ending sessions: its own address, and how a session or the provider's word names which to end. */
export type SessionEnds<S extends Lasting, Which extends object> = {
  readonly baseUrl: string
  /** Every session of whoever has this one. */
  readonly everywhere: (session: S) => Which
  /** Those that the provider means when it says that somebody has signed out there. */
  readonly told: (told: { subject: string | null; providerSession: string | null }) => Which
}

/** How long a session lasts, and how it ends. */
export function hangSessionRoutes<S extends Lasting, Which extends object>(
  app: FastifyInstance,
  sessions: Sessions<S, Which>,
  provider: IdentityProviderConnection,
  ends: SessionEnds<S, Which>,
): void {
  const tags = ['session']

  app.get(
    '/api/session',
    {
      config: { audience: 'person', keepsSession: false },
      schema: { tags, summary: 'When the session ends by itself', response: { 200: SessionTimes } },
    },
    async (request) => timesOf(sessions.of(request)!),
  )

  app.post(
    '/api/session/keep',
    {
      config: { audience: 'person', keepsSession: false },
      schema: { tags, summary: 'Turns the idle clock back, after its warning', response: { 200: SessionTimes } },
    },
    async (request) => {
      const session = sessions.of(request)!
      if (!(await sessions.turnBack(session))) throw new Refusal('signedOut')
      return timesOf(session)
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
      const front = `${ends.baseUrl}/`
      let continueAt: string | undefined
      if (session) {
        const everywhere = request.body?.everywhere ?? false
        await sessions.signOut(everywhere ? ends.everywhere(session) : { hash: session.hash }, { everywhere })
        // A provider that is away keeps nobody from signing out here.
        continueAt = await provider.logOutUrl(front).catch(() => undefined)
      }
      return reply
        .clearCookie(sessions.cookie, cookieOptions)
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
        const told = await provider.readLogOutToken(token).catch((error: unknown) => {
          throw error instanceof NotIdentified ? new Refusal('invalid') : error
        })
        await sessions.signOut(ends.told(told))
        return reply.code(200).send()
      },
    )
  })
}

export const timesOf = ({ idleEndsAt, endsAt }: Lasting): SessionTimes => ({
  idleEndsAt: idleEndsAt.toISOString(),
  endsAt: endsAt.toISOString(),
})
