import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { fileKeyStore, sealsFrom } from '../access/seals.ts'
import { type Pool, connect } from '../database/connection.ts'
import { derivedDigest } from '../database/migrate.ts'
import { CannotReach, type Database } from '../database/reach-database.ts'
import { compileRules } from '../derive/rules.ts'
import { notice } from '../notice/index.ts'
import { scanByClamd } from '../register/attachments/scan-by-clamd.ts'
import type { Writing } from '../register/messages/write-message.ts'
import { tellOutside } from '../duties/notifying/notify-due.ts'
import type { Settings } from '../settings/settings.ts'
import { cast } from '../testing/cast.ts'
import { citizens, nameOf } from '../testing/citizens.ts'
import { enrolCast } from '../testing/enrol-cast.ts'
import type { DoorOptions } from './door.ts'
import { jobAlarm, keepAlarm } from './clock/alarms.ts'
import { clockJobs } from './clock/jobs.ts'
import { runClock } from './clock/run-clock.ts'
import type { Door } from './open-house.ts'
import { openRegister } from './open-register.ts'
import { traceOf } from './problem.ts'
import { makeCitizenDoor } from './citizen/make-citizen-door.ts'
import { citizenOrigin, type OwnDemo, ownSessionSettingsOf } from './citizen/own-session-settings.ts'
import { type Demo, sessionSettingsOf, staffOrigin, workstationTls } from './session/session-settings.ts'
import { securityServerTls } from './partner/security-server-tls.ts'
import { makePartnerDoor } from './partner/make-partner-door.ts'
import { makeStaffDoor } from './staff/make-staff-door.ts'

type Surroundings = { settings: Settings; database: Database; options: Omit<DoorOptions, 'title'> }

/** The built web applications, by the door that they stand behind. */
export type WebRoots = { readonly staff?: string | undefined; readonly citizen?: string | undefined }

/** The doors these settings ask for, each with a pool of its own. */
export async function makeDoors(
  settings: Settings,
  database: Database,
  { webRoots = {} }: { webRoots?: WebRoots } = {},
): Promise<readonly Door[]> {
  const options = {
    logger: pino({ level: settings.logLevel }),
    ...(settings.trustedProxies.length > 0 ? { trustProxy: [...settings.trustedProxies] } : {}),
  }
  const https = await readEncryption(settings)
  const around: Surroundings = { settings, database, options: https ? { ...options, https } : options }
  const doors: Door[] = []
  const provider = hasDemoProvider(settings) ? demoProvider(around) : undefined
  // First the provider: the doors are told its address.
  if (provider) doors.push(provider.door)
  if (settings.doors.includes('staff')) doors.push(staffDoor(around, { webRoot: webRoots.staff, demo: provider?.demo }))
  if (settings.doors.includes('citizen'))
    doors.push(citizenDoor(around, { webRoot: webRoots.citizen, demo: provider?.demo }))
  if (settings.doors.includes('partner')) doors.push(partnerDoor(around))
  if (settings.doors.includes('clock')) doors.push(clock(around))
  return doors
}

/** No way in: it opens nothing and listens to nobody, and closes with the doors. */
function clock({ settings, database, options: { logger } }: Surroundings): Door {
  return {
    name: 'clock',
    port: 0,
    async start() {
      const pool = connect(database.doorUrl, { max: 8, name: 'seloste clock', pipelined: true })
      const owner = connect(database.adminUrl, { max: 1, name: 'seloste clock' })
      const register = await openRegister(settings, pool)
      const running = runClock({
        register,
        jobs: await clockJobs({ settings, owner, logger }),
        onFailure: (job, error) => {
          logger?.error({ job, ...traceOf(error) }, 'job failed')
          // Where the database is away too, the line above is all there is.
          void keepAlarm(pool, jobAlarm(job), {}, register.now()).catch(() => undefined)
        },
        onDone: (job) => keepAlarm(pool, jobAlarm(job), undefined, register.now()),
      })
      return {
        async close() {
          await running.close()
          await Promise.all([pool.end(), owner.end()])
        },
      }
    },
  }
}

/** The built-in provider is opened when a door that people come by has no other. */
export const hasDemoProvider = (settings: Settings): boolean => signsStaffIn(settings) || identifiesCitizens(settings)

export const signsStaffIn = ({ profile, doors, oidcIssuer }: Settings): boolean =>
  profile === 'demo' && doors.includes('staff') && oidcIssuer === undefined

export const identifiesCitizens = ({ profile, doors, citizenIssuer }: Settings): boolean =>
  profile === 'demo' && doors.includes('citizen') && citizenIssuer === undefined

function citizenDoor(
  { settings, database, options }: Surroundings,
  { webRoot, demo }: { webRoot: string | undefined; demo: (() => Demo & OwnDemo) | undefined },
): Door {
  const makeApp = async (pool: Pool) => {
    await refuseOtherEdition(pool)
    return makeCitizenDoor({
      ...options,
      pool,
      rules: compileRules(notice),
      seals: sealsFrom(await fileKeyStore(join(settings.data, 'keys', 'ring.json')).load()),
      session: await ownSessionSettingsOf(settings, demo?.()),
      profile: settings.profile,
      maintenance: settings.maintenance,
      writing: writingOf(settings),
      ...(webRoot === undefined ? {} : { webRoot }),
    })
  }
  return listening('citizen door', settings.citizenPort, { settings, database, makeApp })
}

