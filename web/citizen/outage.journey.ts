import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { aino } from '../../testing/citizens.ts'
import { raiseCitizenJourney } from '../../testing/raise-citizen-journey.ts'
import { flawsForAxe } from '../../testing/raise-journey.ts'
import { wayToDatabase } from '../../testing/way-to-database.ts'

let way: Awaited<ReturnType<typeof wayToDatabase>>
let journey: Awaited<ReturnType<typeof raiseCitizenJourney>>
beforeAll(async () => {
  journey = await raiseCitizenJourney({
    through: async (url) => {
      way = await wayToDatabase(url)
      return way.url
    },
  })
})
afterAll(() => journey.close())

// What is away is asked for again every few seconds.
vi.setConfig({ testTimeout: 120_000 })

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()
const isWithin = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)
const bar = (page: Page) => page.getByRole('complementary', { name: 'Palvelun tila' })
const requests = async () =>
  (
    await journey.register.adminPool.query<{ note: string }>(
      `select e.note from matter m join matter_event e using (client_id, matter_id)
       where m.kind = 'inspectionRequest' order by e.done_at`,
    )
  ).rows.map(({ note }) => note)

const write = async (text: string) => {
  const page = await journey.newPage({ as: aino })
  await page.goto('/matters')
  await page.getByRole('button', { name: 'Vain välttämättömät' }).click()
  await page.getByLabel('Mitä tietoja haluat?').fill(text)
  return page
}
const send = (page: Page) => page.getByRole('button', { name: 'Lähetä tarkastuspyyntö' }).click()
const form = (page: Page) => page.getByRole('region', { name: 'Pyydä tietosi kirjallisena' })

test('what is sent while the register is away waits, and goes once by itself when it is back', async () => {
  const page = await write('Suunnitelmani')
  await way.close()
  await send(page)
  await form(page).getByText('Se lähetetään automaattisesti, kun yhteys palaa.', { exact: false }).waitFor()
  await bar(page).getByText('Palveluun ei saada yhteyttä').waitFor()
  expect(await page.getByLabel('Mitä tietoja haluat?').inputValue()).toBe('Suunnitelmani')
  expect(await flawsForAxe(page)).toEqual([])
  expect(await isWithin(page)).toBe(true)
  await way.open()
  await page.getByText('Pyyntö on lähetetty').waitFor()
  await bar(page).getByText('Yhteys palasi.').waitFor()
  expect(await requests()).toEqual(['Suunnitelmani'])
})

test('so does what is sent while the network is gone', async () => {
  const page = await write('Lausuntoni')
  await page.context().setOffline(true)
  await bar(page).getByText('Palveluun ei saada yhteyttä').waitFor()
  await send(page)
  await form(page).getByText('Se lähetetään automaattisesti, kun yhteys palaa.', { exact: false }).waitFor()
  await page.context().setOffline(false)
  await page.getByText('Pyyntö on lähetetty').waitFor()
  expect(await requests()).toEqual(['Suunnitelmani', 'Lausuntoni'])
})

test('who thinks otherwise meanwhile sends it themself: nothing goes that was changed', async () => {
  const page = await write('Kaikki')
  await page.context().setOffline(true)
  await send(page)
  await form(page).getByText('Se lähetetään automaattisesti, kun yhteys palaa.', { exact: false }).waitFor()
  await page.getByLabel('Mitä tietoja haluat?').fill('Vain etuudet')
  await form(page).getByText('Tarkista verkkoyhteytesi', { exact: false }).waitFor()
  await page.context().setOffline(false)
  await bar(page).getByText('Yhteys palasi.').waitFor()
  expect(await requests()).not.toContain('Kaikki')
  await send(page)
  await page.getByText('Pyyntö on lähetetty').waitFor()
  expect((await requests()).at(-1)).toBe('Vain etuudet')
})

