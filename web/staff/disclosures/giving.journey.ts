import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type CastPerson, mari, oona, sami, seppo } from '../../../testing/cast.ts'
import { deliverTo, giveOut } from '../../../testing/given-disclosures.ts'
import { artificialCode } from '../../../testing/identity-codes.ts'
import { flawsForAxe, raiseJourney, type Journey } from '../../../testing/raise-journey.ts'
import { registerOn } from '../../../testing/register.ts'
import { Cockpit } from '../cockpit.ts'

const purpose = 'employmentServices'
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki' }).format(new Date())
const inDays = (days: number) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10)
const words = ([year, month, day] = today.split('-')) => `${Number(day)}.${Number(month)}.${year}`

// A browser, a door and a database on a machine that others may be using too.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 })

let journey: Journey
let individual = 930

type Aino = { readonly code: string; readonly clientId: string; readonly consent: string; readonly contact: string }

/** A client of Mari's, a new one for every test, whose data has gone out by several ways and come to several ends. */
async function arrange(): Promise<Aino> {
  const visitor = await journey.door.as(mari)
  const code = artificialCode('050593', '-', (individual += 1))
  const { body } = await visitor.ask('POST /api/clients', {
    purpose,
    identityCode: code,
    names: { firstNames: 'Aino', lastName: 'Virtanen' },
    channel: 'eService',
    employmentStatus: { code: '2', from: inDays(-100) },
  })
  const clientId = body.clientId as string
  const record = async (kind: string, payload: object, origin: object = { source: 'self', channel: 'phone' }) => {
    const answer = await visitor.ask(`POST /api/clients/${clientId}/entries`, { purpose, kind, payload, ...origin })
    expect(answer.status, JSON.stringify(answer.body)).toBe(201)
    return answer.body.entry as { entryId: string; version: number }
  }
  await record('municipality', { municipality: '091' })
  await record('address', {
    street: 'Esimerkkikatu 1 A 2',
    postalCode: '00100',
    city: 'Helsinki',
  })
  await record('employment', { title: 'Keittiöapulainen', employer: 'Ravintola Mallila', startedOn: '2021-02-01' })
  const office = { source: 'office', channel: 'office' }
  const service = await record(
    'servicePeriod',
    { service: 'careerCoaching', from: inDays(-90), to: inDays(-30) },
    office,
  )
  const decision = { purpose: 'employerPresentation', form: 'written', givenOn: inDays(-20) }
  const consent = await record('consent', {
    ...decision,
    decision: 'given',
    items: ['contact', 'workHistory', 'competence'],
    validUntil: inDays(70),
  })
  await record('consent', { ...decision, decision: 'refused', items: ['militaryService'] })
  await record('consent', {
    ...decision,
    decision: 'given',
    items: ['education'],
    employer: 'Mallilan Leipomo Oy',
    businessId: '9990064-9',
  })

  const register = registerOn(journey.register.pool, () => new Date())
  const names = { names: ['firstNames', 'lastName'] }
  await giveOut(register, clientId, {
    recipient: 'kela',
    ground: { by: 'provision', provision: '1290/2002 13 luku 1 §' },
    kinds: { ...names, servicePeriod: ['service', 'from', 'to'] },
    channel: 'message',
    deliver: { to: 'etuus/statements' },
  })
  await deliverTo(register, 'receipt')
  await giveOut(register, clientId, {
    recipient: 'serviceProvider',
    member: 'COM/9990064-9',
    ground: { by: 'provision', provision: '916/2012 12 luku 6 § 2 mom.' },
    kinds: { ...names, employment: ['title', 'startedOn'] },
    channel: 'message',
    deliver: { to: 'valmennus/clients' },
    about: 'Uravalmennus, syksy',
  })
  await deliverTo(register, 'rejects')
  await giveOut(register, clientId, {
    recipient: 'municipality',
    member: 'MUN/0201256-6',
    ground: { by: 'provision', provision: '189/2001 6 §' },
    kinds: { ...names, municipality: ['municipality'] },
    channel: 'message',
    deliver: { to: 'kotoutuminen/clients' },
  })
  await deliverTo(register, 'unavailable')
  await giveOut(register, clientId, {
    recipient: 'employer',
    member: '9990071-1',
    ground: { by: 'consent', consent: consent.entryId },
    kinds: { ...names, employment: ['title', 'employer', 'startedOn'] },
    channel: 'letter',
    deliver: { to: 'Mallilan Ravintolat Oy\nMallitie 3\n00200 Helsinki' },
  })
  const corrected = await visitor.ask(`POST /api/clients/${clientId}/entries/${service.entryId}/correct`, {
    purpose,
    version: service.version,
    payload: { service: 'careerCoaching', from: inDays(-90), to: inDays(-25) },
    reason: 'Palvelu jatkui viisi päivää',
  })
  expect(corrected.status, JSON.stringify(corrected.body)).toBe(200)
  return { code, clientId, consent: consent.entryId, contact: service.entryId }
}

