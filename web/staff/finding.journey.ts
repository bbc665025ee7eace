import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { anneli, type CastPerson, hannu, kaisa, mari, oona, sami, sanna } from '../../testing/cast.ts'
import { artificialCode } from '../../testing/identity-codes.ts'
import { flawsForAxe, raiseJourney, type Journey } from '../../testing/raise-journey.ts'
import { Cockpit } from './cockpit.ts'

/** Two people whose codes differ in nothing but the separator. */
const ainosCode = artificialCode('010185', '-', 901)
const veikkosCode = artificialCode('010185', 'Y', 901)
const formerCode = artificialCode('020290', '-', 903)
const newCode = artificialCode('020290', '-', 905)
const purpose = 'employmentServices'

// A browser, a door and a database on a machine that others may be using too.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 })

let journey: Journey
let ainosId: string

const register = async (identityCode: string, firstNames: string, lastName: string) => {
  const visitor = await journey.door.as(mari)
  const { status, body } = await visitor.ask('POST /api/clients', {
    purpose,
    identityCode,
    names: { firstNames, lastName },
    channel: 'phone',
  })
  expect(status).toBe(201)
  return body.clientId as string
}

beforeAll(async () => {
  journey = await raiseJourney()
  ainosId = await register(ainosCode, 'Aino', 'Virtanen')
  await register(veikkosCode, 'Veikko', 'Virtanen')
  const changed = await register(formerCode, 'Kim', 'Salo')
  const visitor = await journey.door.as(mari)
  const { status } = await visitor.ask(`POST /api/clients/${changed}/entries`, {
    purpose,
    kind: 'identityCode',
    payload: { identityCode: newCode },
    source: 'populationRegister',
    sourceDetail: 'DVV',
    channel: 'interface',
  })
  expect(status).toBe(201)
})
afterAll(async () => {
  expect(journey.troubles).toEqual([])
  await journey.close()
})

const open = async () => new Cockpit(await journey.newPage())

/** The desk of somebody who is signed in. */
async function sitDown(as: CastPerson) {
  const cockpit = new Cockpit(await journey.newPage({ as }))
  await cockpit.enter()
  return cockpit
}

test('the sign-in page lists the cast by group, and leads to my day', async () => {
  const cockpit = await open()
  await cockpit.page.goto('/')
  await cockpit.heading('Kirjaudu henkilöasiakasrekisteriin')
  await cockpit.page.locator('.sign-in-group').first().waitFor()
  expect(await cockpit.page.locator('.sign-in-group').count()).toBeGreaterThan(5)
  expect(await flawsForAxe(cockpit.page)).toEqual([])
  await cockpit.signIn(mari.name)
  expect(await cockpit.page.getByText('Harjoitusympäristö').isVisible()).toBe(true)
  expect(await flawsForAxe(cockpit.page)).toEqual([])
})

