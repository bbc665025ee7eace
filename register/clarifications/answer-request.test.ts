/**
 * A request for clarification, from the question to the decision: what the person sends comes once, whole and unchanged, and
 * is opened by whoever may read the entry and by nobody else (N5.8, N14.1, OKV/1418/10/2020).
 */
import { randomUUID } from 'node:crypto'
import type { Server } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Register, Visit } from '../../access/visit.ts'
import { removeLapsedDrafts } from '../../duties/retention/remove-lapsed-drafts.ts'
import { sweeperVisit } from '../../duties/retention/sweeper.ts'
import { type CastPerson, hannu, jaana, jarmo, kerttu, mari, oona, ritva, sami, sanna } from '../../testing/cast.ts'
import { type TestRegister, testRegister } from '../../testing/database.ts'
import { emulatedClamd } from '../../testing/emulated-clamd.ts'
import { newLinesOf } from '../../testing/log-lines.ts'
import { registerOn } from '../../testing/register.ts'
import { samplePdf, samplePng } from '../../testing/sample-files.ts'
import { type Scene, type SceneClient, standScene, visitAs } from '../../testing/standing-scene.ts'
import { longestAttachment } from '../attachments/contract.ts'
import { readEntryAttachment } from '../attachments/entry-attachments.ts'
import { scanByClamd } from '../attachments/scan-by-clamd.ts'
import { openClientRecord } from '../clients/open-client-record.ts'
import { annulEntry, correctEntry } from '../entries/correct-entry.ts'
import { recordEntry } from '../entries/record-entry.ts'
import { openOwnAffairs } from '../own-affairs/open-own-affairs.ts'
import { openOwnOverview, openOwnRecord } from '../own-affairs/open-own-record.ts'
import { answerRequest, draftAnswer, sendAttachments } from './answer-request.ts'
import { mostToRequest } from './contract.ts'

let stage: TestRegister
let register: Register
let scene: Scene
let now = '2026-11-23T09:00:00.000Z'

beforeAll(async () => {
  stage = await testRegister()
  register = registerOn(stage.pool, () => new Date(now))
  scene = await standScene(register, stage.adminPool)
})
afterAll(() => stage.drop())

const noWords = () => undefined
const asked = { language: 'fi', importedWords: noWords } as const
const themself = ({ clientId }: SceneClient): Visit => ({
  register,
  actor: { id: clientId, name: 'Aino', group: 'subject', office: null, workstation: null, client: clientId },
})
const me = () => themself(scene.aino)
const purposes: Readonly<Record<string, string>> = {
  caseworker: 'unemploymentSecurity',
  customerServiceAdviser: 'employmentServices',
  unemploymentSecurityExpert: 'unemploymentSecurity',
  psychologist: 'careerGuidance',
  employerServices: 'jobBrokering',
  registrar: 'registry',
  officeSupervisor: 'supervision',
}

const [today, tomorrow] = ['2026-11-23', '2026-11-24']
const record = async (kind: string, payload: Record<string, unknown>, { clientId } = scene.aino) =>
  (
    await recordEntry(visitAs(register, jarmo), clientId, {
      purpose: 'unemploymentSecurity',
      kind,
      payload,
      source: 'office',
      channel: 'office',
    })
  ).entry.entryId
const ask = (more: Record<string, unknown> = {}, client = scene.aino) =>
  record('clarificationRequest', { requestedOn: '2026-11-20', answerBy: today, about: 'studies', ...more }, client)

const file = (name = 'todistus.pdf', content = samplePdf('Todistus')) => ({
  attachmentId: randomUUID(),
  name,
  content: content.toString('base64'),
})
const answer = (request: string, more: object = {}, looking = {}, visit = me()) =>
  answerRequest(
    visit,
    { language: 'fi', entryId: randomUUID(), request, text: '', attachmentsFollow: false, ...more },
    noWords,
    looking,
  )
const attach = (request: string, more: object = {}, looking = {}, visit = me()) =>
  sendAttachments(
    visit,
    { language: 'fi', entryId: randomUUID(), request, text: '', attachmentsFollow: false, ...more },
    noWords,
    looking,
  )
const eventOf = async (request: string, visit = me()) =>
  (await openOwnAffairs(visit, asked)).events.find(({ entryId }) => entryId === request)
