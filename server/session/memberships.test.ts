import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mari, oona, sami } from '../../testing/cast.ts'
import { type TestRegister, testRegister } from '../../testing/database.ts'
import { signIn, TinyBrowser } from '../../testing/sign-in.ts'
import { ask, movableClock, probes, sessionStage } from '../../testing/staff-door.ts'
import { grantMembership } from './grant-membership.ts'

type Door = Awaited<ReturnType<Awaited<ReturnType<typeof sessionStage>>['openDoor']>>

let database: TestRegister
let stage: Awaited<ReturnType<typeof sessionStage>>
const clock = movableClock()
let door: Door
/** A second process of the same door. */
let other: Door

beforeAll(async () => {
  database = await testRegister()
  stage = await sessionStage(database)
  door = await stage.openDoor({ now: clock.now, hang: probes(database.pool, clock.now) })
  other = await stage.openDoor({ now: clock.now, hang: probes(database.pool, clock.now) })
})
afterAll(async () => {
  await stage.close()
  await database.drop()
})

const who = (browser: TinyBrowser, at = door) => ask.who(browser, at)
const open = (browser: TinyBrowser, at = door) => ask.open(browser, at)
const post = (browser: TinyBrowser, path: string, body: object) => ask.post(browser, path, body, door)

describe('several rights of one person', () => {
  const registrar = { group: 'registrar', office: '0299' }

  beforeAll(async () => {
    // The older right stands first.
    clock.pass(60)
    await grantMembership(
      database.adminPool,
      {
        ...oona,
        ...registrar,
        issuer: stage.provider.issuer,
        validFrom: '2020-01-01',
        validUntil: '2099-12-31',
        grantedBy: 'test',
      },
      clock.now(),
    )
  })

  /** Signing in ends at the choice. */
  async function choose() {
    const browser = new TinyBrowser()
    const start = `${door.baseUrl}/session/sign-in?login_hint=${encodeURIComponent(oona.name)}&return=/clients`
    const page = await browser.go(start, { headers: { accept: 'text/html', 'accept-language': 'en' } })
    return { browser, page }
  }

  test('are chosen between after signing in, and until then there is nothing', async () => {
    const { browser, page } = await choose()
    expect(new URL(page.url).pathname + new URL(page.url).search).toBe('/session/membership?return=%2Fclients')
    expect(page.body).toContain('<h1>In which role are you working now?</h1>')
    expect(page.body).toContain('Registrar')
    const refused = await browser.ask(`${door.baseUrl}/api/who`)
    expect([refused.status, JSON.parse(refused.body)]).toEqual([
      403,
      expect.objectContaining({ type: 'urn:seloste:problem:membership-not-chosen' }),
    ])
    expect(await open(browser)).toBe(403)

    const chosen = /value="([^"]+)">\s*<strong>Registrar/.exec(page.body)![1]!
    const goOn = await browser.ask(`${door.baseUrl}/session/membership`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: door.baseUrl },
      body: new URLSearchParams({ membershipId: chosen, return: '/clients' }).toString(),
    })
    expect([goOn.status, goOn.headers.location]).toEqual([303, '/clients'])
    const answer = await browser.ask(`${door.baseUrl}/api/who`)
    expect(JSON.parse(answer.body)).toMatchObject({ id: oona.staffId, ...registrar })
    expect(stage.lines.at(-1)).toMatchObject({ actor: registrar, operation: 'switchMembership', outcome: 'done' })
  })

  test('can be changed without signing in again: another secret, the same absolute end', async () => {
    const { browser } = await choose()
    const held = async () =>
      (
        JSON.parse((await browser.ask(`${door.baseUrl}/api/session/membership`)).body) as {
          memberships: { membershipId: string; group: string; office: string; inUse: boolean }[]
        }
      ).memberships
    const at = clock.now().getTime()
    expect((await held()).map(({ group, inUse }) => [group, inUse])).toEqual([
      ['caseworker', false],
      ['registrar', false],
    ])
    const [caseworker, second] = await held()
    await post(browser, '/api/session/membership', { membershipId: caseworker!.membershipId })
    const earlier = browser.cookies.get('__Host-seloste-staff')!.value
    clock.pass(1800)
    const changed = await post(browser, '/api/session/membership', { membershipId: second!.membershipId })
    expect(JSON.parse(changed.body)).toMatchObject({ endsAt: new Date(at + 36_000_000).toISOString() })
    expect((await held()).map(({ group, inUse }) => [group, inUse])).toEqual([
      ['caseworker', false],
      ['registrar', true],
    ])
    const later = browser.cookies.get('__Host-seloste-staff')!.value
    expect(later).not.toBe(earlier)
    browser.cookies.set('__Host-seloste-staff', { value: earlier, path: '/' })
    expect([await who(browser), await open(browser, other)]).toEqual([401, 401])
  })

  test('of somebody else cannot be taken, nor one that has ended', async () => {
    const { browser } = await signIn(door.baseUrl, mari.name)
    const { rows } = await database.adminPool.query(
      `select staff_id, membership_id from staff_member where staff_id in ($1, $2) order by staff_id`,
      [sami.staffId, oona.staffId],
    )
    for (const { membership_id: membershipId } of rows) {
      expect((await post(browser, '/api/session/membership', { membershipId })).status).toBe(404)
    }
    expect((await post(browser, '/api/session/membership', { membershipId: randomUUID() })).status).toBe(404)
    expect((await post(browser, '/api/session/membership', { membershipId: 'x' })).status).toBe(400)
    expect((await post(browser, '/api/session/membership', {})).status).toBe(400)
    // Nothing was lost by trying.
    expect(await who(browser)).toBe(200)
  })

  test('leave a choice that ends in ten minutes', async () => {
    const { browser } = await choose()
    clock.pass(599)
    expect((await browser.ask(`${door.baseUrl}/api/session`)).status).toBe(200)
    clock.pass(1)
    expect((await browser.ask(`${door.baseUrl}/api/session`)).status).toBe(401)
  })
})

test('a right that is made shorter, or moved to later, takes its sessions with it', async () => {
  const day = (days: number) => new Date(clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10)
  const grant = (validFrom: string, validUntil: string) =>
    grantMembership(
      database.adminPool,
      { ...sami, issuer: stage.provider.issuer, validFrom, validUntil, grantedBy: 'test' },
      clock.now(),
    )
  for (const [from, until] of [
    [-30, -2],
    [2, 30],
  ] as const) {
    await grant(day(-30), day(30))
    const { browser } = await signIn(door.baseUrl, sami.name)
    expect([await open(browser), await open(browser, other)]).toEqual([404, 404])
    await grant(day(-30), day(60))
    expect(await open(browser, other)).toBe(404)
    await grant(day(from), day(until))
    expect([await open(browser), await open(browser, other), await who(browser)]).toEqual([401, 401, 401])
    await expect(signIn(door.baseUrl, sami.name)).rejects.toThrow('403')
  }
  await grant(day(-30), day(30))
})
