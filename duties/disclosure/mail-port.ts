import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { converseSmtp } from './converse-smtp.ts'
import type { Outcome, Outgoing } from './ports.ts'
import type { Carried } from './seal-disclosure.ts'

export type MailRoad = {
  readonly server: URL
  readonly from: string
  /** Folder of recipients' certificates, `<address>.pem`: nobody without one is written to. */
  readonly certificates: string
  /** Files of our own certificate and its key (PEM): what we send is signed by it, so that the recipient knows it is ours. */
  readonly signer?: { readonly certificate: string; readonly key: string } | undefined
  readonly now: () => Date
}

/** Says nothing of anybody: the subject of a sealed mail is read on the way (M4.1, N14.1). */
const subject = 'Salattu viesti / Krypterat meddelande / Encrypted message'
const cover = [
  'Liitteenä on salassa pidettävä viesti TE-toimistolta.',
  'Bifogat finns ett sekretessbelagt meddelande från arbets- och näringsbyrån.',
  'Attached is a confidential message from the TE Office.',
].join('\r\n')

/**
 * Sends mail that only the recipient can open (S/MIME, RFC 8551): signed by us, then encrypted with the certificate that was
 * recorded for the address; to an address without one nothing is sent.
 */
export const mailPort =
  ({ server, from, certificates, signer, now }: MailRoad) =>
  async ({ messageId, carried }: Outgoing, stop: AbortSignal): Promise<Outcome> => {
    const to = carried.to.toLowerCase()
    if (!/^[a-z0-9][a-z0-9._+-]*@[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(to)) return { is: 'refused', problem: 'badAddress' }
    const certificate = join(certificates, `${to}.pem`)
    if (!(await exists(certificate))) return { is: 'refused', problem: 'noCertificate' }
    const entity = signer ? await sign(entityOf(carried), signer, stop) : entityOf(carried)
    const sealed = await encrypt(entity, { from, to, certificate, stop })
    const message = `Date: ${now().toUTCString().replace('GMT', '+0000')}\r\nMessage-ID: <${messageId}@${domainOf(from)}>\r\n${sealed}`
    const answered = await converseSmtp({ server, from, to, message, stop })
    if (answered === 'refused') return { is: 'refused', problem: 'rejected' }
    return answered === 'taken' ? { is: 'delivered' } : { is: 'away', problem: 'unavailable' }
  }

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )

const domainOf = (address: string) => address.split('@')[1] ?? 'localhost'

/** A cover in words, and what is given as an attachment. */
function entityOf({ type, bytes, name }: Carried): string {
  const boundary = `seloste-${randomBytes(16).toString('hex')}`
  const file = (name ?? 'viesti').replaceAll(/[^A-Za-z0-9._-]/g, '-')
  return [
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    inLines(Buffer.from(cover)),
    `--${boundary}`,
    `Content-Type: ${/^[a-z]+\/[a-z0-9.+-]+$/.test(type) ? type : 'application/octet-stream'}; name="${file}"`,
    `Content-Disposition: attachment; filename="${file}"`,
    'Content-Transfer-Encoding: base64',
    '',
    inLines(bytes),
    `--${boundary}--`,
    '',
  ].join('\r\n')
}

const inLines = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64').replaceAll(/.{76}/g, '$&\r\n')

type Sealing = { readonly from: string; readonly to: string; readonly certificate: string; readonly stop: AbortSignal }

/** Signed inside what is encrypted: on the way nobody sees who signed, or that anybody did. */
const sign = (entity: string, { certificate, key }: NonNullable<MailRoad['signer']>, stop: AbortSignal) =>
  openssl(
    ['cms', '-sign', '-binary', '-md', 'sha256', '-outform', 'SMIME', '-signer', certificate, '-inkey', key],
    entity,
    stop,
  )

const encrypt = (entity: string, { from, to, certificate, stop }: Sealing) => {
  const head = ['-from', from, '-to', to, '-subject', subject]
  return openssl(['cms', '-encrypt', '-aes256', '-binary', '-outform', 'SMIME', ...head, certificate], entity, stop)
}

/** By OpenSSL's own program: what is clear passes through a pipe and is in no file and on no command line. */
function openssl(words: readonly string[], entity: string, stop: AbortSignal): Promise<string> {
  const program = spawn('openssl', words, { stdio: ['pipe', 'pipe', 'ignore'], signal: stop })
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    program.on('error', reject)
    program.stdin.on('error', reject)
    program.stdout.on('data', (part: Buffer) => parts.push(part))
    program.on('close', (code) =>
      code === 0 ? resolve(Buffer.concat(parts).toString('latin1')) : reject(new Error('OpenSSL did not seal a mail')),
    )
    program.stdin.end(entity)
  })
}