async function sitDown(as: CastPerson, options?: Parameters<Journey['newPage']>[0]) {
  const cockpit = new Cockpit(await journey.newPage({ as, ...options }))
  await cockpit.enter()
  return cockpit
}

async function openSection({ code }: Aino, section: string, as: CastPerson = mari) {
  const cockpit = await sitDown(as)
  await cockpit.chooseTask()
  await cockpit.openByCode(code, 'Virtanen Aino')
  await cockpit.page.getByRole('navigation', { name: 'Tietojen osiot' }).getByRole('link', { name: section }).click()
  await cockpit.page.getByRole('heading', { level: 2, name: section }).waitFor()
  return cockpit
}

const well = async (page: Page) => expect(await flawsForAxe(page)).toEqual([])
const line = (page: Page, name: string) =>
  page.locator('.entry').filter({ has: page.getByRole('heading', { level: 3, name }) })
const row = (page: Page, name: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) })

beforeAll(async () => {
  journey = await raiseJourney()
})
afterAll(async () => {
  expect(journey.troubles).toEqual([])
  await journey.close()
})

describe('given to others (N7.2)', () => {
  test('says to whom, on which ground, for which task, what and how far it is, newest first', async () => {
    const { page } = await openSection(await arrange(), 'Luovutettu muille')
    const names = page.locator('.section h3')
    await line(page, 'Helsinki').waitFor()
    expect(await names.allInnerTexts()).toEqual([
      expect.stringContaining('Työnantaja'),
      expect.stringContaining('Helsinki'),
      expect.stringContaining('Koulutuskulma'),
      expect.stringContaining('Kansaneläkelaitos'),
    ])
    await well(page)

    const employer = line(page, 'Työnantaja')
    expect(await employer.innerText()).toMatch(
      /Suostumuksella, joka on annettu .* \(Laki .* \(916\/2012\) 13 luku 6 § 2 mom\.\)/,
    )
    expect(await employer.innerText()).toContain('Odottaa postitusta')
    const provider = line(page, 'Koulutuskulma')
    expect(await provider.innerText()).toContain('Vastaanottaja ei ottanut sanomaa vastaan.')
    expect(await provider.innerText()).toContain(
      'Lain nojalla: Laki julkisesta työvoima- ja yrityspalvelusta (916/2012) 12 luku 6 § 2 mom.',
    )
    expect(await provider.innerText()).toMatch(
      /Tehtävä: Työvoimapalvelut · Sanoma \(X-Road\) · antoi Mari Niemelä · Uudenmaan TE-toimisto · Aihe: Uravalmennus/,
    )
    expect(await line(page, 'Helsinki').innerText()).toMatch(/Odottaa lähetystä[^]*1 yritys · seuraava yritys/)

    const kela = line(page, 'Kansaneläkelaitos')
    expect(await kela.innerText()).toMatch(/Kuitattu[^]*Nimi, Palvelujakso · 5 tietoa[^]*vastaanottaja kuittasi/)
    expect(await kela.innerText()).toContain('Tästä seuranneet oikaisut')
    await kela.getByRole('button', { name: /^Mitä annettiin/ }).press('Enter')
    await kela.getByRole('heading', { level: 4, name: 'Palvelujakso' }).waitFor()
    expect(await kela.getByText('Uravalmennus', { exact: true }).isVisible()).toBe(true)
    expect(await kela.getByText('tietoa on korjattu tämän jälkeen').isVisible()).toBe(true)
    await well(page)
  })

  test('says so when nothing has been given to anybody', async () => {
    const visitor = await journey.door.as(mari)
    const code = artificialCode('050593', '-', (individual += 1))
    await visitor.ask('POST /api/clients', {
      purpose,
      identityCode: code,
      names: { firstNames: 'Aino', lastName: 'Virtanen' },
      channel: 'eService',
    })
    const { page } = await openSection({ code, clientId: '', consent: '', contact: '' }, 'Luovutettu muille')
    await page.getByText('Asiakkaan tietoja ei ole annettu kenellekään.').waitFor()
    await well(page)
  })
})

