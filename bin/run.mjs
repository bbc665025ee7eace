// The launcher of every npm script: installs what is missing, then runs the rest under the Node of the packages.
// Plain JavaScript without packages, because it must run on Node 20 in a fresh clone.
//
//   node bin/run.mjs <file> [word…]
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { ensureInstalled, findNode, house } from './install.mjs'

/**
 * How the processes of the register use memory: they give back what an extract of the whole register leaves behind it
 * before the heap has doubled, which halves what they hold for two hundredths of their speed (docs/performance.md).
 */
const leanHeap = ['--max-semi-space-size=8', '--heap-growing-percent=40']

/** Where Node keeps our code compiled from one start to the next. */
const compileCache = { NODE_COMPILE_CACHE: join(house, 'node_modules', '.cache', 'node') }

const [file, ...words] = process.argv.slice(2)

try {
  await ensureInstalled()
  await run()
} catch (error) {
  console.error(error.message)
  process.exit(1)
}

function run() {
  const node = findNode()
  // The scripts of packages (vite, knip) look for `node` in the path, and it must be the same one.
  const env = {
    ...process.env,
    ...compileCache,
    PATH: `${join(house, 'node_modules', '.bin')}:${process.env['PATH'] ?? ''}`,
  }
  // The channel tells the child when we are gone, even by kill -9.
  const child = spawn(node, [...leanHeap, join(house, file), ...words], {
    env,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  watchLauncher(() => child.kill('SIGTERM'))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal ?? 'SIGTERM'] ?? 15)))
  })
}

/** npm killed hard tells nobody; without this, what it started would stay and hold the data folder. */
function watchLauncher(gone) {
  const npm = findLauncher()
  if (!npm) return
  const watching = setInterval(() => {
    if (readProcess(npm.pid)?.startedAt === npm.startedAt) return
    clearInterval(watching)
    gone()
  }, 300)
  watching.unref()
}

/** The npm that ran this script: a near ancestor, with a shell between perhaps. */
function findLauncher() {
  if (process.platform !== 'linux' || !process.env['npm_lifecycle_event']) return undefined
  let pid = process.ppid
  for (let step = 0; step < 4 && pid > 1; step += 1) {
    const found = readProcess(pid)
    if (!found) return undefined
    if (/\bnpm\b/.test(found.command)) return { pid, startedAt: found.startedAt }
    pid = found.parent
  }
  return undefined
}

function readProcess(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name may hold blanks and brackets; fields are counted after its last bracket.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (fields[0] === 'Z') return undefined
    return { command: readFileSync(`/proc/${pid}/cmdline`, 'utf8'), parent: Number(fields[1]), startedAt: fields[19] }
  } catch {
    return undefined
  }
}
