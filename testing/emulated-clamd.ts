import { createServer, type Server } from 'node:net'

/** A clamd as its protocol describes it: takes INSTREAM, reads chunks behind their lengths, and finds EICAR at the end. */
export function emulatedClamd(): Server {
  return createServer((socket) => {
    let taken = Buffer.alloc(0)
    socket.on('data', (bytes: Buffer) => {
      taken = Buffer.concat([taken, bytes])
      const command = Buffer.from('zINSTREAM\0')
      if (!taken.subarray(0, command.length).equals(command)) return
      let content = Buffer.alloc(0)
      for (let at = command.length; at + 4 <= taken.length;) {
        const length = taken.readUInt32BE(at)
        if (length === 0) {
          socket.end(content.includes('EICAR') ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0')
          return
        }
        if (at + 4 + length > taken.length) return
        content = Buffer.concat([content, taken.subarray(at + 4, at + 4 + length)])
        at += 4 + length
      }
    })
  })
}
