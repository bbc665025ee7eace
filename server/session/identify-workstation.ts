import type { IncomingMessage } from 'node:http'
import { BlockList, isIPv4, isIPv6, type Socket } from 'node:net'
import { TLSSocket } from 'node:tls'

/** Which workstation of the organisation a request comes from, and how that is known (N9.5). */
export type Workstation = {
  readonly kind: 'certificate' | 'proxy' | 'demoLoopback'
  /** As the log has it: the kind and the workstation's own name. */
  readonly id: string
}

export type WorkstationSettings = {
  /**
   * Client certificates on the door's own TLS. The authority that vouches for them is given to the TLS listener
   * (`doorTls`). With `known`, only certificates of these SHA-256 fingerprints pass, under the names given here.
   */
  readonly certificate?: { readonly known?: Readonly<Record<string, string>> }
  /** Proxies that have identified the workstation themselves: their addresses (or networks, `10.0.0.0/24`) and header. */
  readonly proxy?: { readonly addresses: readonly string[]; readonly header: string }
  /** The machine itself is the workstation. Demo profile only. */
  readonly demoLoopback?: boolean
}

/** A workstation's name: it goes to the log and nowhere else, so it is held to signs that cannot forge a line. */
const plainName = /^[\p{L}\p{N}][\p{L}\p{N} ._:@-]{0,63}$/u

/**
 * Makes the question "which workstation is this?", asked before anything else is done for a request. Undefined means
 * that it is none of ours. A certificate is worth more than a header, a header more than the loopback of a demo.
 */
export function identifyWorkstation(
  settings: WorkstationSettings,
): (request: IncomingMessage) => Workstation | undefined {
  const ask: ((request: IncomingMessage) => Workstation | undefined)[] = []
  if (settings.certificate) ask.push(byCertificate(settings.certificate))
  if (settings.proxy) ask.push(byProxy(settings.proxy))
  if (settings.demoLoopback) ask.push(byLoopback)
  return (request) => {
    for (const question of ask) {
      const found = question(request)
      if (found) return found
    }
    return undefined
  }
}

function byCertificate({ known }: NonNullable<WorkstationSettings['certificate']>) {
  // A connection's certificate never changes, and reading it costs more than the rest of the door.
  const seen = new WeakMap<Socket, Workstation | undefined>()
  const names = known && new Map(Object.entries(known).map(([print, name]) => [plainFingerprint(print), name]))

  const read = (socket: TLSSocket): Workstation | undefined => {
    if (!socket.authorized) return undefined
    const certificate = socket.getPeerCertificate()
    if (!certificate.fingerprint256) return undefined
    const print = plainFingerprint(certificate.fingerprint256)
    if (names) {
      const name = names.get(print)
      return name === undefined ? undefined : { kind: 'certificate', id: `certificate:${name}` }
    }
    const { CN } = certificate.subject
    return { kind: 'certificate', id: `certificate:${typeof CN === 'string' && plainName.test(CN) ? CN : print}` }
  }
  return ({ socket }: IncomingMessage) => {
    if (!(socket instanceof TLSSocket)) return undefined
    if (!seen.has(socket)) seen.set(socket, read(socket))
    return seen.get(socket)
  }
}

const plainFingerprint = (print: string) => print.replaceAll(':', '').toLowerCase()

function byProxy({ addresses, header }: NonNullable<WorkstationSettings['proxy']>) {
  const declared = networkOf(addresses)
  const name = header.toLowerCase()
  return ({ socket, headersDistinct }: IncomingMessage): Workstation | undefined => {
    const said = headersDistinct[name]
    // Said twice, it may have been said by somebody before the proxy.
    if (said?.length !== 1 || !plainName.test(said[0]!) || !includes(declared, socket.remoteAddress)) return undefined
    return { kind: 'proxy', id: `proxy:${said[0]}` }
  }
}

const loopback = networkOf(['127.0.0.0/8', '::1'])

const byLoopback = ({ socket }: IncomingMessage): Workstation | undefined =>
  includes(loopback, socket.remoteAddress) ? { kind: 'demoLoopback', id: 'demoLoopback' } : undefined

/** Throws on what is no address: a proxy that is misspelt must stop the start, not be forgotten. */
function networkOf(addresses: readonly string[]): BlockList {
  const list = new BlockList()
  for (const address of addresses) {
    const [net = '', prefix] = address.split('/')
    const family = isIPv4(net) ? 'ipv4' : isIPv6(net) ? 'ipv6' : undefined
    if (!family) throw new Error(`Not an address or a network: ${address}`)
    if (prefix === undefined) list.addAddress(net, family)
    else list.addSubnet(net, Number(prefix), family)
  }
  return list
}

/** An IPv4 peer of a double listener comes as `::ffff:10.0.0.1`. */
function includes(list: BlockList, address: string | undefined): boolean {
  if (!address) return false
  const plain = address.startsWith('::ffff:') && address.includes('.') ? address.slice(7) : address
  return list.check(plain, isIPv4(plain) ? 'ipv4' : 'ipv6')
}
