// Puts node_modules in order. Runs on the Node the machine has (20 or newer), before any package is there.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { createServer } from 'node:net'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const house = fileURLToPath(new URL('..', import.meta.url))

/** Runs `npm ci` when what is installed is not what package-lock.json says. */
export async function ensureInstalled() {
  if (isInstalled()) return
  const release = await waitForTurn()
  try {
    // Somebody else may have done it while we waited.
    if (isInstalled()) return
    console.log('Installing packages (npm ci); this happens once, and after updates.')
    await runNpm(['ci', '--loglevel=error', '--no-audit', '--no-fund'])
  } finally {
    release()
  }
  if (!isInstalled()) throw new Error('npm ci ended well, but the packages are not all there.')
}

/** The Node that the packages bring, or the machine's own where they bring none for it and it is new enough. */
export function findNode() {
  const ours = join(house, 'node_modules', 'node', 'bin', 'node')
  if (existsSync(ours)) return ours
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  throw new Error(`Seloste runs on Node 24, and the packages bring none for ${process.platform} ${process.arch}.`)
}

/**
 * Contents, not times: a clone has the time of its cloning everywhere. npm writes its own lock inside node_modules as
 * the last thing it does, so an installation cut short does not have it.
 */
function isInstalled() {
  const wanted = readPackages(join(house, 'package-lock.json'))
  const there = readPackages(join(house, 'node_modules', '.package-lock.json'))
  if (!there) return false
  return Object.entries(wanted ?? {}).every(([place, { version, optional, peer }]) => {
    if (place === '') return true
    const found = there[place]
    // Optional ones are of other platforms when they are missing.
    return found ? found.version === version : Boolean(optional || peer)
  })
}

function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}

async function runNpm(words) {
  // The npm that started us, if one did. Its own Node is on the way out with node_modules, so ours must not be found.
  const npm = process.env['npm_execpath']
  const outside = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'))
  const node = process.execPath.includes('node_modules') ? 'node' : process.execPath
  const [program, args] = npm?.endsWith('.js') ? [node, [npm, ...words]] : ['npm', words]
  const env = { ...process.env, PATH: outside.join(delimiter) }
  const code = await new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: house, env, stdio: ['ignore', 'inherit', 'inherit'] })
    child.on('error', reject)
    child.on('close', resolve)
  })
  if (code !== 0) throw new Error(`npm ci failed (${code}). Nothing was started.`)
}

/** One installation at a time in this folder. Linux only: elsewhere two at once is the user's own doing. */
async function waitForTurn() {
  if (process.platform !== 'linux') return () => {}
  const name = `\0seloste-install-${createHash('sha256').update(house).digest('hex').slice(0, 16)}`
  for (let told = false; ; told = true) {
    const server = createServer()
    const mine = await new Promise((resolve, reject) => {
      server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error)))
      server.listen(name, () => resolve(true))
    })
    if (mine) return () => server.close()
    if (!told) console.log('Waiting: packages are being installed by another command.')
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}
