import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { dayOf } from '../../access/visit.ts'
import { loadDemoCodeLists } from '../../register/code-lists/demo-code-lists.ts'
import { importerVisit } from '../../register/filling/import-register.ts'
import { recordEntry } from '../../register/entries/record-entry.ts'
import { moveMatter } from '../../register/matters/handle-matters.ts'
import { listWaiting } from '../../register/messages/handle-threads.ts'
import { readThreads } from '../../register/messages/read-threads.ts'
import { writeMessage } from '../../register/messages/write-message.ts'
import { jarmo, mari, ritva } from '../../testing/cast.ts'
import { aino, anders, nameOf, noora } from '../../testing/citizens.ts'
import { giveLetter } from '../../testing/give-letter.ts'
import { flawsForAxe } from '../../testing/raise-journey.ts'
import { phone, raiseCitizenJourney } from '../../testing/raise-citizen-journey.ts'
import { registerOn } from '../../testing/register.ts'
import { samplePng } from '../../testing/sample-files.ts'
import { visitAs } from '../../testing/standing-scene.ts'

let journey: Awaited<ReturnType<typeof raiseCitizenJourney>>
beforeAll(async () => {
  journey = await raiseCitizenJourney()
  await loadDemoCodeLists(importerVisit(registerOn(journey.register.pool, () => new Date())))
})
afterAll(() => journey.close())

// Every page, in a real browser, in three languages: seconds alone, more on a machine that does much else.
vi.setConfig({ testTimeout: 120_000 })

const desktop = { width: 1440, height: 900 }
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()
/** Nothing is wider than the page: a phone does not scroll sideways. */
const isWithin = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)

const pages = [
  { path: '/', fi: /^Hei /, sv: /^Hej /, en: /^Hello / },
  { path: '/job-search', fi: 'Työnhaku', sv: 'Jobbsökning', en: 'Job search' },
  { path: '/plan', fi: 'Suunnitelma ja tarjoukset', sv: 'Plan och erbjudanden', en: 'Plan and offers' },
  { path: '/unemployment-security', fi: 'Työttömyysturva', sv: 'Utkomstskydd', en: 'Unemployment security' },
  { path: '/record', fi: 'Omat tiedot', sv: 'Mina uppgifter', en: 'My information' },
  { path: '/consents', fi: 'Suostumukset', sv: 'Samtycken', en: 'Consents' },
  { path: '/viewings', fi: 'Kuka on katsonut', sv: 'Vem har tittat', en: 'Who has looked' },
  { path: '/start', fi: 'Aloita työnhaku', sv: 'Börja söka jobb', en: 'Start a job search' },
  { path: '/messages', fi: 'Viestit', sv: 'Meddelanden', en: 'Messages' },
  { path: '/matters', fi: 'Omat asiat', sv: 'Mina ärenden', en: 'My matters' },
  { path: '/notice', fi: /^Tietosuojaseloste: /, sv: /^Dataskyddsbeskrivning: /, en: /^Privacy notice: / },
  { path: '/cookies', fi: 'Evästeet', sv: 'Kakor', en: 'Cookies' },
  {
    path: '/accessibility',
    fi: 'Saavutettavuusseloste',
    sv: 'Tillgänglighetsutlåtande',
    en: 'Accessibility statement',
  },
] as const

describe.each([
  ['a phone', phone],
  ['a desktop', desktop],
])('on %s', (_, viewport) => {
  test.each(['fi', 'sv', 'en'] as const)('every page reads in %s, and axe finds nothing wrong', async (language) => {
    const page = await journey.newPage({ as: aino, viewport, locale: `${language}-FI` })
    for (const { path, [language]: name } of pages) {
      await page.goto(path)
      await heading(page, name)
      // What the page asks of the door has come.
      await page.waitForLoadState('networkidle')
      expect({ path, flaws: await flawsForAxe(page), isWithin: await isWithin(page) }).toEqual({
        path,
        flaws: [],
        isWithin: true,
      })
      expect(await page.title()).not.toContain('Lehtisaari')
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(language)
    }
    await page.context().close()
  })
})

test('a visitor reads what the service is, and the notice, without signing in', async () => {
  const page = await journey.newPage()
  await page.goto('/')
  await heading(page, 'Oma asiointi')
  expect(await flawsForAxe(page)).toEqual([])
  await page.getByRole('link', { name: 'Tietosuojaseloste' }).click()
  await heading(page, /seloste/i)
  expect(await flawsForAxe(page)).toEqual([])
  // Pages of clients lead back to the front page.
  await page.goto('/record')
  await heading(page, 'Oma asiointi')
})

