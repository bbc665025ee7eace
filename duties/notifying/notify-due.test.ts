/** What leaves the service says that something waits, and not a word more (M4.1, N14.1); nobody is told twice of one thing. */
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Register } from '../../access/visit.ts'
import { writeMessage } from '../../register/messages/write-message.ts'
import { recordEntry } from '../../register/entries/record-entry.ts'
import { mari, sami } from '../../testing/cast.ts'
import { type TestRegister, testRegister } from '../../testing/database.ts'
import { mailServer } from '../../testing/mail-server.ts'
import { registerOn } from '../../testing/register.ts'
import { type Scene, type SceneClient, standScene, visitAs } from '../../testing/standing-scene.ts'
import { notifyDue, tellOutside } from './notify-due.ts'
import { byMail, bySms } from './roads.ts'

let stage: TestRegister
let register: Register
let scene: Scene
let mail: Awaited<ReturnType<typeof mailServer>>
let sms: Server
let texts: { auth: string | undefined; body: Record<string, string> }[]
let smsAnswers = 200
let now = '2026-11-23T09:00:00Z'

beforeAll(async () => {
  stage = await testRegister()
  register = registerOn(stage.pool, () => new Date(now))
  scene = await standScene(register, stage.adminPool)
  mail = await mailServer()
  sms = createServer((request, response) => {
    let body = ''
    request.on('data', (part: Buffer) => (body += part.toString()))
    request.on('end', () => {
      if (smsAnswers === 200) texts.push({ auth: request.headers.authorization, body: JSON.parse(body) })
      response.writeHead(smsAnswers, smsAnswers === 302 ? { location: 'http://elsewhere.example/' } : {}).end()
    })
  }).listen(0, 'localhost')
  await once(sms, 'listening')
})
afterAll(async () => {
  sms.close()
  await mail.close()
  await stage.drop()
})
beforeEach(async () => {
  await stage.adminPool.query('truncate outside_notice, message_thread cascade')
  mail.taken.length = 0
  mail.answers(250)
  texts = []
  smsAnswers = 200
  now = '2026-11-23T09:00:00Z'
})

const gateway = () => new URL(`http://:salaisuus@localhost:${(sms.address() as { port: number }).port}/send`)
const email = () => byMail({ server: mail.url, from: 'ei-vastata@te.example', now: () => new Date(now) })
const run = (roads = { email: email(), sms: bySms(gateway()) } as object) =>
  notifyDue(register, { roads, address: 'https://omaasiointi.example' })
const writeTo = ({ clientId, office }: SceneClient, text = 'Diagnoosisi on saapunut') =>
  writeMessage(
    visitAs(register, office === '0299' ? mari : sami),
    {
      purpose: 'employmentServices',
      clientId,
      threadId: randomUUID(),
      messageId: randomUUID(),
      subject: 'Työkyvyn arvio',
      text,
    },
    { tell: tellOutside },
  )
const states = async () =>
  (await stage.adminPool.query('select client_id, state, channel, attempts from outside_notice order by made_at')).rows
const give = ({ clientId }: SceneClient, kind: string, payload: object) =>
  recordEntry(visitAs(register, mari), clientId, {
    purpose: 'employmentServices',
    kind,
    payload: { ...payload },
    source: 'self',
    channel: 'visit',
  })

test('a mail says that something waits and where, in the person’s language, and nothing else', async () => {
  await give(scene.aino, 'email', { address: 'aino.virtasalo@example.com' })
  await give(scene.aino, 'languages', { native: 'sv', service: 'sv' })
  await writeTo(scene.aino)
  await writeTo(scene.aino)
  expect(await run()).toEqual({ sent: 1, nowhere: 0, refused: 0, away: 0 })
  const [{ from, to, message }] = mail.taken as [(typeof mail.taken)[number]]
  expect([from, to]).toEqual(['ei-vastata@te.example', 'aino.virtasalo@example.com'])
  const [head, body] = message.split('\r\n\r\n') as [string, string]
  const said = Buffer.from(body, 'base64').toString()
  expect(said).toBe('Logga in i tjänsten: https://omaasiointi.example\nDet går inte att svara på detta meddelande.\n')
  const subject = Buffer.from(/^Subject: =\?utf-8\?B\?(.+)\?=$/m.exec(head)![1]!, 'base64').toString()
  expect(subject).toBe('Något väntar på dig i tjänsten Mina e-tjänster')
  for (const word of ['Virtasalo, ', 'Työkyvyn', 'Diagnoosi', 'Niemelä', 'TE-', scene.aino.clientId, 'Uudenmaan']) {
    expect(head + said + subject).not.toContain(word)
  }
  expect(await states()).toMatchObject([{ state: 'sent', channel: 'email', attempts: 1 }])
  // Once told, nobody is told again of the same.
  expect(await run()).toEqual({ sent: 0, nowhere: 0, refused: 0, away: 0 })
  await writeTo(scene.aino)
  expect(await run()).toMatchObject({ sent: 1 })
})

