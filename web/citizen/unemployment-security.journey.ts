/**
 * Unemployment security in the e-service: what the office asks, what the person sends, and that it stands afterwards as it was
 * sent (N5.8, OKV/1418/10/2020). On a phone and on a desktop, in three languages, with the keyboard too.
 */
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { dayOf } from '../../access/visit.ts'
import { recordEntry } from '../../register/entries/record-entry.ts'
import { endOfPeriod } from '../../rulebook/period.ts'
import { jarmo } from '../../testing/cast.ts'
import { aino, tero } from '../../testing/citizens.ts'
import { phone, raiseCitizenJourney } from '../../testing/raise-citizen-journey.ts'
import { flawsForAxe } from '../../testing/raise-journey.ts'
import { registerOn } from '../../testing/register.ts'
import { samplePdf, samplePng } from '../../testing/sample-files.ts'
import { visitAs } from '../../testing/standing-scene.ts'

let journey: Awaited<ReturnType<typeof raiseCitizenJourney>>
beforeAll(async () => {
  journey = await raiseCitizenJourney()
})
afterAll(() => journey.close())

// A real browser in three languages: seconds alone, more on a machine that does much else.
vi.setConfig({ testTimeout: 120_000 })

const desktop = { width: 1440, height: 900 }
const today = dayOf(new Date())
const isWithin = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)
const pdf = { name: 'todistus.pdf', mimeType: 'application/pdf', buffer: samplePdf('Todistus') }

/** A request of the office; gives its details, by which its place on the page is found. */
async function ask(details: string, more: Record<string, unknown> = {}, whose = journey.standing.aino.clientId) {
  const visit = visitAs(
    registerOn(journey.register.pool, () => new Date()),
    jarmo,
  )
  await recordEntry(visit, whose, {
    purpose: 'unemploymentSecurity',
    kind: 'clarificationRequest',
    payload: { requestedOn: today, answerBy: endOfPeriod(today, { days: 5 }), about: 'studies', details, ...more },
    source: 'office',
    channel: 'office',
  })
  return details
}

const open = async (viewport: { width: number; height: number }, language: 'fi' | 'sv' | 'en', as = aino) => {
  const page = await journey.newPage({ as, viewport, locale: `${language}-FI` })
  await page.goto('/unemployment-security')
  await page.getByRole('button', { name: necessary[language] }).click()
  return page
}
const necessary = { fi: 'Vain välttämättömät', sv: 'Endast nödvändiga', en: 'Only necessary' }
const place = (page: Page, details: string): Locator =>
  page.locator('[data-kind=clarificationRequest]', { hasText: details })

const says = {
  fi: {
    answer: 'Vastauksesi omin sanoin',
    files: 'Liitteet',
    check: 'Tarkista ja lähetä',
    send: 'Lähetä lopullisesti',
    sent: 'Vastauksesi on lähetetty',
    awaiting: 'Odottaa liitteitä',
    attach: 'Lähetä liitteet',
    attached: 'Liitteet on lähetetty',
    later: 'Lähetän liitteitä myöhemmin',
    handling: 'Käsittelyssä',
  },
  sv: {
    answer: 'Ditt svar med egna ord',
    files: 'Bilagor',
    check: 'Kontrollera och skicka',
    send: 'Skicka slutgiltigt',
    sent: 'Ditt svar har skickats',
    awaiting: 'Väntar på bilagor',
    attach: 'Skicka bilagorna',
    attached: 'Bilagorna har skickats',
    later: 'Jag skickar bilagor senare',
    handling: 'Under behandling',
  },
  en: {
    answer: 'Your answer in your own words',
    files: 'Attachments',
    check: 'Check and send',
    send: 'Send finally',
    sent: 'Your answer has been sent',
    awaiting: 'Waiting for attachments',
    attach: 'Send the attachments',
    attached: 'The attachments have been sent',
    later: 'I will send attachments later',
    handling: 'Being handled',
  },
} as const

