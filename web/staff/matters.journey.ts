import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { raiseMatter, raiseVisitorMatter } from '../../register/matters/raise-matters.ts'
import { visitor as someone } from '../../server/citizen/own-session.ts'
import { mari, ritva } from '../../testing/cast.ts'
import { artificialCode } from '../../testing/identity-codes.ts'
import { flawsForAxe, type Journey, raiseJourney } from '../../testing/raise-journey.ts'
import { readPdf } from '../../testing/pdf-text.ts'
import { registerOn } from '../../testing/register.ts'
import { Cockpit } from './cockpit.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 })

let journey: Journey
let clientId: string
const matterId = randomUUID()

beforeAll(async () => {
  journey = await raiseJourney()
  const visitor = await journey.door.as(mari)
  const { body } = await visitor.ask('POST /api/clients', {
    purpose: 'employmentServices',
    identityCode: artificialCode('020291', '-', 952),
    names: { firstNames: 'Alma', lastName: 'Asianen' },
    channel: 'phone',
  })
  clientId = body.clientId as string
  const register = registerOn(journey.register.pool, () => new Date())
  const actor = { id: clientId, name: 'Alma', group: 'subject', office: null, workstation: null, client: clientId }
  await raiseMatter(
    { register, actor },
    { purpose: 'ownAffairs', clientId, matterId, kind: 'correctionClaim', text: 'Koulutuksen vuosi on väärä.' },
  )
  const raise = (sent: Omit<Parameters<typeof raiseVisitorMatter>[1], 'purpose' | 'matterId'>) =>
    raiseVisitorMatter({ register, actor: someone }, { purpose: 'ownAffairs', matterId: randomUUID(), ...sent })
  await raise({ kind: 'accessibilityFeedback', text: 'Lähetä-painike ei näy.' })
  const person = { firstNames: 'Marta', lastName: 'Nowak', bornOn: '1988-04-02', foreignId: 'PL/FI/0000' }
  await raise({ kind: 'identityMatch', text: '', person, contact: 'marta@example.pl' })
})
afterAll(async () => {
  expect(journey.troubles).toEqual([])
  await journey.close()
})

const cockpit = async (who = ritva) => {
  const desk = new Cockpit(await journey.newPage({ as: who }))
  await desk.enter()
  return desk
}

test('a claim that a client has sent is found, taken in hand by one of two, and closed with a result (N11.1, N1.2)', async () => {
  const desk = await cockpit()
  const { page } = desk
  await page.getByRole('link', { name: 'Asiat', exact: true }).click()
  await desk.heading('Asiat')
  const row = page.getByRole('row', { name: /Oikaisuvaatimus tiedosta/ })
  await row.getByText('Saapunut').waitFor()
  expect(await flawsForAxe(page)).toEqual([])
  await row.getByRole('link').click()
  await desk.heading('Oikaisuvaatimus tiedosta')
  await page.getByText('Koulutuksen vuosi on väärä.').waitFor()
  expect(await flawsForAxe(page)).toEqual([])

  // Meanwhile the same person at another window is quicker: what is written here stays, and the matter shows as it is.
  await page.getByLabel('Merkintä tai päätös').fill('Pyydetty todistus.')
  const other = await journey.door.as(ritva)
  const moved = await other.ask(`POST /api/clients/${clientId}/matters/${matterId}/move`, {
    purpose: 'registry',
    version: 1,
    to: 'inHand',
  })
  expect(moved.status).toBe(200)
  await page.getByRole('button', { name: 'Ota käsittelyyn' }).click()
  await page.getByText('Kollega on muuttanut asiaa').waitFor()
  await page.getByText('Otettu käsittelyyn').waitFor()
  expect(await page.getByLabel('Merkintä tai päätös').inputValue()).toBe('Pyydetty todistus.')

  await page.getByRole('button', { name: 'Päätä asia' }).click()
  await page.getByText('Valitse, miten asia päättyi.').waitFor()
  expect(await flawsForAxe(page)).toEqual([])
  await page.getByLabel('Ratkaisu').selectOption({ label: 'Hyväksytty' })
  await page.getByRole('button', { name: 'Päätä asia' }).click()
  await desk.said('Asia on tallennettu').waitFor({ state: 'attached' })
  await page.getByText('Pyydetty todistus.').waitFor()
  expect(await page.getByRole('button', { name: 'Päätä asia' }).count()).toBe(0)
  await page.getByRole('link', { name: 'Asioihin' }).click()
  await page.getByText('Tällaisia asioita ei ole.', { exact: false }).waitFor()
  await page.getByRole('button', { name: 'Päättynyt' }).click()
  await page.getByRole('row', { name: /Oikaisuvaatimus tiedosta/ }).waitFor()
})

