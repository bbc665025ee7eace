import { connect as connectPlain, type Socket } from 'node:net'
import { connect as connectSealed } from 'node:tls'

/** One mail, ready as it goes over: header lines and body. */
export type Mail = {
  /** `smtp://` or `smtps://`, with who we are where the server asks. */
  readonly server: URL
  readonly from: string
  readonly to: string
  readonly message: string
  readonly stop: AbortSignal
}

/** What the server said of it. Throws when nobody answers. */
export type Answered = 'taken' | 'later' | 'refused'

const patienceMs = 20_000
const longestReply = 16 * 1024

/**
 * Hands one mail to our own mail server (RFC 5321). The way there is sealed: from the first byte, or by STARTTLS before
 * anything is said; only a server on this very machine is spoken to in the clear.
 */
export async function converseSmtp({ server, from, to, message, stop }: Mail): Promise<Answered> {
  const isSealed = server.protocol === 'smtps:'
  const isOwnMachine = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(server.hostname)
  const host = server.hostname.replace(/^\[|\]$/g, '')
  const port = Number(server.port || (isSealed ? 465 : 587))
  const first = isSealed ? connectSealed({ host, port, servername: host }) : connectPlain({ host, port })
  const signal = AbortSignal.any([stop, AbortSignal.timeout(patienceMs)])
  let talk = conversation(first, signal)
  try {
    if ((await talk.heard()) !== 220) return 'later'
    if ((await talk.say('EHLO seloste')) !== 250) return 'later'
    if (!isSealed && !isOwnMachine) {
      if ((await talk.say('STARTTLS')) !== 220) return 'later'
      talk = conversation(connectSealed({ socket: first, servername: host }), signal)
      if ((await talk.say('EHLO seloste')) !== 250) return 'later'
    }
    if (server.username) {
      const who = `\0${decodeURIComponent(server.username)}\0${decodeURIComponent(server.password)}`
      if ((await talk.say(`AUTH PLAIN ${Buffer.from(who).toString('base64')}`)) !== 235) return 'later'
    }
    for (const words of [`MAIL FROM:<${from}>`, `RCPT TO:<${to}>`]) {
      const code = await talk.say(words)
      if (code !== 250 && code !== 251) return judged(code)
    }
    const ready = await talk.say('DATA')
    if (ready !== 354) return judged(ready)
    // A line that begins with a dot begins with two, so that none is taken for the end.
    const lines = message.replaceAll(/\r?\n/g, '\r\n').replaceAll(/^\./gm, '..')
    const code = await talk.say(`${lines.endsWith('\r\n') ? lines : `${lines}\r\n`}.`)
    if (code === 250) await talk.say('QUIT').catch(() => undefined)
    return judged(code)
  } finally {
    talk.end()
    first.destroy()
  }
}

const judged = (code: number): Answered => (code === 250 ? 'taken' : code >= 500 ? 'refused' : 'later')

type Waiting = { readonly resolve: (code: number) => void; readonly reject: (error: unknown) => void }

/** A reply to each thing said: its code, whatever the words and however many lines. */
function conversation(socket: Socket, signal: AbortSignal) {
  const replies: number[] = []
  const waiting: Waiting[] = []
  let unread = ''
  let failure: unknown
  const fail = (error: unknown) => {
    failure ??= error
    socket.destroy()
    for (const { reject } of waiting.splice(0)) reject(failure)
  }
  const stop = () => fail(new Error('The mail server did not answer in time'))
  signal.addEventListener('abort', stop, { once: true })
  socket.on('error', fail)
  socket.on('close', () => fail(new Error('The mail server closed the connection')))
  socket.on('data', (part: Buffer) => {
    unread += part.toString('latin1')
    if (unread.length > longestReply) return fail(new Error('The mail server says too much'))
    for (;;) {
      const reply = /^(?:\d{3}-[^\n]*\n)*(\d{3})(?: [^\n]*)?\r?\n/.exec(unread)
      if (!reply) return undefined
      unread = unread.slice(reply[0].length)
      const next = waiting.shift()
      if (next) next.resolve(Number(reply[1]))
      else replies.push(Number(reply[1]))
    }
  })
  const heard = () =>
    new Promise<number>((resolve, reject) => {
      const reply = replies.shift()
      if (reply !== undefined) resolve(reply)
      else if (failure !== undefined) reject(failure)
      else waiting.push({ resolve, reject })
    })
  return {
    heard,
    say(words: string): Promise<number> {
      socket.write(`${words}\r\n`)
      return heard()
    },
    end() {
      signal.removeEventListener('abort', stop)
      socket.destroy()
    },
  }
}