const filesIn = async (request: string) =>
  (
    await stage.adminPool.query(
      `select count(*)::int as files from entry_attachment join entry using (client_id, category, entry_id, version)
       where payload->>'request' = $1`,
      [request],
    )
  ).rows[0].files as number
const draftsOf = async (request: string) =>
  (await stage.adminPool.query('select from draft where draft_id = $1', [request])).rowCount

describe('an answer', () => {
  test('comes with its files, once however often it is sent, and the person sees what they sent', async () => {
    const request = await ask({ attachments: 'Todistus' })
    expect(await eventOf(request)).toMatchObject({
      state: 'awaitingAnswer',
      stateLabel: 'Odottaa selvitystä',
      asksAttachments: true,
      mayAnswer: true,
      mayAttach: false,
      sent: [],
    })
    const sent = {
      entryId: randomUUID(),
      text: ' En hae etuutta. ',
      attachments: [file(), file('kuva.png', samplePng)],
    }
    await Promise.all([1, 2, 3].map(() => answer(request, sent)))
    expect(await filesIn(request)).toBe(2)
    const event = await eventOf(request)
    expect(event).toMatchObject({ state: 'inHandling', mayAnswer: false, mayAttach: true })
    expect(event!.sent).toMatchObject([
      {
        entryId: sent.entryId,
        byThemself: true,
        fields: expect.arrayContaining([{ label: 'Selvitys', value: 'En hae etuutta.' }]),
        attachments: expect.arrayContaining([
          expect.objectContaining({ name: 'todistus.pdf', mediaType: 'application/pdf', isScanned: false }),
          expect.objectContaining({ name: 'kuva.png', size: samplePng.length }),
        ]),
      },
    ])
    const { sections } = await openOwnRecord(me(), asked)
    const inRecord = sections.flatMap(({ entries }) => entries).find(({ entryId }) => entryId === sent.entryId)
    expect(inRecord!.attachments).toHaveLength(2)
    expect(inRecord!.mayEdit).toBe(false)
  })

  test('that was sent is not changed: neither by another answer nor by the same one with other words', async () => {
    const request = await ask()
    const entryId = randomUUID()
    const first = { entryId, text: 'Ensin', attachments: [file()] }
    await answer(request, first)
    for (const other of [{ text: 'Sitten' }, { attachments: [file()] }, { attachments: [] }]) {
      await expect(answer(request, { ...first, ...other })).rejects.toMatchObject({
        reason: 'conflict',
        flaws: [{ code: 'sentAlready' }],
      })
    }
    await expect(answer(request, { text: 'Toinen' })).rejects.toMatchObject({
      reason: 'conflict',
      flaws: [{ pointer: '/request', code: 'answered' }],
    })
    expect((await eventOf(request))!.sent).toMatchObject([
      { fields: expect.arrayContaining([{ label: 'Selvitys', value: 'Ensin' }]) },
    ])
    expect(await filesIn(request)).toBe(1)
  })

  test('may be empty, comes on the last day, and not on the next', async () => {
    const request = await ask()
    const late = await ask({ answerBy: '2026-11-22' })
    expect((await answer(request)).events.find(({ entryId }) => entryId === request)!.sent).toHaveLength(1)
    await expect(answer(late, { attachments: [file()] })).rejects.toMatchObject({
      reason: 'conflict',
      flaws: [{ code: 'late', limit: '2026-11-22' }],
    })
    expect(await eventOf(late)).toMatchObject({ state: 'inHandling', mayAnswer: false, mayAttach: false, sent: [] })
    expect(await filesIn(late)).toBe(0)
  })

  test('is not taken for a request that the office has handled or taken back', async () => {
    const handled = await ask({ answerBy: tomorrow, handledOn: today })
    await expect(answer(handled)).rejects.toMatchObject({ flaws: [{ code: 'handled' }] })
    const withdrawn = await ask({ answerBy: tomorrow })
    await annulEntry(
      visitAs(register, jarmo),
      { clientId: scene.aino.clientId, entryId: withdrawn },
      {
        purpose: 'unemploymentSecurity',
        version: 1,
        reason: 'Kysyttiin väärältä',
      },
    )
    await expect(answer(withdrawn)).rejects.toMatchObject({ reason: 'notFound' })
  })

  test('to somebody else’s request is an answer to none', async () => {
    const request = await ask({}, scene.veikko)
    const nobodys = randomUUID()
    for (const act of [answer, attach] as const) {
      for (const id of [request, nobodys]) {
        await expect(act(id, { text: 'x' })).rejects.toMatchObject({ reason: 'notFound' })
      }
    }
    for (const id of [request, nobodys]) {
      await expect(draftAnswer(me(), { request: id, text: 'x' })).rejects.toMatchObject({ reason: 'notFound' })
    }
  })
})

