import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { connect } from '../../database/connection.ts'
import { mari, oona, sami } from '../../testing/cast.ts'
import { type TestRegister, testRegister } from '../../testing/database.ts'
import { signIn, type TinyBrowser } from '../../testing/sign-in.ts'
import { ask, movableClock, probes, sessionStage } from '../../testing/staff-door.ts'
import { hearDirectQueries, wayToDatabase } from '../../testing/way-to-database.ts'
import { grantMembership, removeMembership } from './grant-membership.ts'
import { digestOf, sessionLives } from './session.ts'

type Door = Awaited<ReturnType<Awaited<ReturnType<typeof sessionStage>>['openDoor']>>

let database: TestRegister
let stage: Awaited<ReturnType<typeof sessionStage>>
let clock: ReturnType<typeof movableClock>
let door: Door
/** A second process of the same door. */
let other: Door
/** What the first door has asked of the database since it was last emptied. */
const asked: string[] = []

beforeAll(async () => {
  database = await testRegister()
  stage = await sessionStage(database)
  clock = movableClock()
  const pool = hearDirectQueries(database.pool, asked)
  door = await stage.openDoor({ now: clock.now, pool, hang: probes(pool, clock.now) })
  other = await stage.openDoor({ now: clock.now, hang: probes(database.pool, clock.now) })
})
afterAll(async () => {
  await stage.close()
  await database.drop()
})
beforeEach(() => void (asked.length = 0))

const who = (browser: TinyBrowser, at = door) => ask.who(browser, at)
const poll = (browser: TinyBrowser, at = door) => ask.poll(browser, at)
const open = (browser: TinyBrowser, at = door) => ask.open(browser, at)
const post = (browser: TinyBrowser, path: string, body: object) => ask.post(browser, path, body, door)
const hashOf = (browser: TinyBrowser) => digestOf(browser.cookies.get('__Host-seloste-staff')!.value).toString('hex')

