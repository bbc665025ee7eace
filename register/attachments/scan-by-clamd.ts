import { createConnection, type Socket } from 'node:net'
import type { ScanFile } from './check-attachments.ts'

/** Longest that a scanner may take for one file, in milliseconds; then it counts as away. */
const patience = 20_000
/** Bytes of a chunk: clamd takes up to its StreamMaxLength in as many as one likes. */
const chunkSize = 64 * 1024

/**
 * Has clamd look at a file, over its INSTREAM command: chunks, each behind its length, and a chunk of nothing at the end.
 * `address` is `tcp://host:port`, or `unix:/path` of its socket.
 *
 * The answer rejects when the scanner is away, takes too long, or says anything but clean or found.
 */
export function scanByClamd(address: URL): ScanFile {
  return (content) =>
    new Promise((resolve, reject) => {
      const socket = connectTo(address)
      let said = ''
      socket.setTimeout(patience, () => socket.destroy(new Error('The virus scanner takes too long')))
      socket.on('error', reject)
      socket.on('data', (words: Buffer) => {
        said += words.toString('latin1')
      })
      socket.on('close', () => {
        // `stream: OK`, `stream: <signature> FOUND`, or an error; a nul byte ends it.
        const words = said.replaceAll('\0', '').trim()
        if (words === 'stream: OK') resolve('clean')
        else if (words.endsWith(' FOUND')) resolve('infected')
        else reject(new Error('The virus scanner did not say what it found'))
      })
      socket.on('connect', () => {
        socket.write('zINSTREAM\0')
        for (let from = 0; from < content.length; from += chunkSize) {
          const chunk = content.subarray(from, from + chunkSize)
          socket.write(lengthOf(chunk.length))
          socket.write(chunk)
        }
        socket.write(lengthOf(0))
      })
    })
}

const connectTo = (address: URL): Socket =>
  address.protocol === 'unix:'
    ? createConnection(address.pathname)
    : createConnection(Number(address.port || 3310), address.hostname)

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes)
  return length
}
