import { connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** A request as it goes over the wire, and what its answer must be. */
export type Shot = {
  readonly part: string
  readonly request: Buffer
  readonly status: number
  readonly isRight: (answer: Buffer) => boolean
  readonly isWhole: (answer: Buffer) => boolean
}

export type Driven = {
  readonly seconds: number
  /** Answers that were read whole and were right. */
  readonly answers: number
  /** Answers that were not, and requests without one. */
  readonly errors: number
  /** Milliseconds from the request to the whole answer, by part of the workload. */
  readonly latencies: ReadonlyMap<string, readonly number[]>
  /** The first thing that went wrong. */
  readonly firstError?: string
}

type Driving = {
  readonly connections: number
  readonly seconds: number
  readonly readingMs?: number
  readonly isOver?: () => boolean
}

const everyHowMany = 64

/**
 * Keeps so many connections busy for so long, or until it is over, one request after another on each. Speaks HTTP/1.1 by itself: on a small
 * machine whoever weighs must not weigh much, and an answer costs here a tenth of what it costs a client library. With
 * `readingMs` everybody reads that long before asking again.
 */
export async function drive(
  port: number,
  shots: readonly Shot[],
  { connections, seconds, readingMs = 0, isOver }: Driving,
): Promise<Driven> {
  const latencies = new Map<string, number[]>(shots.map(({ part }) => [part, []]))
  const sockets = await Promise.all(Array.from({ length: connections }, () => dial(port)))
  let next = 0
  let answers = 0
  let errors = 0
  let firstError: string | undefined
  const startedAt = performance.now()
  const endsAt = startedAt + seconds * 1000

  const fail = (what: string) => {
    errors += 1
    firstError ??= what
  }

  async function run(socket: Socket): Promise<void> {
    const exchange = exchangeOver(socket)
    try {
      while (performance.now() < endsAt && !isOver?.()) {
        // Neighbours in time are never the same case: no two connections write about one client at once.
        const shot = shots[next % shots.length]!
        const nth = next
        next += 1
        const sentAt = performance.now()
        const { status, body } = await exchange(shot.request)
        const took = performance.now() - sentAt
        const isGood = status === shot.status && shot.isRight(body) && (nth % everyHowMany !== 0 || shot.isWhole(body))
        if (isGood) {
          answers += 1
          latencies.get(shot.part)!.push(took)
        } else fail(`status ${status} for a request of ${shot.part}`)
        if (readingMs > 0) await pause(readingMs)
      }
    } catch (error) {
      fail(error instanceof Error ? error.message : String(error))
    } finally {
      socket.destroy()
    }
  }

  await Promise.all(sockets.map(run))
  return {
    seconds: (performance.now() - startedAt) / 1000,
    answers,
    errors,
    latencies,
    ...(firstError === undefined ? {} : { firstError }),
  }
}

/** A request with everything that a browser would send and the door would look at. */
export function shotRequest(
  port: number,
  { path, body, cookie }: { path: string; body: object; cookie: string },
): Buffer {
  const content = JSON.stringify(body)
  return Buffer.from(
    [
      `POST ${path} HTTP/1.1`,
      `host: localhost:${port}`,
      `origin: http://localhost:${port}`,
      `cookie: ${cookie}`,
      'accept: application/json',
      'content-type: application/json',
      `content-length: ${Buffer.byteLength(content)}`,
      '',
      content,
    ].join('\r\n'),
  )
}

function dial(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: 'localhost', noDelay: true }, () => resolve(socket))
    socket.once('error', reject)
  })
}

type Exchanged = { status: number; body: Buffer }

/** Sends a request and reads its answer whole; one at a time. */
function exchangeOver(socket: Socket): (request: Buffer) => Promise<Exchanged> {
  let waiting: { resolve(answer: Exchanged): void; reject(error: Error): void } | undefined
  let chunks: Buffer[] = []
  let held = 0
  let expected = Number.POSITIVE_INFINITY
  let bodyAt = 0
  let status = 0

  const readHead = (): void => {
    if (chunks.length > 1) chunks = [Buffer.concat(chunks)]
    const [start] = chunks as [Buffer]
    const end = start.indexOf('\r\n\r\n')
    if (end < 0) return
    const head = start.toString('latin1', 0, end)
    const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
    if (length === undefined) throw new Error('An answer does not tell its length')
    status = Number(head.slice(9, 12))
    bodyAt = end + 4
    expected = bodyAt + Number(length)
  }
  socket.on('data', (chunk: Buffer) => {
    chunks.push(chunk)
    held += chunk.length
    try {
      if (expected === Number.POSITIVE_INFINITY) readHead()
    } catch (error) {
      return void socket.destroy(error as Error)
    }
    if (held < expected) return
    const whole = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)
    const answered = waiting
    const answer = { status, body: whole.subarray(bodyAt, expected) }
    chunks = []
    held = 0
    expected = Number.POSITIVE_INFINITY
    waiting = undefined
    answered?.resolve(answer)
  })
  const lost = (error?: Error) => {
    waiting?.reject(error ?? new Error('The door closed the connection'))
    waiting = undefined
  }
  socket.on('error', lost)
  socket.on('close', () => lost())

  return (request) =>
    new Promise((resolve, reject) => {
      waiting = { resolve, reject }
      socket.write(request)
    })
}
