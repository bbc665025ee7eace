import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { hannu, mari } from '../../testing/cast.ts'
import { artificialCode } from '../../testing/identity-codes.ts'
import { flawsForAxe, type Journey, raiseJourney } from '../../testing/raise-journey.ts'
import { Cockpit } from './cockpit.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 })

let journey: Journey
let clientId: string
const code = artificialCode('010190', '-', 941)

beforeAll(async () => {
  journey = await raiseJourney()
  const visitor = await journey.door.as(mari)
  const { body } = await visitor.ask('POST /api/clients', {
    purpose: 'employmentServices',
    identityCode: code,
    names: { firstNames: 'Pidä', lastName: 'Pidättelijä' },
    channel: 'phone',
  })
  clientId = body.clientId as string
})
afterAll(async () => {
  expect(journey.troubles).toEqual([])
  await journey.close()
})

test('beside a datum stands how long it is kept, in words that are quiet (N9.2, N9.3)', async () => {
  const cockpit = new Cockpit(await journey.newPage({ as: mari }))
  await cockpit.enter()
  await cockpit.chooseTask()
  await cockpit.openByCode(code, 'Pidättelijä Pidä')
  const said = cockpit.page.locator('.entry-origin', { hasText: 'säilytetään' })
  await said.first().waitFor({ state: 'attached' })
  expect(await said.first().textContent()).toMatch(/säilytetään asiakkuuden ajan|säilytetään \d+\.\d+\.\d{4} asti/)
})

test('a hold is placed with a reason, seen on the office’s list and lifted again, in three languages', async () => {
  const desk = new Cockpit(await journey.newPage({ as: hannu }))
  const { page } = desk
  await desk.enter()
  await page.goto(`/clients/${clientId}/holds`)
  await desk.heading('Säilytys ja pidätykset')
  expect(await flawsForAxe(page)).toEqual([])
  await page.getByRole('button', { name: 'Pidätä', exact: true }).click()
  await page.getByText(/syy/i).first().waitFor()
  await page.getByLabel('Syy').fill('Valitus on kesken')
  await page.getByRole('button', { name: 'Pidätä', exact: true }).click()
  await desk.said('Pidätys tallennettu').waitFor({ state: 'attached' })
  await page.getByText('Valitus on kesken').first().waitFor()
  expect(await flawsForAxe(page)).toEqual([])

  await page.goto('/holds')
  await desk.heading('Pidätykset')
  await page.getByRole('link', { name: /Pidättelijä/ }).waitFor()
  expect(await flawsForAxe(page)).toEqual([])
  for (const [language, heading] of [
    ['sv', 'Undantag från gallring'],
    ['en', 'Holds'],
    ['fi', 'Pidätykset'],
  ] as const) {
    await page.evaluate((chosen) => localStorage.setItem('seloste.language', chosen), language)
    await page.reload()
    await desk.heading(heading)
  }
  await page.setViewportSize({ width: 360, height: 740 })
  expect(await desk.overflow()).toBe(0)
  await page.setViewportSize({ width: 1440, height: 900 })

  await page.getByRole('link', { name: /Pidättelijä/ }).click()
  await desk.heading('Säilytys ja pidätykset')
  await page.getByRole('button', { name: /^Poista pidätys/ }).click()
  const dialog = desk.dialog('Poista pidätys')
  await dialog.getByLabel('Miksi pidätystä ei enää tarvita').fill('Valitus on ratkaistu')
  await dialog.getByRole('button', { name: 'Poista pidätys' }).click()
  await page.getByText('Mikään ei pidätä tietoja poistamiselta.').waitFor()
})
