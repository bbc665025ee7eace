import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { cast, mari, oona, sami } from '../../testing/cast.ts'
import { type TestRegister, testRegister } from '../../testing/database.ts'
import { chromiumFlags, findChromium } from '../../testing/find-chromium.ts'
import { sessionStage } from '../../testing/staff-door.ts'
import { grantMembership, removeMembership } from './grant-membership.ts'

let database: TestRegister
let stage: Awaited<ReturnType<typeof sessionStage>>
let door: Awaited<ReturnType<(typeof stage)['openDoor']>>
let chrome: Browser
let context: BrowserContext
let page: Page
let refusedByPolicy: string[]

vi.setConfig({ testTimeout: 120_000 })

beforeAll(async () => {
  database = await testRegister()
  stage = await sessionStage(database)
  door = await stage.openDoor({
    hang: (app) => {
      const front = '<!doctype html><html lang="fi"><title>Etusivu</title><main><h1>Etusivu</h1></main></html>'
      app.get('/', (_request, reply) => reply.type('text/html').send(front))
      app.get('/api/who', (request) => ({
        name: request.staffSession!.name,
        group: request.staffSession!.membership!.group,
      }))
    },
  })
  const executablePath = findChromium()
  if (!executablePath) throw new Error('Journeys need Chromium: apt-get install chromium')
  chrome = await chromium.launch({ executablePath, args: chromiumFlags })
})
afterAll(async () => {
  await chrome.close()
  await stage.close()
  await database.drop()
})
beforeEach(async () => {
  refusedByPolicy = []
  context = await chrome.newContext({ locale: 'fi-FI', viewport: { width: 1280, height: 800 } })
  page = await context.newPage()
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) refusedByPolicy.push(message.text())
  })
})
afterEach(() => context.close())

/** No rule is left out. */
async function expectNoHindrance(widths: readonly number[] = [1280, 360]) {
  expect(refusedByPolicy).toEqual([])
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 })
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  }
}

const who = () => page.evaluate(() => fetch('/api/who').then((answer) => answer.json() as Promise<object>))