test('a person is identified, sees what waits, opens a datum and claims its correction (N10.1, N11.1, M7.1)', async () => {
  const page = await journey.newPage()
  await page.goto('/')
  await page.getByRole('button', { name: 'Vain välttämättömät' }).click()
  await page.getByRole('link', { name: new RegExp(nameOf(aino)) }).click()
  await heading(page, 'Hei Aino')
  await page.getByRole('heading', { name: 'Tee seuraavaksi' }).waitFor()
  await page.getByRole('button', { name: 'Valikko' }).click()
  await page.getByRole('navigation').getByRole('link', { name: 'Omat tiedot' }).click()
  await heading(page, 'Omat tiedot')
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  await page.locator('details.section').nth(8).waitFor()
  expect(await page.locator('details.section').count()).toBe(9)
  await page.getByText('Tunniste- ja yhteystiedot').click()
  const address = page.locator('[data-kind=address]')
  expect(await address.textContent()).toContain('Lehtisaarikatu 1')
  expect(await address.textContent()).toContain('Lähde: Henkilö itse')
  expect(await address.textContent()).toContain('Uudenmaan TE-toimisto')
  await page.locator('[data-kind=municipality]').getByRole('button', { name: /virhe/ }).click()
  await page.getByRole('button', { name: 'Lähetä' }).click()
  await page.getByText('Kirjoita, mikä on väärin.').waitFor()
  expect(await flawsForAxe(page)).toEqual([])
  await page.getByLabel('Mikä on väärin').fill('Asun Espoossa.')
  await page.getByRole('button', { name: 'Lähetä' }).click()
  await page.getByText('Vaatimus on lähetetty').waitFor()
  await page.getByRole('dialog').getByRole('button', { name: 'Sulje' }).last().click()
  const { rows } = await journey.register.adminPool.query(
    `select m.kind, e.note from matter m join matter_event e using (client_id, matter_id) where m.client_id = $1`,
    [journey.standing.aino.clientId],
  )
  expect(rows).toEqual([{ kind: 'correctionClaim', note: expect.stringContaining('Asun Espoossa.') }])
  expect(rows[0].note).toContain(journey.standing.aino.entries.get('municipality'))
})

