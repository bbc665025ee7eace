import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { hannu, ritva, seppo, type CastPerson } from '../../../testing/cast.ts'
import { insertBatch, insertPackage, insertPick } from '../../../testing/archive-rows.ts'
import { flawsForAxe, raiseJourney, type Journey } from '../../../testing/raise-journey.ts'
import { registerOn } from '../../../testing/register.ts'
import { standScene, type Scene } from '../../../testing/standing-scene.ts'
import { archiveVisit } from '../../../duties/archive/archive-visit.ts'
import { reckonForecast } from '../../../duties/archive/reckon-forecast.ts'
import { Cockpit } from '../cockpit.ts'
import { archive as fi } from './words/fi.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 })

let journey: Journey
let scene: Scene
let rejected: string

const open = async (as: CastPerson, options = {}) => new Cockpit(await journey.newPage({ as, ...options }))
/** Pictures of the pages, for whoever wants to look: the folder in SELOSTE_PICTURES. */
const picture = async (cockpit: Cockpit, name: string) => {
  const folder = process.env['SELOSTE_PICTURES']
  if (folder === undefined) return
  await mkdir(folder, { recursive: true })
  await cockpit.page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}

beforeAll(async () => {
  journey = await raiseJourney()
  const { adminPool, pool } = journey.register
  const register = registerOn(pool, () => new Date())
  scene = await standScene(register, adminPool)
  await adminPool.query(
    `update client set customership_ended_on = current_date - interval '5 years' + interval '4 months' where client_id = $1`,
    [scene.impi.clientId],
  )
  await reckonForecast(archiveVisit(register))
  rejected = await insertBatch(adminPool, 'rejected', { clients: 340 })
  const first = await insertPackage(adminPool, 'repackaged', {
    batchId: rejected,
    clients: 3,
    reason: 'Virustarkistus',
  })
  await insertPackage(adminPool, 'rejected', { batchId: rejected, clients: 3, attempt: 2 })
  await adminPool.query(
    `insert into archive_receipt (receipt_id, digest, package_id, verdict, detail, arrived_at)
     values (gen_random_uuid(), repeat('a', 64), $1, 'wrongChecksum', '1/5', now())`,
    [first],
  )
  await insertPackage(adminPool, 'packaged', {
    batchId: await insertBatch(adminPool, 'packaged', { scope: 'entries', rule: 'twoYearsFromEntry' }),
    sendFault: 'unreachable',
    sends: 6,
  })
  await insertPackage(adminPool, 'received', { batchId: await insertBatch(adminPool, 'removed', { clients: 2000 }) })
  await insertBatch(adminPool, 'reported', {})
  for (const box of ['16', '17']) await insertPick(adminPool, { box })
  await insertPick(adminPool, { office: '0499', fate: 'transfer', kind: 'signedPlan' })
  await adminPool.query(
    `insert into hold (client_id, hold_id, office, ground, reason, review_on, placed_by, placed_by_name, placed_at)
     values ($1, gen_random_uuid(), '0299', 'statutoryTask', 'Salainen syy', current_date - 1, 'staff-15', 'Hannu', now())`,
    [scene.aino.clientId],
  )
})
afterAll(async () => {
  expect(journey.troubles).toEqual([])
  await journey.close()
})

