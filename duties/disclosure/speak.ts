import { request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'

/** Our side of a connection that both sides prove who they are on; PEM. */
export type Identity = {
  readonly ca?: string | Buffer
  readonly cert?: string | Buffer
  readonly key?: string | Buffer
}

type Said = {
  readonly url: URL
  /** Hosts that may be spoken to; with a port where it is not the usual one. */
  readonly hosts: readonly string[]
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
  readonly identity?: Identity
  readonly stop: AbortSignal
}

export type Heard =
  | { readonly is: 'answer'; readonly status: number; readonly body: string }
  /** The host is not on the list, or the connection would not be sealed: nothing was said. */
  | { readonly is: 'hostNotAllowed' }
  | { readonly is: 'tooMuch' }

const longestAnswer = 64 * 1024
const patienceMs = 10_000

/**
 * The connection layer of everything that leaves (N8.1): speaks to hosts on the list and to no other, sealed unless it is
 * this very machine, follows no redirect, and reads no more of an answer than a receipt takes.
 *
 * Throws when nobody answers.
 */
export function speak({ url, hosts, headers, body, identity, stop }: Said): Promise<Heard> {
  const isSealed = url.protocol === 'https:'
  const isOwnMachine = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname)
  if (!hosts.includes(url.host) || !(isSealed || (url.protocol === 'http:' && isOwnMachine))) {
    return Promise.resolve({ is: 'hostNotAllowed' })
  }
  return new Promise((resolve, reject) => {
    const request = (isSealed ? secureRequest : plainRequest)(url, {
      method: 'POST',
      headers: { ...headers, 'content-length': String(body.byteLength) },
      signal: AbortSignal.any([stop, AbortSignal.timeout(patienceMs)]),
      agent: false,
      ...(isSealed ? { ...identity, minVersion: 'TLSv1.2' as const } : {}),
    })
    request.on('error', reject)
    request.on('response', (response) => {
      const parts: Buffer[] = []
      let length = 0
      response.on('error', reject)
      response.on('data', (part: Buffer) => {
        length += part.byteLength
        if (length > longestAnswer) {
          resolve({ is: 'tooMuch' })
          request.destroy()
        } else parts.push(part)
      })
      response.on('end', () =>
        resolve({ is: 'answer', status: response.statusCode ?? 0, body: Buffer.concat(parts).toString('utf8') }),
      )
    })
    request.end(body)
  })
}