test('an address is changed in place, and consents decided item by item (N10.1, N7.4)', async () => {
  const page = await journey.newPage({ as: aino })
  await page.goto('/record')
  await page.getByRole('button', { name: 'Vain välttämättömät' }).click()
  await page.getByText('Tunniste- ja yhteystiedot').click()
  await page
    .locator('[data-kind=address]')
    .getByRole('button', { name: /^Muuta/ })
    .click()
  expect(await flawsForAxe(page)).toEqual([])
  await page.getByLabel('Postinumero').fill('')
  await page.getByRole('button', { name: 'Tallenna' }).click()
  await page.getByText('Täytä tämä kohta.').waitFor()
  await page.getByLabel('Postinumero').fill('00930')
  await page.getByRole('button', { name: 'Tallenna' }).dblclick()
  await page.locator('[data-kind=address]').getByText('00930').waitFor()
  expect(await page.locator('[data-kind=address]').textContent()).toContain('Tallensit itse')

  await page.goto('/consents')
  // What was given on paper for everything is withdrawn for one item, and given again.
  await page.getByLabel(/^Työhistoria \(Annettu\)/).uncheck()
  await page.getByRole('button', { name: 'Tallenna valinnat' }).click()
  await page.getByLabel(/^Työhistoria \(Peruutettu\)/).waitFor()
  expect(await flawsForAxe(page)).toEqual([])
  await page.getByLabel(/^Työhistoria \(/).check()
  await page.getByRole('button', { name: 'Tallenna valinnat' }).click()
  await page.getByLabel(/^Työhistoria \(Annettu\)/).waitFor()
  const { rows } = await journey.register.adminPool.query(
    `select payload->>'decision' as decision, payload->'items' as items, payload->>'wording' as wording, channel from entry
     where kind = 'consent' and client_id = $1 and recorded_by = $1::text order by recorded_at, entry_id`,
    [journey.standing.aino.clientId],
  )
  const said = { items: ['workHistory'], wording: '2026-1', channel: 'eService' }
  expect(rows).toEqual([
    { decision: 'withdrawn', ...said },
    { decision: 'given', ...said },
  ])
})

test('what waits is done online, each once: renewing, a change, the plan, a request (M7.1, N6.1)', async () => {
  const { register, standing } = journey
  const today = dayOf(new Date())
  const visit = visitAs(
    registerOn(register.pool, () => new Date()),
    jarmo,
  )
  await recordEntry(visit, standing.aino.clientId, {
    purpose: 'unemploymentSecurity',
    kind: 'clarificationRequest',
    payload: { requestedOn: today, answerBy: today, about: 'studies' },
    source: 'office',
    channel: 'office',
  })
  const page = await journey.newPage({ as: aino })
  await page.goto('/')
  await page.getByRole('button', { name: 'Vain välttämättömät' }).click()
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Uusi työnhakusi' })
    .getByRole('link', { name: 'Hoida tämä' })
    .click()
  await heading(page, 'Työnhaku')
  await page.getByRole('button', { name: 'Uusi työnhaku' }).dblclick()
  await page.getByText('Työnhakusi on uusittu').waitFor()
  await page.getByRole('button', { name: 'Lähetä ilmoitus' }).click()
  await page.getByText('Täytä tämä kohta.').first().waitFor()
  expect(await flawsForAxe(page)).toEqual([])

  await page.goto('/plan')
  await page.getByRole('button', { name: 'Hyväksyn suunnitelman' }).dblclick()
  await page.getByText(/^Hyväksyit suunnitelman/).waitFor()
  expect(await flawsForAxe(page)).toEqual([])

  await page.goto('/unemployment-security')
  await page.getByLabel('Vastauksesi omin sanoin').fill('Koulutus on iltaisin ja kestää kaksi viikkoa.')
  await page.getByText(/^Luonnos tallennettu/).waitFor()
  await page.reload()
  expect(await page.getByLabel('Vastauksesi omin sanoin').inputValue()).toContain('kaksi viikkoa')
  await page.getByRole('button', { name: 'Tarkista ja lähetä' }).click()
  await page.locator('form', { hasText: 'Lähetettyä vastausta ei voi muuttaa.' }).waitFor()
  expect(await flawsForAxe(page)).toEqual([])
  await page.getByRole('button', { name: 'Lähetä lopullisesti' }).dblclick()
  await page.getByRole('button', { name: 'Lähetä lopullisesti' }).waitFor({ state: 'detached' })
  await page.locator('dd', { hasText: 'Koulutus on iltaisin ja kestää kaksi viikkoa.' }).waitFor()
  const { rows } = await register.adminPool.query(
    `select kind, count(*)::int as entries from entry
     where client_id = $1 and recorded_by = $1::text and kind <> 'consent' and kind <> 'address' group by kind order by kind`,
    [standing.aino.clientId],
  )
  expect(rows).toContainEqual({ kind: 'clarificationAnswer', entries: 1 })
})

test('to whom has been given is told beside the datum, and as a list with what was given (N7.2)', async () => {
  await giveLetter(
    registerOn(journey.register.pool, () => new Date()),
    journey.standing.aino.clientId,
  )
  const page = await journey.newPage({ as: aino })
  await page.goto('/viewings')
  await page.getByRole('button', { name: 'Kenelle on annettu' }).click()
  await page.getByRole('heading', { name: 'Kansaneläkelaitos' }).waitFor()
  expect(await page.locator('main').textContent()).toContain('Laki: 1290/2002 13 luku 1 §')
  expect(await flawsForAxe(page)).toEqual([])
  expect(await isWithin(page)).toBe(true)
  await page.goto('/record')
  await page.getByText('Tunniste- ja yhteystiedot').click()
  await page.locator('[data-kind=address]').getByText('Annettu: Kansaneläkelaitos').waitFor()
})

test('a line of who looked is asked about with one click, and the matter is then followed', async () => {
  const page = await journey.newPage({ as: aino })
  await page.goto('/viewings')
  await page
    .getByRole('button', { name: /^Kysy tästä/ })
    .first()
    .click()
  expect(await flawsForAxe(page)).toEqual([])
  await page.getByRole('button', { name: 'Lähetä' }).click()
  await page.getByText('Kysymys on lähetetty').waitFor()
  await page.goto('/matters')
  await page.getByRole('heading', { name: 'Kysymys tietojen katselusta' }).waitFor()
  const [receipt] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Tallenna kuittaus.*Kysymys tietojen katselusta/ }).click(),
  ])
  expect(receipt.suggestedFilename()).toBe('kuittaus.pdf')
  expect((await readFile((await receipt.path())!)).subarray(0, 5).toString()).toBe('%PDF-')
  expect(await page.locator('main').textContent()).toContain('Lokirivi')

  // The office asks for more, is replied to, and answers: all of it is read here.
  const { clientId } = journey.standing.aino
  const { rows } = await journey.register.adminPool.query<{ matter_id: string }>(
    `select matter_id from matter where kind = 'logQuestion'`,
  )
  const office = visitAs(
    registerOn(journey.register.pool, () => new Date()),
    ritva,
  )
  const place = { clientId, matterId: rows[0]!.matter_id }
  const registry = { purpose: 'registry' }
  await moveMatter(office, place, { ...registry, version: 1, to: 'inHand' })
  await moveMatter(office, place, {
    ...registry,
    version: 2,
    to: 'waiting',
    answer: 'Minkä päivän katselua tarkoitat?',
  })
  await page.reload()
  const matter = page.getByRole('listitem').filter({ hasText: 'Kysymys tietojen katselusta' })
  await matter.getByText('Minkä päivän katselua tarkoitat?').waitFor()
  await matter.getByText('Vastaa toimistolle').click()
  await matter.getByLabel('Viesti', { exact: true }).fill('Eilisen.')
  expect(await flawsForAxe(page)).toEqual([])
  expect(await isWithin(page)).toBe(true)
  await matter.getByRole('button', { name: 'Lähetä', exact: true }).click()
  await matter.getByText('Viesti on lähetetty toimistolle.').waitFor()
  const answer = 'Virkailija valmisteli suunnitelmaasi.'
  await moveMatter(office, place, { ...registry, version: 3, to: 'closed', result: 'answered', answer })
  await page.reload()
  await matter.getByText(answer).waitFor()
})

