import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { mari, oona } from '../../testing/cast.ts'
import { artificialCode } from '../../testing/identity-codes.ts'
import { flawsForAxe, raiseJourney, type Journey } from '../../testing/raise-journey.ts'
import { Cockpit } from './cockpit.ts'

const purpose = 'employmentServices'
const office = { source: 'office', channel: 'office' }
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki' }).format(new Date())
const inDays = (days: number) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10)

// A browser, a door and a database on a machine that others may be using too.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 })

let journey: Journey
let clientId: string
let individual = 910

/** A client of Mari's with a little history, and a new one for every test: what one writes is nothing to another. */
async function arrange() {
  const visitor = await journey.door.as(mari)
  const code = artificialCode('050593', '-', (individual += 1))
  const { body } = await visitor.ask('POST /api/clients', {
    purpose,
    identityCode: code,
    names: { firstNames: 'Aino', lastName: 'Virtanen' },
    channel: 'eService',
    employmentStatus: { code: '2', from: inDays(-100) },
  })
  clientId = body.clientId
  const record = async (kind: string, payload: object, origin: object = { source: 'self', channel: 'phone' }) => {
    const answer = await visitor.ask(`POST /api/clients/${clientId}/entries`, { purpose, kind, payload, ...origin })
    expect(answer.status, JSON.stringify(answer.body)).toBe(201)
    return answer.body.entry as { entryId: string; version: number }
  }
  await record('specialArrangement', { arrangement: 'interpreter', details: 'arabia' })
  await record('servicePeriod', { service: 'careerCoaching', from: inDays(-90), to: inDays(-30) }, office)
  await record('interview', { form: 'discussion', dueOn: inDays(3), mode: 'phone' }, office)
  await record(
    'plan',
    { planKind: '00', madeOn: inDays(-80), reviewOn: inDays(10), tasks: [{ task: '003', dueOn: inDays(5) }] },
    office,
  )
  const contact = await record('contact', { on: inDays(-2), mode: '31', summary: 'Kysyi työkokeilusta.' })
  return { code, contact }
}

async function openClient(code: string, options?: Parameters<Journey['newPage']>[0]) {
  const cockpit = new Cockpit(await journey.newPage({ as: mari, ...options }))
  await cockpit.enter()
  await cockpit.chooseTask()
  await cockpit.openByCode(code, 'Virtanen Aino')
  await cockpit.page.locator('.bands-picture svg').waitFor()
  return cockpit
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '')

beforeAll(async () => {
  journey = await raiseJourney()
})
afterAll(async () => {
  expect(journey.troubles).toEqual([])
  await journey.close()
})

test('the record says who this is, what comes next and what the two years were', async () => {
  const { code } = await arrange()
  const cockpit = await openClient(code)
  const { page } = cockpit
  await page.getByText('Tulkki: arabia').waitFor()
  await page
    .getByText(/Työnhaku voimassa .* työtön .* alkaen \(14 viikkoa\) · vastuuasiantuntijaa ei ole nimetty/)
    .waitFor()
  const next = page.getByRole('region', { name: 'Seuraavaksi' })
  expect(await next.getByRole('listitem').count()).toBe(3)
  await page.getByRole('heading', { name: 'Työttömänä 3 kuukautta kahden viime vuoden aikana, yksi palvelu' }).waitFor()
  expect(await flawsForAxe(page)).toEqual([])

  await page.getByRole('button', { name: 'Näytä taulukkona' }).click()
  await page
    .getByRole('table', { name: /kahden vuoden ajalta/ })
    .getByText('Uravalmennus')
    .waitFor()
  expect(await flawsForAxe(page)).toEqual([])

  const contact = cockpit.entries('Yhteydenotto')
  expect(await contact.getByText(/kirjannut Mari Niemelä/).innerText()).toContain('Lähde: Henkilö itse')
  await contact.getByRole('button', { name: /^Kaikki tiedot/ }).click()
  expect(await contact.getByText(/Puhelin · Uudenmaan TE-toimisto/).isVisible()).toBe(true)
  await page.getByRole('button', { name: 'Rajaa' }).click()
  await page.getByRole('button', { name: 'Palvelutarve ja suunnitelmat' }).click()
  expect(await cockpit.entries('Yhteydenotto').count()).toBe(0)
  expect(await flawsForAxe(page)).toEqual([])

  await page
    .getByRole('navigation', { name: 'Tietojen osiot' })
    .getByRole('link', { name: /Yksilöintitiedot/ })
    .click()
  await cockpit.entries('Nimi').waitFor()
  expect(await page.getByRole('navigation', { name: 'Tietojen osiot' }).locator('[aria-current]').count()).toBe(1)
  expect(await flawsForAxe(page)).toEqual([])
})

