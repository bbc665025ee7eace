import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { mari } from '../../testing/cast.ts'
import { artificialCode } from '../../testing/identity-codes.ts'
import { flawsForAxe, type Journey, raiseJourney } from '../../testing/raise-journey.ts'
import { wayToDatabase } from '../../testing/way-to-database.ts'
import { Cockpit } from './cockpit.ts'

// What is away is asked for again every few seconds.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 })

let journey: Journey
let way: Awaited<ReturnType<typeof wayToDatabase>>
let clientId: string
beforeAll(async () => {
  journey = await raiseJourney({
    through: async (url) => {
      way = await wayToDatabase(url)
      return way.url
    },
  })
  const { body } = await (
    await journey.door.as(mari)
  ).ask('POST /api/clients', {
    purpose: 'employmentServices',
    identityCode: artificialCode('020291', '-', 953),
    names: { firstNames: 'Kaisla', lastName: 'Katkonen' },
    channel: 'phone',
  })
  clientId = body.clientId as string
})
afterAll(async () => {
  expect(journey.troubles).toEqual([])
  await journey.close()
})

test('while the register is away every page says so, keeps what is written, and goes on by itself when it is back', async () => {
  const desk = new Cockpit(await journey.newPage({ as: mari }))
  await desk.enter()
  const { page } = desk
  await page.goto(`/clients/${clientId}/messages`)
  await desk.chooseTask()
  await desk.heading(/^Viestit/)
  await page.getByLabel('Aihe').fill('Haastattelu')
  await page.getByLabel('Viesti', { exact: true }).fill('Sopiiko maanantai?')
  await way.close()
  await page.getByRole('button', { name: 'Lähetä', exact: true }).click()
  const bar = page.getByRole('complementary', { name: 'Rekisterin tila' })
  await bar.getByText('Rekisteriin ei saada yhteyttä.', { exact: false }).waitFor()
  expect(await page.getByLabel('Viesti', { exact: true }).inputValue()).toBe('Sopiiko maanantai?')
  expect(await flawsForAxe(page)).toEqual([])

  const other = new Cockpit(await page.context().newPage())
  await other.page.goto('/messages')
  await other.heading('Rekisteriin ei saada yhteyttä')
  expect(await flawsForAxe(other.page)).toEqual([])

  await way.open()
  await bar.getByText('Yhteys palasi.').waitFor()
  await other.heading('Viestit')
  await page.getByRole('button', { name: 'Lähetä', exact: true }).click()
  await page.getByRole('region', { name: 'Haastattelu' }).waitFor()
  const { rows } = await journey.register.adminPool.query(
    'select count(*)::int as sent from message where client_id = $1',
    [clientId],
  )
  expect(rows).toEqual([{ sent: 1 }])
})

describe('maintenance', () => {
  test.each([
    ['fi', 'suljettu huollon vuoksi', 'Rekisteri on huollossa'],
    ['sv', 'stängt för underhåll', 'Registret är stängt för underhåll till'],
    ['en', 'closed for maintenance', 'The register is closed for maintenance until'],
  ] as const)('is said before signing in and while it lasts, in %s', async (language, planned, closed) => {
    const page = await journey.newPage({ viewport: { width: 360, height: 780 } })
    await page.addInitScript((chosen) => localStorage.setItem('seloste.language', chosen), language)
    const isWithin = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)
    const bar = page.getByRole('complementary').getByRole('status')
    const inAnHour = new Date(Date.now() + 3_600_000).toISOString()
    const until = new Date(Date.now() + 7_200_000).toISOString()
    // The door's own part has a test of its own; its time cannot be moved while a browser looks.
    await page.route('/api/availability', (route) =>
      route.fulfill({ json: { maintenance: { from: inAnHour, until } } }),
    )
    await page.goto('/sign-in')
    await bar.getByText(planned, { exact: false }).waitFor()
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect([await flawsForAxe(page), await isWithin()]).toEqual([[], true])
    const body = { type: 'urn:seloste:problem:maintenance', title: 'x', status: 503, until }
    await page.route('/api/**', (route) =>
      route.fulfill({ status: 503, json: body, contentType: 'application/problem+json' }),
    )
    await page.goto('/messages')
    await bar.getByText(closed, { exact: false }).waitFor()
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect([await flawsForAxe(page), await isWithin()]).toEqual([[], true])
  })
})