test('nothing is counted before it is allowed, and nothing after it is refused (N13.1)', async () => {
  const page = await journey.newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  const counted = async () =>
    Number(
      (await journey.register.adminPool.query('select coalesce(sum(views), 0) as views from visit_count')).rows[0]
        .views,
    )
  await page.goto('/')
  await page.getByRole('link', { name: 'Lue evästeistä' }).click()
  await heading(page, 'Evästeet')
  expect([asked.includes('/api/page-views'), await counted()]).toEqual([false, 0])
  await page.getByRole('button', { name: 'Salli tilasto' }).first().click()
  await page.getByText('Olet sallinut tilaston.').waitFor()
  await Promise.all([
    page.waitForResponse(/page-views/),
    page.getByRole('link', { name: 'Saavutettavuusseloste' }).click(),
  ])
  expect(await counted()).toBe(1)
  await Promise.all([page.waitForResponse(/page-views/), page.goto('/cookies')])
  await page.getByRole('button', { name: 'Vain välttämättömät' }).click()
  await page.getByText('Olet kieltänyt tilaston.').waitFor()
  const before = await counted()
  asked.length = 0
  await page.goto('/accessibility')
  await heading(page, 'Saavutettavuusseloste')
  expect([asked.includes('/api/page-views'), await counted()]).toEqual([false, before])
})

test('feedback on accessibility is a matter, without signing in', async () => {
  const page = await journey.newPage()
  await page.goto('/accessibility')
  await page.getByLabel('Mikä ei toiminut?').fill('Näppäimistöllä ei pääse valikkoon.')
  await page.getByRole('button', { name: 'Lähetä palaute' }).dblclick()
  await page.getByText('Kiitos palautteesta').waitFor()
  const { rows } = await journey.register.adminPool.query(
    'select kind, due_on - received_on as days from visitor_matter',
  )
  expect(rows).toEqual([{ kind: 'accessibilityFeedback', days: 14 }])
})

test('a session that ends in the middle of a form loses nothing', async () => {
  const page = await journey.newPage({ as: aino })
  await page.goto('/matters')
  await heading(page, 'Omat asiat')
  await page.getByRole('button', { name: 'Vain välttämättömät' }).click()
  await page.getByLabel('Mitä tietoja haluat?').fill('Suunnitelmani vuodelta 2026')
  await journey.register.adminPool.query(`update own_session set ended_at = now() where ended_at is null`)
  await page.getByRole('button', { name: 'Lähetä tarkastuspyyntö' }).click()
  await page.getByRole('heading', { name: 'Tunnistaudu uudelleen' }).waitFor()
  expect(await flawsForAxe(page)).toEqual([])
  const [tab] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: 'Tunnistaudu uudessa välilehdessä' }).click(),
  ])
  await tab.getByRole('button', { name: new RegExp(nameOf(aino)) }).click()
  await heading(tab, 'Tunnistautuminen onnistui')
  // What was to be sent has been sent, once.
  await page.getByText('Pyyntö on lähetetty').waitFor()
  const { rows } = await journey.register.adminPool.query(
    `select e.note from matter m join matter_event e using (client_id, matter_id) where m.kind = 'inspectionRequest'`,
  )
  expect(rows).toEqual([{ note: 'Suunnitelmani vuodelta 2026' }])
})

test('an act that meets the end of the session is done once when the person is back', async () => {
  const page = await journey.newPage({ as: aino })
  await page.goto('/plan')
  await page.getByRole('button', { name: 'Vain välttämättömät' }).click()
  await page.getByLabel('Työnantaja', { exact: true }).fill('Leipomo Lumi')
  await page.getByLabel('Tehtävä', { exact: true }).fill('Leipuri')
  await journey.register.adminPool.query(`update own_session set ended_at = now() where ended_at is null`)
  await page.getByRole('button', { name: 'Kerro haetusta työstä' }).click()
  await page.getByRole('heading', { name: 'Tunnistaudu uudelleen' }).waitFor()
  const [tab] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: 'Tunnistaudu uudessa välilehdessä' }).click(),
  ])
  await tab.getByRole('button', { name: new RegExp(nameOf(aino)) }).click()
  await heading(tab, 'Tunnistautuminen onnistui')
  await page.getByText('Haettu työmahdollisuus on tallennettu.').waitFor()
  const { rows } = await journey.register.adminPool.query(
    `select count(*)::int as told from entry where payload->>'employer' = 'Leipomo Lumi'`,
  )
  expect(rows).toEqual([{ told: 1 }])
})

