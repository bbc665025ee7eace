import { converseSmtp } from '../disclosure/converse-smtp.ts'

/** What is sent, to one address: nothing in it is about the person. */
export type OutsideNotice = {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly body: string
}

/** `away`: to be tried again. Throws when nobody answers. */
export type Sent = 'sent' | 'refused' | 'away'
export type SendNotice = (notice: OutsideNotice, stop: AbortSignal) => Promise<Sent>

/** The ways out that there are, in the order in which they are chosen. */
export type Roads = { readonly email?: SendNotice; readonly sms?: SendNotice }

type MailRoad = { readonly server: URL; readonly from: string; readonly now: () => Date }

/** By our own mail server, as plain words: there is nothing in them to seal. */
export const byMail =
  ({ server, from, now }: MailRoad): SendNotice =>
  async ({ id, to, subject, body }, stop) => {
    if (!/^[^\s<>@]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(to)) return 'refused'
    const head = [
      `Date: ${now().toUTCString().replace('GMT', '+0000')}`,
      `Message-ID: <${id}@${from.split('@')[1] ?? 'localhost'}>`,
      `From: ${from}`,
      `To: ${to}`,
      `Subject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=`,
      'Auto-Submitted: auto-generated',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
    ]
    const words = Buffer.from(`${body}\n`).toString('base64').replaceAll(/.{76}/g, '$&\r\n')
    const answered = await converseSmtp({ server, from, to, message: `${head.join('\r\n')}\r\n\r\n${words}\r\n`, stop })
    return answered === 'taken' ? 'sent' : answered === 'refused' ? 'refused' : 'away'
  }

const patienceMs = 15_000

/**
 * By a gateway of text messages that takes JSON over HTTPS: `{ id, to, text }`, the secret of the address as its bearer.
 * The id is the same at every attempt, so that the gateway knows a repeat. A redirect is not followed.
 */
export const bySms = (gateway: URL): SendNotice => {
  const address = new URL(gateway)
  address.username = ''
  address.password = ''
  return async ({ id, to, subject, body }, stop) => {
    const answer = await fetch(address, {
      method: 'POST',
      redirect: 'error',
      headers: {
        'content-type': 'application/json',
        ...(gateway.password ? { authorization: `Bearer ${decodeURIComponent(gateway.password)}` } : {}),
      },
      body: JSON.stringify({ id, to, text: `${subject}. ${body.split('\n')[0]}` }),
      signal: AbortSignal.any([stop, AbortSignal.timeout(patienceMs)]),
    })
    await answer.body?.cancel()
    if (answer.ok) return 'sent'
    return answer.status >= 500 || answer.status === 429 || answer.status === 401 ? 'away' : 'refused'
  }
}
