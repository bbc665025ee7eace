import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { aino } from '../testing/citizens.ts'
import { type TestRegister, testRegister } from '../testing/database.ts'
import { type OpenCitizenDoor, openCitizenDoor } from '../testing/open-citizen-door.ts'
import { registerOn } from '../testing/register.ts'
import { standCitizens } from '../testing/standing-citizens.ts'
import { TinyBrowser } from '../testing/sign-in.ts'
import { wayToDatabase } from '../testing/way-to-database.ts'

const maintenance = { from: new Date('2026-12-01T18:00:00Z'), until: new Date('2026-12-01T20:00:00Z') }

let stage: TestRegister
let way: Awaited<ReturnType<typeof wayToDatabase>>
let door: OpenCitizenDoor
let now = new Date('2026-12-01T12:00:00Z')
const at = (time: string) => (now = new Date(`2026-12-01T${time}Z`))

beforeAll(async () => {
  stage = await testRegister()
  way = await wayToDatabase(stage.url)
  await standCitizens(
    registerOn(stage.pool, () => now),
    stage.adminPool,
  )
  door = await openCitizenDoor({ url: way.url }, { now: () => now, maintenance })
})
afterEach(() => at('12:00:00'))
afterAll(async () => {
  await door.close()
  await stage.drop()
})

const announced = { maintenance: { from: '2026-12-01T18:00:00.000Z', until: '2026-12-01T20:00:00.000Z' } }

test('maintenance is announced until it begins, and forgotten when it is over (306/2019 §4)', async () => {
  at('17:59:59')
  expect((await door.ask('GET /api/availability')).body).toEqual(announced)
  at('20:00:00')
  expect((await door.ask('GET /api/availability')).body).toEqual({})
})

test('while it lasts nobody is answered by the register, and all are told when it ends', async () => {
  const visitor = await door.as(aino)
  at('18:00:00')
  for (const on of [
    'GET /api/availability',
    'GET /api/me',
    'POST /api/own/overview',
    'POST /api/accessibility-feedback',
  ]) {
    const answer = await visitor.ask(on, on.startsWith('POST') ? { language: 'fi' } : undefined)
    expect([answer.status, answer.body]).toEqual([
      503,
      {
        type: 'urn:seloste:problem:maintenance',
        title: 'The service is closed for maintenance',
        status: 503,
        until: '2026-12-01T20:00:00.000Z',
      },
    ])
    expect(answer.headers['retry-after']).toBe('7200')
  }
  // What the notice says, everybody may read at any time (N2.1); a balancer learns that the process is well.
  expect((await door.ask('GET /api/notice/sv')).status).toBe(200)
  expect((await door.ask('GET /healthz')).status).toBe(200)
  at('19:59:59')
  expect((await visitor.ask('GET /api/me')).headers['retry-after']).toBe('1')
  at('20:00:00')
  expect((await visitor.ask('GET /api/me')).status).not.toBe(503)
})

test('whoever comes to be identified meanwhile reads so on a page, in their language', async () => {
  at('19:00:00')
  const browser = new TinyBrowser()
  const page = await browser.ask(`${door.baseUrl}/session/sign-in`, {
    headers: { accept: 'text/html', 'accept-language': 'sv' },
  })
  expect(page.status).toBe(503)
  expect(page.headers['retry-after']).toBe('3600')
  expect(page.body).toContain('Ett serviceavbrott pågår')
  expect(page.body).toMatch(/Beräknat slut: 1 december 2026 kl\.? 22:00/)
  expect(page.body).toContain('<a href="/notice">Dataskyddsbeskrivning</a>')
})

test('a register that cannot be reached is told as such, and again when it can', async () => {
  await way.close()
  const away = await door.ask('GET /api/availability')
  expect([away.status, away.body.type]).toEqual([503, 'urn:seloste:problem:unavailable'])
  await way.open()
  expect((await door.ask('GET /api/availability')).status).toBe(200)
})