test('somebody who is no client is told how to begin; signing out leaves nothing', async () => {
  const page = await journey.newPage({ as: noora })
  await page.goto('/')
  await heading(page, 'Sinulla ei ole asiakkuutta')
  expect(await flawsForAxe(page)).toEqual([])
  await page.getByRole('button', { name: 'Kirjaudu ulos' }).click()
  await heading(page, 'Oma asiointi')
  const left = await page.evaluate(() => ({ ...localStorage, ...sessionStorage }))
  expect(JSON.stringify(left)).not.toContain('Noora')
})

test('no script failed, and the content security policy had nothing to refuse', () => {
  expect(journey.troubles).toEqual([])
})

test('a message with a file is sent, read by the office and answered, and the answer waits on the first page (M4.1)', async () => {
  const page = await journey.newPage({ as: aino })
  await page.goto('/messages')
  await page.getByRole('button', { name: 'Vain välttämättömät' }).click()
  await page.getByText('Kirjoita uusi viesti').click()
  await page.getByRole('button', { name: 'Lähetä', exact: true }).click()
  await page.getByText('Kirjoita, mitä asia koskee.').waitFor()
  await page.getByText('Kirjoita viesti.', { exact: true }).waitFor()
  expect(await flawsForAxe(page)).toEqual([])
  await page.getByLabel('Aihe').fill('Kurssin alkaminen')
  await page.getByLabel('Viesti', { exact: true }).fill('Voinko aloittaa kurssin maanantaina?')
  const chooser = page.getByLabel('Liitteet')
  await chooser.setInputFiles({ name: 'todistus.pdf', mimeType: 'application/pdf', buffer: samplePng })
  await page.getByRole('button', { name: 'Lähetä', exact: true }).click()
  // A picture that calls itself a document: said beside the files, and nothing that was written is gone.
  await page.getByText('Tiedoston todistus.pdf sisältö ei vastaa sen nimen päätettä.').waitFor()
  expect(await page.getByLabel('Viesti', { exact: true }).inputValue()).toContain('maanantaina')
  expect(await flawsForAxe(page)).toEqual([])
  await page.getByRole('button', { name: 'Poista liite todistus.pdf' }).click()
  await chooser.setInputFiles({ name: 'todistus.png', mimeType: 'image/png', buffer: samplePng })
  await page.getByRole('button', { name: 'Lähetä', exact: true }).click()
  await page.getByText('Viesti on lähetetty').waitFor()
  const thread = page.locator('section.panel', { hasText: 'Kurssin alkaminen' })
  await thread.getByText('Odottaa toimiston vastausta').waitFor()
  expect(await flawsForAxe(page)).toEqual([])
  expect(await isWithin(page)).toBe(true)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Avaa liite todistus.png' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('todistus.png')
  expect(await readFile((await download.path())!)).toEqual(samplePng)

  const { clientId } = journey.standing.aino
  const office = {
    ...visitAs(
      registerOn(journey.register.pool, () => new Date()),
      mari,
    ),
  }
  const { threads } = await readThreads(office, { purpose: 'employmentServices', clientId })
  await writeMessage(
    office,
    {
      purpose: 'employmentServices',
      clientId,
      threadId: threads[0]!.threadId,
      messageId: crypto.randomUUID(),
      text: 'Voit aloittaa.',
    },
    {},
  )
  await page.goto('/')
  await page.getByRole('heading', { name: 'Lue uusi viesti' }).waitFor()
  await page.goto('/messages')
  await page.getByText('Voit aloittaa.').waitFor()
  await page.getByText('1 uusi').waitFor()
  await thread.getByText(/^Luettu /).waitFor()
  await page.goto('/')
  await page.getByRole('heading', { name: 'Tee seuraavaksi' }).waitFor()
  expect(await page.getByRole('heading', { name: 'Lue uusi viesti' }).count()).toBe(0)
})

