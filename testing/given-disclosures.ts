import { open } from '../access/open.ts'
import type { Register } from '../access/visit.ts'
import { deliverDue } from '../duties/disclosure/deliver-due.ts'
import { disclose, type Given, type Wanted } from '../duties/disclosure/disclose.ts'
import { messagePort } from '../duties/disclosure/message-port.ts'
import { type CastPerson, mari } from './cast.ts'
import { type Manner, receivingServer } from './receiving-server.ts'
import { visitAs } from './standing-scene.ts'

const purpose = 'employmentServices'

/** Gives something of a client, as Mari does when she gives it. */
export const giveOut = (register: Register, client: string, wanted: Wanted, by: CastPerson = mari): Promise<Given> => {
  const visit = visitAs(register, by)
  return open(visit, { purpose, operation: 'disclose', client }, (records) => disclose(records, visit, wanted))
}

/** Carries what is due to a receiver that answers in this manner. */
export async function deliverTo(register: Register, manner: Manner): Promise<void> {
  const receiver = await receivingServer()
  receiver.answers(manner)
  try {
    await deliverDue(register, {
      message: messagePort({ securityServer: receiver.url, client: 'FI/GOV/9990078-8/seloste' }),
    })
  } finally {
    await receiver.close()
  }
}
