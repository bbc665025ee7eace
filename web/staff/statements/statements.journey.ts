import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { sendAttachments } from '../../../register/clarifications/answer-request.ts'
import { elina, mari, tuula } from '../../../testing/cast.ts'
import { artificialCode } from '../../../testing/identity-codes.ts'
import { flawsForAxe, raiseJourney, type Journey } from '../../../testing/raise-journey.ts'
import { registerOn } from '../../../testing/register.ts'
import { samplePdf } from '../../../testing/sample-files.ts'
import { Cockpit } from '../cockpit.ts'

const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki' }).format(new Date())
const inDays = (days: number) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10)
const purpose = 'unemploymentSecurity'

// A browser, a door and a database on a machine that others may be using too.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 300_000 })

let journey: Journey
let individual = 930

beforeAll(async () => {
  journey = await raiseJourney()
})
afterAll(async () => {
  expect(journey.troubles).toEqual([])
  await journey.close()
})

/** Somebody who left work twenty days ago, was asked why, and has answered. */
async function whoLeftWork() {
  const [caseworker, expert] = [await journey.door.as(mari), await journey.door.as(tuula)]
  const code = artificialCode('050593', '-', (individual += 1))
  const { body } = await caseworker.ask('POST /api/clients', {
    purpose: 'employmentServices',
    identityCode: code,
    names: { firstNames: 'Aino', lastName: 'Virtanen' },
    channel: 'eService',
    employmentStatus: { code: '2', from: inDays(-19) },
  })
  const clientId = body.clientId as string
  const record = async (visitor: typeof expert, task: string, kind: string, payload: object) => {
    const sent = { purpose: task, kind, payload, source: 'self', channel: 'phone' }
    const answer = await visitor.ask(`POST /api/clients/${clientId}/entries`, sent)
    expect(answer.status, JSON.stringify(answer.body)).toBe(201)
    return answer.body.entry.entryId as string
  }
  const employer = 'Ravintola Keksitty Oy'
  await record(caseworker, 'employmentServices', 'endOfEmployment', { endedOn: inDays(-20), reason: '01', employer })
  const request = await record(expert, purpose, 'clarificationRequest', {
    requestedOn: inDays(-18),
    answerBy: inDays(-4),
    about: 'endOfWork',
  })
  await record(expert, purpose, 'clarificationAnswer', {
    request,
    receivedOn: inDays(-10),
    text: 'Irtisanouduin, koska työmatka kasvoi liian pitkäksi.',
  })
  return clientId
}

async function open(as: typeof tuula, clientId: string, options?: Parameters<Journey['newPage']>[0]) {
  const cockpit = new Cockpit(await journey.newPage({ as, ...options }))
  await cockpit.enter()
  await cockpit.chooseTask('Työttömyysturva')
  await cockpit.page.goto(`/clients/${clientId}/statements`)
  await cockpit.heading(/^Työvoimapoliittiset lausunnot/)
  return cockpit
}

/** Begins a preparation for a reason, takes the first proposal, and names Kela as the payer. */
async function draft(page: Page, trigger: string, code: string) {
  await page.getByLabel('Minkä vuoksi lausunto annetaan').selectOption({ label: trigger })
  await page.getByRole('button', { name: 'Aloita' }).click()
  await page.getByRole('button', { name: `Ota ehdotus ${code}` }).click()
  await page.getByLabel('Etuuden maksaja').selectOption('kela')
  await page.getByLabel('Perustelut').fill('Perustelut on kirjoitettu.')
  await page.getByRole('button', { name: 'Tallenna luonnos' }).click()
}

