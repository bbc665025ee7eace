import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, openSync, closeSync } from 'node:fs'
import {
  chmod,
  chown,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  readlink,
  realpath,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { totalmem, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { type Account, canPass, chooseAccount, placeForAccount } from './postgres-account.ts'
import { findPostgresBinaries, type PostgresBinaries } from './postgres-binaries.ts'
import { keepSecret } from './secret-file.ts'
import { stopLeftOverPostgres } from './stop-left-over-postgres.ts'

export type EmbeddedPostgres = {
  /** Superuser connection to the database `seloste`. A unix socket: `?host=` carries its folder. */
  adminUrl: string
  /** The postmaster's process id now: it changes when PostgreSQL had to be started again. */
  readonly pid: number
  stop(): Promise<void>
}

type Options = {
  /** Our data folder; the cluster is `postgres` in it. The caller holds the folder: nobody else starts here meanwhile. */
  folder: string
  say?: (line: string) => void
  /** Only the test stage says false: it throws the cluster away. */
  durable?: boolean
}

const DATABASE = 'seloste'
const START_LIMIT_MS = 60_000
/** A unix socket's address must fit 108 bytes on Linux, 104 elsewhere. */
const LONGEST_SOCKET_PATH = 100

/**
 * Starts PostgreSQL on its own cluster in the data folder, whatever an earlier start left there: makes the cluster when
 * there is none, ends orphans, and starts the server again should it end unasked. It listens on a unix socket inside
 * the cluster folder only: no port to clash, and nobody but its owner passes the folder.
 */
export async function startEmbeddedPostgres(options: Options): Promise<EmbeddedPostgres> {
  const say = options.say ?? (() => {})
  const durable = options.durable ?? true
  const password = await keepSecret(join(options.folder, 'secrets', 'postgres'))
  const link = join(options.folder, 'postgres')
  const account = await chooseAccount(await realpath(link).catch(() => undefined), say)
  const binaries = await findPostgresBinaries(account)
  const cluster = await placeCluster(link, options.folder, account, say)

  if (existsSync(cluster)) await stopLeftOverPostgres(await realpath(cluster))
  await removeUnfinishedClusters(cluster)
  if (!existsSync(cluster)) await makeCluster({ cluster, binaries, account, password, durable, say })
  await refuseOtherVersion(cluster, binaries)

  const folder = await realpath(cluster)
  const socket = await reachableSocketFolder(folder)
  const url = (database: string) =>
    `postgresql://postgres:${password}@localhost:5432/${database}?host=${encodeURIComponent(socket.folder)}`
  const log = join(options.folder, 'postgres.log')
  await turnLog(log)

  const supervised = superviseServer({
    say,
    launch: async () => {
      await stopLeftOverPostgres(folder)
      await writeConfiguration(folder, account, durable)
      return launchServer({ folder, binaries, account, log, url: url('postgres') })
    },
  })
  try {
    await supervised.start()
    await makeDatabase(url('postgres'))
  } catch (error) {
    await supervised.stop()
    await socket.remove()
    throw error
  }
  return {
    adminUrl: url(DATABASE),
    get pid() {
      return supervised.pid()
    },
    stop: async () => {
      await supervised.stop()
      await socket.remove()
    },
  }
}

/** The cluster folder: in the data folder, or behind a link where PostgreSQL's account can go. */
async function placeCluster(
  link: string,
  dataFolder: string,
  account: Account | undefined,
  say: (line: string) => void,
): Promise<string> {
  const there = await lstat(link).catch(() => undefined)
  if (there?.isSymbolicLink()) return readlink(link)
  if (!account || canPass(account, dataFolder)) return link
  if (there) {
    throw new Error(
      `PostgreSQL's account cannot pass ${dataFolder} any more, and its files are there. ` +
        'Open the folders above it for passing (chmod o+x), or move the data folder and set SELOSTE_DATA.',
    )
  }
  const elsewhere = join(await placeForAccount(), randomBytes(6).toString('hex'))
  await mkdir(elsewhere, { mode: 0o711 })
  await symlink(join(elsewhere, 'postgres'), link)
  say(`PostgreSQL's account cannot pass ${dataFolder}; its files are kept in ${elsewhere}.`)
  return join(elsewhere, 'postgres')
}

type Making = {
  cluster: string
  binaries: PostgresBinaries
  account: Account | undefined
  password: string
  durable: boolean
  say: (line: string) => void
}

/** Made beside and renamed when whole: a start that was killed half-way leaves nothing that looks like a cluster. */
async function makeCluster({ cluster, binaries, account, password, durable, say }: Making): Promise<void> {
  say('Making a new PostgreSQL cluster.')
  const unfinished = `${cluster}.new-${randomBytes(4).toString('hex')}`
  const passwordFile = `${unfinished}.password`
  await mkdir(unfinished, { mode: 0o700 })
  await writeFile(passwordFile, password + '\n', { mode: 0o600 })
  if (account) {
    await chown(unfinished, account.uid, account.gid)
    await chown(passwordFile, account.uid, account.gid)
  }
  const flags = [
    `--pgdata=${unfinished}`,
    '--username=postgres',
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    // The same order of names on every machine, whatever its C library knows.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-locale',
    ...(durable ? ['--data-checksums'] : ['--no-sync', '--no-data-checksums']),
  ]
  try {
    await runInitdb(binaries.initdb, flags, account, unfinished)
    await rename(unfinished, cluster)
  } finally {
    await rm(passwordFile, { force: true })
  }
}

async function runInitdb(initdb: string, flags: string[], account: Account | undefined, cwd: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    let heard = ''
    // Its working folder is the new cluster, so that a later start can tell an orphaned initdb from others.
    const child = spawn(initdb, flags, { ...account, cwd, env: quietEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] })
    child.stdout.on('data', (text) => (heard += String(text)))
    child.stderr.on('data', (text) => (heard += String(text)))
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`initdb failed (${code}): ${heard.trim()}`)),
    )
  })
}

