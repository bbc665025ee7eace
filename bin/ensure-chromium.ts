import { spawnSync } from 'node:child_process'
import { findChromium } from '../testing/find-chromium.ts'

/** Finds the browser of the journeys, or installs it where that can be done without asking; tells what to do where not. */
export async function ensureChromium(): Promise<string | undefined> {
  const found = findChromium()
  if (found) return found
  const apt = spawnSync('apt-get', ['--version']).status === 0
  if (apt && process.getuid?.() === 0) {
    console.log(
      'Installing Chromium for the journeys, with a face like those that people have (apt-get install chromium).',
    )
    runApt('update', '-qq')
    runApt('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation')
    const installed = findChromium()
    if (installed) return installed
  }
  console.error(
    'The journeys need a Chromium, and there is none. Install it and run the tests again:\n' +
      (apt ? '  sudo apt-get install chromium' : '  the package "chromium" of your system, or Google Chrome'),
  )
  return undefined
}

function runApt(...words: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', words, { stdio: ['ignore', 'ignore', 'inherit'], env })
}