describe('recording', () => {
  test('a contact is recorded by the keyboard alone, and the new line has the focus', async () => {
    const { code } = await arrange()
    const cockpit = await openClient(code)
    const { page } = cockpit
    await cockpit.begin('yht')
    expect(await focused(page)).toBe('field-mode')
    expect(await flawsForAxe(page)).toEqual([])

    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: '3 kohtaa on korjattava ennen tallennusta' }).waitFor()
    expect(await flawsForAxe(page)).toEqual([])
    await page.getByRole('link', { name: /^Asian sisältö/ }).press('Enter')
    expect(await focused(page)).toBe('field-summary')
    await page.keyboard.type('Soitti ja kertoi kutsusta työhaastatteluun.')
    await page.getByLabel('Yhteydenottotapa').focus()
    await page.keyboard.type('Asiakkaan soitto')
    await page.getByLabel('Miten tieto tuli').focus()
    await page.keyboard.type('Puh')
    await page.keyboard.press('Control+Enter')

    const line = page.locator('.entry[data-fresh]')
    await line.getByText('Soitti ja kertoi kutsusta').waitFor()
    await cockpit.said('Yhteydenotto tallennettu').waitFor({ state: 'attached' })
    expect(await line.evaluate((element) => element.contains(document.activeElement))).toBe(true)
    expect(await flawsForAxe(page)).toEqual([])
  })

  test('what is written is kept as a draft, and goes on from where it was left', async () => {
    const { code } = await arrange()
    const cockpit = await openClient(code)
    const { page } = cockpit
    await cockpit.begin('yht')
    await page.getByLabel('Asian sisältö').fill('Kesken jäänyt')
    await cockpit.drawer.getByText(/Luonnos tallennettu klo/).waitFor()
    await page.keyboard.press('Escape')
    const drafts = page.getByRole('region', { name: 'Keskeneräiset kirjauksesi' })
    await drafts.waitFor()
    expect(await flawsForAxe(page)).toEqual([])

    await page.reload()
    await drafts.getByRole('button', { name: 'Jatka' }).click()
    await cockpit.drawer.locator('form').waitFor()
    expect(await page.getByLabel('Asian sisältö').inputValue()).toBe('Kesken jäänyt')
    await page.getByLabel('Yhteydenottotapa').selectOption({ label: 'Asiakkaan soitto' })
    await page.getByLabel('Miten tieto tuli').selectOption({ label: 'Puhelin' })
    await page.getByRole('button', { name: 'Tallenna' }).click()
    await page.locator('.entry[data-fresh]').waitFor()
    await expect.poll(() => drafts.count()).toBe(0)
  })

  test('a plan has rows, codes found by typing and days from the calendar', async () => {
    const { code } = await arrange()
    const cockpit = await openClient(code)
    const { page } = cockpit
    await page.getByRole('button', { name: 'Tarkista', exact: true }).click()
    await page.getByRole('button', { name: 'Lisää rivi' }).click()
    expect(await focused(page)).toBe('field-tasks-1-task')
    await page.keyboard.type('valmennuk')
    await page.locator('.combobox').getByRole('option').first().waitFor()
    expect(await flawsForAxe(page)).toEqual([])
    await page.keyboard.press('Enter')
    expect(await page.getByLabel('Tehtävä', { exact: true }).last().inputValue()).toMatch(/valmennuk/i)
    await page.getByRole('button', { name: 'Tallenna' }).click()
    await page.locator('.entry[data-fresh]').waitFor()
  })

  test('an interview that is due is completed where it waits, and is no longer due', async () => {
    const { code } = await arrange()
    const cockpit = await openClient(code)
    const { page } = cockpit
    const next = page.getByRole('region', { name: 'Seuraavaksi' })
    await next.getByRole('button', { name: 'Kirjaa', exact: true }).click()
    await page.getByLabel('Muistiinpanot').fill('Keskusteltiin työkokeilusta.')
    await page.keyboard.press('Control+Enter')
    await page.locator('.entry[data-fresh]').waitFor()
    expect(await next.getByText('Haastattelu').count()).toBe(0)
  })
})