test('whoever has no mail address is told by text message; the secret of the gateway goes as its bearer', async () => {
  await give(scene.impi, 'phone', { number: '+358499017777' })
  await stage.adminPool.query(`delete from entry where client_id = $1 and kind = 'email'`, [scene.impi.clientId])
  await writeTo(scene.impi)
  expect(await run()).toMatchObject({ sent: 1 })
  expect(mail.taken).toEqual([])
  expect(texts).toEqual([
    {
      auth: 'Bearer salaisuus',
      body: {
        id: expect.any(String),
        to: '+358499017777',
        text: expect.stringMatching(/^(Sinua odottaa|Något väntar|Something waits).*https:\/\/omaasiointi\.example$/),
      },
    },
  ])
})

test('nobody under a safety ban is told anywhere: where they are to be reached is not looked at (661/2009 §36)', async () => {
  await writeTo(scene.turva)
  expect(await run()).toEqual({ sent: 0, nowhere: 1, refused: 0, away: 0 })
  expect([mail.taken, texts]).toEqual([[], []])
  expect(await states()).toMatchObject([{ state: 'nowhere', channel: null }])
})

test.each([
  ['a mail server that is busy', () => mail.answers(451)],
  ['a mail server that is not there', () => undefined],
])('%s is asked again later, and nothing is lost', async (what, become) => {
  become()
  await writeTo(scene.aino)
  const roads = what.endsWith('not there')
    ? { email: byMail({ server: new URL('smtp://localhost:1'), from: 'a@b.example', now: () => new Date(now) }) }
    : { email: email() }
  expect(await run(roads)).toMatchObject({ away: 1 })
  expect(await run(roads)).toEqual({ sent: 0, nowhere: 0, refused: 0, away: 0 })
  now = '2026-11-23T09:01:01Z'
  mail.answers(250)
  expect(await run({ email: email() })).toMatchObject({ sent: 1 })
  expect(await states()).toMatchObject([{ state: 'sent', attempts: 2 }])
})

test('a gateway that leads elsewhere is not followed, and one that refuses is not asked again', async () => {
  await stage.adminPool.query(`delete from entry where client_id = $1 and kind = 'email'`, [scene.impi.clientId])
  await writeTo(scene.impi)
  smsAnswers = 302
  expect(await run()).toMatchObject({ away: 1 })
  now = '2026-11-23T09:10:00Z'
  smsAnswers = 400
  expect(await run()).toMatchObject({ refused: 1 })
  now = '2026-11-23T10:10:00Z'
  expect(await run()).toEqual({ sent: 0, nowhere: 0, refused: 0, away: 0 })
})

test('of two who send at once, one does; one killed while sending is gone on with', async () => {
  await writeTo(scene.aino)
  const runs = await Promise.all([run(), run(), run()])
  expect(runs.reduce((sum, { sent }) => sum + sent, 0)).toBe(1)
  expect(mail.taken).toHaveLength(1)

  await writeTo(scene.aino)
  // As a kill leaves it: taken, and never settled.
  await stage.adminPool.query(
    `update outside_notice set attempts = 1, next_attempt_at = '2026-11-23T09:02:00Z' where state = 'waiting'`,
  )
  expect(await run()).toMatchObject({ sent: 0 })
  now = '2026-11-23T09:02:01Z'
  expect(await run()).toMatchObject({ sent: 1 })
})

test('without a way out, what is to be told waits', async () => {
  await writeTo(scene.aino)
  expect(await run({})).toEqual({ sent: 0, nowhere: 0, refused: 0, away: 0 })
  expect(await states()).toMatchObject([{ state: 'waiting', attempts: 0 }])
})