describe('the archivist', () => {
  test('sees what waits, how batches stand, what falls due and what is held, and no client (N9.6)', async () => {
    const cockpit = await open(seppo)
    await cockpit.enter()
    await cockpit.page.getByRole('navigation', { name: 'Päävalikko' }).getByRole('link', { name: fi.title }).click()
    await cockpit.heading(fi.title)
    await cockpit.page.getByText('Arkisto on hylännyt 1 paketin').waitFor()
    await cockpit.page.getByText('Arkistoon ei ole saatu yhteyttä').waitFor()
    await cockpit.page.getByText('3 paperia odottaa noutoa').waitFor()
    await cockpit.page.getByRole('heading', { name: /Tietoja erääntyy eniten: / }).waitFor()
    const chart = cockpit.page.getByRole('img', { name: /erääntyy eniten/ })
    await chart.waitFor()
    expect(await cockpit.page.getByRole('region', { name: fi.forecast.table }).getByRole('row').count()).toBe(25)
    await cockpit.page.getByRole('row', { name: /Uudenmaan TE-toimisto Lakisääteinen tehtävä 1 1/ }).waitFor()
    expect(await flawsForAxe(cockpit.page)).toEqual([])
    const text = await cockpit.page.locator('body').innerText()
    for (const word of ['Salainen', 'Virtasalo', 'Lähtevänoja']) expect(text).not.toContain(word)
    await picture(cockpit, 'archive-1440')
  })

  test('goes down from a stage to a batch, its counts by office, and every file of its package', async () => {
    const cockpit = await open(seppo)
    await cockpit.page.goto('/archive')
    await cockpit.page.getByRole('link', { name: /^1 Arkisto hylkäsi/ }).click()
    await cockpit.heading(fi.batches)
    expect(await cockpit.page.getByRole('button', { name: 'Arkisto hylkäsi' }).getAttribute('aria-pressed')).toBe(
      'true',
    )
    expect(await flawsForAxe(cockpit.page)).toEqual([])
    await picture(cockpit, 'batches-1440')
    // From what the batches hold together to the batches that it is made of.
    const figures = cockpit.page.getByRole('region', { name: 'Mitä erissä on yhteensä' }).last()
    const line = figures.getByRole('row', { name: /Pirkanmaan TE-toimisto/ }).first()
    await line.getByRole('link').click()
    await cockpit.page.getByText(/^Rajattu: .*Pirkanmaan TE-toimisto/).waitFor()
    expect(await flawsForAxe(cockpit.page)).toEqual([])
    await cockpit.page.getByRole('row').nth(1).getByRole('link').click()
    await cockpit.heading(/^Poistoerä \d+$/)
    await cockpit.page.getByText('Tiedosto 2 ei avaudu').waitFor()
    await cockpit.page.getByLabel('Toimisto').selectOption({ label: 'Pirkanmaan TE-toimisto' })
    await cockpit.page
      .getByRole('row', { name: /Suunnitelmat|Palvelutarve/ })
      .first()
      .waitFor()
    await cockpit.page.getByText('Virustarkistus').waitFor()
    await cockpit.page.getByRole('rowheader', { name: 'clients/000003.json' }).waitFor()
    expect(await flawsForAxe(cockpit.page)).toEqual([])
    await picture(cockpit, 'batch-1440')
  })

  test('asks for a new package by the keyboard, and approves once', async () => {
    const cockpit = await open(seppo)
    await cockpit.page.goto(`/archive/batches/${rejected}`)
    const again = cockpit.page.getByRole('button', { name: fi.batch.again })
    await again.focus()
    await cockpit.page.keyboard.press('Enter')
    await cockpit.page.getByText('Seppo Lehtola pyysi uutta pakettia').waitFor()
    expect(await again.count()).toBe(0)
    await cockpit.page.getByRole('button', { name: fi.batch.approve }).click()
    await cockpit.page
      .getByRole('listitem')
      .filter({ hasText: /^Seppo Lehtola, / })
      .waitFor()
    expect(await cockpit.page.getByRole('button', { name: fi.batch.approve }).count()).toBe(0)
    expect(await flawsForAxe(cockpit.page)).toEqual([])
  })

  test('finds the certificate of what was destroyed', async () => {
    const cockpit = await open(seppo)
    await cockpit.page.goto('/archive/certificates')
    await cockpit.heading(fi.certificates)
    await cockpit.page.getByRole('row').nth(1).getByRole('link').click()
    await cockpit.heading(/^Poistoerä \d+$/)
    await cockpit.page.getByText(fi.batch.certificateText).click()
    await cockpit.page.locator('.certificate').getByText('"removed"').waitFor()
    expect(await flawsForAxe(cockpit.page)).toEqual([])
    await picture(cockpit, 'certificate-1440')
  })

  test('sees where papers lie in every office, and confirms none', async () => {
    const cockpit = await open(seppo)
    await cockpit.page.goto('/archive/papers')
    await cockpit.page.getByText('3 paperia odottaa noutoa').waitFor()
    await cockpit.page.getByText('Kellari 2, hylly B, laatikko 16').waitFor()
    expect(await cockpit.page.getByRole('button', { name: fi.paper.notFound }).count()).toBe(0)
    expect(await flawsForAxe(cockpit.page)).toEqual([])
    await picture(cockpit, 'papers-1440')
  })

  test.each([
    ['sv', 'Arkivering och förstöring'],
    ['en', 'Archiving and destruction'],
  ] as const)('works in %s', async (language, title) => {
    const cockpit = await open(seppo)
    await cockpit.page.addInitScript((chosen) => localStorage.setItem('seloste.language', chosen), language)
    await cockpit.page.goto('/archive')
    await cockpit.heading(title)
    await cockpit.page.locator('.falls-bars').waitFor()
    expect(await flawsForAxe(cockpit.page)).toEqual([])
    await picture(cockpit, `archive-${language}`)
    await cockpit.page.goto(`/archive/batches/${rejected}`)
    await cockpit.page.locator('.way').waitFor()
    expect(await flawsForAxe(cockpit.page)).toEqual([])
  })

  test.each([
    ['1024', { width: 1024, height: 800 }],
    ['360', { width: 360, height: 740 }],
  ] as const)('sees all of it %s pixels wide: nothing is wider than the window', async (width, viewport) => {
    const cockpit = await open(seppo, { viewport })
    for (const [name, path] of [
      ['archive', '/archive'],
      ['batches', '/archive/batches'],
      ['batch', `/archive/batches/${rejected}`],
      ['papers', '/archive/papers'],
    ] as const) {
      await cockpit.page.goto(path)
      await cockpit.page.locator('table, .empty').first().waitFor()
      expect(await cockpit.overflow(), path).toBe(0)
      expect(await flawsForAxe(cockpit.page)).toEqual([])
      await picture(cockpit, `${name}-${width}`)
    }
  })

  test('nobody else finds any of it', async () => {
    const cockpit = await open(hannu)
    await cockpit.enter()
    const links = cockpit.page.getByRole('navigation', { name: 'Päävalikko' }).getByRole('link')
    expect(await links.filter({ hasText: fi.batches }).count()).toBe(0)
    await cockpit.page.goto('/archive/batches')
    await cockpit.page.getByText('Täältä ei löydy mitään').waitFor()
  })
})