describe('what comes after the answer', () => {
  test('is taken beside it, while the answer stays as it was sent (N5.8)', async () => {
    const request = await ask({ attachments: 'Todistus' })
    await expect(attach(request, { attachments: [file()] })).rejects.toMatchObject({ flaws: [{ code: 'notAnswered' }] })
    await answer(request, { text: 'Todistus tulee.', attachmentsFollow: true })
    expect(await eventOf(request)).toMatchObject({ state: 'awaitingAttachments', stateLabel: 'Odottaa liitteitä' })
    expect((await openOwnOverview(me(), asked)).steps).toContainEqual(
      expect.objectContaining({ kind: 'attachments', entryId: request, on: today }),
    )
    const sent = { entryId: randomUUID(), attachments: [file()] }
    await Promise.all([1, 2].map(() => attach(request, sent)))
    const event = await eventOf(request)
    expect(event).toMatchObject({ state: 'inHandling', mayAttach: true })
    expect(event!.sent).toMatchObject([
      { kind: 'clarificationAnswer', attachments: [] },
      { kind: 'clarificationAttachments', attachments: [{ name: 'todistus.pdf' }] },
    ])
    const { rows } = await stage.adminPool.query(
      `select kind, max(version)::int as versions from entry where payload->>'request' = $1 group by kind order by kind`,
      [request],
    )
    expect(rows).toEqual([
      { kind: 'clarificationAnswer', versions: 1 },
      { kind: 'clarificationAttachments', versions: 1 },
    ])
    expect((await openOwnOverview(me(), asked)).steps).not.toContainEqual(expect.objectContaining({ entryId: request }))
  })

  test('is taken after the last day too, until the request is handled; nothing, and too much, is refused', async () => {
    const request = await ask()
    await answer(request, { attachmentsFollow: true })
    now = '2026-11-24T09:00:00.000Z'
    expect(await eventOf(request)).toMatchObject({ state: 'inHandling', mayAttach: true })
    await attach(request, { attachments: [file()] })
    await expect(attach(request, { text: '  ' })).rejects.toMatchObject({ flaws: [{ code: 'required' }] })
    for (let sent = 1; sent + 3 <= mostToRequest; sent += 3) {
      await attach(request, { attachments: [file(), file(), file()] })
    }
    await expect(attach(request, { attachments: [file(), file()] })).rejects.toMatchObject({
      reason: 'invalid',
      flaws: [{ pointer: '/attachments', code: 'tooMany', limit: mostToRequest }],
    })
    await correctEntry(
      visitAs(register, jarmo),
      { clientId: scene.aino.clientId, entryId: request },
      {
        purpose: 'unemploymentSecurity',
        version: 1,
        payload: { requestedOn: '2026-11-20', answerBy: today, about: 'studies', handledOn: '2026-11-24' },
        reason: 'Henkilö ei hae etuutta',
      },
    )
    await expect(attach(request, { attachments: [file()] })).rejects.toMatchObject({ flaws: [{ code: 'handled' }] })
    expect(await eventOf(request)).toMatchObject({ state: 'handled', mayAttach: false })
    now = '2026-11-23T09:00:00.000Z'
  })

  test('leads on when more is asked, and each request has its own answer', async () => {
    const request = await ask()
    await answer(request)
    const further = await ask({ furtherTo: request, answerBy: tomorrow })
    expect(await eventOf(request)).toMatchObject({ state: 'moreAsked', stateLabel: 'Lisäselvityspyyntö tehty' })
    expect(await eventOf(further)).toMatchObject({
      state: 'awaitingAnswer',
      fields: expect.arrayContaining([{ label: 'Lisäselvitys pyyntöön', value: 'Selvityspyyntö 20.11.2026' }]),
    })
  })
})

