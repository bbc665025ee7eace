import { afterAll, beforeAll, expect, test } from 'vitest'
import { cast, mari, oona, sami } from '../../testing/cast.ts'
import { type TestRegister, testRegister } from '../../testing/database.ts'
import { signIn, TinyBrowser } from '../../testing/sign-in.ts'
import { movableClock, sessionStage } from '../../testing/staff-door.ts'
import { grantMembership } from './grant-membership.ts'
import { actorOf, digestOf } from './session.ts'

let register: TestRegister
let stage: Awaited<ReturnType<typeof sessionStage>>
let door: Awaited<ReturnType<(typeof stage)['openDoor']>>
const clock = movableClock()

beforeAll(async () => {
  register = await testRegister()
  stage = await sessionStage(register)
  door = await stage.openDoor({
    now: clock.now,
    hang: (app) => {
      app.get('/api/who', (request) => actorOf(request.staffSession!))
      app.get('/clients', () => 'the application')
    },
  })
})
afterAll(async () => {
  await stage.close()
  await register.drop()
})

const html = { headers: { accept: 'text/html', 'accept-language': 'sv' } }

/** Goes to the provider as somebody, and stops before coming back to the door. */
async function comeBackAs(name: string, browser = new TinyBrowser(), goOn = '/clients') {
  const start = `${door.baseUrl}/session/sign-in?login_hint=${encodeURIComponent(name)}&return=${encodeURIComponent(goOn)}`
  const answer = await browser.go(start, {}, (next) => next.startsWith(`${door.baseUrl}/session/callback`))
  return { browser, callback: new URL(answer.url) }
}

test.each(cast)('$name ($group, $office) signs in by the real round trip', async ({ name, group, office, staffId }) => {
  const { browser } = await signIn(door.baseUrl, name)
  const answer = await browser.ask(`${door.baseUrl}/api/who`)
  expect(JSON.parse(answer.body)).toMatchObject({ id: staffId, name, group, office, workstation: 'demoLoopback' })
  const { session } = JSON.parse(answer.body) as { session: string }
  expect(stage.lines.at(-1)).toEqual({
    actor: { id: staffId, name, group, office, workstation: 'demoLoopback', session },
    operation: 'signIn',
    outcome: 'done',
  })
})

test('the cast is told as names, groups and offices, and nothing else', async () => {
  const answer = await new TinyBrowser().ask(`${door.baseUrl}/session/cast`)
  expect(JSON.parse(answer.body)).toEqual(cast.map(({ name, group, office }) => ({ name, group, office })))
})