describe('how long a session lasts', () => {
  test('an unused session lives to its last millisecond of 60 minutes, and not to the next', async () => {
    const { browser } = await signIn(door.baseUrl, mari.name)
    clock.pass(3599.999)
    expect(await poll(browser)).toBe(200)
    clock.pass(0.001)
    expect([await poll(browser), await who(browser), await open(browser)]).toEqual([401, 401, 401])
  })

  test('the same behind the gate, where nothing else asks', async () => {
    const { browser } = await signIn(door.baseUrl, mari.name)
    const hash = hashOf(browser)
    clock.pass(3599.999)
    const alive = () => database.pool.query(sessionLives(hash, clock.now()))
    expect((await alive()).rowCount).toBe(1)
    clock.pass(0.001)
    expect((await alive()).rowCount).toBe(0)
  })

  test('use turns the clock back, what the page asks by itself does not', async () => {
    const { browser } = await signIn(door.baseUrl, mari.name)
    clock.pass(3000)
    expect(await open(browser)).toBe(404)
    clock.pass(3000)
    expect(await poll(browser)).toBe(200)
    clock.pass(600)
    expect(await poll(browser)).toBe(401)
  })

  test('ten hours after signing in it ends, however much it is used', async () => {
    const { browser } = await signIn(door.baseUrl, mari.name)
    for (let hour = 0; hour < 10; hour += 1) {
      clock.pass(1799)
      expect(await who(browser)).toBe(200)
      clock.pass(1800)
      expect(await open(browser)).toBe(404)
    }
    clock.pass(9.999)
    expect([await who(browser), await open(browser)]).toEqual([200, 404])
    clock.pass(0.001)
    expect([await who(browser), await open(browser)]).toEqual([401, 401])
  })

  test('it tells when it will end, and asking does not put that off', async () => {
    const { browser } = await signIn(door.baseUrl, mari.name)
    const at = clock.now().getTime()
    const times = async () => JSON.parse((await browser.ask(`${door.baseUrl}/api/session`)).body) as object
    const told = {
      idleEndsAt: new Date(at + 3_600_000).toISOString(),
      endsAt: new Date(at + 36_000_000).toISOString(),
    }
    expect(await times()).toEqual(told)
    clock.pass(3300)
    expect(await times()).toEqual(told)
    const kept = { ...told, idleEndsAt: new Date(at + 3_300_000 + 3_600_000).toISOString() }
    const keeping = await browser.ask(`${door.baseUrl}/api/session/keep`, { method: 'POST' })
    expect(JSON.parse(keeping.body)).toEqual(kept)
    expect(await times()).toEqual(kept)
    clock.pass(3599)
    expect(await poll(browser, other)).toBe(200)
  })

  test('in its last hour the idle clock stops where the session does', async () => {
    const { browser } = await signIn(door.baseUrl, mari.name)
    for (let half = 0; half < 19; half += 1) {
      clock.pass(1800)
      await who(browser)
    }
    const { idleEndsAt, endsAt } = JSON.parse((await browser.ask(`${door.baseUrl}/api/session`)).body) as Record<
      string,
      string
    >
    expect(idleEndsAt).toBe(endsAt)
  })

  test('a right that ends today ends the session at midnight in Finland', async () => {
    const night = movableClock()
    const [day, tomorrow] = [new Date(night.now()), new Date(night.now())].map((date, ahead) => {
      date.setUTCDate(date.getUTCDate() + ahead)
      return date.toLocaleDateString('sv-SE', { timeZone: 'Europe/Helsinki' })
    })
    const grant = { ...oona, issuer: stage.provider.issuer, validFrom: '2020-01-01', grantedBy: 'test' }
    const late = await stage.openDoor({ now: night.now, hang: (app) => app.get('/api/who', () => ({})) })
    await grantMembership(database.adminPool, { ...grant, validUntil: day! }, night.now())
    const { rows } = await database.adminPool.query<{ left: number }>(
      `select extract(epoch from $1::date::timestamp at time zone 'Europe/Helsinki' - $2::timestamptz)::float as left`,
      [tomorrow, night.now()],
    )
    night.pass(Math.floor(rows[0]!.left) - 5)
    const { browser } = await signIn(late.baseUrl, oona.name)
    night.pass(4)
    expect(await who(browser, late)).toBe(200)
    night.pass(2)
    expect(await who(browser, late)).toBe(401)
    await expect(signIn(late.baseUrl, oona.name)).rejects.toThrow('403')
    await grantMembership(database.adminPool, { ...grant, validUntil: '2099-12-31' }, night.now())
  })
})

describe('what it costs', () => {
  test('behind the gate a remembered session asks the database nothing of its own', async () => {
    const { browser } = await signIn(door.baseUrl, mari.name)
    await open(browser)
    asked.length = 0
    for (let times = 0; times < 5; times += 1) expect(await open(browser)).toBe(404)
    expect(asked).toEqual([])
  })

  test('once a minute the idle clock is turned back, by one of many requests at once', async () => {
    const { browser } = await signIn(door.baseUrl, mari.name)
    await open(browser)
    clock.pass(60)
    asked.length = 0
    await Promise.all(Array.from({ length: 8 }, () => open(browser)))
    expect(asked.filter((text) => text.includes('update session'))).toHaveLength(1)
    expect(asked.filter((text) => text.includes('select')).length).toBeLessThanOrEqual(1)
    clock.pass(59)
    asked.length = 0
    await open(browser)
    expect(asked).toEqual([])
  })

  test('a process that meets a session just used elsewhere does not turn its clock back again', async () => {
    const { browser } = await signIn(other.baseUrl, mari.name)
    asked.length = 0
    await who(browser)
    expect(asked.filter((text) => text.includes('update session'))).toEqual([])
  })
})