describe('a file', () => {
  const exe = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])

  test.each([
    ['a program that calls itself a document', 'cv.pdf', exe, 'badMediaType'],
    ['a picture that calls itself a document', 'cv.pdf', samplePng, 'liesAboutType'],
    ['nothing', 'cv.pdf', Buffer.alloc(0), 'empty'],
    ['too much', 'cv.pdf', Buffer.concat([samplePdf('x'), Buffer.alloc(longestAttachment)]), 'tooLong'],
  ])('that is %s is refused, and the answer with it', async (_, name, content, code) => {
    const request = await ask()
    const bad = { attachments: [file(), file(name, content)] }
    await expect(answer(request, bad)).rejects.toMatchObject({
      reason: 'invalid',
      flaws: [expect.objectContaining({ pointer: '/attachments/1', code })],
    })
    expect(await eventOf(request)).toMatchObject({ state: 'awaitingAnswer', sent: [] })
    await answer(request)
    await expect(attach(request, bad)).rejects.toMatchObject({ flaws: [expect.objectContaining({ code })] })
    expect(await filesIn(request)).toBe(0)
  })

  test('that is infected is refused, and one that nobody can look at does not get in', async () => {
    const clamd: Server = emulatedClamd()
    await new Promise<void>((resolve) => clamd.listen(0, 'localhost', resolve))
    const scan = scanByClamd(new URL(`tcp://localhost:${(clamd.address() as { port: number }).port}`))
    const request = await ask()
    const infected = { attachments: [file('a.pdf', Buffer.concat([samplePdf('x'), Buffer.from('EICAR')]))] }
    await expect(answer(request, infected, { scan })).rejects.toMatchObject({ flaws: [{ code: 'infected' }] })
    const away = { scan: scanByClamd(new URL('tcp://localhost:1')) }
    await expect(answer(request, { attachments: [file()] }, away)).rejects.toMatchObject({ reason: 'unavailable' })
    expect((await eventOf(request))!.sent).toEqual([])
    const { events } = await answer(request, { attachments: [file()] }, { scan })
    expect(events.find(({ entryId }) => entryId === request)!.sent[0]!.attachments).toMatchObject([{ isScanned: true }])
    clamd.close()
  })

  test('lies sealed in the database: neither its name nor its content can be read there', async () => {
    const request = await ask()
    const sealed = file('palkkatodistus.pdf', samplePdf('Salainen summa'))
    await answer(request, { attachments: [sealed] })
    const { rows } = await stage.adminPool.query(`select string_agg(t::text, '') as dump from entry_attachment t`)
    expect(rows[0].dump).not.toContain('palkkatodistus')
    expect(rows[0].dump).not.toContain(sealed.content.slice(20, 60))
  })

  test('is opened by whoever may read the entry, and the log says which entry; for others it is not there', async () => {
    const request = await ask()
    const entryId = randomUUID()
    const attached = file()
    await answer(request, { entryId, attachments: [attached] })
    const { attachmentId, content } = attached
    const { clientId } = scene.aino
    const newLines = newLinesOf(stage.adminPool)
    const read = (visit: Visit, purpose: string) => readEntryAttachment(visit, { purpose, clientId, attachmentId })
    const readers: readonly CastPerson[] = [mari, sami, oona, jarmo, hannu]
    for (const person of readers) {
      await newLines()
      expect(await read(visitAs(register, person), purposes[person.group]!)).toMatchObject({
        content,
        name: 'todistus.pdf',
      })
      expect(await newLines()).toMatchObject([
        { operation: 'readAttachment', client: clientId, entries: [entryId], categories: ['unemploymentSecurity'] },
      ])
      const { sections } = await openClientRecord(visitAs(register, person), {
        clientId,
        purpose: purposes[person.group]!,
      })
      expect(sections['unemploymentSecurity']!.find((entry) => entry.entryId === entryId)!.attachments).toMatchObject([
        { attachmentId, name: 'todistus.pdf' },
      ])
    }
    expect(await read(me(), 'ownAffairs')).toMatchObject({ content })
    // A task that has nothing to do with unemployment security does not open it.
    await expect(read(visitAs(register, mari), 'integration')).rejects.toMatchObject({ reason: 'notFound' })
    for (const person of [sanna, kerttu, jaana, ritva]) {
      await expect(read(visitAs(register, person), purposes[person.group]!)).rejects.toMatchObject({
        reason: 'notFound',
      })
    }
    for (const visit of [themself(scene.veikko), themself(scene.impi)]) {
      await expect(read(visit, 'ownAffairs')).rejects.toMatchObject({ reason: 'notFound' })
      const own = { purpose: 'ownAffairs', clientId: visit.actor.client!, attachmentId }
      await expect(readEntryAttachment(visit, own)).rejects.toMatchObject({ reason: 'notFound' })
    }
  })
})

