import { access, chmod, constants, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Settings } from '../settings/settings.ts'
import { startEmbeddedPostgres } from './embedded.ts'
import { type Hold, holdDataFolder, isHold } from './hold-data-folder.ts'
import { doorUrl } from './open-door-login.ts'
import { keepSecret } from './secret-file.ts'

export type Database = {
  /** Owner's connection: migrations, imports, derived policies. Past every row policy. */
  adminUrl: string
  /** The doors' login; of use once `openDoorLogin` has given the role its password. */
  doorUrl: string
  doorPassword: string
  /** Leaves the database; stops it when this process started it. */
  leave(): Promise<void>
}

type Options = {
  /** What the caller does, in the words others are told ("import"). `start` wants the data folder for itself. */
  work: string
  say?: (line: string) => void
}

/** Why a database cannot be had, in words for whoever asked. */
export class CannotReach extends Error {}

const OLDEST_VERSION = 15

/**
 * The database of these settings: the server of DATABASE_URL, or our own. Our own is started unless `npm start` already
 * runs it; a command then works beside the open doors. Two commands that would both have to start it do not run at once.
 */
export async function reachDatabase(settings: Settings, { work, say = () => {} }: Options): Promise<Database> {
  await makeDataFolder(settings.data)
  const password = settings.doorPassword ?? (await keepSecret(join(settings.data, 'secrets', 'door')))
  const given = (adminUrl: string, leave: () => Promise<void>): Database => ({
    adminUrl,
    doorUrl: doorUrl(adminUrl, password),
    doorPassword: password,
    leave,
  })

  if (settings.databaseUrl !== undefined) {
    await refuseUnfitServer(settings.databaseUrl)
    return given(settings.databaseUrl, async () => {})
  }

  const note = join(settings.data, 'secrets', 'running')
  const hold = await takeFolder(settings.data, work)
  if (hold === 'startRunsIt') return given(await readNote(note), async () => {})
  try {
    const server = await startEmbeddedPostgres({ folder: settings.data, say })
    await writeFile(note, server.adminUrl, { mode: 0o600 })
    return given(server.adminUrl, async () => {
      hold.tell('stopping')
      await rm(note, { force: true })
      await server.stop()
      await hold.release()
    })
  } catch (error) {
    await hold.release()
    throw error
  }
}

/** Passable for the account that PostgreSQL runs as, readable for us alone. */
async function makeDataFolder(folder: string): Promise<void> {
  const made = await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw new CannotReach(`The data folder ${folder} cannot be made.`, { cause: error })
  })
  if (made !== undefined) await chmod(folder, process.getuid?.() === 0 ? 0o711 : 0o700)
  await access(folder, constants.R_OK | constants.W_OK | constants.X_OK).catch((error: unknown) => {
    throw new CannotReach(`The data folder ${folder} belongs to another account.`, { cause: error })
  })
}

async function takeFolder(folder: string, work: string): Promise<Hold | 'startRunsIt'> {
  // Whoever is just stopping gets time for it; whoever stays is told at once.
  for (let attempt = 1; ; attempt += 1) {
    const answer = await holdDataFolder(folder, work)
    if (isHold(answer)) return answer
    if (answer.work === 'start' && work !== 'start') return 'startRunsIt'
    if (attempt >= (answer.work === 'stopping' ? 300 : 10)) {
      const other = answer.work === 'start' ? 'Seloste already runs' : `"${answer.work}" is at work`
      throw new CannotReach(`${other} on this data (${folder}), as process ${answer.pid}.`)
    }
    await sleep(200)
  }
}

/** `start` writes the note when its database answers; a command that comes earlier waits for it. */
async function readNote(note: string): Promise<string> {
  for (let attempt = 1; attempt <= 300; attempt += 1) {
    const url = await readFile(note, 'utf8').catch(() => '')
    if (url !== '' && (await answers(url))) return url
    await sleep(200)
  }
  throw new CannotReach('Seloste is starting on this data but its database does not answer.')
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 })
  client.on('error', () => undefined)
  return client.connect().then(
    () => client.end().then(() => true),
    () => false,
  )
}

async function refuseUnfitServer(url: string): Promise<void> {
  const shown = withoutPassword(url)
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
  } catch (error) {
    const why = error instanceof Error ? error.message || (error as NodeJS.ErrnoException).code : String(error)
    throw new CannotReach(`No database answers at ${shown}: ${why}`, { cause: error })
  }
  try {
    const { rows } = await client.query<Server>(
      `select current_setting('server_version') as version, current_setting('server_version_num')::int / 10000 as major,
              pg_encoding_to_char(encoding) as encoding,
              (select rolsuper or rolcreaterole from pg_roles where rolname = current_user) as "makesRoles"
         from pg_database where datname = current_database()`,
    )
    const problems = rows.flatMap(findUnfit)
    if (problems.length > 0) throw new CannotReach(`The database at ${shown} cannot be used: ${problems.join('; ')}.`)
  } finally {
    await client.end()
  }
}

type Server = { version: string; major: number; encoding: string; makesRoles: boolean }

/** Why a server cannot keep the register; nothing when it can. */
export function findUnfit({ version, major, encoding, makesRoles }: Server): string[] {
  return [
    ...(major < OLDEST_VERSION ? [`it is PostgreSQL ${version}, and Seloste needs ${OLDEST_VERSION} or newer`] : []),
    ...(encoding === 'UTF8' ? [] : [`its encoding is ${encoding}, and Seloste needs UTF8`]),
    ...(makesRoles ? [] : ['its user may not create roles (CREATEROLE), which the user groups need']),
  ]
}

function withoutPassword(url: string): string {
  const shown = new URL(url)
  shown.password = ''
  return shown.href
}