test('a statement is drafted from a proposal, issued, and stays with its evidence as it was (N5.8, M3.7)', async () => {
  const clientId = await whoLeftWork()
  const { page } = await open(tuula, clientId)
  expect(await flawsForAxe(page)).toEqual([])
  await draft(page, 'Etuuden maksajan pyyntö', 'T001')
  await page.getByText('Mitään ei puutu. Lausunto voidaan antaa.').waitFor()
  // Why is said beside every proposal.
  await page.getByText('Työtön, ja työnhaku on voimassa.').waitFor()
  await page.getByText('Työsuhde päättyi omasta pyynnöstä.').waitFor()
  expect(await flawsForAxe(page)).toEqual([])
  await page.getByRole('button', { name: 'Anna lausunto' }).click()
  const dialog = page.getByRole('dialog', { name: 'Anna lausunto' })
  await dialog.getByText('Lausunto sitoo maksajaa', { exact: false }).waitFor()
  expect(await flawsForAxe(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Anna lausunto' }).click()
  await page.getByText('Lausunto perustuu näihin kirjauksiin, sellaisina kuin ne olivat.').waitFor()
  expect(await flawsForAxe(page)).toEqual([])

  await page.getByRole('link', { name: 'Takaisin lausuntoihin' }).click()
  const line = page.locator('[data-statement]').first()
  await line.getByText('Annettu', { exact: true }).waitFor()
  expect(await line.innerText()).toContain('T001')
})

test('what the person has sent with a clarification is opened where the statement is prepared, and in the record (N5.8)', async () => {
  const clientId = await whoLeftWork()
  const { rows } = await journey.register.adminPool.query<{ entry_id: string }>(
    `select entry_id from entry where client_id = $1 and kind = 'clarificationRequest'`,
    [clientId],
  )
  const content = samplePdf('Työtodistus')
  await sendAttachments(
    {
      register: registerOn(journey.register.pool, () => new Date()),
      actor: { id: clientId, name: 'Aino', group: 'subject', office: null, workstation: null, client: clientId },
    },
    {
      language: 'fi',
      entryId: randomUUID(),
      request: rows[0]!.entry_id,
      text: 'Tässä työtodistus.',
      attachmentsFollow: false,
      attachments: [{ attachmentId: randomUUID(), name: 'työtodistus.pdf', content: content.toString('base64') }],
    },
    () => undefined,
    {},
  )
  const { page } = await open(tuula, clientId)
  await draft(page, 'Etuuden maksajan pyyntö', 'T001')
  const facts = page.locator('section', { hasText: 'Mihin lausunto perustuu' })
  await facts.locator('.fact-state', { hasText: 'Käsittelyssä' }).waitFor({ state: 'attached' })
  for (const details of await facts.locator('details:not([open]) > summary').all()) await details.click()
  const opens = async (place: Locator) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      place.getByRole('button', { name: /työtodistus\.pdf/ }).click(),
    ])
    expect(await readFile((await download.path())!)).toEqual(content)
  }
  await opens(facts)
  expect(await flawsForAxe(page)).toEqual([])
  await page.goto(`/clients/${clientId}`)
  await opens(page.locator('[data-entry]', { hasText: 'Tässä työtodistus.' }))
  expect(await flawsForAxe(page)).toEqual([])
  const log = await journey.register.adminPool.query(
    `select actor_name, outcome from access_log where client_id = $1 and operation = 'readAttachment'`,
    [clientId],
  )
  expect(log.rows).toEqual([1, 2].map(() => ({ actor_name: tuula.name, outcome: 'done' })))
})

test('one that takes a benefit away goes past another expert', async () => {
  const clientId = await whoLeftWork()
  const { page } = await open(tuula, clientId)
  await draft(page, 'Työ alkoi, muuttui tai päättyi', 'P010')
  await page.getByText('Lähetä toisen asiantuntijan tarkistettavaksi.').waitFor()
  await page.getByRole('button', { name: 'Lähetä tarkistettavaksi' }).click()
  await page.getByText('Lähetit tämän itse.', { exact: false }).waitFor()
  expect(await page.getByRole('button', { name: 'Anna lausunto' }).count()).toBe(0)

  const other = new Cockpit(await journey.newPage({ as: elina }))
  await other.enter()
  await other.chooseTask('Työttömyysturva')
  await other.page.getByRole('link', { name: 'Lausunnot' }).click()
  await other.heading('Lausuntojen valmistelu')
  await other.page.getByRole('button', { name: 'Odottaa tarkistustani' }).click()
  expect(await flawsForAxe(other.page)).toEqual([])
  await other.page.getByRole('row').filter({ hasText: 'P010' }).getByRole('link').click()
  await other.page.getByRole('button', { name: 'Hyväksy' }).click()
  await other.page.getByRole('button', { name: 'Anna lausunto' }).click()
  await other.dialog('Anna lausunto').getByRole('button', { name: 'Anna lausunto' }).click()
  await other.page.getByText('sellaisina kuin ne olivat', { exact: false }).waitFor()
})

