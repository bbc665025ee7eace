import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { mailServer } from '../../testing/mail-server.ts'
import { mailPort } from './mail-port.ts'
import type { Outgoing } from './ports.ts'

let server: Awaited<ReturnType<typeof mailServer>>
let folder: string
const address = 'rekry@yritys.example'
const never = new AbortController().signal

beforeAll(async () => {
  server = await mailServer()
  folder = await mkdtemp(join(tmpdir(), 'mail-'))
  const paths = ['-keyout', join(folder, 'key.pem'), '-out', join(folder, `${address}.pem`)]
  const words = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=Rekry', ...paths]
  execFileSync('openssl', words, { stdio: 'ignore' })
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})
beforeEach(() => {
  server.answers(250)
  server.taken.length = 0
})

const outgoing = (to: string): Outgoing => ({
  messageId: 'message-1',
  recipient: undefined,
  member: undefined,
  isCorrection: false,
  carried: {
    to,
    type: 'application/pdf',
    bytes: Buffer.from('.\r\n.Virtasalo Aino, Kokki\r\n.\r\n'),
    name: 'esittely.pdf',
  },
})
const send = (to = address) =>
  mailPort({
    server: server.url,
    from: 'kirjaamo@te-toimisto.example',
    certificates: folder,
    now: () => new Date('2026-11-23T09:00:00Z'),
  })(outgoing(to), never)

test('only the recipient can open what is mailed; on the way nothing is told of anybody (M4.1, N9.7)', async () => {
  expect(await send()).toEqual({ is: 'delivered' })
  const [{ from, to, message }] = server.taken as [(typeof server.taken)[number]]
  expect([from, to]).toEqual(['kirjaamo@te-toimisto.example', address])
  expect(message).toContain('Message-ID: <message-1@te-toimisto.example>')
  expect(message).toContain('Date: Mon, 23 Nov 2026 09:00:00 +0000')
  const clear = Buffer.from('Virtasalo Aino').toString('base64').slice(0, 12)
  for (const word of ['Virtasalo', clear, 'esittely']) expect(message).not.toContain(word)

  await writeFile(join(folder, 'mail.eml'), message)
  const words = ['cms', '-decrypt', '-in', join(folder, 'mail.eml'), '-inkey', join(folder, 'key.pem')]
  const opened = execFileSync('openssl', words, { encoding: 'latin1' })
  const attachment = /filename="esittely\.pdf"[\s\S]*?\r?\n\r?\n([A-Za-z0-9+/=\r\n]+)/.exec(opened)![1]!
  expect(Buffer.from(attachment, 'base64').toString()).toBe('.\r\n.Virtasalo Aino, Kokki\r\n.\r\n')
})

test('what is mailed is signed by us inside the seal, and the recipient sees by whom', async () => {
  const files = ['-keyout', join(folder, 'our.key'), '-out', join(folder, 'our.crt')]
  const making = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=Seloste']
  const mayMail = ['-addext', 'extendedKeyUsage=emailProtection']
  execFileSync('openssl', [...making, ...mayMail, ...files], { stdio: 'ignore' })
  const road = { server: server.url, from: 'kirjaamo@te-toimisto.example', certificates: folder, now: () => new Date() }
  const signer = { certificate: join(folder, 'our.crt'), key: join(folder, 'our.key') }
  expect(await mailPort({ ...road, signer })(outgoing(address), never)).toEqual({ is: 'delivered' })
  const { message } = server.taken.at(-1)!
  expect(message).not.toContain('multipart/signed')
  await writeFile(join(folder, 'signed.eml'), message)
  const opening = ['cms', '-decrypt', '-in', join(folder, 'signed.eml'), '-inkey', join(folder, 'key.pem')]
  const opened = execFileSync('openssl', opening)
  expect(opened.toString('latin1')).toContain('multipart/signed')
  await writeFile(join(folder, 'opened.eml'), opened)
  const verifying = ['cms', '-verify', '-in', join(folder, 'opened.eml'), '-CAfile', signer.certificate]
  const verified = execFileSync('openssl', verifying, { stdio: ['ignore', 'pipe', 'ignore'] }).toString('latin1')
  expect(verified).toContain('esittely.pdf')
  // One altered letter, and the signature does not hold.
  const at = opened.indexOf('filename="esittely.pdf"') + 12
  opened[at] = opened[at]! ^ 1
  await writeFile(join(folder, 'opened.eml'), opened)
  expect(() => execFileSync('openssl', verifying, { stdio: 'ignore' })).toThrow(/Command failed/)
})

test.each([
  ['toinen@yritys.example', 'noCertificate'],
  ['../key', 'badAddress'],
  ['rekry@yritys.example\r\nRCPT TO:<x@y.example>', 'badAddress'],
])('to %j nothing is sent', async (to, problem) => {
  expect(await send(to)).toEqual({ is: 'refused', problem })
  expect(server.taken).toEqual([])
})

test('a server that will not take it now is asked again, one that never will is not', async () => {
  server.answers(451)
  expect(await send()).toEqual({ is: 'away', problem: 'unavailable' })
  server.answers(554)
  expect(await send()).toEqual({ is: 'refused', problem: 'rejected' })
})
