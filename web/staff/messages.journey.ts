import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { writeMessage } from '../../register/messages/write-message.ts'
import { mari } from '../../testing/cast.ts'
import { artificialCode } from '../../testing/identity-codes.ts'
import { flawsForAxe, type Journey, raiseJourney } from '../../testing/raise-journey.ts'
import { registerOn } from '../../testing/register.ts'
import { samplePdf } from '../../testing/sample-files.ts'
import { Cockpit } from './cockpit.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 })

let journey: Journey
let clientId: string

beforeAll(async () => {
  journey = await raiseJourney()
  const visitor = await journey.door.as(mari)
  const { body } = await visitor.ask('POST /api/clients', {
    purpose: 'employmentServices',
    identityCode: artificialCode('010190', '-', 951),
    names: { firstNames: 'Viljo', lastName: 'Viestinen' },
    channel: 'phone',
  })
  clientId = body.clientId as string
  const register = registerOn(journey.register.pool, () => new Date())
  const actor = { id: clientId, name: 'Viljo', group: 'subject', office: null, workstation: null, client: clientId }
  const file = { attachmentId: randomUUID(), name: 'todistus.pdf', content: samplePdf('Palkka').toString('base64') }
  await writeMessage(
    { register, actor },
    {
      purpose: 'ownAffairs',
      clientId,
      threadId: randomUUID(),
      messageId: randomUUID(),
      subject: 'Kurssin alkaminen',
      text: 'Voinko aloittaa?',
      attachments: [file],
    },
    {},
  )
})
afterAll(async () => {
  expect(journey.troubles).toEqual([])
  await journey.close()
})

test('a message of a client waits on the list, is taken, answered from a template, and waits no more (M4.1)', async () => {
  const desk = new Cockpit(await journey.newPage({ as: mari }))
  const { page } = desk
  await desk.enter()
  await desk.chooseTask()
  await page.getByRole('link', { name: 'Viestit' }).click()
  await desk.heading('Viestit')
  await page.getByRole('cell', { name: 'Kurssin alkaminen' }).waitFor()
  expect(await flawsForAxe(page)).toEqual([])
  await page.getByRole('link', { name: /Viestinen/ }).click()
  await desk.heading('Viestit: Viestinen Viljo')
  expect(await flawsForAxe(page)).toEqual([])
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Avaa liite todistus.pdf' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('todistus.pdf')
  await page.getByRole('button', { name: 'Ota hoidettavaksi: Kurssin alkaminen' }).click()
  await page.getByText('Hoitaa: Mari Niemelä').waitFor()
  const thread = page.getByRole('region', { name: 'Kurssin alkaminen' })
  await thread.getByRole('button', { name: 'Lähetä' }).click()
  await thread.getByText('Kirjoita viesti.').waitFor()
  await thread.getByLabel('Mallipohja').selectOption({ label: 'Pyydä asiakirjoja' })
  expect(await thread.getByLabel('Vastaus: Kurssin alkaminen').inputValue()).toContain('asiakirjat')
  await thread.getByRole('button', { name: 'Lähetä' }).click()
  await desk.said('Viesti on lähetetty').waitFor({ state: 'attached' })
  await page.getByText('Ei vielä luettu').waitFor()
  expect(await flawsForAxe(page)).toEqual([])
  await page.goto('/messages')
  await page.getByText('Yhtään viestiä ei odota.').waitFor()
})

test('reads in three languages, and on the narrowest page', async () => {
  const desk = new Cockpit(await journey.newPage({ as: mari }))
  const { page } = desk
  await desk.enter()
  await desk.chooseTask()
  await page.goto(`/clients/${clientId}/messages`)
  await page.setViewportSize({ width: 360, height: 740 })
  for (const [language, heading] of [
    ['sv', 'Meddelanden: Viestinen Viljo'],
    ['en', 'Messages: Viestinen Viljo'],
    ['fi', 'Viestit: Viestinen Viljo'],
  ] as const) {
    await page.evaluate((chosen) => localStorage.setItem('seloste.language', chosen), language)
    await page.reload()
    await desk.heading(heading)
    expect(await flawsForAxe(page)).toEqual([])
    expect(await desk.overflow()).toBe(0)
  }
})