describe('consents (N7.4)', () => {
  test('stand by purpose and item, and one is withdrawn by the keyboard alone', async () => {
    const { page } = await openSection(await arrange(), 'Suostumukset')
    const card = page.getByRole('article', { name: 'Esittely työnantajalle työpaikan täyttämistä varten' })
    await card.waitFor()
    const item = (name: string) => card.getByRole('listitem').filter({ hasText: name }).first()
    expect(await item('Työhistoria').innerText()).toMatch(/Voimassa\s*.* alkaen, .* asti/)
    expect(await item('Suoritettu asevelvollisuus').innerText()).toContain('Kieltäytynyt')
    expect(await item('Yhdenjaksoinen työttömyys').innerText()).toContain('Ei kysytty')
    expect(await item('Koulutus ja tutkinnot').innerText()).toContain('Ei kysytty')
    expect(await item('Mallilan Leipomo Oy').innerText()).toMatch(/9990064-9[^]*Voimassa/)
    await well(page)

    await item('Työhistoria')
      .getByRole('button', { name: /^Kirjaa peruutus/ })
      .press('Enter')
    const drawer = page.locator('.drawer')
    await drawer.locator('form').waitFor()
    await well(page)
    await drawer.getByRole('radio', { name: 'Allekirjoitettu paperi' }).press('Space')
    await drawer.getByLabel('Miten tieto tuli').selectOption({ label: 'Käynti' })
    await page.keyboard.press('Control+Enter')
    await drawer.waitFor({ state: 'detached' })
    expect(await item('Työhistoria').innerText()).toMatch(/Peruutettu/)
    expect(await item('Työhistoria').innerText()).toContain(words())
    expect(await item('Nimi ja yhteystiedot').innerText()).toContain('Voimassa')
    await well(page)
  })
})

describe('the deliveries of the office', () => {
  test('are counted in the navigation; a letter is read, printed and noted as posted', async () => {
    await journey.register.adminPool.query('truncate delivery, disclosure')
    await arrange()
    const cockpit = await sitDown(mari)
    const { page } = cockpit
    await cockpit.chooseTask()
    const link = page.getByRole('link', { name: /^Toimitukset/ })
    await link.getByText('4').waitFor()
    await link.press('Enter')
    await cockpit.heading('Toimitukset')
    await row(page, 'Työnantaja').waitFor()
    await well(page)

    await row(page, 'Työnantaja')
      .getByRole('button', { name: /^Avaa kirje/ })
      .press('Enter')
    const letter = cockpit.dialog('Kirje')
    await letter.getByText('Keittiöapulainen').waitFor()
    expect(await letter.innerText()).toContain('Mallitie 3')
    expect(await letter.innerText()).not.toContain('Esimerkkikatu')
    await well(page)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('h1').isVisible()).toBe(false)
    expect(await letter.getByRole('button', { name: 'Tulosta' }).isVisible()).toBe(false)
    expect(await letter.getByText('Keittiöapulainen').isVisible()).toBe(true)
    await page.emulateMedia({ media: 'screen' })
    await page.keyboard.press('Escape')
    await letter.waitFor({ state: 'detached' })

    await row(page, 'Työnantaja')
      .getByRole('button', { name: /^Merkitse postitetuksi/ })
      .press('Enter')
    await row(page, 'Työnantaja').waitFor({ state: 'detached' })
    await page.getByRole('status').filter({ hasText: 'Merkitty postitetuksi' }).waitFor()
    await page.getByRole('button', { name: /^Toimitettu/ }).press('Enter')
    await row(page, 'Työnantaja').waitFor()
    await link.getByText('3').waitFor()
    await well(page)
  })

  test('what was refused says why, is sent again or given up', async () => {
    await journey.register.adminPool.query('truncate delivery, disclosure')
    await arrange()
    const cockpit = await sitDown(mari)
    const { page } = cockpit
    await cockpit.chooseTask()
    await page.goto('/deliveries')
    await page.getByRole('button', { name: /^Torjuttu/ }).press('Enter')
    const refused = row(page, 'Koulutuskulma')
    await refused.getByText('Vastaanottaja ei ottanut sanomaa vastaan.').waitFor()
    expect(await page.getByRole('row').count()).toBe(2)
    await refused.getByRole('button', { name: /^Lähetä uudelleen/ }).press('Enter')
    await page.getByText('Mitään ei ole torjuttu.').waitFor()
    await well(page)

    await deliverTo(
      registerOn(journey.register.pool, () => new Date()),
      'rejects',
    )
    await page.reload()
    await page.getByRole('button', { name: /^Torjuttu/ }).press('Enter')
    await refused.getByRole('button', { name: /^Luovu/ }).press('Enter')
    const sure = cockpit.dialog('Luovu lähettämisestä')
    await well(page)
    await sure.getByRole('button', { name: 'Luovu' }).press('Enter')
    await refused.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: /^Pysäytetty/ }).press('Enter')
    await row(page, 'Koulutuskulma').getByText('Toimistossa luovuttiin lähettämisestä.').waitFor()
  })

  test('are the own office’s: another office sees its own, and those who handle none have no such page', async () => {
    await journey.register.adminPool.query('truncate delivery, disclosure')
    await arrange()
    const other = await sitDown(sami)
    await other.chooseTask()
    await other.page.goto('/deliveries')
    await other.page.getByText('Mikään ei odota toimittamista.').waitFor()
    await well(other.page)
    const archivist = await sitDown(seppo)
    expect(await archivist.page.getByRole('link', { name: /^Toimitukset/ }).count()).toBe(0)
  })

  test('somebody else was first: the list is fetched anew and says so', async () => {
    await journey.register.adminPool.query('truncate delivery, disclosure')
    await arrange()
    const cockpit = await sitDown(mari)
    const { page } = cockpit
    await cockpit.chooseTask()
    await page.goto('/deliveries')
    const employer = row(page, 'Työnantaja')
    await employer.waitFor()
    const { body } = await (await journey.door.as(oona)).ask('POST /api/deliveries', { purpose })
    const { clientId, disclosureId } = body.deliveries.find(({ channel }: { channel: string }) => channel === 'letter')
    const posted = await (
      await journey.door.as(oona)
    ).ask(`POST /api/clients/${clientId}/deliveries/${disclosureId}`, { purpose, act: 'sent' })
    expect(posted.status).toBe(200)
    await employer.getByRole('button', { name: /^Merkitse postitetuksi/ }).press('Enter')
    await page.getByText('Tila oli jo muuttunut. Luettelo on haettu uudelleen.').waitFor()
    await employer.waitFor({ state: 'detached' })
    await well(page)
  })
})

