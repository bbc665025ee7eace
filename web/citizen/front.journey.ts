import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { aino, nameOf } from '../../testing/citizens.ts'
import { phone, raiseCitizenJourney } from '../../testing/raise-citizen-journey.ts'

let journey: Awaited<ReturnType<typeof raiseCitizenJourney>>
beforeAll(async () => {
  journey = await raiseCitizenJourney()
})
afterAll(() => journey.close())

vi.setConfig({ testTimeout: 60_000 })

const said = {
  fi: { heading: 'Oma asiointi', identify: 'Tunnistaudu' },
  sv: { heading: 'Mina e-tjänster', identify: 'Identifiera dig' },
  en: { heading: 'Oma asiointi e-services', identify: 'Identify yourself' },
} as const

test.each(['fi', 'sv', 'en'] as const)(
  'a visitor reads the first page in %s before any script, and its link identifies',
  async (language) => {
    const page = await journey.newPage({ javaScriptEnabled: false, locale: `${language}-FI` })
    await page.goto('/')
    expect(await page.locator('html').getAttribute('lang')).toBe(language)
    await page.getByRole('heading', { level: 1, name: said[language].heading }).waitFor()
    await page.getByRole('link', { name: said[language].identify }).click()
    await page.getByRole('button', { name: new RegExp(nameOf(aino)) }).waitFor()
  },
)

test('the language is chosen before any script too, and the door remembers what was chosen', async () => {
  const still = await journey.newPage({ javaScriptEnabled: false })
  await still.goto('/')
  await still.getByRole('button', { name: 'Svenska' }).click()
  await still.getByRole('heading', { level: 1, name: said.sv.heading }).waitFor()
  expect(await still.locator('html').getAttribute('lang')).toBe('sv')

  const live = await journey.newPage()
  await live.goto('/?lang=sv')
  await live.getByRole('heading', { level: 2, name: 'Får vi räkna besök?' }).waitFor()
  expect(new URL(live.url()).search).toBe('')
  await live.getByRole('button', { name: 'English' }).click()
  await live.getByRole('heading', { level: 1, name: said.en.heading }).waitFor()
  const again = await live.goto('/')
  expect(await again!.text()).toContain('<html lang="en">')
  await live.getByRole('heading', { level: 2, name: 'May we count visits?' }).waitFor()
})

test('the application takes its place with the same picture, and nothing on it moves', async () => {
  const [still, live] = [
    await journey.newPage({ javaScriptEnabled: false, viewport: { ...phone, height: 620 } }),
    await journey.newPage({ viewport: { ...phone, height: 620 } }),
  ]
  await live.addInitScript(() => {
    Object.assign(window, { moved: 0 })
    new PerformanceObserver((list) => {
      for (const shift of list.getEntries())
        (window as never as { moved: number }).moved += (shift as never as { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await Promise.all([still.goto('/'), live.goto('/')])
  await live.getByRole('button', { name: 'Vain välttämättömät' }).click()
  await live.waitForLoadState('networkidle')
  const pictureOf = (page: typeof live) =>
    page.locator('h1, .lead, .button-large, .ticks li, .brand').evaluateAll((all) =>
      all.map((each) => {
        const { x, y, width, height } = each.getBoundingClientRect()
        return [each.textContent, x, y, width, height].join(' ')
      }),
    )
  expect(await pictureOf(live)).toEqual(await pictureOf(still))
  expect(await live.evaluate(() => (window as never as { moved: number }).moved)).toBeLessThan(0.01)
})

test('who is signed in is not given the page of visitors, and who no longer is sees it again', async () => {
  const page = await journey.newPage({ as: aino })
  const answer = await page.goto('/')
  expect(await answer!.text()).not.toContain('data-visitor')
  expect(answer!.headers()['vary']).toContain('cookie')
  await page.getByRole('heading', { level: 1, name: /^Hei / }).waitFor()
  await journey.register.adminPool.query('update own_session set ended_at = now() where ended_at is null')
  await page.goto('/')
  await page.getByRole('heading', { level: 1, name: said.fi.heading }).waitFor()
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain('Aino')
})

test('nothing failed, and the content security policy had nothing to refuse', () => {
  expect(journey.troubles).toEqual([])
})
