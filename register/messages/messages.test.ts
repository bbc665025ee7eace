/**
 * The safe channel between a person and the office (M4.1, N6.1): what the person writes waits until somebody answers, nobody
 * else reads it, and nothing of it lies in the database to be read.
 */
import { randomUUID } from 'node:crypto'
import type { Server } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Register, Visit } from '../../access/visit.ts'
import { type CastPerson, hannu, jaana, kerttu, mari, oona, ritva, sami, sanna, tuula } from '../../testing/cast.ts'
import { type TestRegister, testRegister } from '../../testing/database.ts'
import { emulatedClamd } from '../../testing/emulated-clamd.ts'
import { registerOn } from '../../testing/register.ts'
import { samplePdf, samplePng } from '../../testing/sample-files.ts'
import { type Scene, type SceneClient, standScene, visitAs } from '../../testing/standing-scene.ts'
import { longestAttachment } from '../attachments/contract.ts'
import { scanByClamd } from '../attachments/scan-by-clamd.ts'
import { listWaiting, moveThread } from './handle-threads.ts'
import { readAttachment, readThreads } from './read-threads.ts'
import { type Writing, writeMessage } from './write-message.ts'

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
afterEach(() => stage.adminPool.query('truncate message_thread cascade'))

const purposes: Readonly<Record<string, string>> = {
  caseworker: 'employmentServices',
  customerServiceAdviser: 'employmentServices',
  unemploymentSecurityExpert: 'unemploymentSecurity',
  psychologist: 'careerGuidance',
  employerServices: 'jobBrokering',
  registrar: 'registry',
  officeSupervisor: 'supervision',
}
const of = (person: CastPerson) => ({ visit: visitAs(register, person), purpose: purposes[person.group]! })
const themself = ({ clientId }: SceneClient): { visit: Visit; purpose: string } => ({
  visit: {
    register,
    actor: { id: clientId, name: 'Aino Asiakas', group: 'subject', office: null, workstation: null, client: clientId },
  },
  purpose: 'ownAffairs',
})
type Who = { readonly visit: Visit; readonly purpose: string }
const write = ({ visit, purpose }: Who, { clientId }: SceneClient, sent: object, writing: Writing = {}) =>
  writeMessage(
    visit,
    { purpose, clientId, messageId: randomUUID(), threadId: randomUUID(), text: 'Hei', subject: 'Asia', ...sent },
    writing,
  )
const read = ({ visit, purpose }: Who, { clientId }: SceneClient) => readThreads(visit, { purpose, clientId })
const waitingFor = async (person: CastPerson, whose?: 'mine' | 'nobodys' | 'anyone') =>
  (await listWaiting(of(person).visit, { purpose: of(person).purpose, ...(whose ? { whose } : {}) })).threads
/** An instant as the register tells it. */
const moment = (instant: string) => instant.replace('Z', '000Z')
const words = { subject: 'Kurssin alkaminen', text: 'Voinko aloittaa kurssin jo maanantaina?' }

