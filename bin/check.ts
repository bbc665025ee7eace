import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'

type Part = { name: string; command: readonly string[]; slow?: true }

/** Everything that can be said of the sources without running them. CI runs all; the fast ones take a few seconds. */
const parts: readonly Part[] = [
  { name: 'format', command: ['oxfmt', '--check'] },
  { name: 'lint', command: ['npm', 'run', '--silent', 'lint'] },
  { name: 'arrows between rooms', command: ['node', 'bin/check-arrows.ts'] },
  { name: 'lockfile', command: ['node', 'bin/complete-lockfile.mjs', '--check'] },
  { name: 'types', command: ['tsc', '-p', '.'], slow: true },
  { name: 'types of the web', command: ['tsc', '-p', 'web'], slow: true },
  // Of its own: each application has its own words and pages, and TypeScript knows one of each a program.
  { name: 'types of the citizens’ web', command: ['tsc', '-p', 'web/citizen'], slow: true },
  { name: 'derived files', command: ['node', 'seloste.ts', 'derive', '--check'], slow: true },
  { name: 'unused code', command: ['knip'], slow: true },
]

export async function runChecks({ fast = false } = {}): Promise<{ passed: number; failed: number }> {
  const counts = { passed: 0, failed: 0 }
  for (const part of parts) {
    if (fast && part.slow) continue
    const started = Date.now()
    const { code, heard } = await run(part.command)
    const took = `${((Date.now() - started) / 1000).toFixed(1)} s`
    if (code === 0) {
      counts.passed += 1
      console.log(` ✓ ${part.name} (${took})`)
    } else {
      counts.failed += 1
      console.log(` ✗ ${part.name} (${took}): ${part.command.join(' ')}\n${heard.trimEnd()}\n`)
    }
  }
  return counts
}

/** The launcher has put the packages' own programs first in the path. */
function run([program = '', ...words]: readonly string[]): Promise<{ code: number | null; heard: string }> {
  return new Promise((resolve, reject) => {
    const house = fileURLToPath(new URL('..', import.meta.url))
    const child = spawn(program, words, { cwd: house, stdio: ['ignore', 'pipe', 'pipe'] })
    let heard = ''
    child.stdout.on('data', (text) => (heard += String(text)))
    child.stderr.on('data', (text) => (heard += String(text)))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, heard: stripVTControlCharacters(heard) }))
  })
}

if (import.meta.main) {
  const { failed } = await runChecks({ fast: process.argv.includes('--fast') })
  process.exit(failed > 0 ? 1 : 0)
}
