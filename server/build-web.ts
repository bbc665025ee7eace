import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip as gzipCompress } from 'node:zlib'

const brotli = promisify(brotliCompress)
const gzip = promisify(gzipCompress)

const HOUSE = fileURLToPath(new URL('..', import.meta.url))

/** A bundle is made from these rooms, from contracts anywhere in the house, and from the packages. */
const SOURCES = ['web', 'rulebook']
const STAMP = '.built-from-compressed'

/**
 * Builds a face into `web/<face>/dist` when its sources changed since the last time, and returns that folder. Built
 * beside and swapped in, so that a build cut short is never served and two builders do not disturb each other.
 */
export async function buildWeb(
  face: 'staff' | 'citizen',
  { say = () => {}, stop }: { say?: (line: string) => void; stop?: AbortSignal } = {},
): Promise<string> {
  const root = join(HOUSE, 'web', face)
  const built = join(root, 'dist')
  const sources = await digestSources(face)
  if ((await readFile(join(built, STAMP), 'utf8').catch(() => '')) === sources) return built

  say(`Building the ${face} web application.`)
  const fresh = join(root, `dist.new-${process.pid}`)
  const old = join(root, `dist.old-${process.pid}`)
  try {
    await runVite(root, fresh, stop)
    if (face === 'citizen') await writeWelcome(root, fresh, stop)
    await compressFiles(fresh)
    await writeFile(join(fresh, STAMP), sources)
    await rename(built, old).catch(ignoreMissing)
    // Another builder may have been quicker; what it built is from the same sources.
    await rename(fresh, built).catch(ignoreThere)
  } finally {
    await rm(fresh, { recursive: true, force: true })
    await rm(old, { recursive: true, force: true })
  }
  return built
}

/** What a face is made from; the pages of another face are not among it. */
async function digestSources(face: string): Promise<string> {
  const digest = createHash('sha256')
  for (const file of await listSources()) {
    const [room, other] = relative(HOUSE, file).split(/[/\\]/)
    if (room === 'web' && other !== face && other !== 'ui') continue
    digest.update(relative(HOUSE, file)).update('\0')
    digest.update(await readFile(file)).update('\0')
  }
  return digest.digest('hex')
}

async function listSources(): Promise<string[]> {
  const found = [join(HOUSE, 'package-lock.json')]
  for (const room of await readdir(HOUSE, { withFileTypes: true })) {
    if (!room.isDirectory() || room.name.startsWith('.') || room.name === 'node_modules') continue
    for (const entry of await readdir(join(HOUSE, room.name), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      const file = join(entry.parentPath, entry.name)
      if (/[/\\](dist[^/\\]*|node_modules)[/\\]/.test(file)) continue
      if (SOURCES.includes(room.name) || entry.name === 'contract.ts') found.push(file)
    }
  }
  return found.sort()
}

async function runVite(
  root: string,
  outDir: string,
  stop: AbortSignal | undefined,
  more: readonly string[] = [],
): Promise<void> {
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js')
  const flags = ['build', root, '--config', join(root, 'vite.config.ts'), '--outDir', outDir, '--emptyOutDir']
  await runNode([vite, ...flags, ...more, '--logLevel', 'warn'], stop)
}

/** The first page as a visitor sees it, in every language, written by the application's own parts. */
async function writeWelcome(root: string, outDir: string, stop: AbortSignal | undefined): Promise<void> {
  const program = join(outDir, 'prerender')
  await runVite(root, program, stop, ['--ssr', join(root, 'prerender.tsx')])
  await runNode([join(program, 'prerender.js'), outDir], stop)
  await rm(program, { recursive: true })
}

async function runNode(words: readonly string[], stop: AbortSignal | undefined): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const child = spawn(process.execPath, words, {
      cwd: HOUSE,
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(stop ? { signal: stop } : {}),
    })
    let heard = ''
    child.stdout.on('data', (text) => (heard += String(text)))
    child.stderr.on('data', (text) => (heard += String(text)))
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`The web application does not build:\n${heard.trim()}`)),
    )
  })
}

/** Text that is sent: smaller ones are not worth a second file. */
const compressed = /\.(js|css|html|svg|json)$/
const worthIt = 1024

/** Lays beside each text its Brotli and gzip, made once here so that the door only hands them out. */
async function compressFiles(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name)
    if (!entry.isFile() || !compressed.test(file)) continue
    const text = await readFile(file)
    if (text.length < worthIt) continue
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }
    await Promise.all([
      brotli(text, quality).then((smaller) => writeFile(`${file}.br`, smaller)),
      gzip(text, { level: constants.Z_BEST_COMPRESSION }).then((smaller) => writeFile(`${file}.gz`, smaller)),
    ])
  }
}

function ignoreThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}