test('somebody who is no client starts a job search in steps, goes on after a break, and sees what was told (N6.1)', async () => {
  const first = await journey.newPage({ as: noora })
  await first.goto('/')
  await first.getByRole('button', { name: 'Vain välttämättömät' }).click()
  await first.getByRole('link', { name: 'Aloita työnhaku' }).click()
  await heading(first, 'Aloita työnhaku')
  await first.getByRole('heading', { name: 'Tilanteesi' }).waitFor()
  expect(await flawsForAxe(first)).toEqual([])
  await first.getByLabel('Mikä on tilanteesi nyt?').selectOption({ label: 'Olen työtön' })
  await first
    .getByLabel('Mihin oikeutesi tehdä työtä Suomessa perustuu?')
    .selectOption({ label: 'Muuhun oleskelulupaan' })
  await first.getByRole('button', { name: 'Seuraava' }).click()
  await first.getByRole('heading', { name: 'Yhteystietosi' }).waitFor()
  expect(await flawsForAxe(first)).toEqual([])
  expect(await isWithin(first)).toBe(true)
  await first.getByLabel('Asiointikieli').selectOption({ label: 'suomi' })
  await first.getByRole('button', { name: 'Seuraava' }).click()
  await first.getByText(/^Tallennettu /).waitFor()
  await first.context().close()

  // On another device, what was told waits; what lacks is said at its own step.
  const page = await journey.newPage({ as: noora })
  await page.goto('/start')
  await page.getByRole('button', { name: 'Vain välttämättömät' }).click()
  await page.getByRole('heading', { name: 'Tilanteesi' }).waitFor()
  expect(await page.getByLabel('Mikä on tilanteesi nyt?').inputValue()).toBe('unemployed')
  for (const _ of [1, 2, 3, 4]) await page.getByRole('button', { name: 'Seuraava' }).click()
  await page.getByRole('heading', { name: 'Tarkista ja lähetä' }).waitFor()
  expect(await flawsForAxe(page)).toEqual([])
  await page.getByRole('button', { name: 'Aloita työnhaku tänään' }).click()
  await page.getByRole('heading', { name: 'Tilanteesi' }).waitFor()
  await page.getByText('Toimiston on ensin nähtävä oleskelulupasi.', { exact: false }).waitFor()
  const right = page.getByLabel('Mihin oikeutesi tehdä työtä Suomessa perustuu?')
  await expect.poll(() => right.evaluate((one) => one === document.activeElement)).toBe(true)
  expect(await flawsForAxe(page)).toEqual([])
  await right.selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Seuraava' }).click()
  await page.getByRole('heading', { name: 'Yhteystietosi' }).waitFor()
  await page.getByText('Täytä tämä kohta.').first().waitFor()
  expect(await flawsForAxe(page)).toEqual([])
  await page.getByLabel('Kotikunta').fill('Helsin')
  await page.getByText('Helsinki', { exact: true }).first().click()
  await page.getByLabel(/^Puhelinnumero/).fill('+358 49 901 2345')
  await page.getByRole('button', { name: 'Seuraava' }).click()
  await page.getByRole('heading', { name: 'Koulutuksesi ja työhistoriasi' }).waitFor()
  await page.getByText('Kerro ainakin viimeisin tutkintosi', { exact: false }).waitFor()
  await page.getByRole('button', { name: 'Lisää koulutus' }).click()
  await page.getByLabel('Tutkinto tai koulutus').fill('Kokin perustutkinto')
  await page.getByRole('button', { name: 'Lisää työ' }).click()
  await page.getByLabel('Ammattinimike').fill('Kokki')
  await page.getByRole('button', { name: 'Lisää työ' }).click()
  await page.getByRole('button', { name: 'Poista työ 2' }).click()
  expect(await flawsForAxe(page)).toEqual([])
  expect(await isWithin(page)).toBe(true)
  await page.getByRole('button', { name: 'Seuraava' }).click()
  await page.getByRole('heading', { name: 'Työ, jota haet' }).waitFor()
  await page.getByLabel('Ammatti, jossa haet työtä').fill('kok')
  await page.getByText(/kok/i, { exact: false }).and(page.getByRole('button')).first().click()
  await page.getByRole('button', { name: 'Seuraava' }).click()
  await page.getByRole('button', { name: 'Aloita työnhaku tänään' }).click()

  // A job without its employer and its days is none.
  await page.getByRole('heading', { name: 'Koulutuksesi ja työhistoriasi' }).waitFor()
  await page.getByLabel('Työnantaja').fill('Ravintola Merituuli Oy')
  await page.getByLabel('Alkamispäivä').fill('2019-08-01')
  await page.getByRole('button', { name: 'Seuraava' }).click()
  await page.getByRole('button', { name: 'Seuraava' }).click()
  await page.getByText('Kokki, Ravintola Merituuli Oy, 1.8.2019').waitFor()
  expect(await flawsForAxe(page)).toEqual([])
  await page.getByRole('button', { name: 'Aloita työnhaku tänään' }).click()
  await page.getByText(/^Työnhakusi alkoi /).waitFor()
  await page.getByText('Ilmoitit nämä tiedot').waitFor()
  for (const told of ['+358499012345', 'Kokin perustutkinto', 'Ravintola Merituuli Oy'])
    await page.getByText(told, { exact: true }).first().waitFor()
  expect(await flawsForAxe(page)).toEqual([])
  await page.getByRole('link', { name: 'Etusivulle' }).click()
  await heading(page, 'Hei Noora')
})

