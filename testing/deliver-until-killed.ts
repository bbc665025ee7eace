import { open } from '../access/open.ts'
import { connect } from '../database/connection.ts'
import { deliverDue } from '../duties/disclosure/deliver-due.ts'
import { disclose } from '../duties/disclosure/disclose.ts'
import { messagePort } from '../duties/disclosure/message-port.ts'
import type { Outgoing } from '../duties/disclosure/ports.ts'
import { tuula } from './cast.ts'
import { registerOn } from './register.ts'
import { visitAs } from './standing-scene.ts'

/*
 * A program that gives and carries, and is killed at a step: while it gives (before the commit), when it has taken a
 * delivery, when it has sent it and not yet noted the receipt. Takes the doors' address of a database, the address of the
 * receiver, the step, a client, and the instant that it takes for now.
 */
const [url = '', receiver = '', step = '', client = '', now = ''] = process.argv.slice(2)
const register = registerOn(connect(url, { max: 2, name: 'until killed', pipelined: true }), () => new Date(now))
const endHere = () => process.kill(process.pid, 'SIGKILL')

if (step === 'giving') {
  const visit = visitAs(register, tuula)
  const errand = { purpose: 'unemploymentSecurity', operation: 'disclose', client } as const
  await open(visit, errand, async (records) => {
    await disclose(records, visit, {
      recipient: 'kela',
      ground: { by: 'provision', provision: '1290/2002 13 luku 1 §' },
      kinds: { names: ['lastName'] },
      channel: 'message',
      deliver: { to: 'etuus/statements' },
    })
    endHere()
  })
}
const send = messagePort({ securityServer: new URL(receiver), client: 'FI/GOV/9990078-8/seloste' })
await deliverDue(register, {
  message: async (outgoing: Outgoing, stop: AbortSignal) => {
    if (step === 'taken') endHere()
    const outcome = await send(outgoing, stop)
    if (step === 'sent') endHere()
    return outcome
  },
})
