import { createHash, randomUUID } from 'node:crypto'
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request as httpRequest,
  type ServerResponse,
} from 'node:http'
import { Agent, request as httpsRequest } from 'node:https'
import type { AddressInfo } from 'node:net'

/*
 * An X-Road security server in this process, as the message protocol for REST (version 1) has it: the consumer's and the
 * provider's in one. It is faithful where that matters to an information system beside it: what it takes, what it passes
 * on, what it adds, and how it fails. Messages are kept as it would log them.
 */

/** Where a service is: an information system by its address, or a stand-in of another authority. */
export type Provider =
  | { readonly url: string; readonly tls?: { readonly cert: string; readonly key: string; readonly ca: string } }
  | ((request: ProvidedRequest) => ProvidedAnswer | Promise<ProvidedAnswer>)

export type ProvidedRequest = {
  readonly method: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}
export type ProvidedAnswer = {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

export type XRoadAnswer = {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
  // oxlint-disable-next-line typescript/no-explicit-any -- what an answer holds is what the tests ask
  readonly body: any
}

export type SecurityServer = {
  /** Where information systems call it. */
  readonly url: string
  /** Everything that went through, as its message log keeps it. */
  readonly messages: readonly { readonly request: ProvidedRequest; readonly service: string }[]
  /** Registers the provider of a service (`FI/GOV/9990050-0/Seloste/statements`). */
  provide(service: string, provider: Provider): void
  /** Calls a service as an information system of the member would. `on` is method and path: `POST /v1/persons`. */
  call(
    client: string,
    service: string,
    on: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<XRoadAnswer>
  close(): Promise<void>
}

const hopByHop = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])
const leaksHost = new Set(['host', 'user-agent', 'server'])
/** Set by the security server; whatever a provider says in them is replaced. */
const ownHeaders = ['x-road-client', 'x-road-service', 'x-road-id', 'x-road-request-id', 'x-road-request-hash']

/** Ciphers of a security server's side towards information systems: TLS 1.2 with RSA. */
const towardsSystems = {
  maxVersion: 'TLSv1.2',
  ciphers: 'ECDHE-RSA-AES256-GCM-SHA384:ECDHE-RSA-AES128-GCM-SHA256',
} as const

/** Starts a security server on loopback. Close it. */
export async function startSecurityServer(): Promise<SecurityServer> {
  const services = new Map<string, Provider>()
  const messages: SecurityServer['messages'][number][] = []
  const agents: Agent[] = []
  const server = createServer((incoming, response) => {
    void relay(incoming, response).catch((error: unknown) =>
      fail(response, 500, 'Server.ServerProxy.NetworkError', error instanceof Error ? error.message : 'unknown'),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  async function relay(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bytesOf(incoming)
    const [, version, instance, memberClass, code, subsystem, name, ...rest] = incoming.url!.split('/')
    if (version !== 'r1') return fail(response, 400, 'Client.BadRequest', 'Unknown protocol version')
    const client = incoming.headersDistinct['x-road-client']
    if (client?.length !== 1 || client[0]!.split('/').length < 3) {
      return fail(response, 400, 'Client.InvalidClientIdentifier', 'X-Road-Client is missing or unreadable')
    }
    const service = [instance, memberClass, code, subsystem, name].join('/')
    const provider = services.get(service)
    if (!provider) return fail(response, 500, 'Server.ServerProxy.UnknownService', 'Unknown service')
    const request: ProvidedRequest = {
      method: incoming.method!,
      path: `/${rest.join('/')}`,
      headers: {
        accept: 'application/json',
        ...passedOn(incoming.headers),
        'x-road-id': (incoming.headers['x-road-id'] as string | undefined) ?? randomUUID(),
        'x-road-request-id': randomUUID(),
        'x-road-service': service,
      },
      body,
    }
    messages.push({ request, service })
    const answer = typeof provider === 'function' ? await provided(provider, request) : await forward(provider, request)
    const headers = passedOn(answer.headers)
    for (const own of ownHeaders) delete headers[own]
    response.writeHead(answer.status, {
      ...headers,
      'x-road-client': client[0]!,
      'x-road-service': service,
      'x-road-id': request.headers['x-road-id'],
      'x-road-request-id': request.headers['x-road-request-id'],
      'x-road-request-hash': hashOf(request),
    })
    response.end(answer.body)
  }

  function forward({ url: base, tls }: Exclude<Provider, Function>, { method, path, headers, body }: ProvidedRequest) {
    const target = new URL(base)
    const agent = tls ? new Agent({ ...tls, ...towardsSystems, keepAlive: false }) : undefined
    if (agent) agents.push(agent)
    return new Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
      const options = {
        method,
        hostname: target.hostname,
        port: target.port,
        path: target.pathname.replace(/\/$/, '') + path,
        headers: { ...headers, 'content-length': body.length },
        ...(agent ? { agent, servername: 'localhost' } : {}),
      }
      // No redirect is followed: it goes back to the consumer as it came.
      const sent = (tls ? httpsRequest : httpRequest)(options, (answer) => {
        void bytesOf(answer).then(
          (bytes) => resolve({ status: answer.statusCode!, headers: answer.headers, body: bytes }),
          reject,
        )
      })
      sent.on('error', reject)
      sent.end(body)
    })
  }

  return {
    url,
    messages,
    provide: (service, provider) => void services.set(service, provider),
    async call(client, service, on, body, headers = {}) {
      const [method = 'GET', path = '/'] = on.split(' ')
      const sent = body === undefined || typeof body === 'string' ? body : JSON.stringify(body)
      const response = await fetch(`${url}/r1/${service}${path}`, {
        method,
        redirect: 'manual',
        headers: {
          'x-road-client': client,
          ...(sent === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(sent === undefined ? {} : { body: sent }),
      })
      const text = await response.text()
      const isJson = /json/.test(response.headers.get('content-type') ?? '') && text !== ''
      return {
        status: response.status,
        headers: Object.fromEntries(response.headers),
        text,
        body: isJson && !/x-ndjson|json-seq/.test(response.headers.get('content-type')!) ? JSON.parse(text) : undefined,
      }
    },
    async close() {
      for (const agent of agents) agent.destroy()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function provided(provider: Extract<Provider, Function>, request: ProvidedRequest) {
  const { status, headers = {}, body = '' } = await provider(request)
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: Buffer.from(body) }
}

const passedOn = (headers: IncomingHttpHeaders): IncomingHttpHeaders =>
  Object.fromEntries(
    Object.entries(headers).filter(
      ([name]) => !hopByHop.has(name) && !leaksHost.has(name) && name !== 'content-length' && name !== 'expect',
    ),
  )

/** An error of the security server's own: the flag in a header, and words in a body of its own shape. */
function fail(response: ServerResponse, status: number, type: string, message: string): void {
  response.writeHead(status, { 'content-type': 'application/json;charset=utf-8', 'x-road-error': type })
  response.end(JSON.stringify({ type, message, detail: randomUUID() }))
}

/** Ties an answer to its request: SHA-512 over the digests of headers and body. */
function hashOf({ headers, body }: ProvidedRequest): string {
  const sha = (bytes: Buffer | string) => createHash('sha512').update(bytes).digest()
  const head = sha(JSON.stringify(headers))
  return sha(body.length > 0 ? Buffer.concat([head, sha(body)]) : head).toString('base64')
}

async function bytesOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
