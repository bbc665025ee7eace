import type { IncomingMessage } from 'node:http'
import { parseIdentityCode } from '../../register/identity-codes/identity-code.ts'
import { Problem } from '../problem.ts'

/** What the security server says of a message (X-Road message protocol for REST, version 1). */
export type XRoadMessage = {
  /** The consumer's instance, member and subsystem, each as it was encoded. */
  readonly client: XRoadClient
  /** `X-Road-Id`: the message's own name, the same when it is sent again. */
  readonly id: string
  /** Headers that are kept in the log, by the names it knows them by. */
  readonly via: Readonly<Record<string, string>>
}

export type XRoadClient = {
  readonly instance: string
  /** Member class and code: `GOV/0246246-0`. */
  readonly member: string
  readonly subsystem: string | undefined
}

/** Headers that are kept beside the log line, as the log names them. */
const kept = {
  'x-road-userid': 'userId',
  'x-road-request-id': 'requestId',
  'x-road-issue': 'issue',
  'x-road-represented-party': 'representedParty',
  'x-road-security-server': 'securityServer',
} as const

const longest = 255
/** Printable, without what could end a header or begin another. */
const printable = /^[\x20-\x7e]+$/
const plainPart = /^[\p{L}\p{N} ._-]{1,100}$/u
/** An id of any making, as X-Road lets consumers choose it; UUIDs are recommended. */
const messageId = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/

/**
 * Reads the X-Road headers of a request. A personal identity code in one of them (some consumers name users by it) is
 * replaced by its keyed hash before anybody keeps it.
 *
 * Throws `Problem` 400 `bad-x-road-headers`, which says which header and never what stood in it.
 */
export function readXRoadHeaders(
  { headersDistinct }: Pick<IncomingMessage, 'headersDistinct'>,
  hashOf: (code: string) => string,
): XRoadMessage {
  const header = (name: string): string | undefined => {
    const said = headersDistinct[name]
    if (said === undefined) return undefined
    const [value = ''] = said
    // Said twice, one of them may be somebody else's.
    if (said.length !== 1 || value.length > longest || !printable.test(value)) throw badHeader(name)
    return value
  }
  const client = clientFrom(header('x-road-client'))
  const id = header('x-road-id')
  if (!client) throw badHeader('x-road-client')
  if (id === undefined || !messageId.test(id) || withoutCodes(id, () => '') !== id) throw badHeader('x-road-id')
  const via: Record<string, string> = { messageId: id }
  if (client.subsystem !== undefined) via['subsystem'] = client.subsystem
  for (const [name, member] of Object.entries(kept)) {
    const value = header(name)
    if (value !== undefined) via[member] = withoutCodes(value, hashOf)
  }
  return { client, id, via }
}

/** `FI/GOV/0246246-0/Etuudet`; each part percent-encoded by itself. */
function clientFrom(written: string | undefined): XRoadClient | undefined {
  const parts = written?.split('/').map(decoded)
  if (!parts || parts.length < 3 || parts.length > 4) return undefined
  if (parts.some((part) => part === undefined || !plainPart.test(part))) return undefined
  const [instance, memberClass, memberCode, subsystem] = parts as string[]
  return { instance: instance!, member: `${memberClass}/${memberCode}`, subsystem }
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part)
  } catch {
    return undefined
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const looksLikeCode = /\d{6}[-+YXWVUABCDEF]\d{3}[0-9A-FHJ-NPR-Y]/gi

/** Digits of a UUID may look like a code by chance; they are nobody's. */
const withoutCodes = (value: string, hashOf: (code: string) => string) =>
  uuid.test(value)
    ? value
    : value.replaceAll(looksLikeCode, (found) => {
        const code = parseIdentityCode(found)?.code
        return code === undefined ? found : `hash:${hashOf(code)}`
      })

const badHeader = (name: string) =>
  new Problem(400, 'bad-x-road-headers', 'The X-Road headers cannot be read', { extensions: { header: name } })
