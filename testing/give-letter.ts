import { open } from '../access/open.ts'
import type { Register } from '../access/visit.ts'
import { disclose } from '../duties/disclosure/disclose.ts'
import { tuula } from './cast.ts'
import { visitAs } from './standing-scene.ts'

/** Tuula writes a letter to Kela about the client; gives the id of the disclosure, which waits to be posted. */
export async function giveLetter(register: Register, client: string): Promise<string> {
  const visit = visitAs(register, tuula)
  const errand = { purpose: 'unemploymentSecurity', operation: 'disclose', client } as const
  const { disclosureId } = await open(visit, errand, (records) =>
    disclose(records, visit, {
      recipient: 'kela',
      ground: { by: 'provision', provision: '1290/2002 13 luku 1 §' },
      kinds: { names: ['firstNames', 'lastName'], address: ['street'], responsibleCaseworker: ['office'] },
      channel: 'letter',
      deliver: { to: 'Kela, PL 450, 00056 KELA' },
    }),
  )
  return disclosureId
}