describe('to whom data is given (N7.1)', () => {
  test('is seen before it leaves: provision, fields, consent and what a safety ban leaves out', async () => {
    const cockpit = await sitDown(mari)
    const { page } = cockpit
    await page.getByRole('link', { name: 'Kenelle tietoja annetaan' }).press('Enter')
    await cockpit.heading('Kenelle tietoja annetaan')
    await page.getByRole('button', { name: 'Kansaneläkelaitos (Kela)' }).waitFor()
    await well(page)
    await page.getByRole('button', { name: 'Suostumus', exact: true }).press('Enter')
    expect(await page.getByRole('button', { name: 'Kansaneläkelaitos (Kela)' }).count()).toBe(0)
    await page.getByRole('button', { name: 'Työnantaja työpaikan täyttämistä varten' }).press('Enter')
    const employer = page.locator('[data-recipient="employer"]')
    expect(await employer.innerText()).toContain('Turvakiellon aikana merkityt tiedot jäävät pois.')
    expect(await employer.innerText()).toContain('Esittely työnantajalle työpaikan täyttämistä varten')
    await well(page)
    await page.getByRole('button', { name: 'Henkilötietojen käsittelijä' }).press('Enter')
    await page.getByRole('button', { name: 'Ryhmäni antaa' }).press('Enter')
    await page.getByText('2 vastaanottajaa').waitFor()
  })

  test('an address opens one recipient', async () => {
    const cockpit = await sitDown(mari)
    await cockpit.page.goto('/recipients?recipient=police')
    await cockpit.page.locator('[data-recipient="police"][data-open]').waitFor()
    expect(await cockpit.page.locator('[data-recipient][data-open]').count()).toBe(1)
  })
})

test.each(['fi', 'sv', 'en'] as const)(
  'in %s every page fits every width, and is well',
  async (language) => {
    await journey.register.adminPool.query('truncate delivery, disclosure')
    const { clientId } = await arrange()
    const cockpit = await sitDown(mari)
    const { page } = cockpit
    await cockpit.chooseTask()
    await page.evaluate((chosen) => localStorage.setItem('seloste.language', chosen), language)
    for (const path of [
      `/clients/${clientId}?section=given`,
      `/clients/${clientId}?section=consents`,
      '/deliveries',
      '/recipients?recipient=employer',
    ]) {
      await page.goto(path)
      await page.locator('.given-ground, .consent-item, .deliveries, .recipient-open').first().waitFor()
      expect(await page.locator('html').getAttribute('lang')).toBe(language)
      // A phone, a window of 1440 pixels zoomed to 200 %, a tablet, a desk.
      for (const width of [360, 720, 1024, 1440]) {
        await page.setViewportSize({ width, height: 800 })
        expect(await cockpit.overflow(), `${path} at ${width}`).toBe(0)
        if (width !== 720) await well(page)
      }
    }
  },
  240_000,
)
