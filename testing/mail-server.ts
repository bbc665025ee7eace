import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'

/** A mail as a server took it. */
export type TakenMail = { readonly from: string; readonly to: string; readonly message: string }

/** The office's mail server, emulated on loopback; `answers` sets the code that a message is answered by. */
export async function mailServer() {
  const taken: TakenMail[] = []
  let code = 250
  const server = createServer((socket) => converse(socket)).listen(0, 'localhost')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }

  function converse(socket: Socket) {
    let unread = ''
    let from = ''
    let to = ''
    let isMessage = false
    socket.on('error', () => undefined)
    socket.write('220 test ESMTP\r\n')
    socket.on('data', (part: Buffer) => {
      unread += part.toString('latin1')
      for (;;) {
        const end = isMessage ? unread.indexOf('\r\n.\r\n') : unread.indexOf('\r\n')
        if (end < 0) return
        const words = unread.slice(0, end)
        unread = unread.slice(end + (isMessage ? 5 : 2))
        if (isMessage) {
          isMessage = false
          if (code === 250) taken.push({ from, to, message: words.replaceAll(/^\.\./gm, '.') })
          socket.write(`${code} so be it\r\n`)
        } else if (words.startsWith('EHLO')) socket.write('250-test\r\n250 8BITMIME\r\n')
        else if (words === 'DATA') {
          isMessage = true
          socket.write('354 go on\r\n')
        } else {
          from = /^MAIL FROM:<(.*)>$/.exec(words)?.[1] ?? from
          to = /^RCPT TO:<(.*)>$/.exec(words)?.[1] ?? to
          socket.write('250 OK\r\n')
        }
      }
    })
  }

  return {
    url: new URL(`smtp://localhost:${port}`),
    taken,
    answers: (next: number) => void (code = next),
    async close() {
      server.close()
      await once(server, 'close')
    },
  }
}