test('feedback on accessibility, and who asks to be matched, are read and closed with what was answered (N9.7, M7.1)', async () => {
  const desk = await cockpit()
  const { page } = desk
  await page.goto('/matters')
  await page.getByRole('link', { name: 'Asiointipalvelun kävijöiltä' }).click()
  await desk.heading('Asiointipalvelun kävijöiltä')
  const match = page.getByRole('region', { name: 'Ulkomaisella tunnisteella tunnistautuneen' })
  await match.getByText('Nowak').waitFor()
  await match.getByText('2.4.1988').waitFor()
  await match.getByText('marta@example.pl').waitFor()
  const feedback = page.getByRole('region', { name: 'Palaute verkkopalvelun saavutettavuudesta' })
  await feedback.getByText('Lähetä-painike ei näy.').waitFor()
  expect(await flawsForAxe(page)).toEqual([])
  await feedback.getByRole('button', { name: 'Päätä vastattuna' }).click()
  await feedback.getByText('Kirjoita, mitä vastattiin.').waitFor()
  await feedback.getByLabel('Mitä vastattiin').fill('Painike on korjattu.')
  await feedback.getByRole('button', { name: 'Päätä vastattuna' }).click()
  await feedback.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Vastattu', exact: true }).click()
  await page.getByText('Painike on korjattu.').waitFor()
  expect(await flawsForAxe(page)).toEqual([])
  const { rows } = await journey.register.adminPool.query('select sealed, answer from visitor_matter')
  expect(JSON.stringify(rows)).not.toMatch(/Nowak|korjattu/)
})

