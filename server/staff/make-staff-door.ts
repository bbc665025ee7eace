import type { FastifyInstance } from 'fastify'
import type { Seals } from '../../access/seals.ts'
import type { Register, Visit } from '../../access/visit.ts'
import { tellCorrections } from '../../duties/disclosure/tell-corrections.ts'
import type { Pool } from '../../database/connection.ts'
import type { Rules } from '../../rulebook/rules.ts'
import type { ClientRecord, Recorded } from '../../register/clients/contract.ts'
import type { History } from '../../register/entries/contract.ts'
import { isRecord } from '../../register/entries/check-payload.ts'
import { answerShapes, cutClientToShape, cutEntryToShape, cutToShape } from '../../derive/answer-shapes.ts'
import { ImportedCodes } from '../../register/code-lists/imported-codes.ts'
import { type DoorOptions, hangHealth, makeDoor } from '../door.ts'
import { hangAvailability, type Maintenance } from '../hang-availability.ts'
import { hangCodeLists } from '../hang-code-lists.ts'
import { hangWeb } from '../hang-web.ts'
import { hangRoutes } from '../route.ts'
import { registerSession } from '../session/register-session.ts'
import { logSigningIn } from '../session/log-signing-in.ts'
import type { SessionSettings } from '../session/settings.ts'
import { archiveRoutes } from './archive-routes.ts'
import { disclosureRoutes } from './disclosure-routes.ts'
import { hangNoticeRoutes } from './hang-notice-routes.ts'
import { hangOwnRoutes } from './hang-own-routes.ts'
import { employerRoutes } from './employer-routes.ts'
import { retentionRoutes } from './retention-routes.ts'
import type { Writing } from '../../register/messages/write-message.ts'
import { matterRoutes } from './matter-routes.ts'
import { messageRoutes } from './message-routes.ts'
import { clientRoutes } from './routes.ts'

export type StaffDoorOptions = Omit<DoorOptions, 'title'> & {
  /** Pipelined connections of seloste_door. */
  readonly pool: Pool
  readonly rules: Rules
  readonly seals: Seals
  readonly session: SessionSettings
  readonly profile: string
  /** How messages with attachments are taken. */
  readonly writing?: Writing
  /** Folder of the built web application; none in tests of the interface alone. */
  readonly webRoot?: string
  /** When the service is closed for maintenance, told beforehand. */
  readonly maintenance?: Maintenance | undefined
  readonly now?: () => Date
}

/** The staff door: signing in, the records through the gate, and the web application in front of them. */
export async function makeStaffDoor(options: StaffDoorOptions): Promise<FastifyInstance> {
  const { pool, rules, seals, profile, now = () => new Date() } = options
  const app = await makeDoor({ ...options, title: 'Seloste, staff door' })
  const codes = new ImportedCodes(pool)
  const register: Register = {
    pool,
    rules,
    seals,
    now,
    hasImportedCode: (list, code) => codes.has(list, code),
    codeWords: (list, code) => codes.words(list, code),
    afterCorrection: tellCorrections,
  }

  hangAvailability(app, { pool, maintenance: options.maintenance, now })
  hangHealth(app, pool)
  const sessions = await registerSession(app, { pool, settings: options.session, log: logSigningIn(rules), now })
  hangNoticeRoutes(app, { rules, sessions })
  hangOwnRoutes(app, { register, sessions, profile })
  hangCodeLists(app, codes, rules.notice)
  await app.register(async (records) => {
    sessions.leaveCheckToGate(records)
    records.addHook('preHandler', async () => codes.refresh().catch(() => undefined))
    hangRoutes(
      records,
      [
        ...clientRoutes,
        ...matterRoutes(options.writing ?? {}),
        ...disclosureRoutes,
        ...employerRoutes,
        ...archiveRoutes,
        ...retentionRoutes,
        ...messageRoutes(options.writing ?? {}),
      ],
      (request): Visit => ({ ...sessions.visitOf(request), register }),
      {
        'POST /api/clients/search': { rateLimit: sessions.searchLimit },
        'POST /api/employer-answers': { rateLimit: sessions.searchLimit },
      },
      secondLock(rules),
    )
  })
  app.get('/openapi.json', { config: { audience: 'anyone' }, schema: { hide: true } as object }, () => app.swagger())
  if (options.webRoot) await hangWeb(app, options.webRoot)
  return app
}

/** Cuts every answer to the most that the notice ever lets the actor's group see, should a query ever fetch too much. */
function secondLock({ notice }: Rules) {
  const shapes = answerShapes(notice)
  return ({ actor }: Visit, answer: unknown): unknown => {
    const shape = shapes.get(actor.group)
    if (!shape || !isRecord(answer)) return answer
    const { sections, client, entry, versions } = answer as Partial<ClientRecord & Recorded & History>
    return {
      ...answer,
      ...(client ? { client: cutClientToShape(shape, client) } : {}),
      ...(sections ? { sections: cutToShape(shape, sections) } : {}),
      ...(entry ? { entry: cutEntryToShape(shape, entry) } : {}),
      ...(versions
        ? {
            versions: versions
              .map((version) => cutEntryToShape(shape, version))
              .filter((version) => version !== undefined),
          }
        : {}),
    }
  }
}
