import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

/** One message as it came in. */
export type Received = {
  readonly messageId: string
  readonly client: string
  readonly path: string
  readonly body: string
}

/** How the other side answers: by the protocol, or in one of the ways it should not. */
export type Manner =
  | 'receipt'
  | 'wrongReceipt'
  | 'noReceipt'
  | 'redirect'
  | 'rejects'
  | 'unavailable'
  | 'tooMuch'
  | 'hangsUp'

/**
 * Our own security server with a receiver behind it, emulated on loopback: takes messages of the X-Road REST protocol,
 * knows repeats by their id, and answers in the manner that a test asks for.
 */
export async function receivingServer() {
  const received: Received[] = []
  const taken = new Map<string, Received>()
  let manner: Manner = 'receipt'
  const server = createServer((request, response) => {
    void answer(request, response)
  }).listen(0, 'localhost')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const message: Received = {
      messageId: String(request.headers['x-road-id']),
      client: String(request.headers['x-road-client']),
      path: request.url ?? '',
      body: Buffer.concat(parts).toString('utf8'),
    }
    if (manner === 'unavailable') return void response.writeHead(503).end()
    if (manner === 'hangsUp') return void request.socket.destroy()
    received.push(message)
    if (manner === 'redirect') return void response.writeHead(307, { location: `http://localhost:${port}/away` }).end()
    if (manner === 'rejects') return void response.writeHead(400).end()
    if (manner === 'tooMuch') return void response.end('x'.repeat(200_000))
    // A repeat is answered like the first, and has no second effect.
    if (!taken.has(message.messageId)) taken.set(message.messageId, message)
    const messageId = manner === 'wrongReceipt' ? 'another' : message.messageId
    response.end(manner === 'noReceipt' ? '' : JSON.stringify({ messageId }))
  }

  return {
    url: new URL(`http://localhost:${port}/`),
    /** Everything that came, repeats too. */
    received,
    /** What was taken, each once, in the order in which it came. */
    taken: () => [...taken.values()],
    answers: (next: Manner) => void (manner = next),
    forget: () => {
      received.length = 0
      taken.clear()
    },
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