describe('correcting', () => {
  test('a correction has a reason, and the history tells it as a story', async () => {
    const { code } = await arrange()
    const cockpit = await openClient(code)
    const { page } = cockpit
    await cockpit.act(cockpit.entries('Yhteydenotto'), 'Korjaa')
    await page.getByLabel('Asian sisältö').fill('Kysyi työkokeilusta ja palkkatuesta.')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: 'Yksi kohta on korjattava ennen tallennusta' }).waitFor()
    await page.getByLabel('Korjauksen syy').fill('Toinen aihe jäi pois')
    await page.keyboard.press('Control+Enter')
    const line = page.locator('.entry[data-fresh]')
    await line.getByText('korjattu').waitFor()
    expect(await flawsForAxe(page)).toEqual([])

    await cockpit.act(line, 'Historia')
    const story = cockpit.dialog('Historia: Yhteydenotto')
    await story.getByText('Kysyi työkokeilusta ja palkkatuesta.').first().waitFor()
    expect(await story.getByRole('listitem').count()).toBe(2)
    expect(await story.locator('del').innerText()).toContain('Kysyi työkokeilusta.')
    expect(await story.getByText('Toinen aihe jäi pois').isVisible()).toBe(true)
    expect(await flawsForAxe(page)).toEqual([])
    await page.keyboard.press('Escape')
    expect(await line.evaluate((element) => element.contains(document.activeElement))).toBe(true)
  })

  test('who saves second sees both versions, field by field, and loses nothing', async () => {
    const { code, contact } = await arrange()
    const cockpit = await openClient(code)
    const { page } = cockpit
    await cockpit.act(cockpit.entries('Yhteydenotto'), 'Korjaa')
    const colleague = await journey.door.as(oona)
    const answer = await colleague.ask(`POST /api/clients/${clientId}/entries/${contact.entryId}/correct`, {
      purpose,
      version: contact.version,
      payload: { on: inDays(-1), mode: '31', summary: 'Oonan versio' },
      reason: 'Päivä oli väärä',
    })
    expect(answer.status).toBe(200)

    await page.getByLabel('Asian sisältö').fill('Marin versio')
    await page.getByLabel('Korjauksen syy').fill('Sisältö tarkentui')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: 'Joku muu ehti tallentaa ensin' }).waitFor()
    await page.getByText(/Oona Kallio tallensi/).waitFor()
    expect(await flawsForAxe(page)).toEqual([])
    await page.getByRole('group', { name: 'Päivä' }).getByLabel('Tallennettu versio').check()
    await page.getByRole('button', { name: 'Jatka valituilla' }).click()
    expect(await page.getByLabel('Asian sisältö').inputValue()).toBe('Marin versio')
    await page.getByRole('button', { name: 'Tallenna korjaus' }).click()
    const line = page.locator('.entry[data-fresh]')
    await line.getByText('Marin versio').waitFor()
    await cockpit.act(line, 'Historia')
    const chapters = cockpit.dialog(/Historia/).getByRole('listitem')
    await chapters.nth(2).waitFor()
    expect(await chapters.count()).toBe(3)
  })

  test('an annulled entry leaves the record, for a reason', async () => {
    const { code } = await arrange()
    const cockpit = await openClient(code)
    const { page } = cockpit
    await cockpit.act(cockpit.entries('Yhteydenotto'), 'Mitätöi')
    const dialog = cockpit.dialog('Mitätöi kirjaus')
    await dialog.getByRole('button', { name: 'Mitätöi', exact: true }).click()
    await dialog.getByText('Kirjoita syy').waitFor()
    expect(await flawsForAxe(page)).toEqual([])
    await dialog.getByLabel('Mitätöinnin syy').fill('Kirjattu väärälle asiakkaalle')
    await dialog.getByRole('button', { name: 'Mitätöi', exact: true }).click()
    await cockpit.said('Yhteydenotto mitätöity').waitFor({ state: 'attached' })
    expect(await cockpit.entries('Yhteydenotto').count()).toBe(0)
  })
})

describe('worklists', () => {
  test('my day counts what waits; a list says why a client is on it and narrows by chips', async () => {
    await arrange()
    const cockpit = new Cockpit(await journey.newPage({ as: mari }))
    await cockpit.enter()
    const { page } = cockpit
    await page.getByRole('button', { name: /^Työvoimapalvelut/ }).click()
    await page
      .getByRole('navigation', { name: 'Päävalikko' })
      .getByRole('link', { name: /Haastattelut/ })
      .click()
    await cockpit.heading('Haastattelut')
    await page.getByText('Yhtään haastattelua ei ole pidettävänä.').waitFor()
    expect(await flawsForAxe(page)).toEqual([])
    await page.getByRole('button', { name: 'Ilman vastuuasiantuntijaa' }).click()
    const table = page.getByRole('table', { name: 'Haastattelut' })
    await table.getByText('Haastattelu pitämättä').first().waitFor()
    await table.getByText('3 päivän päästä').first().waitFor()
    expect(await flawsForAxe(page)).toEqual([])
    await page.getByLabel('Työllisyys').selectOption({ label: 'Lomautettu' })
    await page.getByText('Yksikään asiakas ei vastaa rajauksia.').waitFor()
    await page.getByRole('button', { name: 'Poista rajaukset' }).click()
    await cockpit.said('Rajaukset poistettu').waitFor({ state: 'attached' })
  })
})