describe('the search', () => {
  test('asks for the task first, then opens a whole code at once; the code is in no address, title, history or store', async () => {
    const cockpit = await sitDown(mari)
    const asked: string[] = []
    cockpit.page.on('request', (request) => asked.push(request.url()))

    await cockpit.page.keyboard.press('/')
    await cockpit.page.keyboard.type(ainosCode)
    await cockpit.page.locator('.search-footer').getByText('Valitse ensin tehtävä').waitFor()
    expect(await flawsForAxe(cockpit.page)).toEqual([])
    await cockpit.page.locator('.search-footer').getByRole('button', { name: 'Työvoimapalvelut' }).click()
    await cockpit.heading('Virtanen Aino')

    expect(await cockpit.search.inputValue()).toBe('')
    expect(await cockpit.page.title()).toBe('Asiakas – Seloste')
    expect(new URL(cockpit.page.url()).pathname).toBe(`/clients/${ainosId}`)
    const kept = await cockpit.page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state, document.title]),
    )
    for (const place of [...asked, kept, cockpit.page.url()]) {
      expect(place).not.toContain('901')
      expect(place).not.toContain('Virtanen')
    }
  })

  test('two codes that differ in the separator are two people', async () => {
    const cockpit = await sitDown(mari)
    await cockpit.chooseTask()
    await cockpit.openByCode(ainosCode, 'Virtanen Aino')
    await cockpit.openByCode(veikkosCode.toLowerCase(), 'Virtanen Veikko')
  })

  test('a name is found, chosen and opened by the keyboard alone, and the count is read out', async () => {
    const cockpit = await sitDown(mari)
    await cockpit.chooseTask()
    await cockpit.page.keyboard.press('Control+k')
    await cockpit.page.keyboard.type('virta')
    await cockpit.options.nth(1).waitFor()
    await cockpit.said('2 asiakasta').waitFor({ state: 'attached' })
    expect(await flawsForAxe(cockpit.page)).toEqual([])
    expect(await cockpit.options.allInnerTexts()).toEqual([
      expect.stringContaining('Virtanen Aino'),
      expect.stringContaining('Virtanen Veikko'),
    ])
    await cockpit.page.keyboard.press('ArrowDown')
    await cockpit.page.keyboard.press('Enter')
    await cockpit.heading('Virtanen Veikko')
    expect(await cockpit.page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  })

  test('says what is wrong with a code, and offers to register whom nobody knows', async () => {
    const cockpit = await sitDown(mari)
    await cockpit.chooseTask()
    await cockpit.search.fill(`${ainosCode.slice(0, -1)}X`)
    await cockpit.said('Henkilötunnus ei ole oikein').waitFor({ state: 'attached' })
    await cockpit.search.fill(artificialCode('030391', '-', 907))
    await cockpit.said('Tällä henkilötunnuksella ei löytynyt ketään').waitFor({ state: 'attached' })
    await cockpit.page.getByRole('button', { name: 'Rekisteröi uusi asiakas' }).click()
    await cockpit.heading('Uusi asiakas')
    expect(await cockpit.page.getByLabel('Henkilötunnus', { exact: true }).inputValue()).toBe(
      artificialCode('030391', '-', 907),
    )
    expect(cockpit.page.url()).not.toContain('907')
  })

  test('finds by a former code only with a reason', async () => {
    const cockpit = await sitDown(mari)
    await cockpit.chooseTask()
    await cockpit.search.fill(formerCode)
    await cockpit.page.getByRole('button', { name: 'Etsi vanhalla tunnuksella' }).click()
    const dialog = cockpit.dialog('Etsi vanhalla tunnuksella')
    await dialog.getByRole('button', { name: 'Etsi', exact: true }).click()
    await dialog.getByText('Kirjoita syy hakuun').waitFor()
    expect(await flawsForAxe(cockpit.page)).toEqual([])
    await dialog.getByLabel('Syy hakuun').fill('Vanha päätös, jossa on entinen tunnus')
    await dialog.getByRole('button', { name: 'Etsi', exact: true }).click()
    await cockpit.heading('Salo Kim')
  })
})

test('a new client is registered from the form, and one who is there already is not made twice', async () => {
  const cockpit = await sitDown(sanna)
  await cockpit.page.getByRole('navigation').getByRole('link', { name: 'Uusi asiakas' }).click()
  await cockpit.heading('Uusi asiakas')
  await cockpit.page.getByRole('button', { name: 'Rekisteröi asiakas' }).click()
  const summary = cockpit.page.getByRole('heading', { name: /kohtaa on korjattava/ })
  await summary.waitFor()
  expect(await summary.evaluate((heading) => heading === document.activeElement)).toBe(true)
  expect(await flawsForAxe(cockpit.page)).toEqual([])

  await cockpit.page.getByLabel('Henkilötunnus', { exact: true }).fill(ainosCode)
  await cockpit.page.getByLabel('Etunimet').fill('Lumi')
  await cockpit.page.getByLabel('Sukunimi').fill('Harju')
  await cockpit.page.getByLabel('Miten tieto tuli').selectOption({ label: 'Puhelin' })
  await cockpit.page.getByRole('button', { name: 'Rekisteröi asiakas' }).click()
  await cockpit.page.getByText('Tällä henkilötunnuksella on jo asiakas').waitFor()
  expect(await flawsForAxe(cockpit.page)).toEqual([])
  await cockpit.page.getByLabel('Henkilötunnus', { exact: true }).fill(artificialCode('040492', '-', 909))
  await cockpit.page.getByRole('button', { name: 'Rekisteröi asiakas' }).click()
  await cockpit.heading('Harju Lumi')
})

