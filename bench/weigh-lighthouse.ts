import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { chromium } from 'playwright-core'
import { buildWeb } from '../server/build-web.ts'
import { chromiumFlags, findChromium } from '../testing/find-chromium.ts'
import { freePort } from '../testing/start-seloste.ts'
import { median, percentile, rounded, type Weighed } from './figure.ts'
import { startDoorProcess } from './open-door.ts'
import type { OpenRegister } from './open-register.ts'
import type { Wanted } from './read-words.ts'
import { sampleClients } from './sample-clients.ts'
import { signInAs } from './weigh-own-record.ts'

type How = Pick<Wanted, 'rounds'> & { readonly clients: number; readonly say: (line: string) => void }

const folder = fileURLToPath(new URL('lighthouse/', import.meta.url))

/** What we read of a report. */
type Report = {
  readonly categories: Readonly<Record<'performance' | 'accessibility', { readonly score: number }>>
  readonly audits: Readonly<Record<string, { readonly numericValue?: number }>>
}
type Lighthouse = (url: string, flags: object) => Promise<{ readonly lhr: Report } | undefined>

/**
 * Weighs the first page of the e-service by Lighthouse, as it simulates a phone on a slow network: for a visitor, and for a
 * client who is signed in. The aims are 90 of 100 for performance and 100 for accessibility. Of several runs the middle one
 * counts. Lighthouse is installed when this is first asked for.
 */
export async function weighLighthouse(opened: OpenRegister, { rounds, clients, say }: How): Promise<Weighed> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('Lighthouse needs a Chromium')
  const lighthouse = await loadLighthouse(say)
  const port = await freePort()
  const door = await startDoorProcess(opened, {
    BENCH_WEB_ROOT: await buildWeb('citizen'),
    SELOSTE_DOORS: 'citizen',
    SELOSTE_CITIZEN_PORT: String(port),
    SELOSTE_IDP_PORT: String(await freePort()),
  })
  const profile = await mkdtemp(join(tmpdir(), 'seloste-lighthouse-'))
  const debugging = await freePort()
  const args = [...chromiumFlags, `--remote-debugging-port=${debugging}`]
  const browser = await chromium.launchPersistentContext(profile, { executablePath, args })
  const run = async () => {
    const reports: Report[] = []
    for (let tries = 0; reports.length < rounds; tries += 1) {
      if (tries === 3 * rounds) throw new Error('Lighthouse saw no page whole')
      const result = await lighthouse(`http://localhost:${port}/`, {
        port: debugging,
        onlyCategories: ['performance', 'accessibility'],
        // Whoever is signed in stays so.
        disableStorageReset: true,
        logLevel: 'error',
      })
      if (!result) throw new Error('Lighthouse gave no report')
      // On a busy machine it may see no paint at all, and then says so instead of a number.
      if (shown.every((audit) => Number.isFinite(valueOf(result.lhr, audit)))) reports.push(result.lhr)
    }
    return reports
  }
  try {
    const visitor = await run()
    const [client] = await sampleClients(opened, 1)
    const [name = '', value = ''] = (await signInAs(opened, client!)).split('=')
    const url = `https://localhost:${port}`
    await browser.addCookies([{ name, value, url, secure: true, httpOnly: true, sameSite: 'Lax' }])
    const signedIn = await run()
    return {
      figure: {
        workload: 'lighthouse',
        clients,
        connections: 1,
        throughput: scoreOf(visitor, 'performance'),
        p50: null,
        p95: null,
        p99: null,
        errors: 0,
        peakMemoryMb: rounded(await door.peakMemoryMb()),
        limit: null,
        ratioToLimit: null,
      },
      counts: 'of 100, the visitor’s page',
      limitBy: '',
      parts: [partOf('visitor', visitor), partOf('signed in', signedIn)],
    }
  } finally {
    await browser.close()
    await door.close()
    await rm(profile, { recursive: true, force: true })
  }
}

async function loadLighthouse(say: (line: string) => void): Promise<Lighthouse> {
  if (!existsSync(join(folder, 'node_modules'))) {
    say('  Installing Lighthouse into bench/lighthouse.')
    await promisify(execFile)('npm', ['ci', '--ignore-scripts'], { cwd: folder })
  }
  const program = pathToFileURL(join(folder, 'node_modules', 'lighthouse', 'core', 'index.js')).href
  return ((await import(program)) as { default: Lighthouse }).default
}

const scoreOf = (reports: readonly Report[], category: keyof Report['categories']) =>
  Math.round(median(reports.map(({ categories }) => categories[category].score * 100)))

const shown = ['largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift'] as const
const valueOf = ({ audits }: Report, audit: (typeof shown)[number]) => audits[audit]?.numericValue ?? Number.NaN

function partOf(who: string, reports: readonly Report[]): Weighed['parts'][number] {
  const middle = (audit: (typeof shown)[number]) => median(reports.map((report) => valueOf(report, audit)))
  const ascending = reports.map((report) => valueOf(report, 'largest-contentful-paint')).toSorted((a, b) => a - b)
  const scores = `performance ${scoreOf(reports, 'performance')}, accessibility ${scoreOf(reports, 'accessibility')}`
  const blocked = `blocked ${Math.round(middle('total-blocking-time'))} ms`
  const shift = `shift ${middle('cumulative-layout-shift').toFixed(3)}`
  return {
    name: `${who}: ${scores}, ${blocked}, ${shift}; largest paint`,
    p50: rounded(percentile(ascending, 0.5)),
    p95: rounded(percentile(ascending, 0.95)),
    p99: rounded(percentile(ascending, 0.99)),
  }
}