test.each([
  ['fi', phone],
  ['sv', desktop],
  ['en', phone],
] as const)('a request is answered, and what was promised follows it, in %s', async (language, viewport) => {
  const words = says[language]
  const details = await ask(`Kerro opinnoista ${language}.`, { attachments: 'Todistus' })
  const page = await open(viewport, language)
  const request = place(page, details)
  await request.getByLabel(words.answer).fill('Opiskelen iltaisin, enkä hae etuutta.')
  await request.getByLabel(words.later).check()
  expect(await flawsForAxe(page)).toEqual([])
  await request.getByRole('button', { name: words.check }).click()
  // Before it goes: exactly what it will be.
  await request.locator('form', { hasText: 'Opiskelen iltaisin, enkä hae etuutta.' }).waitFor()
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H3')
  expect({ flaws: await flawsForAxe(page), isWithin: await isWithin(page) }).toEqual({ flaws: [], isWithin: true })
  await request.getByRole('button', { name: words.send }).dblclick()
  await request.locator('.note-good', { hasText: words.sent }).waitFor()
  await request.locator('.mark', { hasText: words.awaiting }).waitFor()
  await request.getByLabel(words.files).setInputFiles(pdf)
  expect({ flaws: await flawsForAxe(page), isWithin: await isWithin(page) }).toEqual({ flaws: [], isWithin: true })
  await request.getByRole('button', { name: words.attach, exact: true }).dblclick()
  await request.locator('.note-good', { hasText: words.attached }).waitFor()
  await request.locator('.mark', { hasText: words.handling }).waitFor()
  await page.reload()
  await request.locator('[data-kind=clarificationAnswer]', { hasText: 'Opiskelen iltaisin' }).waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    request
      .locator('[data-kind=clarificationAttachments]')
      .getByRole('button', { name: /todistus\.pdf/ })
      .click(),
  ])
  expect(await readFile((await download.path())!)).toEqual(pdf.buffer)
  expect({ flaws: await flawsForAxe(page), isWithin: await isWithin(page) }).toEqual({ flaws: [], isWithin: true })
  // In the own record it stands too, with its file.
  await page.goto('/record')
  const inRecord = page.locator('[data-kind=clarificationAttachments]')
  await page.locator('details.section', { has: inRecord }).locator('summary').first().click()
  await inRecord
    .getByRole('button', { name: /todistus\.pdf/ })
    .first()
    .waitFor()
  await page.context().close()
})

test('a file that is not what it says is told beside its field, and the words stay', async () => {
  const details = await ask('Kerro työstä.')
  const page = await open(phone, 'fi')
  const request = place(page, details)
  await request.getByLabel('Vastauksesi omin sanoin').fill('Työ loppui.')
  await request
    .getByLabel('Liitteet')
    .setInputFiles([pdf, { name: 'palkka.pdf', mimeType: 'application/pdf', buffer: samplePng }])
  await request.getByRole('button', { name: 'Tarkista ja lähetä' }).click()
  await request.getByRole('button', { name: 'Lähetä lopullisesti' }).click()
  const wrong = request.locator('.field-wrong', { hasText: 'palkka.pdf' })
  await wrong.getByText('Tiedoston palkka.pdf sisältö ei vastaa sen nimen päätettä.').waitFor()
  expect(await request.getByLabel('Vastauksesi omin sanoin').inputValue()).toBe('Työ loppui.')
  expect(await flawsForAxe(page)).toEqual([])
  await request.getByLabel('Liitteet').setInputFiles([1, 2].map(() => pdf))
  await request.getByRole('button', { name: 'Tarkista ja lähetä' }).click()
  await request.locator('.field-wrong', { hasText: 'Liitä enintään 3 tiedostoa.' }).waitFor()
  await request.getByRole('button', { name: 'Poista liite palkka.pdf' }).click()
  await request.getByRole('button', { name: 'Tarkista ja lähetä' }).click()
  await request.getByRole('button', { name: 'Lähetä lopullisesti' }).click()
  await request.locator('.note-good', { hasText: 'Vastauksesi on lähetetty' }).waitFor()
  expect(await request.locator('[data-kind=clarificationAnswer] .plain-list li').count()).toBe(3)
  await page.context().close()
})

test('with the keyboard alone: written, kept as a draft, gone on with, and sent', async () => {
  const details = await ask('Kerro palvelusta.')
  const page = await open(desktop, 'fi')
  const request = place(page, details)
  await request.getByLabel('Vastauksesi omin sanoin').focus()
  await page.keyboard.type('Palvelu keskeytyi sairauden vuoksi.')
  await request.getByText(/^Luonnos tallennettu/).waitFor()
  await page.reload()
  await request.getByLabel('Vastauksesi omin sanoin').waitFor()
  expect(await request.getByLabel('Vastauksesi omin sanoin').inputValue()).toContain('keskeytyi')
  await request.getByLabel('Vastauksesi omin sanoin').focus()
  // Files, the promise of more, and the button follow each other.
  for (const key of ['Tab', 'Tab', 'Space', 'Tab']) await page.keyboard.press(key)
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Tarkista ja lähetä')
  await page.keyboard.press('Enter')
  await request.locator('form', { hasText: 'Lähetän liitteitä myöhemmin.' }).waitFor()
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Lähetä lopullisesti')
  await page.keyboard.press('Enter')
  await request.locator('.note-good', { hasText: 'Vastauksesi on lähetetty' }).waitFor()
  // Reading goes on at the acknowledgement, not at the top of the page.
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Vastauksesi on lähetetty')
  await page.context().close()
})

test('after the customership has ended the statements and answers are still read (N10.1)', async () => {
  const page = await open(phone, 'fi', tero)
  await page.locator('[data-kind=labourPolicyStatement]').first().waitFor()
  await page.locator('[data-kind=clarificationRequest] [data-kind=clarificationAnswer]').first().waitFor()
  expect(await flawsForAxe(page)).toEqual([])
  await page.context().close()
})

test('no script failed, and the content security policy had nothing to refuse', () => {
  expect(journey.troubles).toEqual([])
})