describe('who sees what', () => {
  test('a caseworker of another office sees no section of health: it is absent', async () => {
    const own = await sitDown(mari)
    await own.chooseTask()
    await own.openByCode(ainosCode, 'Virtanen Aino')
    const sections = own.page.getByRole('navigation', { name: 'Tietojen osiot' })
    expect(await sections.getByRole('link', { name: /Terveydentila/ }).count()).toBe(1)

    const other = await sitDown(sami)
    await other.chooseTask()
    await other.openByCode(ainosCode, 'Virtanen Aino')
    expect(await other.page.getByText('Terveydentila').count()).toBe(0)
  })

  test.each([anneli, kaisa])('$group has a home, and neither search nor worklists', async (person) => {
    const cockpit = await sitDown(person)
    await cockpit.page.getByRole('heading', { name: 'Tehtäväsi' }).waitFor()
    expect(await cockpit.search.count()).toBe(0)
    expect(await cockpit.page.getByRole('navigation', { name: 'Päävalikko' }).getByRole('link').count()).toBe(1)
    expect(await flawsForAxe(cockpit.page)).toEqual([])
  })

  test('a supervisor sees who has viewed the record', async () => {
    const cockpit = await sitDown(hannu)
    await cockpit.openByCode(ainosCode, 'Virtanen Aino')
    await cockpit.page.getByRole('link', { name: 'Kuka on katsonut' }).click()
    await cockpit.heading('Kuka on katsonut')
    const table = cockpit.page.getByRole('table')
    await table.getByText('Avasi tiedot').first().waitFor()
    expect(await table.getByRole('rowheader', { name: mari.name }).count()).toBeGreaterThan(0)
    expect(await flawsForAxe(cockpit.page)).toEqual([])
  })

  test('a client who is not there is answered by a page that says what to do', async () => {
    const cockpit = await sitDown(mari)
    await cockpit.chooseTask()
    await cockpit.page.goto('/clients/00000000-0000-4000-8000-000000000000')
    await cockpit.heading('Täältä ei löydy mitään')
    expect(await flawsForAxe(cockpit.page)).toEqual([])
  })
})

describe('leaving', () => {
  test('nothing of anybody is left: no store, no cookie, and the way back shows the sign-in page', async () => {
    const cockpit = await sitDown(oona)
    await cockpit.chooseTask()
    await cockpit.openByCode(ainosCode, 'Virtanen Aino')
    await cockpit.page.locator('.user-button').click()
    expect(await flawsForAxe(cockpit.page)).toEqual([])
    await cockpit.page.getByRole('button', { name: 'Kirjaudu ulos', exact: true }).click()
    await cockpit.page.getByText('Olet kirjautunut ulos').waitFor()
    expect(await flawsForAxe(cockpit.page)).toEqual([])
    expect(await cockpit.page.evaluate(() => Object.keys(sessionStorage))).toEqual([])
    expect(await cockpit.page.evaluate(() => Object.keys(localStorage).toSorted())).toEqual([
      'seloste.density',
      'seloste.language',
    ])
    for (let step = 0; step < 3; step += 1) {
      await cockpit.page.goBack().catch(() => undefined)
      expect(await cockpit.page.getByText('Virtanen').count()).toBe(0)
    }
  })

  test('before the idle limit the page asks, and staying is one press', async () => {
    const cockpit = new Cockpit(await journey.newPage({ as: mari }))
    await cockpit.page.clock.install()
    await cockpit.enter()
    await cockpit.page.clock.fastForward('56:00')
    const warning = cockpit.page.getByRole('alertdialog', { name: 'Istunto on päättymässä' })
    await warning.waitFor()
    expect(await flawsForAxe(cockpit.page)).toEqual([])
    const answered = cockpit.page.waitForResponse('**/api/me')
    await warning.getByRole('button', { name: 'Jatka istuntoa' }).click()
    expect((await answered).status()).toBe(200)
  })

  test('a session that the door no longer knows ends at the sign-in page, which says so', async () => {
    const cockpit = await sitDown(mari)
    await cockpit.chooseTask()
    await cockpit.page.context().clearCookies()
    await cockpit.search.fill(ainosCode)
    await cockpit.page.getByText('Istunto päättyi').waitFor()
    expect(await flawsForAxe(cockpit.page)).toEqual([])
  })
})
