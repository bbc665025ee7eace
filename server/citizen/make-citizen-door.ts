import type { FastifyInstance } from 'fastify'
import type { Seals } from '../../access/seals.ts'
import type { Register, Visit } from '../../access/visit.ts'
import type { Pool } from '../../database/connection.ts'
import { ImportedCodes } from '../../register/code-lists/imported-codes.ts'
import type { Rules } from '../../rulebook/rules.ts'
import { type DoorOptions, hangHealth, makeDoor } from '../door.ts'
import { hangAvailability, type Maintenance } from '../hang-availability.ts'
import { hangCodeLists } from '../hang-code-lists.ts'
import { answerSettled, hangNoticeText, settle } from '../hang-notice-text.ts'
import { hangWeb } from '../hang-web.ts'
import { hangRoutes } from '../route.ts'
import { logSigningIn } from '../session/log-signing-in.ts'
import { OwnMe } from './contract.ts'
import { rulebookAnswer } from '../../derive/rulebook-answer.ts'
import { languageCookie, ownCookie, subjectGroup } from './own-session.ts'
import { hangStartRoutes } from './hang-start-routes.ts'
import { hangVisitorRoutes } from './hang-visitor-routes.ts'
import { registerOwnSession, type OwnSessionSettings } from './register-own-session.ts'
import type { Writing } from '../../register/messages/write-message.ts'
import { ownRoutes } from './routes.ts'

export type CitizenDoorOptions = Omit<DoorOptions, 'title'> & {
  /** Pipelined connections of seloste_door. */
  readonly pool: Pool
  readonly rules: Rules
  readonly seals: Seals
  readonly session: OwnSessionSettings
  readonly profile: string
  /** How messages with attachments are taken. */
  readonly writing?: Writing
  /** Folder of the built web application; none in tests of the interface alone. */
  readonly webRoot?: string
  /** When the service is closed for maintenance, told beforehand. */
  readonly maintenance?: Maintenance | undefined
  readonly now?: () => Date
}

/**
 * The citizens' door (N9.7, N10.1, M7.1): strong identification, the own record through the gate, and the web application
 * in front of it. It knows no workstation, and no route of it is told whose record is meant.
 */
export async function makeCitizenDoor(options: CitizenDoorOptions): Promise<FastifyInstance> {
  const { pool, rules, seals, profile, now = () => new Date() } = options
  const app = await makeDoor({ ...options, title: 'Seloste, citizens’ door' })
  const codes = new ImportedCodes(pool)
  const register: Register = {
    pool,
    rules,
    seals,
    now,
    hasImportedCode: (list, code) => codes.has(list, code),
  }

  hangAvailability(app, { pool, maintenance: options.maintenance, now })
  hangHealth(app, pool)
  const sessions = await registerOwnSession(app, {
    pool,
    settings: options.session,
    log: logSigningIn(rules),
    now,
    register,
  })
  hangNoticeText(app, rules)
  hangVisitorRoutes(app, { register, sessions })
  hangStartRoutes(app, { register, sessions, importedWords: (list, code) => codes.words(list, code) })
  hangCodeLists(app, codes, rules.notice)
  const forms = settle(rulebookAnswer(rules, subjectGroup, ({ changedInPlace }) => changedInPlace === true))
  app.get(
    '/api/forms',
    { schema: { summary: 'Kinds, fields and code lists of what a person changes in place: forms are drawn from it' } },
    async (request, reply) => answerSettled(request.headers['if-none-match'], reply, forms),
  )
  app.get('/api/me', { schema: { summary: 'Who is signed in', response: { 200: OwnMe } } }, async (request) => {
    const { name, subjectHash, clientId, hasIdentityCode, strength, idleEndsAt, endsAt } = request.ownSession!
    return {
      name,
      person: subjectHash.slice(0, 16),
      isClient: clientId !== null,
      hasIdentityCode,
      strength,
      profile,
      edition: rules.notice.edition,
      session: { idleEndsAt: idleEndsAt.toISOString(), endsAt: endsAt.toISOString() },
    } satisfies OwnMe
  })
  await app.register(async (own) => {
    sessions.leaveCheckToGate(own)
    own.addHook('preHandler', async () => codes.refresh().catch(() => undefined))
    hangRoutes(
      own,
      ownRoutes((list, code) => codes.words(list, code), options.writing ?? {}),
      (request): Visit => ({ ...sessions.visitOf(request), register }),
    )
  })
  app.get('/openapi.json', { config: { audience: 'anyone' }, schema: { hide: true } as object }, () => app.swagger())
  if (options.webRoot) await hangWeb(app, options.webRoot, { sessionCookie: ownCookie, languageCookie })
  return app
}