describe('the registrar', () => {
  test('takes a paper in, and is told its number to write on it (N5.11)', async () => {
    const cockpit = await open(ritva)
    await cockpit.page.goto(`/clients/${scene.aino.clientId}/papers`)
    await cockpit.heading(fi.paper.ofClient)
    await cockpit.page.getByText(fi.paper.none).waitFor()
    await cockpit.page.getByRole('button', { name: fi.paper.save }).click()
    await cockpit.page.getByText(fi.paper.required).first().waitFor()
    expect(await flawsForAxe(cockpit.page)).toEqual([])
    await cockpit.page.getByLabel(fi.paper.kind).selectOption({ label: 'Lääkärintodistus' })
    await cockpit.page.getByLabel(fi.paper.room).fill('Kellari 2')
    await cockpit.page.getByLabel(fi.paper.shelf).fill('B')
    await cockpit.page.getByLabel(fi.paper.box).fill('17')
    await cockpit.page.getByRole('button', { name: fi.paper.save }).click()
    await cockpit.page.getByText(/Kirjoita paperiin numero 0299\/\d{4}\/A\d+/).waitFor()
    await cockpit.page.getByRole('cell', { name: 'Kellari 2, hylly B, laatikko 17' }).waitFor()
    expect(await flawsForAxe(cockpit.page)).toEqual([])
    await picture(cockpit, 'client-papers-1440')
  })

  test('fetches what is on the list, shelf by shelf, and says when something is not there (N9.1)', async () => {
    const cockpit = await open(ritva)
    await cockpit.page.goto('/archive/papers')
    await cockpit.page.getByText('2 paperia odottaa noutoa').waitFor()
    const row = cockpit.page.getByRole('row').filter({ hasText: 'laatikko 16' })
    await row.getByRole('button', { name: 'Hävitetty' }).click()
    await cockpit.page.getByText('1 paperi odottaa noutoa').waitFor()
    await cockpit.page.getByRole('button', { name: fi.paper.notFound }).click()
    const dialog = cockpit.dialog(/ei ole paikallaan/)
    await dialog.getByRole('button', { name: fi.paper.save }).click()
    await dialog.getByText(fi.paper.noteNeeded).waitFor()
    expect(await flawsForAxe(cockpit.page)).toEqual([])
    await dialog.getByLabel(fi.paper.note).fill('Laatikko oli tyhjä')
    await dialog.getByRole('button', { name: fi.paper.save }).click()
    await cockpit.page.getByText(fi.paper.empty).waitFor()
    await cockpit.page.getByRole('button', { name: fi.paper.done }).click()
    await cockpit.page.getByText('Laatikko oli tyhjä').waitFor()
    expect(await flawsForAxe(cockpit.page)).toEqual([])
    await picture(cockpit, 'picks-done-1440')
  })
})