test('who goes to another page while the network is gone stays on theirs until it is back', async () => {
  const page = await write('Muistiinpanoni')
  await page.context().setOffline(true)
  await bar(page).getByText('Palveluun ei saada yhteyttä').waitFor()
  const fails = (part: string) => page.waitForEvent('requestfailed', (request) => request.url().includes(part))
  await page.getByRole('button', { name: 'Valikko' }).click()
  // What is written would be lost there: that is asked about first, and whoever stays has lost nothing.
  const leaving = page.getByRole('alertdialog', { name: 'Poistutaanko sivulta?' })
  await page.getByRole('link', { name: 'Kuka on katsonut' }).click()
  await leaving.waitFor()
  expect(await flawsForAxe(page)).toEqual([])
  expect(await isWithin(page)).toBe(true)
  await leaving.getByRole('button', { name: 'Jää sivulle' }).click()
  await heading(page, 'Omat asiat')
  await page.getByRole('button', { name: 'Valikko' }).click()
  await page.getByRole('link', { name: 'Kuka on katsonut' }).click()
  await Promise.all([fails('/ViewingsPage-'), leaving.getByRole('button', { name: 'Poistu sivulta' }).click()])
  expect(await page.getByLabel('Mitä tietoja haluat?').inputValue()).toBe('Muistiinpanoni')
  await page.context().setOffline(false)
  await heading(page, 'Kuka on katsonut')
})

test('another language is there without the network, and what is being written stays', async () => {
  const page = await write('Kieleni')
  await page.waitForLoadState('networkidle')
  await page.context().setOffline(true)
  await bar(page).getByText('Palveluun ei saada yhteyttä').waitFor()
  await page.getByRole('button', { name: 'Svenska' }).click()
  await heading(page, 'Mina ärenden')
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('sv')
  expect(await page.getByRole('textbox').first().inputValue()).toBe('Kieleni')
})

test('a language that cannot be fetched is told of, and everything stays in the one that is there', async () => {
  const page = await journey.newPage({ as: aino })
  await page.route(/[/]sv-[^/]*[.]js$/, (request) => request.abort())
  await page.goto('/matters')
  await page.getByLabel('Mitä tietoja haluat?').fill('Kieleni')
  await page.getByRole('button', { name: 'Svenska' }).click()
  const said = page.getByRole('status').getByText('Kieltä ei voi juuri nyt vaihtaa.', { exact: false })
  await said.waitFor()
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('fi')
  expect(await page.getByLabel('Mitä tietoja haluat?').inputValue()).toBe('Kieleni')
  expect({ flaws: await flawsForAxe(page), isWithin: await isWithin(page) }).toEqual({ flaws: [], isWithin: true })
  await page.getByRole('button', { name: 'English' }).click()
  await heading(page, 'My matters')
  await said.waitFor({ state: 'detached' })
  expect(await page.getByRole('textbox').first().inputValue()).toBe('Kieleni')
})

test('a page opened meanwhile says what is the matter, and opens by itself', async () => {
  const page = await journey.newPage({ as: aino })
  await way.close()
  await page.goto('/consents')
  await heading(page, 'Palvelua ei voi juuri nyt käyttää')
  expect(await flawsForAxe(page)).toEqual([])
  await way.open()
  await heading(page, 'Suostumukset')
})

describe('maintenance', () => {
  test.each([
    ['fi', 'suljettu huollon vuoksi', 'Palvelu on huollossa'],
    ['sv', 'stängd för underhåll', 'Tjänsten är stängd för underhåll'],
    ['en', 'closed for maintenance', 'The service is closed for maintenance until'],
  ] as const)('is said beforehand and while it lasts, in %s', async (language, planned, closed) => {
    const page = await journey.newPage({ as: aino, locale: `${language}-FI` })
    const inAnHour = new Date(Date.now() + 3_600_000).toISOString()
    const until = new Date(Date.now() + 7_200_000).toISOString()
    // The door's own part has a test of its own; its time cannot be moved while a browser looks.
    await page.route('/api/availability', (route) =>
      route.fulfill({ json: { maintenance: { from: inAnHour, until } } }),
    )
    await page.goto('/messages')
    await page.getByRole('complementary').getByText(planned, { exact: false }).waitFor()
    expect(await flawsForAxe(page)).toEqual([])
    const body = { type: 'urn:seloste:problem:maintenance', title: 'x', status: 503, until }
    await page.route('/api/**', (route) =>
      route.fulfill({ status: 503, json: body, contentType: 'application/problem+json' }),
    )
    await page.goto('/messages')
    await page.getByRole('complementary').getByText(closed, { exact: false }).waitFor()
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await flawsForAxe(page)).toEqual([])
    expect(await isWithin(page)).toBe(true)
  })
})

test('nothing failed meanwhile', () => {
  expect(journey.troubles).toEqual([])
})