describe('a thread', () => {
  test('waits at the person’s office from the first message on, and is answered by an answer', async () => {
    const { aino } = scene
    const threadId = randomUUID()
    await write(themself(aino), aino, { threadId, ...words })
    now = '2026-11-23T10:00:00.000Z'
    await write(themself(aino), aino, { threadId, text: 'Vielä yksi asia.' })
    expect(await waitingFor(oona)).toMatchObject([
      {
        threadId,
        subject: words.subject,
        waitsSince: moment('2026-11-23T09:00:00.000Z'),
        clientName: expect.stringContaining(aino.lastName),
      },
    ])
    expect(await waitingFor(sami)).toEqual([])
    now = '2026-11-23T11:00:00.000Z'
    const { threads } = await write(of(oona), aino, { threadId, text: 'Voit aloittaa.', subject: undefined })
    expect(threads).toMatchObject([{ assignedToName: 'Oona Kallio', messages: [{}, {}, { text: 'Voit aloittaa.' }] }])
    expect(threads[0]).not.toHaveProperty('waitsSince')
    expect(await waitingFor(oona)).toEqual([])
    now = '2026-11-23T12:00:00.000Z'
    await write(themself(aino), aino, { threadId, text: 'Kiitos!' })
    expect(await waitingFor(oona, 'mine')).toHaveLength(1)
    expect(await waitingFor(mari, 'mine')).toEqual([])
    expect(await waitingFor(mari, 'nobodys')).toEqual([])
    now = '2026-11-23T09:00:00.000Z'
  })

  test('tells each side when the other had a message before them, and the person no name of staff', async () => {
    const { aino } = scene
    const threadId = randomUUID()
    await write(themself(aino), aino, { threadId, ...words })
    now = '2026-11-23T10:00:00.000Z'
    expect(await read(of(mari), aino)).toMatchObject({ threads: [{ unread: 1, messages: [{ byClient: true }] }] })
    expect(await read(of(mari), aino)).toMatchObject({ threads: [{ unread: 0, messages: [{ readAt: moment(now) }] }] })
    await write(of(mari), aino, { threadId, text: 'Vastaus' })
    const [thread] = (await read(themself(aino), aino)).threads
    expect(thread).toMatchObject({ unread: 1, office: { en: 'Uusimaa TE Office' } })
    // By the day in Finland, two years, as a recorded contact (N9.2).
    expect(thread!.messages[0]).toMatchObject({ readAt: moment(now), keptUntil: '2028-11-23' })
    expect(JSON.stringify(thread)).not.toContain('Niemelä')
    expect((await read(of(mari), aino)).threads[0]!.messages[1]).toMatchObject({
      readAt: moment(now),
      sentByName: 'Mari Niemelä',
    })
    now = '2026-11-23T09:00:00.000Z'
  })

  test('is begun by the office too; without a word on what it is about none is', async () => {
    const { aino } = scene
    await write(of(sanna), aino, { subject: 'Ajanvaraus' })
    expect((await read(themself(aino), aino)).threads).toMatchObject([{ subject: 'Ajanvaraus', unread: 1 }])
    await expect(write(themself(aino), aino, { subject: undefined })).rejects.toMatchObject({
      reason: 'invalid',
      flaws: [{ pointer: '/subject', code: 'required' }],
    })
  })

  test('holds a message once, however often it is sent', async () => {
    const { aino } = scene
    const sent = { threadId: randomUUID(), messageId: randomUUID(), ...words }
    const attachments = [{ attachmentId: randomUUID(), name: 'kuva.png', content: samplePng.toString('base64') }]
    await Promise.all([1, 2, 3].map(() => write(themself(aino), aino, { ...sent, attachments })))
    const [thread] = (await read(of(mari), aino)).threads
    expect(thread!.messages).toHaveLength(1)
    expect(thread!.messages[0]!.attachments).toHaveLength(1)
  })

  test('is not begun by a message that was sent in another', async () => {
    const { aino } = scene
    const messageId = randomUUID()
    await write(themself(aino), aino, { threadId: randomUUID(), messageId, ...words })
    const again = write(themself(aino), aino, { threadId: randomUUID(), messageId, ...words })
    await expect(again).rejects.toMatchObject({ reason: 'conflict', flaws: [{ code: 'sentAlready' }] })
    expect((await read(of(mari), aino)).threads).toHaveLength(1)
  })

  test('is taken, given back and marked as handled, by the version that was seen', async () => {
    const { aino } = scene
    const threadId = randomUUID()
    await write(themself(aino), aino, { threadId, ...words })
    const act = (who: CastPerson, kind: 'take' | 'release' | 'handled', version: number) =>
      moveThread(of(who).visit, { clientId: aino.clientId, threadId }, { purpose: of(who).purpose, version, act: kind })
    const { version } = (await read(of(mari), aino)).threads[0]!
    const taken = await act(mari, 'take', version)
    expect(taken.threads).toMatchObject([{ assignedToName: 'Mari Niemelä', waitsSince: moment(now) }])
    await expect(act(oona, 'take', version)).rejects.toMatchObject({ reason: 'stale' })
    const released = await act(oona, 'release', version + 1)
    expect(released.threads[0]).not.toHaveProperty('assignedTo')
    const handled = await act(oona, 'handled', version + 2)
    expect(handled.threads[0]).toMatchObject({ assignedToName: 'Oona Kallio' })
    expect(await waitingFor(mari)).toEqual([])
  })
})