function staffDoor(
  { settings, database, options }: Surroundings,
  { webRoot, demo }: { webRoot: string | undefined; demo: (() => Demo & OwnDemo) | undefined },
): Door {
  const makeApp = async (pool: Pool) => {
    await refuseOtherEdition(pool)
    return makeStaffDoor({
      ...options,
      ...(options.https ? { https: { ...options.https, ...(await readWorkstationTls(settings)) } } : {}),
      pool,
      rules: compileRules(notice),
      seals: sealsFrom(await fileKeyStore(join(settings.data, 'keys', 'ring.json')).load()),
      session: await sessionSettingsOf(settings, demo?.()),
      profile: settings.profile,
      maintenance: settings.maintenance,
      writing: writingOf(settings),
      ...(webRoot === undefined ? {} : { webRoot }),
    })
  }
  return listening('staff door', settings.staffPort, { settings, database, makeApp })
}

const writingOf = ({ virusScanner }: Settings): Writing => ({
  tell: tellOutside,
  ...(virusScanner === undefined ? {} : { scan: scanByClamd(new URL(virusScanner)) }),
})

function partnerDoor({ settings, database, options }: Surroundings): Door {
  const makeApp = async (pool: Pool) => {
    await refuseOtherEdition(pool)
    const tls = await readPartnerTls(settings)
    return makePartnerDoor({
      ...(options.logger ? { logger: options.logger } : {}),
      ...(tls ? { https: securityServerTls(tls) } : {}),
      pool,
      rules: compileRules(notice),
      seals: sealsFrom(await fileKeyStore(join(settings.data, 'keys', 'ring.json')).load()),
      instance: settings.xRoadInstance,
      securityServer: {
        ...(tls ? { certificates: tls.securityServers } : {}),
        // Without certificates the demo's door is for programs on this machine.
        ...(settings.profile === 'demo' && !tls ? { demoLoopback: true } : {}),
      },
    })
  }
  return listening('partner door', settings.partnerPort, { settings, database, makeApp })
}

async function readPartnerTls({ partnerTlsCertificate, partnerTlsKey, securityServerCertificate }: Settings) {
  if (!partnerTlsCertificate || !partnerTlsKey || !securityServerCertificate) return undefined
  return {
    cert: await readFile(partnerTlsCertificate),
    key: await readFile(partnerTlsKey),
    securityServers: await readFile(securityServerCertificate, 'utf8'),
  }
}

/** A door opens only on a database that bears the rules of its own notice: the code asks, the database judges by them. */
async function refuseOtherEdition(pool: Pool) {
  const { rows } = await pool.query('select digest from notice_edition order by applied_at desc limit 1')
  if (rows[0]?.digest === (await derivedDigest())) return
  throw new CannotReach('the database bears the rules of another edition of the notice than this program.')
}

type Listening = { settings: Settings; database: Database; makeApp: (pool: Pool) => Promise<FastifyInstance> }

function listening(name: string, port: number, { settings, database, makeApp }: Listening): Door {
  return {
    name,
    port,
    async start() {
      const pool = connect(database.doorUrl, { max: settings.connections, name: `seloste ${name}`, pipelined: true })
      try {
        const app = await makeApp(pool)
        await app.listen({ port, host: settings.host })
        return { close: () => app.close().finally(() => pool.end()) }
      } catch (error) {
        await pool.end()
        throw error
      }
    },
  }
}

/** Whoever the demo's people are, the provider says so without a password; it has no place in production. */
function demoProvider({ settings, database }: Surroundings): { door: Door; demo: () => Demo & OwnDemo } {
  let demo: (Demo & OwnDemo) | undefined
  return {
    demo() {
      if (!demo) throw new Error('The identity provider is not open yet')
      return demo
    },
    door: {
      name: 'identity provider',
      port: settings.identityProviderPort,
      async start() {
        // Loaded only where it is opened: no other process of the register carries its forty megabytes.
        const { startDemoIdentityProvider } = await import('./identity-provider/start-demo-identity-provider.ts')
        const provider = await startDemoIdentityProvider({
          host: settings.host,
          port: settings.identityProviderPort,
          staffDoors: [staffOrigin(settings)],
          citizenDoors: [citizenOrigin(settings)],
          cast,
          citizens,
          folder: join(settings.data, 'secrets'),
        })
        demo = {
          staff: provider.staff,
          cast: cast.map(({ name, group, office }) => ({ name, group, office })),
          citizen: provider.citizen,
          citizens: citizens.map((person) => ({ name: nameOf(person), about: person.about })),
        }
        if (!signsStaffIn(settings)) return provider
        const owner = connect(database.adminUrl, { max: 1, name: 'seloste start' })
        await enrolCast(owner, provider.issuer).finally(() => owner.end())
        return provider
      },
    },
  }
}

/** Certificate and key for Node's TLS. */
async function readEncryption(settings: Settings): Promise<object | undefined> {
  if (settings.tlsCertificate === undefined || settings.tlsKey === undefined) return undefined
  return {
    cert: await readFile(settings.tlsCertificate),
    key: await readFile(settings.tlsKey),
    minVersion: 'TLSv1.3',
  }
}

async function readWorkstationTls(settings: Settings): Promise<object> {
  if (settings.workstationAuthority === undefined) return {}
  const revoked = settings.workstationRevocations
  return workstationTls(
    await readFile(settings.workstationAuthority),
    revoked === undefined ? undefined : await readFile(revoked),
  )
}
