import { open } from '../../access/open.ts'
import { statement } from '../../access/records.ts'
import { type Register, todayOf, type Visit } from '../../access/visit.ts'
import { lockClients } from '../entries/lock-clients.ts'
import { tellStanding } from '../entries/write-version.ts'

/** A machine of its own, which writes nothing but client rows. */
const keeperVisit = (register: Register): Visit => ({
  register,
  actor: { id: 'standing-keeper', name: 'Seloste', group: 'standingKeeper', office: null, workstation: null },
})

/** Whose status begins, whose job search lapsed, or whose safety ban ended, within the last days. */
const clientsToTell = statement(
  'clients-to-tell-anew',
  `select distinct client_id from entry
   where category = 'customership' and kind = 'employmentStatus' and occurred_from > $1::date - $2::int and occurred_from <= $1
   union
   select client_id from entry
   where category = 'customership' and kind = 'jobSearch' and payload ->> 'endedOn' is null
     and payload ->> 'validUntil' >= ($1::date - $2::int)::text and payload ->> 'validUntil' < $1::text
   union
   select client_id from entry
   where category = 'identity' and kind = 'safetyBan' and occurred_to >= $1::date - $2::int and occurred_to < $1`,
)

/** As many nights may be missed as the clock may stand still; a row told twice says the same. */
const daysBack = 31

/**
 * Tells client rows anew as days pass: a change of status is notified up to four weeks ahead and shows from its day on, a
 * job search that is not renewed lapses and the customership ends with it, and a safety ban that has ended hides no more. Safe to run again, and to be broken off; gives how many rows were told.
 */
export async function keepStanding(register: Register, stop: AbortSignal): Promise<number> {
  const visit = keeperVisit(register)
  const found = await open(visit, { purpose: 'registerKeeping', operation: 'findStanding' }, (records) =>
    records.rows<{ client_id: string }>(clientsToTell, [todayOf(register), daysBack]),
  )
  let told = 0
  for (const { client_id: client } of found) {
    if (stop.aborted) break
    await open(visit, { purpose: 'registerKeeping', operation: 'keepStanding', client }, async (records) => {
      await lockClients(records)
      for (const category of ['identity', 'customership']) await tellStanding(records, register, client, category)
    })
    told += 1
  }
  return told
}