async function removeUnfinishedClusters(cluster: string): Promise<void> {
  const parent = join(cluster, '..')
  for (const entry of await readdir(parent, { withFileTypes: true }).catch(() => [])) {
    if (!entry.name.startsWith('postgres.new-')) continue
    const unfinished = join(parent, entry.name)
    if (entry.isDirectory()) await stopLeftOverPostgres(await realpath(unfinished))
    await rm(unfinished, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}

async function refuseOtherVersion(cluster: string, binaries: PostgresBinaries): Promise<void> {
  const made = (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim()
  const ours = await majorVersion(binaries.postgres)
  if (made === ours) return
  throw new Error(
    `The data in ${cluster} is of PostgreSQL ${made}, and this Seloste brings PostgreSQL ${ours}. ` +
      `Take the data over with a PostgreSQL ${made} (pg_dump) or start with an empty SELOSTE_DATA.`,
  )
}

async function majorVersion(postgres: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(postgres, ['--version'], { stdio: ['ignore', 'pipe', 'ignore'] })
    let heard = ''
    child.stdout.on('data', (text) => (heard += String(text)))
    child.on('error', reject)
    child.on('close', () => {
      const found = /\b(\d+)\.\d/.exec(heard)?.[1]
      if (found) resolve(found)
      else reject(new Error(`PostgreSQL does not run on this machine (${postgres}).`))
    })
  })
}

/**
 * Written whole at every start from what the machine is now. Neither statements nor errors of statements go to the log:
 * both quote values, and a value may be somebody's identity code. Whoever asked gets the error; `log` still lets the
 * server's own doings and its end through.
 */
async function writeConfiguration(cluster: string, account: Account | undefined, durable: boolean): Promise<void> {
  const megabytes = Math.floor(totalmem() / 1024 / 1024)
  const shared = Math.max(32, Math.min(512, Math.floor(megabytes / 8)))
  const settings: Record<string, string | number> = {
    listen_addresses: '',
    unix_socket_directories: '.',
    unix_socket_permissions: '0700',
    max_connections: 100,
    shared_buffers: `${shared}MB`,
    effective_cache_size: `${Math.max(shared, Math.floor(megabytes / 2))}MB`,
    work_mem: '16MB',
    maintenance_work_mem: `${Math.max(32, Math.floor(shared / 4))}MB`,
    wal_compression: 'pglz',
    min_wal_size: '256MB',
    max_wal_size: '2GB',
    checkpoint_timeout: '15min',
    random_page_cost: 1.1,
    jit: 'off',
    password_encryption: 'scram-sha-256',
    log_destination: 'stderr',
    log_line_prefix: '%m [%p] ',
    log_min_messages: 'log',
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_parameter_max_length: 0,
    log_parameter_max_length_on_error: 0,
    lc_messages: 'C',
    timezone: 'Europe/Helsinki',
    log_timezone: 'Europe/Helsinki',
    fsync: durable ? 'on' : 'off',
    full_page_writes: durable ? 'on' : 'off',
    synchronous_commit: durable ? 'on' : 'off',
  }
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value}'`)
  const file = join(cluster, 'postgresql.conf')
  await writeFile(file, ['# Written by Seloste at every start; changes here are lost.', ...lines, ''].join('\n'))
  await chmod(file, 0o600)
  if (account) await chown(file, account.uid, account.gid)
}