test('a request that came by post is opened from the day it arrived, and waits on the office’s list (N10.2, 434/2003 §20)', async () => {
  const desk = await cockpit()
  const { page } = desk
  await page.goto(`/clients/${clientId}`)
  await page.getByRole('main').getByRole('link', { name: 'Asiat', exact: true }).click()
  await desk.heading('Asiakkaan asiat')
  expect(await flawsForAxe(page)).toEqual([])
  const form = page.getByRole('region', { name: 'Avaa asia' })
  const open = form.getByRole('button', { name: 'Avaa asia' })
  await form.getByLabel('Saapumispäivä').fill('1.1.2999')
  await form.getByLabel('Mitä pyydetään').fill('Allekirjoitettu kirje: pyytää nähdä tietonsa.')
  await open.click()
  await form.getByText('Valitse, mikä asia on.').waitFor()
  await form.getByText('Kirjoita päivä, joka ei ole tulevaisuudessa', { exact: false }).waitFor()
  expect(await flawsForAxe(page)).toEqual([])
  // What other work moves on, or visitors raise, is not opened by hand.
  const kinds = await form.getByLabel('Asia', { exact: true }).locator('option').allInnerTexts()
  expect(kinds.filter(Boolean)).toEqual([
    'Tarkastuspyyntö',
    'Oikaisuvaatimus tiedosta',
    'Kysymys tietojen katselusta',
    'Muu saapunut asiakirja',
  ])
  await form.getByLabel('Asia', { exact: true }).selectOption({ label: 'Tarkastuspyyntö' })
  const arrived = new Date(Date.now() - 3 * 86_400_000)
  const said = new Intl.DateTimeFormat('fi', { timeZone: 'Europe/Helsinki' }).format(arrived)
  await form.getByLabel('Saapumispäivä').fill(said)
  await open.click()
  await desk.said(/Asia .+ on avattu/).waitFor({ state: 'attached' })
  const known = page.getByRole('region', { name: 'Aiemmat ja vireillä olevat' })
  await known.getByText(`Saapunut ${said}`, { exact: false }).waitFor()
  expect(await form.getByLabel('Mitä pyydetään').inputValue()).toBe('')
  await known.getByRole('link', { name: /^Tarkastuspyyntö/ }).click()
  await desk.heading('Tarkastuspyyntö')
  await page.getByText('Allekirjoitettu kirje: pyytää nähdä tietonsa.').waitFor()
  await page.getByRole('link', { name: 'Asioihin' }).click()
  await page
    .getByRole('row', { name: /Tarkastuspyyntö/ })
    .getByRole('link')
    .click()

  // Refused, it needs reasons, and the client is given a written certificate of them (N11.1).
  await page.getByLabel('Ratkaisu').selectOption({ label: 'Hylätty' })
  await page.getByRole('button', { name: 'Päätä asia' }).click()
  await page.getByText('Kirjoita, mitä asiakkaalle vastataan', { exact: false }).waitFor()
  expect(await flawsForAxe(page)).toEqual([])
  await page.getByLabel('Vastaus asiakkaalle').fill('Pyyntöä ei ole allekirjoitettu.')
  await page.getByRole('button', { name: 'Päätä asia' }).click()
  const certificate = page.getByRole('region', { name: 'Todistus kieltäytymisestä' })
  await page.getByRole('region', { name: 'Mitä on tehty' }).getByText('Pyyntöä ei ole allekirjoitettu.').waitFor()
  await certificate.getByLabel('Todistuksen kieli').selectOption({ label: 'Svenska' })
  await certificate.getByRole('button', { name: 'Tee todistus' }).click()
  const link = certificate.getByRole('link', { name: 'Avaa todistus (PDF)' })
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  expect(download.suggestedFilename()).toBe('todistus-kieltaytymisesta.pdf')
  const { title } = await readPdf((await readFile((await download.path())!)).toString('base64'))
  expect(title).toBe('Intyg över vägran')
  expect(await flawsForAxe(page)).toEqual([])
})

test('who handles no matters has no such page in the navigation', async () => {
  const { page } = await cockpit(mari)
  await page.getByRole('link', { name: 'Viestit' }).waitFor()
  expect(await page.getByRole('link', { name: 'Asiat', exact: true }).count()).toBe(0)
})

test('reads in three languages, and on the narrowest page', async () => {
  const desk = await cockpit()
  const { page } = desk
  await page.setViewportSize({ width: 360, height: 740 })
  for (const [path, headings] of [
    ['/matters', { sv: 'Ärenden', en: 'Matters', fi: 'Asiat' }],
    [
      '/matters/visitors',
      {
        sv: 'Från besökare i e-tjänsten',
        en: 'From visitors of the e-service',
        fi: 'Asiointipalvelun kävijöiltä',
      },
    ],
    [`/clients/${clientId}/matters`, { sv: 'Kundens ärenden', en: 'The client’s matters', fi: 'Asiakkaan asiat' }],
    [
      `/clients/${clientId}/matters/${matterId}`,
      { sv: 'Krav på rättelse av uppgift', en: 'Correction claim', fi: 'Oikaisuvaatimus tiedosta' },
    ],
  ] as const) {
    await page.goto(path)
    for (const language of ['sv', 'en', 'fi'] as const) {
      await page.evaluate((chosen) => localStorage.setItem('seloste.language', chosen), language)
      await page.reload()
      await desk.heading(headings[language])
      expect(await flawsForAxe(page)).toEqual([])
      expect(await desk.overflow()).toBe(0)
    }
  }
})