describe('how it ends', () => {
  test('signing out ends it for every process at once, also behind the gate', async () => {
    const { browser, cookie } = await signIn(door.baseUrl, mari.name)
    // Remembered by both.
    expect([await open(browser), await open(browser, other)]).toEqual([404, 404])
    const answer = await browser.ask(`${door.baseUrl}/session/sign-out`, { method: 'POST' })
    expect(answer.status).toBe(200)
    expect(answer.headers['clear-site-data']).toBe('"storage"')
    expect(browser.cookies.has('__Host-seloste-staff')).toBe(false)
    const { continueAt } = JSON.parse(answer.body) as { continueAt: string }
    expect(continueAt).toMatch(new RegExp(`^${stage.provider.issuer}/session/end\\?`))
    browser.cookies.set('__Host-seloste-staff', { value: cookie.split('=')[1]!, path: '/' })
    expect([await open(browser, other), await who(browser, other), await open(browser)]).toEqual([401, 401, 401])
    expect(stage.lines.at(-1)).toMatchObject({ actor: { id: mari.staffId }, operation: 'signOut', outcome: 'done' })
  })

  test('signing out everywhere ends every session of the person and of nobody else', async () => {
    const { browser: here } = await signIn(door.baseUrl, mari.name)
    const { browser: there } = await signIn(other.baseUrl, mari.name)
    const { browser: oonas } = await signIn(other.baseUrl, oona.name)
    expect([await open(there, other), await open(oonas, other)]).toEqual([404, 404])
    const before = stage.lines.length
    expect((await post(here, '/session/sign-out', { everywhere: true })).status).toBe(200)
    expect([await open(there, other), await open(oonas, other)]).toEqual([401, 404])
    expect(
      stage.lines.slice(before).filter(({ operation }) => operation === 'signOutEverywhere').length,
    ).toBeGreaterThanOrEqual(2)
  })

  test('signing out twice, or without having signed in, is no trouble', async () => {
    const { browser } = await signIn(door.baseUrl, mari.name)
    expect((await post(browser, '/session/sign-out', {})).status).toBe(200)
    const again = await post(browser, '/session/sign-out', {})
    expect([again.status, JSON.parse(again.body)]).toEqual([200, { continueAt: `${door.baseUrl}/` }])
    expect((await post(browser, '/session/sign-out', { everywhere: 'yes' })).status).toBe(400)
    expect((await post(browser, '/session/sign-out', { elsewhere: true })).status).toBe(400)
  })

  test('the provider ends it too: log-out there comes back to the door by itself', async () => {
    const { browser } = await signIn(door.baseUrl, mari.name)
    // Leaving the provider by its own page, without a word to the door's own sign-out.
    const page = await browser.ask(`${stage.provider.issuer}/session/end?client_id=seloste-staff`, {
      headers: { accept: 'text/html' },
    })
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page.body)![1]!
    expect(await who(browser)).toBe(200)
    const left = await browser.ask(`${stage.provider.issuer}/session/end/confirm`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: `xsrf=${xsrf}&logout=yes`,
    })
    expect(left.status).toBe(303)
    expect([await who(browser), await open(browser, other)]).toEqual([401, 401])
  })

  test('a right that is removed ends the sessions under it, on every process', async () => {
    const { browser } = await signIn(door.baseUrl, sami.name)
    expect([await open(browser), await open(browser, other)]).toEqual([404, 404])
    const { rows } = await database.adminPool.query(`select membership_id from staff_member where staff_id = $1`, [
      sami.staffId,
    ])
    const membershipId = rows[0].membership_id as string
    expect(await removeMembership(database.adminPool, { membershipId, removedBy: 'test' }, clock.now())).toBe(true)
    expect(await removeMembership(database.adminPool, { membershipId, removedBy: 'test' }, clock.now())).toBe(false)
    expect([await open(browser, other), await who(browser)]).toEqual([401, 401])
    await expect(signIn(door.baseUrl, sami.name)).rejects.toThrow('403')
    const grant = { ...sami, issuer: stage.provider.issuer, validFrom: '2020-01-01', grantedBy: 'test' }
    const granted = await grantMembership(database.adminPool, { ...grant, validUntil: '2099-12-31' }, clock.now())
    expect(granted).toMatchObject({ staffId: sami.staffId })
    expect(granted.membershipId).not.toBe(membershipId)
    expect(await who((await signIn(door.baseUrl, sami.name)).browser)).toBe(200)
  })

  test('the database going away is a passing trouble that signs nobody out', async () => {
    const way = await wayToDatabase(database.url)
    const pool = connect(way.url, { max: 2 })
    const shaky = await stage.openDoor({ now: clock.now, pool, hang: probes(pool, clock.now) })
    const { browser } = await signIn(shaky.baseUrl, mari.name)
    await way.close()
    for (const path of ['/api/who', '/session/sign-in', '/session/sign-out']) {
      const method = path === '/session/sign-out' ? 'POST' : 'GET'
      const answer = await browser.ask(`${shaky.baseUrl}${path}`, { method })
      expect([path, answer.status, JSON.parse(answer.body)]).toEqual([
        path,
        503,
        expect.objectContaining({ type: 'urn:seloste:problem:unavailable' }),
      ])
      expect(answer.headers['retry-after']).toBe('5')
      expect(answer.headers['set-cookie']).toBeUndefined()
    }
    expect(await open(browser, shaky)).toBe(503)
    await way.open()
    expect([await who(browser, shaky), await open(browser, shaky)]).toEqual([200, 404])
    await way.close()
    await pool.end()
  })

  test.each(['', 'x', 'x'.repeat(43), 'x'.repeat(4000), '../../etc', '%00', "'; drop table session --"])(
    'the cookie %j is nobody',
    async (value) => {
      const { browser } = await signIn(door.baseUrl, mari.name)
      browser.cookies.set('__Host-seloste-staff', { value, path: '/' })
      expect([await who(browser), await open(browser)]).toEqual([401, 401])
    },
  )
})