test('a statement that was given is replaced, never edited; its payer can be another (trap 10)', async () => {
  const clientId = await whoLeftWork()
  const { page } = await open(tuula, clientId)
  await draft(page, 'Etuuden maksajan pyyntö', 'T001')
  await page.getByRole('button', { name: 'Anna lausunto' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Anna lausunto' }).click()
  await page.getByRole('link', { name: 'Takaisin lausuntoihin' }).click()

  const first = page.locator('[data-statement]').first()
  const act = async (what: string) => {
    await first.getByRole('button', { name: /^Toiminnot/ }).click()
    await page.getByRole('menuitem', { name: what }).click()
  }
  await act('Siirrä toiselle maksajalle')
  const moving = page.getByRole('dialog', { name: 'Siirrä lausunto' })
  await moving.getByLabel('Etuuden maksaja').selectOption('unemploymentFund')
  await moving.getByLabel('Työttömyyskassan numero').fill('901')
  expect(await flawsForAxe(page)).toEqual([])
  await moving.getByRole('button', { name: 'Siirrä toiselle maksajalle' }).click()
  await moving.getByText('Kirjoita syy', { exact: false }).waitFor()
  await moving.getByLabel('Syy').fill('Liittyi kassaan')
  await moving.getByRole('button', { name: 'Siirrä toiselle maksajalle' }).click()
  await page.getByText('Siirretty', { exact: true }).waitFor()
  expect(await first.innerText()).toContain('901')

  await act('Korjaa kirjoitusvirhe')
  const mending = page.getByRole('dialog', { name: 'Korjaa ilmeinen kirjoitusvirhe' })
  await mending.getByLabel('Perustelut').fill('Työnhaku on voimassa, ja hakija on työtön.')
  await mending.getByLabel('Syy').fill('Teksti jäi kesken')
  await mending.getByRole('button', { name: 'Korjaa kirjoitusvirhe' }).click()
  await page.locator('.quiet').getByText('kirjoitusvirhe korjattu').waitFor()

  await act('Mitätöi ja korvaa')
  const replacing = page.getByRole('dialog', { name: 'Korvaa lausunto' })
  await replacing.getByLabel('Syy').fill('Asiakas oli työssä')
  await replacing.getByRole('button', { name: 'Mitätöi ja korvaa' }).click()
  await page.getByText('Syy: Asiakas oli työssä').waitFor()
})

test.each([
  ['fi', 1440, 'Lausuntokoodi'],
  ['fi', 1024, 'Lausuntokoodi'],
  ['fi', 360, 'Lausuntokoodi'],
  ['sv', 360, 'Utlåtandekod'],
  ['en', 1440, 'Statement code'],
])('in %s nothing is wider than the window of %i, and axe finds nothing', async (language, width, label) => {
  const clientId = await whoLeftWork()
  const expert = await journey.door.as(tuula)
  const { body } = await expert.ask(`POST /api/clients/${clientId}/statements/preparations`, {
    purpose,
    trigger: 'employment',
  })
  const cockpit = await open(tuula, clientId, { viewport: { width, height: 900 } })
  const { page } = cockpit
  await page.evaluate((chosen) => localStorage.setItem('seloste.language', chosen), language)
  for (const address of [
    '/statements',
    `/clients/${clientId}/statements`,
    `/clients/${clientId}/statements/${body.preparation.matter.matterId}`,
  ]) {
    await page.goto(address)
    await page.locator('h1').waitFor()
    await page.waitForLoadState('networkidle')
    expect(await flawsForAxe(page), address).toEqual([])
    expect(await cockpit.overflow(), address).toBe(0)
  }
  await page.getByLabel(label).waitFor()
})
