import type { Outcome, Outgoing } from './ports.ts'
import { type Heard, type Identity, speak } from './speak.ts'

export type MessageRoad = {
  /** Our own security server, which alone is spoken to when a message goes over X-Road. */
  readonly securityServer: URL
  /** What X-Road calls us: `FI/GOV/9990078-8/seloste`. */
  readonly client: string
  readonly identity?: Identity
}

/**
 * Sends messages over X-Road (REST message protocol v1) through our own security server; a recipient that lists hosts is
 * spoken to there when the message names one of them. `to` is the service behind the member: `subsystem/service`.
 *
 * The receipt is `{ "messageId": … }` with the id that was sent; another one is refused, and a person looks.
 */
export const messagePort =
  ({ securityServer, client, identity }: MessageRoad) =>
  async ({ messageId, recipient, member, carried }: Outgoing, stop: AbortSignal): Promise<Outcome> => {
    const isDirect = /^https?:/.test(carried.to)
    const url = isDirect ? readUrl(carried.to) : member && roadTo(securityServer, client, member.member, carried.to)
    if (!url) return { is: 'refused', problem: 'badAddress' }
    const heard = await speak({
      url,
      hosts: isDirect ? (recipient?.hosts ?? []) : [securityServer.host],
      headers: {
        'content-type': carried.type,
        accept: 'application/json',
        'x-road-client': client,
        'x-road-id': messageId,
      },
      body: carried.bytes,
      stop,
      // Our certificate is for our own security server.
      ...(identity && !isDirect ? { identity } : {}),
    })
    return outcomeOf(heard, messageId)
  }

const readUrl = (address: string): URL | undefined => (URL.canParse(address) ? new URL(address) : undefined)

/** `/r1/{instance}/{memberClass}/{memberCode}/{subsystem}/{service}`; only words of a path, so that nobody walks out of it. */
function roadTo(securityServer: URL, client: string, member: string, service: string): URL | undefined {
  const [instance] = client.split('/')
  const path = `r1/${instance}/${member}/${service}`
  if (!/^(?:[A-Za-z0-9_-][A-Za-z0-9._-]*\/)+[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(path)) return undefined
  return new URL(path, securityServer)
}

function outcomeOf(heard: Heard, messageId: string): Outcome {
  if (heard.is === 'hostNotAllowed') return { is: 'refused', problem: 'hostNotAllowed' }
  if (heard.is === 'tooMuch') return { is: 'refused', problem: 'badAnswer' }
  const { status, body } = heard
  if (status >= 500 || status === 408 || status === 425 || status === 429) return { is: 'away', problem: 'unavailable' }
  if (status >= 300 && status < 400) return { is: 'refused', problem: 'redirect' }
  if (status >= 400 || status < 200) return { is: 'refused', problem: 'rejected' }
  const receipt = receiptIn(body)
  return receipt === messageId ? { is: 'acknowledged', receipt } : { is: 'refused', problem: 'wrongReceipt' }
}

function receiptIn(body: string): string | undefined {
  try {
    const { messageId } = JSON.parse(body) as { messageId?: unknown }
    return typeof messageId === 'string' ? messageId : undefined
  } catch {
    return undefined
  }
}