describe('nobody else', () => {
  test('reads or writes in it: another person, another office, a group that answers no messages', async () => {
    const { aino, veikko } = scene
    const threadId = randomUUID()
    await write(themself(aino), aino, { threadId, ...words })
    for (const other of [themself(veikko), of(sami), of(kerttu), of(jaana), of(ritva), of(hannu)]) {
      await expect(read(other, aino)).rejects.toMatchObject({ reason: 'notFound' })
      await expect(write(other, aino, { threadId })).rejects.toMatchObject({ reason: 'notFound' })
      await expect(
        moveThread(
          other.visit,
          { clientId: aino.clientId, threadId },
          { purpose: other.purpose, version: 1, act: 'take' },
        ),
      ).rejects.toMatchObject({ reason: 'notFound' })
    }
    for (const person of [kerttu, jaana, ritva, hannu]) {
      await expect(waitingFor(person)).rejects.toMatchObject({ reason: 'notFound' })
    }
    // An id of somebody else's thread is an id of nothing.
    expect((await write(themself(veikko), veikko, { threadId })).threads).toMatchObject([{ messages: [{}] }])
    expect((await read(of(tuula), aino)).threads[0]!.messages).toHaveLength(1)
  })

  test('reads it in the database: words, names of files and their content are sealed', async () => {
    const { aino } = scene
    const content = samplePdf('Salainen todistus')
    const attachments = [{ attachmentId: randomUUID(), name: 'todistus.pdf', content: content.toString('base64') }]
    await write(themself(aino), aino, { ...words, attachments })
    const dump = await Promise.all(
      ['message_thread', 'message', 'message_attachment'].map((table) =>
        stage.adminPool.query(`select string_agg(t::text, '') as rows from ${table} t`),
      ),
    )
    const text = dump.map(({ rows }) => rows[0].rows as string).join('')
    for (const word of [words.subject, words.text, 'todistus', content.toString('base64').slice(20, 60), 'maanantaina'])
      expect(text).not.toContain(word)
  })
})

describe('an attachment', () => {
  const attach = (name: string, content: Buffer, writing?: Writing) =>
    write(
      themself(scene.aino),
      scene.aino,
      { attachments: [{ attachmentId: randomUUID(), name, content: content.toString('base64') }] },
      writing,
    )
  const exe = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])

  test('is kept as it was sent, and read by both sides', async () => {
    const { aino } = scene
    const content = samplePdf('Palkkatodistus')
    const { threads } = await attach('Palkka.PDF', content)
    const [{ attachmentId } = { attachmentId: '' }] = threads[0]!.messages[0]!.attachments
    for (const { visit, purpose } of [of(mari), themself(aino)]) {
      expect(await readAttachment(visit, { purpose, clientId: aino.clientId, attachmentId })).toEqual({
        attachmentId,
        name: 'Palkka.PDF',
        mediaType: 'application/pdf',
        size: content.length,
        isScanned: false,
        content: content.toString('base64'),
      })
    }
    for (const { visit, purpose } of [of(sami), themself(scene.veikko)]) {
      await expect(readAttachment(visit, { purpose, clientId: aino.clientId, attachmentId })).rejects.toMatchObject({
        reason: 'notFound',
      })
    }
  })

  test.each([
    ['a program that calls itself a document', 'cv.pdf', exe, 'badMediaType'],
    ['a picture that calls itself a document', 'cv.pdf', samplePng, 'liesAboutType'],
    ['a page of the web', 'cv.html', Buffer.from('<html><script>1</script></html>'), 'badMediaType'],
    ['nothing', 'cv.pdf', Buffer.alloc(0), 'empty'],
    ['too much', 'cv.pdf', Buffer.concat([samplePdf('x'), Buffer.alloc(longestAttachment)]), 'tooLong'],
  ])('that is %s is refused, and the message with it', async (_, name, content, code) => {
    await expect(attach(name, content)).rejects.toMatchObject({
      reason: 'invalid',
      flaws: [expect.objectContaining({ pointer: '/attachments/0', code })],
    })
    expect((await read(themself(scene.aino), scene.aino)).threads).toEqual([])
  })

  describe('with a virus scanner', () => {
    let clamd: Server
    let scan: Writing
    beforeAll(async () => {
      clamd = emulatedClamd()
      await new Promise<void>((resolve) => clamd.listen(0, 'localhost', resolve))
      scan = { scan: scanByClamd(new URL(`tcp://localhost:${(clamd.address() as { port: number }).port}`)) }
    })
    afterAll(() => clamd.close())

    test('is looked at whole, and says so', async () => {
      const { threads } = await attach('iso.pdf', Buffer.concat([samplePdf('x'), Buffer.alloc(300_000)]), scan)
      expect(threads[0]!.messages[0]!.attachments).toMatchObject([{ isScanned: true }])
    })

    test('that is infected is refused', async () => {
      const infected = Buffer.concat([samplePdf('x'), Buffer.alloc(100_000), Buffer.from('EICAR')])
      await expect(attach('a.pdf', infected, scan)).rejects.toMatchObject({ flaws: [{ code: 'infected' }] })
    })

    test.each([
      ['away', 'tcp://localhost:1'],
      ['away from its socket', 'unix:/nowhere/clamd.ctl'],
    ])('that is %s lets nothing in unseen, and nothing is half written', async (_, address) => {
      const away = { scan: scanByClamd(new URL(address)) }
      await expect(attach('a.pdf', samplePdf('x'), away)).rejects.toMatchObject({ reason: 'unavailable' })
      expect((await read(themself(scene.aino), scene.aino)).threads).toEqual([])
    })
  })
})
