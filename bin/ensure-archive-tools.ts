import { spawnSync } from 'node:child_process'
import { archiveTools, findArchiveSchemas } from '../testing/archive-schemas.ts'

/**
 * Sees to what validating the archive's packages needs, where that can be done without asking: xmllint and lxml. Where the
 * national schemas are not, there is nothing to validate by, and the tests say that they are skipped.
 */
export function ensureArchiveTools(): void {
  if (!findArchiveSchemas()) return
  const missing = archiveTools
    .filter(({ command: [program, ...words] }) => spawnSync(program, words, { stdio: 'ignore' }).status !== 0)
    .map(({ name }) => name)
  if (missing.length === 0) return
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) {
    console.log(`Packages for the archive will not be validated: ${missing.join(' and ')} not installed.`)
    return
  }
  console.log(`Installing ${missing.join(' and ')} to validate the archive's packages (apt-get install).`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const run = (...words: string[]) => spawnSync('apt-get', words, { stdio: ['ignore', 'ignore', 'inherit'], env })
  run('update', '-qq')
  run('install', '-y', '-qq', '--no-install-recommends', ...missing)
}