test('a day that does not do is said beside its field, and whoever sent it is brought there', async () => {
  const page = await journey.newPage({ as: anders })
  await page.goto('/job-search')
  await page.getByRole('button', { name: 'Vain välttämättömät' }).click()
  const from = page.getByLabel('Mistä päivästä alkaen?')
  const isThere = () => from.evaluate((field) => field === document.activeElement)
  await page.getByLabel('Mikä muuttuu?').selectOption({ index: 2 })
  await page.getByRole('button', { name: 'Lähetä ilmoitus' }).click()
  await expect.poll(isThere).toBe(true)
  await from.fill(dayOf(new Date(Date.now() - 100 * 86_400_000)))
  await page.getByRole('button', { name: 'Lähetä ilmoitus' }).press('Enter')
  await page.locator('.field-wrong').getByText('Muutos voi alkaa aikaisintaan', { exact: false }).waitFor()
  await expect.poll(isThere).toBe(true)
  expect(await page.locator('.note-error').count()).toBe(0)
  expect(await flawsForAxe(page)).toEqual([])
})

test('ending the search is asked twice, said beside its field, and told when it is done', async () => {
  const page = await journey.newPage({ as: anders })
  await page.goto('/job-search')
  await page.getByRole('button', { name: 'Vain välttämättömät' }).click()
  await page.getByRole('heading', { name: 'Päätä työnhaku' }).click()
  const tomorrow = dayOf(new Date(Date.now() + 2 * 86_400_000))
  await page.getByLabel('Milloin se päättyy?').fill(tomorrow)
  await page.getByRole('button', { name: 'Päätä työnhaku' }).click()
  await page.getByText('Valitse tämä päivä tai aiempi.').waitFor()
  expect(await flawsForAxe(page)).toEqual([])
  await page.getByLabel('Milloin se päättyy?').fill(dayOf(new Date()))
  await page.getByLabel('Miksi?').selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Päätä työnhaku' }).click()
  await page.getByText('Se voi päättää myös työttömyysetuutesi.', { exact: false }).waitFor()
  expect(await flawsForAxe(page)).toEqual([])
  expect(await isWithin(page)).toBe(true)
  await page.getByRole('button', { name: 'Kyllä, päätä työnhaku' }).click()
  await page.locator('.note-good').getByText('Työnhakusi päättyi').waitFor()
})

test('a job applied for is told, a time is moved by asking and another cancelled, a change of the plan is proposed', async () => {
  const { clientId } = journey.standing.aino
  const register = registerOn(journey.register.pool, () => new Date())
  const inAWeek = dayOf(new Date(Date.now() + 7 * 86_400_000))
  const later = dayOf(new Date(Date.now() + 9 * 86_400_000))
  for (const about of ['Ohjaustapaaminen', 'Työkokeilun aloitus', 'Kurssin valinta']) {
    await recordEntry(visitAs(register, mari), clientId, {
      purpose: 'employmentServices',
      kind: 'appointment',
      payload: {
        on: inAWeek,
        time: '10.15',
        mode: 'visit',
        about,
        ...(about === 'Kurssin valinta' ? { alternatives: [{ on: later, time: '8.45' }] } : {}),
      },
      source: 'office',
      channel: 'office',
    })
  }
  const page = await journey.newPage({ as: aino })
  await page.goto('/plan')
  await page.getByRole('button', { name: 'Vain välttämättömät' }).click()
  await page.getByRole('button', { name: 'Kerro haetusta työstä' }).click()
  await page.getByText('Täytä tämä kohta.').first().waitFor()
  await page.getByLabel('Työnantaja', { exact: true }).fill('Kahvila Kulma')
  await page.getByLabel('Tehtävä', { exact: true }).fill('Keittiömestari')
  await page.getByRole('button', { name: 'Kerro haetusta työstä' }).click()
  await page.getByText('Haettu työmahdollisuus on tallennettu.').waitFor()
  await page.getByRole('heading', { name: 'Keittiömestari' }).waitFor()
  await page.getByRole('button', { name: /^Pyydä toista aikaa.*Ohjaustapaaminen/ }).click()
  const times = page.getByRole('region', { name: 'Sovitut ajat' })
  expect(await times.getByLabel('Aihe').inputValue()).toContain('Ohjaustapaaminen')
  await times.getByLabel('Viesti', { exact: true }).fill('Käykö perjantai?')
  await times.getByRole('button', { name: 'Lähetä', exact: true }).click()
  await times.getByText('Viesti on lähetetty toimistolle.').waitFor()
  await page.getByRole('button', { name: /^Peru aika.*Työkokeilun aloitus/ }).click()
  await page.getByText(/^Peruttu /).waitFor()
  const course = times.getByRole('listitem').filter({ hasText: 'Kurssin valinta' })
  await course.getByRole('button', { name: /^Siirrä aika/ }).click()
  await course.getByText('Täytä tämä kohta.').waitFor()
  expect(await flawsForAxe(page)).toEqual([])
  await course.getByLabel('Siirrä toiseen tarjottuun aikaan').selectOption({ index: 1 })
  await course.getByRole('button', { name: /^Siirrä aika/ }).click()
  await course.getByText(/^Aika on siirretty: .* 8\.45 Kurssin valinta/).waitFor()
  await course.getByRole('button', { name: /^Pyydä toista aikaa/ }).waitFor()
  await page.getByText('Ehdota muutosta suunnitelmaan').click()
  await page.getByLabel('Viesti', { exact: true }).fill('Haluaisin lisätä kielikurssin.')
  await page.getByRole('button', { name: 'Lähetä', exact: true }).click()
  await page.getByText('Viesti on lähetetty toimistolle.').nth(1).waitFor()
  expect(await flawsForAxe(page)).toEqual([])
  expect(await isWithin(page)).toBe(true)
  const waiting = await listWaiting(visitAs(register, mari), { purpose: 'employmentServices' })
  expect(waiting.threads.map(({ subject }) => subject)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^Ajan siirto: .*Ohjaustapaaminen/),
      expect.stringMatching(/^Muutosehdotus suunnitelmaan/),
    ]),
  )
})