test('people choose themselves with the keyboard, and a browser keeps the cookies of an unencrypted localhost', async () => {
  await page.goto(`${door.baseUrl}/session/sign-in`)
  await expectNoHindrance()
  await page.keyboard.press('Tab')
  for (let tabs = 0; !(await page.locator(':focus').textContent())?.includes(oona.name); tabs += 1) {
    expect(tabs).toBeLessThan(10)
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await page.waitForURL(`${door.baseUrl}/`)
  expect(await who()).toEqual({ name: oona.name, group: oona.group })
  const cookie = (await context.cookies()).find(({ name }) => name === '__Host-seloste-staff')
  expect(cookie).toMatchObject({
    path: '/',
    domain: 'localhost',
    httpOnly: true,
    secure: true,
    sameSite: 'Lax',
    expires: -1,
  })
  expect(await page.evaluate(() => document.cookie)).not.toContain('seloste')
})

test('the choice is the same in three languages', async () => {
  await page.goto(`${door.baseUrl}/session/sign-in`)
  for (const [link, heading, lang] of [
    ['Svenska', 'Vem loggar in?', 'sv'],
    ['English', 'Who is signing in?', 'en'],
    ['Suomi', 'Kuka kirjautuu?', 'fi'],
  ] as const) {
    await page.getByRole('link', { name: link }).click()
    await page.getByRole('heading', { level: 1, name: heading }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe(lang)
    expect(await page.getByRole('button').count()).toBe(cast.length)
    await expectNoHindrance([360])
  }
})

test('an unknown hint, a failed sign-in and a missing right are told on pages that anybody can read', async () => {
  await page.goto(`${door.baseUrl}/session/sign-in?login_hint=Nobody`)
  await page.getByRole('alert').waitFor()
  await expectNoHindrance()

  await page.goto(`${door.baseUrl}/session/callback?code=x&state=y`)
  await page.getByRole('heading', { name: 'Kirjautuminen ei onnistunut' }).waitFor()
  await expectNoHindrance()
  await page.getByRole('link', { name: 'Kirjaudu' }).click()
  await page.getByRole('heading', { name: 'Kuka kirjautuu?' }).waitFor()

  const { rows } = await database.adminPool.query('select membership_id from staff_member where staff_id = $1', [
    sami.staffId,
  ])
  await removeMembership(database.adminPool, { membershipId: rows[0].membership_id as string, removedBy: 'test' })
  await page.getByRole('button', { name: sami.name }).click()
  await page.getByRole('heading', { name: 'Sinulla ei ole voimassa olevaa käyttöoikeutta' }).waitFor()
  expect((await context.cookies()).map(({ name }) => name)).not.toContain('__Host-seloste-staff')
  await expectNoHindrance()
})

test('somebody of two rights chooses one, and signs out at the door and at the provider', async () => {
  await grantMembership(database.adminPool, {
    ...mari,
    group: 'registrar',
    issuer: stage.provider.issuer,
    validFrom: '2020-01-01',
    validUntil: '2099-12-31',
    grantedBy: 'test',
  })
  await page.goto(`${door.baseUrl}/session/sign-in?login_hint=${encodeURIComponent(mari.name)}`)
  await page.getByRole('heading', { name: 'Missä tehtävässä työskentelet nyt?' }).waitFor()
  await expectNoHindrance()
  await page.getByRole('button', { name: /Kirjaaja/ }).click()
  await page.waitForURL(`${door.baseUrl}/`)
  expect(await who()).toEqual({ name: mari.name, group: 'registrar' })

  const continueAt = await page.evaluate(() =>
    fetch('/session/sign-out', { method: 'POST' })
      .then((answer) => answer.json() as Promise<{ continueAt: string }>)
      .then((answer) => answer.continueAt),
  )
  expect(await page.evaluate(() => fetch('/api/who').then(({ status }) => status))).toBe(401)
  // The provider's page goes on by itself, so arriving at it is cut short.
  await page.goto(continueAt).catch(() => undefined)
  await page.waitForURL(`${door.baseUrl}/`)
  expect((await context.cookies()).map(({ name }) => name)).not.toContain('__Host-seloste-staff')
})

test('without scripts the provider’s log-out is one press', async () => {
  const plain = await chrome.newContext({ javaScriptEnabled: false, locale: 'en-GB' })
  const leaving = await plain.newPage()
  await leaving.goto(`${door.baseUrl}/session/sign-in?login_hint=${encodeURIComponent(oona.name)}`)
  await leaving.goto(
    `${stage.provider.issuer}/session/end?client_id=seloste-staff&ui_locales=en&post_logout_redirect_uri=${encodeURIComponent(`${door.baseUrl}/`)}`,
  )
  await leaving.getByRole('button', { name: 'Sign out' }).click()
  await leaving.waitForURL(`${door.baseUrl}/`)
  // The provider has told the door.
  const answer = await leaving.goto(`${door.baseUrl}/api/who`)
  expect(answer?.status()).toBe(401)
  await plain.close()
})

test('a page of another site cannot act for somebody who is signed in', async () => {
  // Another port of the same host: the same site for cookies, another origin for us.
  const evil = createServer((_request, response) =>
    response
      .setHeader('content-type', 'text/html')
      .end(`<form method="post" action="${door.baseUrl}/session/sign-out"><button>Prizes</button></form>`),
  )
  await new Promise<void>((resolve) => evil.listen(0, 'localhost', resolve))
  await page.goto(`${door.baseUrl}/session/sign-in?login_hint=${encodeURIComponent(oona.name)}`)
  await page.waitForURL(`${door.baseUrl}/`)
  await page.goto(`http://localhost:${(evil.address() as AddressInfo).port}/`)
  const [answer] = await Promise.all([
    page.waitForResponse(`${door.baseUrl}/session/sign-out`),
    page.getByRole('button').click(),
  ])
  expect(answer.status()).toBe(403)
  expect((await answer.request().allHeaders())['cookie']).toContain('__Host-seloste-staff')
  await page.goto(`${door.baseUrl}/`)
  expect(await who()).toEqual({ name: oona.name, group: oona.group })
  evil.close()
})
