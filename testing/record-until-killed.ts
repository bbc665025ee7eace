import { type Register, todayOf } from '../access/visit.ts'
import { connect } from '../database/connection.ts'
import { registerClient } from '../register/clients/register-client.ts'
import { annulEntry, correctEntry } from '../register/entries/correct-entry.ts'
import { recordEntry } from '../register/entries/record-entry.ts'
import { mari } from './cast.ts'
import { artificialCode } from './identity-codes.ts'
import { registerOn } from './register.ts'
import { visitAs } from './standing-scene.ts'

/*
 * A program that records without end, for tests that kill it: registers people, records about them, corrects and annuls,
 * several at once. Takes the doors' address of a database and a number that no other run was given.
 */
const [url = '', run = '0'] = process.argv.slice(2)
const hands = 4
const purpose = 'employmentServices'

async function workWithoutEnd(register: Register, hand: number): Promise<never> {
  const visit = visitAs(register, mari)
  const today = todayOf(register)
  for (let nth = 0; ; nth += 1) {
    // A day of birth of this hand's own in this run: nobody is registered twice.
    const year = String((Number(run) * hands + hand) % 100).padStart(2, '0')
    const day = String(1 + (nth % 28)).padStart(2, '0')
    const month = String(1 + (Math.floor(nth / 28) % 12)).padStart(2, '0')
    const { clientId } = await registerClient(visit, {
      purpose,
      identityCode: artificialCode(`${day}${month}${year}`, '-', 900 + (Math.floor(nth / 336) % 100)),
      names: { firstNames: `Hetki ${nth}`, lastName: 'Katkonen' },
      channel: 'visit',
    })
    const shared = { purpose, source: 'self', channel: 'visit' }
    const status = { kind: 'employmentStatus', payload: { code: '2', from: today } }
    const { entry } = await recordEntry(visit, clientId, { ...shared, ...status })
    await Promise.all([
      correctEntry(
        visit,
        { clientId, entryId: entry.entryId },
        { purpose, version: 1, payload: { code: '8', from: today }, reason: 'Alkoi opiskella' },
      ),
      recordEntry(visit, clientId, { ...shared, kind: 'phone', payload: { number: '+358401234567' } }),
      recordEntry(visit, clientId, { ...shared, kind: 'languages', payload: { native: 'fi', service: 'sv' } }),
    ])
    await annulEntry(visit, { clientId, entryId: entry.entryId }, { purpose, version: 2, reason: 'Väärä henkilö' })
  }
}

const register = registerOn(connect(url, { max: hands, name: 'until killed', pipelined: true }), () => new Date())
const work = Array.from({ length: hands }, (_, hand) => workWithoutEnd(register, hand))
console.log('recording')
await Promise.all(work)