test('the browser ends where it was going, with a cookie that only this host gets, over TLS, and no script', async () => {
  const { browser, callback } = await comeBackAs(mari.name)
  const answer = await browser.ask(callback.href)
  expect(answer.status).toBe(303)
  expect(answer.headers.location).toBe('/clients')
  expect(answer.headers['set-cookie']).toEqual([
    expect.stringMatching(/^__Host-seloste-staff=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
  ])
})

test('neither secret is in the database', async () => {
  const { browser, callback } = await comeBackAs(mari.name)
  const secrets = [callback.searchParams.get('state')!, browser.cookies.get('__Host-seloste-sign-in')!.value]
  const underWay = await register.adminPool.query(`select s::text as line, * from sign_in s`)
  expect(underWay.rows.length).toBeGreaterThan(0)
  await browser.ask(callback.href)
  secrets.push(browser.cookies.get('__Host-seloste-staff')!.value)
  const signedIn = await register.adminPool.query(`select s::text as line, * from session s`)
  const text = JSON.stringify([...underWay.rows, ...signedIn.rows])
  for (const secret of secrets) {
    expect(secret).toMatch(/^[\w-]{43}$/)
    expect(text).not.toContain(secret)
    expect(text).not.toContain(Buffer.from(secret, 'base64url').toString('hex'))
  }
})

test('a code works once', async () => {
  const { browser, callback } = await comeBackAs(mari.name)
  expect((await browser.ask(callback.href)).status).toBe(303)
  const earlier = browser.cookies.get('__Host-seloste-staff')!.value
  const again = await browser.ask(callback.href)
  expect(again.status).toBe(400)
  expect(JSON.parse(again.body)).toMatchObject({ type: 'urn:seloste:problem:sign-in-failed', status: 400 })
  expect(again.headers['content-type']).toContain('application/problem+json')
  expect(browser.cookies.get('__Host-seloste-staff')!.value).toBe(earlier)
  expect(stage.lines.at(-1)).toMatchObject({
    actor: { id: 'unknown', group: 'none' },
    operation: 'signIn',
    outcome: 'invalid',
  })
})

test('what was sent is forgotten as soon as an answer comes, good or bad', async () => {
  const { browser, callback } = await comeBackAs(mari.name)
  const { browser: failing, callback: bad } = await comeBackAs(oona.name)
  bad.searchParams.set('code', 'x')
  const left = async (url: URL) =>
    (
      await register.adminPool.query('select from sign_in where state_hash = $1', [
        digestOf(url.searchParams.get('state')!),
      ])
    ).rowCount
  expect([await left(callback), await left(bad)]).toEqual([1, 1])
  await browser.ask(callback.href)
  await failing.ask(bad.href)
  expect([await left(callback), await left(bad)]).toEqual([0, 0])
})

test('outside a demo there is no cast, and no name goes into an address', async () => {
  const real = await stage.openDoor({ isDemo: false })
  expect((await new TinyBrowser().ask(`${real.baseUrl}/session/cast`)).status).toBe(404)
  const sent = await new TinyBrowser().ask(`${real.baseUrl}/session/sign-in?login_hint=Mari`)
  expect(sent.status).toBe(302)
  expect(sent.headers.location).not.toContain('Mari')
})

test('a code that was used does not work with another state either', async () => {
  const { browser, callback } = await comeBackAs(mari.name)
  await browser.ask(callback.href)
  const other = await comeBackAs(mari.name, browser)
  other.callback.searchParams.set('code', callback.searchParams.get('code')!)
  expect((await browser.ask(other.callback.href)).status).toBe(400)
})

test('a code of one sign-in does not work in another (PKCE and nonce)', async () => {
  const { callback: oonas } = await comeBackAs(oona.name)
  const { browser, callback } = await comeBackAs(mari.name)
  callback.searchParams.set('code', oonas.searchParams.get('code')!)
  expect((await browser.ask(callback.href)).status).toBe(400)
  expect(browser.cookies.has('__Host-seloste-staff')).toBe(false)
})

test.each([
  ['another state', (url: URL) => url.searchParams.set('state', 'x'.repeat(43))],
  ['no state', (url: URL) => url.searchParams.delete('state')],
  ['the state twice', (url: URL) => url.searchParams.append('state', url.searchParams.get('state')!)],
  ['another code', (url: URL) => url.searchParams.set('code', 'x')],
  ['another issuer', (url: URL) => url.searchParams.set('iss', 'https://evil.example')],
  ['an error of the provider', (url: URL) => url.searchParams.set('error', 'access_denied')],
])('%s lets nobody in', async (_what, change) => {
  const { browser, callback } = await comeBackAs(mari.name)
  change(callback)
  expect((await browser.ask(callback.href)).status).toBe(400)
  expect(browser.cookies.has('__Host-seloste-staff')).toBe(false)
})

test.each(['nonce', 'code_verifier'])('an answer to another %s lets nobody in', async (column) => {
  const { browser, callback } = await comeBackAs(mari.name)
  await register.adminPool.query(`update sign_in set ${column} = $1`, ['y'.repeat(43)])
  expect((await browser.ask(callback.href)).status).toBe(400)
})

test('only the browser that began may finish', async () => {
  const { callback } = await comeBackAs(mari.name)
  const { browser: victim } = await comeBackAs(oona.name)
  expect((await victim.ask(callback.href)).status).toBe(400)
  expect((await new TinyBrowser().ask(callback.href)).status).toBe(400)
})

test('two tabs of one browser may sign in at once', async () => {
  const { browser, callback } = await comeBackAs(mari.name)
  const { callback: second } = await comeBackAs(mari.name, browser, '/')
  expect((await browser.ask(callback.href)).status).toBe(303)
  expect((await browser.ask(second.href)).status).toBe(303)
})

test('a sign-in under way ends in ten minutes', async () => {
  const { browser, callback } = await comeBackAs(mari.name)
  clock.pass(599)
  const { browser: late, callback: lateCallback } = await comeBackAs(mari.name)
  expect((await browser.ask(callback.href)).status).toBe(303)
  clock.pass(600)
  expect((await late.ask(lateCallback.href)).status).toBe(400)
})

test('signing in gives a new secret and ends the session the browser had', async () => {
  const { browser, cookie } = await signIn(door.baseUrl, mari.name)
  const { callback } = await comeBackAs(oona.name, browser)
  await browser.ask(callback.href)
  expect(JSON.parse((await browser.ask(`${door.baseUrl}/api/who`)).body)).toMatchObject({ name: oona.name })
  const old = await new TinyBrowser().ask(`${door.baseUrl}/api/who`, { headers: { cookie } })
  expect(old.status).toBe(401)
  expect(JSON.parse(old.body)).toMatchObject({ type: 'urn:seloste:problem:signed-out', status: 401 })
})

test('a secret that somebody else chose is never taken', async () => {
  const browser = new TinyBrowser()
  const planted = 'p'.repeat(43)
  browser.cookies.set('__Host-seloste-staff', { value: planted, path: '/' })
  const { callback } = await comeBackAs(mari.name, browser)
  await browser.ask(callback.href)
  expect(browser.cookies.get('__Host-seloste-staff')!.value).not.toBe(planted)
  const answer = await new TinyBrowser().ask(`${door.baseUrl}/api/who`, {
    headers: { cookie: `__Host-seloste-staff=${planted}` },
  })
  expect(answer.status).toBe(401)
})

test.each(['//evil.example/', 'https://evil.example/', '/\\evil.example', '/%09/evil.example', '/.//evil.example'])(
  'signing in does not lead on to %s',
  async (goOn) => {
    const { browser, callback } = await comeBackAs(mari.name, undefined, goOn)
    const { location } = (await browser.ask(callback.href)).headers
    expect(new URL(location!, door.baseUrl).origin).toBe(door.baseUrl)
  },
)

test('without a hint people choose themselves on a page in their own language', async () => {
  const browser = new TinyBrowser()
  const page = await browser.go(`${door.baseUrl}/session/sign-in`, html)
  expect(page.status).toBe(200)
  expect(page.body).toContain('<html lang="sv">')
  expect(page.body).toContain('<h1>Vem loggar in?</h1>')
  expect(page.body.match(/<button name="subject"/g)).toHaveLength(cast.length)
  expect(page.body).toContain('Nylands arbets- och näringsbyrå')
  const english = await browser.ask(`${page.url}?lang=en`)
  expect(english.body).toContain('<h1>Who is signing in?</h1>')

  const chosen = await browser.go(
    page.url,
    {
      method: 'POST',
      body: `subject=${sami.subject}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    },
    (next) => next === `${door.baseUrl}/`,
  )
  expect(chosen.url).toBe(`${door.baseUrl}/`)
  expect(JSON.parse((await browser.ask(`${door.baseUrl}/api/who`)).body)).toMatchObject({ name: sami.name })
})

test('a hint of nobody in the cast leads to the choice, not to somebody', async () => {
  const page = await new TinyBrowser().go(`${door.baseUrl}/session/sign-in?login_hint=Nobody`, html)
  expect(page.body).toContain('role="alert"')
  expect(page.body).not.toContain('Nobody')
})

test('somebody identified without a valid right sees a page that says so, and gets nothing', async () => {
  const { browser, callback } = await comeBackAs(oona.name)
  await register.adminPool.query(`update staff_membership set valid_until = valid_from where staff_id = $1`, [
    oona.staffId,
  ])
  try {
    const page = await browser.ask(callback.href, html)
    expect(page.status).toBe(403)
    expect(page.body).toContain('Du har ingen giltig åtkomsträttighet')
    expect(page.headers['set-cookie'] ?? []).toEqual([])
    expect(stage.lines.at(-1)).toMatchObject({
      actor: { id: oona.staffId, group: 'none', office: null },
      operation: 'signIn',
      outcome: 'notFound',
    })
    expect((await browser.ask(`${door.baseUrl}/api/who`)).status).toBe(401)
  } finally {
    await grantMembership(register.adminPool, {
      ...oona,
      issuer: stage.provider.issuer,
      validFrom: '2020-01-01',
      validUntil: '2099-12-31',
      grantedBy: 'test',
    })
  }
})

test('somebody of whom the register knows nothing gets nothing', async () => {
  const { browser, callback } = await comeBackAs(sami.name)
  await register.adminPool.query(`update staff_person set issuer = 'https://other.example' where staff_id = $1`, [
    sami.staffId,
  ])
  const answer = await browser.ask(callback.href)
  await register.adminPool.query(`update staff_person set issuer = $2 where staff_id = $1`, [
    sami.staffId,
    stage.provider.issuer,
  ])
  expect(answer.status).toBe(403)
  expect(stage.lines.at(-1)).toMatchObject({ actor: { id: 'unknown' }, outcome: 'notFound' })
})

test('no log, no session: when the line is not written nobody gets in', async () => {
  const { browser, callback } = await comeBackAs(mari.name)
  const before = await register.adminPool.query('select count(*) from session')
  const push = stage.lines.push
  stage.lines.push = () => {
    throw new Error('the log is full')
  }
  const answer = await browser.ask(callback.href).finally(() => (stage.lines.push = push))
  expect(answer.status).toBe(500)
  expect(answer.body).not.toContain('full')
  expect(browser.cookies.has('__Host-seloste-staff')).toBe(false)
  expect((await register.adminPool.query('select count(*) from session')).rows).toEqual(before.rows)
})

test('a workstation that begins too many sign-ins is told to wait, by every process', async () => {
  const limits = { signInsPerMinute: 3 }
  const at = movableClock()
  const [one, other] = [
    await stage.openDoor({ now: at.now, settings: limits }),
    await stage.openDoor({ now: at.now, settings: limits }),
  ]
  await register.adminPool.query('delete from attempt_count')
  const begin = async (baseUrl: string) => (await new TinyBrowser().ask(`${baseUrl}/session/sign-in`)).status
  expect([await begin(one.baseUrl), await begin(other.baseUrl), await begin(one.baseUrl)]).toEqual([302, 302, 302])
  const refused = await new TinyBrowser().ask(`${other.baseUrl}/session/sign-in`)
  expect(refused.status).toBe(429)
  expect(refused.headers['retry-after']).toBe('60')
  expect(JSON.parse(refused.body)).toMatchObject({ type: 'urn:seloste:problem:too-many-requests', status: 429 })
  at.pass(60)
  expect(await begin(other.baseUrl)).toBe(302)
})

test('a provider that is away is a passing trouble, told as one', async () => {
  const away = await stage.openDoor({
    settings: { provider: { ...stage.provider.staff, issuer: 'http://localhost:1' } },
  })
  const answer = await new TinyBrowser().ask(`${away.baseUrl}/session/sign-in`)
  expect(answer.status).toBe(503)
  expect(JSON.parse(answer.body)).toMatchObject({ type: 'urn:seloste:problem:unavailable' })
  const page = await new TinyBrowser().ask(`${away.baseUrl}/session/sign-in`, html)
  expect(page.body).toContain('Inloggningen fungerar inte just nu')
})

test('an identification that is not strong enough lets nobody in', async () => {
  const high = 'http://ftn.ficora.fi/2017/loa3'
  const strict = await stage.openDoor({
    settings: { provider: { ...stage.provider.staff, contextClasses: { [high]: 'high' } } },
  })
  await expect(signIn(strict.baseUrl, mari.name)).rejects.toThrow('400')
})
