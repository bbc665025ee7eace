import { X509Certificate } from 'node:crypto'
import type { IncomingMessage, Server } from 'node:http'
import { TLSSocket } from 'node:tls'
import { identifyWorkstation } from '../session/identify-workstation.ts'

/** Who may come in at the partners' door. */
export type SecurityServers = {
  /** The certificates of the security servers themselves (PEM), as their own pages give them. */
  readonly certificates?: string
  /** Programs on this machine, without encryption. Demo profile only. */
  readonly demoLoopback?: boolean
}

type OwnTls = { readonly cert: string | Buffer; readonly key: string | Buffer }

/**
 * The TLS of the partners' door, and of no other: TLS 1.2 is taken here because security servers speak it to information
 * systems. It asks for a certificate and leaves it to `pinSecurityServers` to judge it: a security server signs its own, so
 * no authority could vouch for it.
 */
export const securityServerTls = ({ cert, key }: OwnTls) => ({
  cert,
  key,
  requestCert: true,
  rejectUnauthorized: false,
  minVersion: 'TLSv1.2',
})

/**
 * Makes the question "which security server is this?". Only the very certificates that were given are known, while they
 * are valid; whoever has another is cut off before HTTP.
 */
export function pinSecurityServers(server: Server, { certificates, demoLoopback }: SecurityServers) {
  if (certificates === undefined) {
    const identify = identifyWorkstation(demoLoopback ? { demoLoopback } : {})
    return (request: IncomingMessage) => identify(request)?.id
  }
  const known = readCertificates(certificates)
  const nameOf = (socket: TLSSocket): string | undefined => {
    const pinned = known.get(socket.getPeerX509Certificate()?.fingerprint256 ?? '')
    const at = Date.now()
    return pinned && pinned.from <= at && at <= pinned.to ? pinned.name : undefined
  }
  const names = new WeakMap<object, string>()
  server.on('secureConnection', (socket: TLSSocket) => {
    const name = nameOf(socket)
    if (name === undefined) socket.destroy()
    else names.set(socket, name)
  })
  return ({ socket }: IncomingMessage) => (socket instanceof TLSSocket ? names.get(socket) : undefined)
}

function readCertificates(pem: string) {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? []
  return new Map(
    blocks.map((block, place) => {
      const { fingerprint256, validFromDate, validToDate } = new X509Certificate(block)
      const name = `security-server-${place + 1}`
      return [fingerprint256, { name, from: validFromDate.getTime(), to: validToDate.getTime() }] as const
    }),
  )
}
