import { createReadStream } from 'node:fs'
import { CannotSend, longestReceipt, type Transfer, type Waiting } from './transfer.ts'

export type HttpTransferOptions = {
  /** Where the archive takes packages in, without a slash at the end. */
  readonly url: string
  /** Sent as `Authorization: Bearer …` when there is one. */
  readonly token?: string
  /** Milliseconds that the archive may be silent. */
  readonly patience?: number
}

/**
 * An archive that is spoken to over HTTPS: `PUT /packages/<name>` with the package's SHA-256 (RFC 9530),
 * `GET /receipts` for the names of what waits, `GET` and `DELETE /receipts/<name>`. Redirects are refused: what is sent
 * here goes nowhere else.
 */
export function httpTransfer({ url, token, patience = 30 * 60_000 }: HttpTransferOptions): Transfer {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` }
  const ask = async (path: string, init: RequestInit & { duplex?: 'half' } = {}): Promise<Response> => {
    let answer: Response
    try {
      answer = await fetch(url + path, {
        ...init,
        redirect: 'manual',
        headers: { ...headers, ...(init.headers as Record<string, string> | undefined) },
        signal: AbortSignal.timeout(patience),
      })
    } catch (error) {
      throw new CannotSend('unreachable', { cause: error })
    }
    if (answer.status === 507) throw new CannotSend('noRoom')
    if (answer.status >= 500 || answer.status === 429) throw new CannotSend('unreachable')
    if (!answer.ok) throw new CannotSend('refused')
    return answer
  }

  return {
    async deliver({ fileName, path, bytes, sha256 }) {
      await ask(`/packages/${encodeURIComponent(fileName)}`, {
        method: 'PUT',
        headers: {
          'content-type': 'application/x-tar',
          'content-length': String(bytes),
          'repr-digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
        },
        body: createReadStream(path, { highWaterMark: 1 << 20 }) as unknown as ReadableStream,
        duplex: 'half',
      })
    },

    async *waiting(): AsyncGenerator<Waiting> {
      const names: unknown = await (await ask('/receipts')).json().catch(() => undefined)
      if (!Array.isArray(names)) throw new CannotSend('refused')
      for (const name of names) {
        if (typeof name !== 'string' || !/^[\w.-]{1,200}$/.test(name)) continue
        const answer = await ask(`/receipts/${name}`)
        const text = await readAtMost(answer, longestReceipt)
        yield { text, done: async () => void (await ask(`/receipts/${name}`, { method: 'DELETE' })) }
      }
    },

    // What was sent over the network left no copy on the way.
    forget: async () => undefined,
  }
}

/** The text of an answer; nothing of one that does not end. */
async function readAtMost(answer: Response, limit: number): Promise<string> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of answer.body ?? []) {
    length += piece.length
    if (length > limit) return ''
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}