describe('every way of looking', () => {
  test.each([
    ['sv', 'Svenska', 'Tidslinje', 'Anteckna'],
    ['en', 'English', 'Timeline', 'Record'],
    ['fi', 'Suomi', 'Aikajana', 'Kirjaa'],
  ])('in %s', async (language, name, timeline, button) => {
    const { code } = await arrange()
    const cockpit = await openClient(code)
    const { page } = cockpit
    await page.locator('.user-button').click()
    await page.getByRole('button', { name }).click()
    await page.getByRole('heading', { name: timeline }).waitFor()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(language)
    await page.keyboard.press('Escape')
    expect(await flawsForAxe(page)).toEqual([])
    await page
      .getByRole('button', { name: new RegExp(`^${button}`) })
      .first()
      .click()
    await cockpit.drawer.waitFor()
    expect(await flawsForAxe(page)).toEqual([])
    // A text that no catalogue has would be shown by its key.
    expect(await page.locator('body').innerText()).not.toMatch(/\b[a-z][A-Za-z]+\.[a-z][A-Za-z]+\b(?!\.fi)/)
  })

  test.each([
    ['a phone', { viewport: { width: 360, height: 780 } }],
    ['a tablet', { viewport: { width: 1024, height: 768 } }],
    ['200 % zoom', { viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 }],
    ['forced colours', { forcedColors: 'active' as const }],
  ])('on %s nothing is wider than the window, and the drawer covers what it must', async (_, options) => {
    const { code } = await arrange()
    const cockpit = await openClient(code, options)
    const { page } = cockpit
    expect(await cockpit.overflow()).toBe(0)
    expect(await flawsForAxe(page)).toEqual([])
    await cockpit.begin('suunn')
    expect(await cockpit.overflow()).toBe(0)
    expect(await flawsForAxe(page)).toEqual([])
    await page.goto('/')
    await cockpit.heading('Oma päivä')
    expect(await cockpit.overflow()).toBe(0)
    await page.goto('/notice')
    await page.getByRole('heading', { level: 3 }).first().waitFor()
    expect(await cockpit.overflow()).toBe(0)
    expect(await flawsForAxe(page)).toEqual([])
  })

  test('in compact density, with nothing lost', async () => {
    const { code } = await arrange()
    const cockpit = await openClient(code)
    const { page } = cockpit
    const tall = await cockpit.entries('Yhteydenotto').evaluate((line) => line.clientHeight)
    await page.locator('.user-button').click()
    await page.getByRole('button', { name: 'Tiivis' }).click()
    await page.keyboard.press('Escape')
    expect(await cockpit.entries('Yhteydenotto').evaluate((line) => line.clientHeight)).toBeLessThan(tall)
    expect(await flawsForAxe(page)).toEqual([])
  })

  test('the statements are read without signing in', async () => {
    const page = await journey.newPage()
    for (const path of ['/notice', '/accessibility', '/nowhere']) {
      await page.goto(path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect(await flawsForAxe(page)).toEqual([])
    }
  })
})

test('when the register cannot be reached, what was written stays and can be sent again', async () => {
  const { code } = await arrange()
  const cockpit = await openClient(code)
  const { page } = cockpit
  await cockpit.begin('yht')
  await page.getByLabel('Yhteydenottotapa').selectOption({ label: 'Asiakkaan soitto' })
  await page.getByLabel('Asian sisältö').fill('Soitti.')
  await page.getByLabel('Miten tieto tuli').selectOption({ label: 'Puhelin' })
  await page.route('**/entries', (route) => route.abort())
  await page.keyboard.press('Control+Enter')
  await cockpit.drawer.getByText('Rekisteriin ei saada yhteyttä').waitFor()
  expect(await flawsForAxe(page)).toEqual([])
  await page.unroute('**/entries')
  await cockpit.drawer.getByRole('button', { name: 'Yritä uudelleen' }).click()
  await page.locator('.entry[data-fresh]').waitFor()
})