describe('a draft', () => {
  const draft = (request: string, text = 'Kesken') => draftAnswer(me(), { request, text, attachmentsFollow: true })
  const clock = () => removeLapsedDrafts(sweeperVisit(register))

  test('is kept sealed until it is sent, and is not begun again after it', async () => {
    const request = await ask()
    await draft(request, 'Aloitin kurssin')
    expect((await eventOf(request))!.draft).toMatchObject({ text: 'Aloitin kurssin', attachmentsFollow: true })
    const { rows } = await stage.adminPool.query('select sealed from draft where draft_id = $1', [request])
    expect(rows[0].sealed).not.toContain('kurssin')
    await answer(request)
    expect(await draftsOf(request)).toBe(0)
    // What the page still had under way comes too late.
    await expect(draft(request)).rejects.toMatchObject({ flaws: [{ code: 'answered' }] })
    expect(await draftsOf(request)).toBe(0)
  })

  test('stays on the last day, and the clock removes it on the next (trap 20)', async () => {
    const [request, longer] = [await ask(), await ask({ answerBy: tomorrow })]
    await draft(request)
    await draft(longer)
    now = '2026-11-23T21:59:00.000Z' // 23.59 in Finland
    await clock()
    expect([await draftsOf(request), await draftsOf(longer)]).toEqual([1, 1])
    now = '2026-11-23T22:01:00.000Z' // 0.01 on the next day
    expect(await clock()).toBe(1)
    expect([await draftsOf(request), await draftsOf(longer)]).toEqual([0, 1])
    now = '2026-11-23T09:00:00.000Z'
  })

  test('lives as long as the office gives time: a longer one keeps it, a withdrawn request ends it', async () => {
    const [longer, withdrawn] = [await ask(), await ask({ answerBy: tomorrow })]
    await draft(longer)
    await draft(withdrawn)
    const place = (entryId: string) => ({ clientId: scene.aino.clientId, entryId })
    const why = { purpose: 'unemploymentSecurity', version: 1, reason: 'Henkilö pyysi lisäaikaa' }
    const payload = { requestedOn: '2026-11-20', answerBy: '2026-11-30', about: 'studies' }
    await correctEntry(visitAs(register, jarmo), place(longer), { ...why, payload })
    await annulEntry(visitAs(register, jarmo), place(withdrawn), why)
    now = '2026-11-30T09:00:00.000Z'
    await clock()
    expect([await draftsOf(longer), await draftsOf(withdrawn)]).toEqual([1, 0])
    now = '2026-12-01T09:00:00.000Z'
    await clock()
    expect(await draftsOf(longer)).toBe(0)
    now = '2026-11-23T09:00:00.000Z'
  })

  test('of somebody else, and of staff, is left alone by the clock', async () => {
    await stage.adminPool.query(
      `insert into draft (client_id, staff_id, draft_id, kind, sealed, saved_at)
       values ($1, 'staff-1', gen_random_uuid(), 'clarificationAnswer', 'x', '2026-11-22')`,
      [scene.aino.clientId],
    )
    const before = (await stage.adminPool.query('select from draft')).rowCount
    now = '2027-03-01T09:00:00.000Z'
    await clock()
    const { rows } = await stage.adminPool.query('select staff_id from draft')
    expect(before).toBeGreaterThan(0)
    expect(rows).toContainEqual({ staff_id: 'staff-1' })
    now = '2026-11-23T09:00:00.000Z'
  })
})

test('somebody whose customership has ended reads it all, and what they sent is opened (N10.1)', async () => {
  const impi = themself(scene.impi)
  const request = await ask({}, scene.impi)
  const attached = file()
  await answer(request, { text: 'Vastaus', attachments: [attached] }, {}, impi)
  expect(await eventOf(request, impi)).toMatchObject({ sent: [{ attachments: [{ name: 'todistus.pdf' }] }] })
  const { clientId } = scene.impi
  expect(
    await readEntryAttachment(impi, { purpose: 'ownAffairs', clientId, attachmentId: attached.attachmentId }),
  ).toMatchObject({ content: attached.content })
})
