import { chromium, type CDPSession } from 'playwright-core'
import { buildWeb } from '../server/build-web.ts'
import { chromiumFlags, findChromium } from '../testing/find-chromium.ts'
import { openCitizenDoor } from '../testing/open-citizen-door.ts'
import { percentile, rounded, type Weighed } from './figure.ts'
import type { OpenRegister } from './open-register.ts'
import type { Wanted } from './read-words.ts'

type How = Pick<Wanted, 'rounds'> & {
  readonly clients: number
  readonly say: (line: string) => void
}

/** A phone on a slow mobile network, as Lighthouse simulates one: 150 ms there and back, 1.6 Mbit/s, a fourth of our speed. */
const network = { latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8, offline: false }
const slowdown = 4
const pagesARound = 5

/**
 * Weighs the first page of the e-service, from nothing to being usable, in Chromium with an empty cache: the aims are 1.5 s
 * on a simulated 4G phone and at most 170 kB of JavaScript (gzip). Usable is when its heading stands and a press on the
 * link that identifies would be answered.
 */
export async function weighFirstPage(opened: OpenRegister, { rounds, clients, say }: How): Promise<Weighed> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('Weighing the first page needs a Chromium')
  const webRoot = await buildWeb('citizen')
  const door = await openCitizenDoor({ url: opened.database.doorUrl }, { webRoot })
  const browser = await chromium.launch({ executablePath, args: chromiumFlags })
  const times: number[] = []
  let script = 0
  try {
    for (let nth = 0; nth < rounds * pagesARound; nth += 1) {
      const context = await browser.newContext({
        baseURL: door.baseUrl,
        locale: 'fi-FI',
        viewport: { width: 360, height: 780 },
      })
      const page = await context.newPage()
      const protocol = await context.newCDPSession(page)
      script = 0
      await throttle(protocol, (bytes) => (script += bytes))
      const startedAt = performance.now()
      await page.goto('/', { waitUntil: 'commit' })
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
      times.push(performance.now() - startedAt)
      await page.waitForLoadState('networkidle')
      await context.close()
    }
  } finally {
    await browser.close()
    await door.close()
  }
  say(`  ${Math.round(script / 1000)} kB of JavaScript over the network`)
  const ascending = times.toSorted((a, b) => a - b)
  return {
    figure: {
      workload: 'first-page',
      clients,
      connections: 1,
      throughput: rounded(1000 / (times.reduce((sum, time) => sum + time, 0) / times.length), 2),
      p50: rounded(percentile(ascending, 0.5), 2),
      p95: rounded(percentile(ascending, 0.95), 2),
      p99: rounded(percentile(ascending, 0.99), 2),
      errors: 0,
      peakMemoryMb: 0,
      limit: null,
      ratioToLimit: null,
    },
    counts: 'pages',
    limitBy: '',
    parts: [],
  }
}

async function throttle(protocol: CDPSession, onScript: (bytes: number) => void): Promise<void> {
  const scripts = new Set<string>()
  protocol.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId)
  })
  protocol.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) onScript(encodedDataLength)
  })
  await protocol.send('Network.enable')
  await protocol.send('Network.emulateNetworkConditions', network)
  await protocol.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
}
