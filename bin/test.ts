import { startVitest } from 'vitest/node'
import { runChecks } from './check.ts'
import { ensureArchiveTools } from './ensure-archive-tools.ts'
import { ensureChromium } from './ensure-chromium.ts'

/**
 * `npm test`: the checks of `npm run check`, then every test, journeys in the browser included. Words after it choose
 * files (`npm test -- access`), and then the checks are left out. The last line is for whoever counts: a check is one.
 */
async function testEverything(words: string[]): Promise<number> {
  const counts = { passed: 0, failed: 0, skipped: 0 }
  if (words.length === 0) {
    const checks = await runChecks()
    counts.passed += checks.passed
    counts.failed += checks.failed
  }
  const browser = await ensureChromium()
  if (!browser) counts.failed += 1
  ensureArchiveTools()

  const exclude = browser ? {} : { exclude: ['**/node_modules/**', '**/*.journey.ts'] }
  const vitest = await startVitest('test', words, { watch: false, run: true, ...exclude })
  for (const module of vitest.state.getTestModules()) {
    const before = counts.passed + counts.failed + counts.skipped
    for (const test of module.children.allTests()) {
      const { state } = test.result()
      counts[state === 'pending' ? 'failed' : state] += 1
    }
    // A file that fell before its tests, or in a hook after them, must not look like one without failures.
    const fell =
      module.errors().length > 0 ||
      module.children.array().some((child) => child.type === 'suite' && child.errors().length > 0)
    if (fell || counts.passed + counts.failed + counts.skipped === before) counts.failed += 1
  }
  counts.failed += vitest.state.getUnhandledErrors().length
  await vitest.close()
  if (process.exitCode && counts.failed === 0) counts.failed += 1

  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''
  console.log(`${counts.passed} passed, ${counts.failed} failed${skipped}`)
  return counts.failed > 0 ? 1 : 0
}

process.exit(await testEverything(process.argv.slice(2)))