test('a consent is given to one employer only, and withdrawn from it (M3.6)', async () => {
  const page = await journey.newPage({ as: aino })
  await page.goto('/consents')
  await page.getByRole('button', { name: 'Vain välttämättömät' }).click()
  const one = page.getByRole('region', { name: 'Vain yhdelle työnantajalle' })
  await one.getByRole('button', { name: 'Anna suostumus tälle työnantajalle' }).click()
  await one.getByText('Valitse vähintään yksi tieto.').waitFor()
  await one.getByLabel('Työnantajan nimi').fill('Keittiö Kaste Oy')
  await one.getByLabel('Y-tunnus').fill('0201256-7')
  await one.getByRole('checkbox').first().check()
  await one.getByRole('button', { name: 'Anna suostumus tälle työnantajalle' }).click()
  await one.getByText(/^Tarkista Y-tunnus/).waitFor()
  expect(await flawsForAxe(page)).toEqual([])
  await one.getByLabel('Y-tunnus').fill('0201256-6')
  await one.getByRole('button', { name: 'Anna suostumus tälle työnantajalle' }).click()
  await one.getByRole('heading', { name: 'Keittiö Kaste Oy (0201256-6)' }).waitFor()
  expect(await isWithin(page)).toBe(true)
  await one.getByRole('button', { name: /^Peru suostumus: Keittiö Kaste Oy/ }).click()
  await one.getByText('Yhdelle työnantajalle rajattuja suostumuksia ei ole.').waitFor()

  // For one vacancy of theirs only.
  await one.getByLabel('Työnantajan nimi').fill('Keittiö Kaste Oy')
  await one.getByLabel('Y-tunnus').fill('0201256-6')
  await one.getByLabel('Työpaikan numero').fill('T-1001')
  await one.getByRole('checkbox').first().check()
  await one.getByRole('button', { name: 'Anna suostumus tälle työnantajalle' }).click()
  await one.getByText('Vain työpaikkaa T-1001 varten').waitFor()
  expect(await flawsForAxe(page)).toEqual([])
  await one.getByRole('button', { name: /^Peru suostumus: Keittiö Kaste Oy T-1001/ }).click()
  await one.getByText('Yhdelle työnantajalle rajattuja suostumuksia ei ole.').waitFor()

  // Health data apart, to the same one only: there is nothing to choose of it (N7.7).
  await one.getByLabel('Mihin annat suostumuksen?').selectOption({ index: 1 })
  expect(await one.getByRole('checkbox').count()).toBe(0)
  await one.getByLabel('Työnantajan nimi').fill('Keittiö Kaste Oy')
  await one.getByLabel('Y-tunnus').fill('0201256-6')
  await one.getByRole('button', { name: 'Anna suostumus tälle työnantajalle' }).click()
  await one.getByRole('heading', { name: 'Keittiö Kaste Oy (0201256-6)' }).waitFor()
  expect(await flawsForAxe(page)).toEqual([])
  const { rows } = await journey.register.adminPool.query(
    `select payload ->> 'purpose' as purpose, payload ->> 'businessId' as employer from entry
     where kind = 'consent' order by recorded_at desc limit 1`,
  )
  expect(rows).toEqual([{ purpose: 'employerHealth', employer: '0201256-6' }])
})