test('a session is worth nothing at another workstation', async () => {
  const elsewhere = await stage.openDoor({
    now: clock.now,
    settings: { workstation: { proxy: { addresses: ['127.0.0.1', '::1'], header: 'x-workstation' } } },
    hang: probes(database.pool, clock.now),
  })
  const { browser } = await signIn(door.baseUrl, mari.name)
  const there = { headers: { 'x-workstation': 'TYO-1' } }
  expect((await browser.ask(`${elsewhere.baseUrl}/api/who`, there)).status).toBe(401)
  expect((await browser.ask(`${elsewhere.baseUrl}/api/open`, { method: 'POST', ...there })).status).toBe(401)
  expect(await who(browser)).toBe(200)
})

test('what has long ended is forgotten at the next sign-in', async () => {
  const { browser } = await signIn(door.baseUrl, mari.name)
  const hash = hashOf(browser)
  const there = async () =>
    (await database.adminPool.query(`select from session where session_hash = decode($1, 'hex')`, [hash])).rowCount
  clock.pass(10 * 3600 + 7 * 86_400 - 1)
  await signIn(door.baseUrl, mari.name)
  expect(await there()).toBe(1)
  clock.pass(2)
  await signIn(door.baseUrl, mari.name)
  expect(await there()).toBe(0)
})

test('the doors may not grant rights, and groups may not see sessions', async () => {
  await expect(
    grantMembership(database.pool, {
      ...mari,
      issuer: stage.provider.issuer,
      validFrom: '2020-01-01',
      validUntil: '2099-12-31',
      grantedBy: 'test',
    }),
  ).rejects.toMatchObject({ code: '42501' })
  const client = await database.pool.connect()
  try {
    for (const table of ['session', 'sign_in', 'staff_person', 'attempt_count']) {
      await client.query('begin; set local role seloste_caseworker')
      await expect(client.query(`select * from ${table}`)).rejects.toMatchObject({ code: '42501' })
      await client.query('rollback')
    }
  } finally {
    client.release()
  }
})
