import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { chmod, lstat, mkdir, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { type OpenRegister, openRegister } from './open-register.ts'

const house = fileURLToPath(new URL('..', import.meta.url))

/** What decides whether a filled register of an earlier run is still the same. */
const sources = ['database/migrations', 'register/filling', 'notice/kinds']

type Filling = { readonly clients: number; readonly seed: number }
type Telling = { readonly say: (line: string) => void }

/**
 * The register of so many invented clients, as `generate` and `import` make it. Kept in `folder` from one run to the
 * next: loading is weighed by a workload of its own.
 */
export async function filledRegister(
  folder: string,
  { clients, seed }: Filling,
  { say }: Telling,
): Promise<OpenRegister> {
  const kept = join(folder, `${clients}-${seed}-${await digestSources()}`)
  await openFolder(folder)
  await removeOutdated(folder, `${clients}-${seed}-`, kept)
  const mark = join(kept, 'filled')
  const filledAt = await readFile(mark, 'utf8').catch(() => undefined)
  if (filledAt === undefined) {
    await removeRegister(kept)
    await openFolder(kept)
    say(`Filling a register with ${clients} clients; it is kept in ${kept}.`)
    await fill(kept, { clients, seed })
    await writeFile(mark, new Date().toISOString())
  }
  const opened = await openRegister(kept)
  try {
    await takeBack(opened, await readFile(mark, 'utf8'))
    return opened
  } catch (error) {
    await opened.close()
    throw error
  }
}

async function fill(folder: string, filling: Filling): Promise<void> {
  const file = join(folder, 'clients.jsonl')
  await generate(file, filling)
  const opened = await openRegister(folder)
  try {
    await importFile(file, opened)
    await rm(file)
    await opened.adminPool.query('vacuum (freeze, analyze)')
  } finally {
    await opened.close()
  }
}

/** Takes back what earlier runs left: lines of the log, sessions, entries. Killed runs cannot do it themselves. */
async function takeBack({ adminPool }: OpenRegister, filledAt: string): Promise<void> {
  await adminPool.query('truncate access_log, session, own_session, sign_in, delivery, disclosure, query_count')
  const { rowCount } = await adminPool.query('delete from entry where recorded_at > $1', [filledAt])
  if (rowCount) await adminPool.query('vacuum analyze entry')
  await adminPool.query('checkpoint')
}

/** Writes the file of invented clients that both an import and a filled register begin with. */
export async function generate(file: string, { clients, seed }: Filling): Promise<void> {
  const words = ['generate', '--clients', String(clients), '--seed', String(seed)]
  const run = runSeloste(words)
  await Promise.all([pipeline(run.stdout!, createWriteStream(file)), endOf(run, words)])
}

/** What `import --json` tells of itself. */
export type Imported = {
  readonly clients: number
  readonly entries: number
  readonly rejected: number
  readonly peakMemoryMb: number
}

/** Imports a file as anybody would, in a process of its own; the database is one that we have open. */
export async function importFile(file: string, { folder, database }: OpenRegister): Promise<Imported> {
  const words = ['import', file, '--json']
  const run = runSeloste(words, { SELOSTE_DATA: folder, DATABASE_URL: database.adminUrl })
  const [told] = await Promise.all([text(run.stdout!), endOf(run, words)])
  return JSON.parse(told) as Imported
}

function runSeloste(words: readonly string[], environment: Readonly<Record<string, string>> = {}): ChildProcess {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(SELOSTE_|DATABASE_URL|VITEST|NODE_)/.test(name))
  return spawn(process.execPath, [join(house, 'seloste.ts'), ...words], {
    env: { ...Object.fromEntries(inherited), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

async function endOf(run: ChildProcess, words: readonly string[]): Promise<void> {
  let complained = ''
  run.stderr?.on('data', (text) => (complained = (complained + String(text)).slice(-2000)))
  const [code] = (await once(run, 'close')) as [number | null]
  if (code !== 0) throw new Error(`"${words[0]}" ended with ${code}: ${complained.trim()}`)
}

/** Passable for the account that PostgreSQL runs as when we are root. */
export async function openFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  if (process.getuid?.() === 0) await chmod(folder, 0o711)
}

/** Removes the folder of a register, and its database where that had to be put elsewhere. */
export async function removeRegister(folder: string): Promise<void> {
  const cluster = join(folder, 'postgres')
  const there = await lstat(cluster).catch(() => undefined)
  if (there?.isSymbolicLink()) await rm(dirname(await realpath(cluster)), { recursive: true, force: true })
  await rm(folder, { recursive: true, force: true })
}

async function removeOutdated(folder: string, prefix: string, kept: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name.startsWith(prefix) && join(folder, name) !== kept) await removeRegister(join(folder, name))
  }
}

async function digestSources(): Promise<string> {
  const hash = createHash('sha256')
  for (const source of sources) {
    const files = await readdir(join(house, source), { recursive: true, withFileTypes: true })
    const paths = files
      .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
      .map((entry) => join(entry.parentPath, entry.name))
    for (const path of paths.sort()) hash.update(`${path.slice(house.length)}\n`).update(await readFile(path))
  }
  return hash.digest('hex').slice(0, 12)
}