type Launching = {
  folder: string
  binaries: PostgresBinaries
  account: Account | undefined
  log: string
  url: string
}

async function launchServer({ folder, binaries, account, log, url }: Launching): Promise<ChildProcess> {
  const output = openSync(log, 'a', 0o600)
  const startOfLog = (await stat(log)).size
  // Detached: Ctrl-C in the terminal must reach us alone, so that the doors drain before the database goes.
  const child = spawn(binaries.postgres, ['-D', folder], {
    ...account,
    cwd: '/',
    detached: true,
    env: quietEnvironment(),
    stdio: ['ignore', output, output],
  })
  closeSync(output)
  let failed: Error | undefined
  child.on('error', (error) => (failed = error))

  const until = Date.now() + START_LIMIT_MS
  for (;;) {
    if (failed) throw failed
    if (hasEnded(child)) throw new Error(`PostgreSQL ended while starting: ${await lastLines(log, startOfLog)}`)
    if (await answers(url)) return child
    if (Date.now() > until) {
      child.kill('SIGKILL')
      throw new Error(`PostgreSQL does not answer in ${START_LIMIT_MS / 1000} s: ${await lastLines(log, startOfLog)}`)
    }
    await sleep(30)
  }
}

function superviseServer({ launch, say }: { launch: () => Promise<ChildProcess>; say: (line: string) => void }) {
  let server: ChildProcess | undefined
  let stopping = false
  let starting: Promise<void> | undefined

  async function start(): Promise<void> {
    server = await launch()
    server.once('exit', () => {
      if (!stopping) starting = restart()
    })
    // It may have ended between answering and this line.
    if (hasEnded(server) && !stopping) starting = restart()
  }

  async function restart(): Promise<void> {
    for (let attempt = 1; !stopping; attempt += 1) {
      say('PostgreSQL ended unasked; starting it again.')
      try {
        return await start()
      } catch (error) {
        say(error instanceof Error ? error.message : String(error))
        await sleep(Math.min(10_000, 500 * attempt))
      }
    }
  }

  async function stop(): Promise<void> {
    stopping = true
    await starting?.catch(() => undefined)
    if (!server || hasEnded(server)) return
    const ended = new Promise<void>((resolve) => server?.once('exit', () => resolve()))
    server.kill('SIGINT')
    const tooLong = setTimeout(() => server?.kill('SIGQUIT'), 30_000)
    await ended
    clearTimeout(tooLong)
  }

  return { start, stop, pid: () => server?.pid ?? 0 }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return true
  } catch (error) {
    // A wrong password will not mend itself: the secret and the cluster do not belong together.
    if ((error as { code?: string }).code === '28P01') {
      throw new Error(
        'The password in secrets/postgres does not open this cluster: one of the two is from elsewhere.',
        {
          cause: error,
        },
      )
    }
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function makeDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const there = await client.query('select 1 from pg_database where datname = $1', [DATABASE])
    if (there.rowCount === 0) await client.query(`create database ${DATABASE}`)
  } finally {
    await client.end()
  }
}

/** PostgreSQL makes the socket in its own folder; clients come through a short link when that path is too long for one. */
async function reachableSocketFolder(cluster: string): Promise<{ folder: string; remove(): Promise<void> }> {
  if (Buffer.byteLength(join(cluster, '.s.PGSQL.5432')) <= LONGEST_SOCKET_PATH) {
    return { folder: cluster, remove: async () => {} }
  }
  const short = await mkdtemp(join(tmpdir(), 'seloste-'))
  await symlink(cluster, join(short, 'pg'))
  return { folder: join(short, 'pg'), remove: () => rm(short, { recursive: true, force: true }) }
}

function quietEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C' }
}

async function turnLog(log: string): Promise<void> {
  const size = (await stat(log).catch(() => undefined))?.size ?? 0
  if (size > 10_000_000) await rename(log, `${log}.1`)
}

async function lastLines(log: string, from: number): Promise<string> {
  const text = await readFile(log).catch(() => Buffer.alloc(0))
  return text.subarray(from).toString('utf8').trim().split('\n').slice(-5).join(' | ')
}
