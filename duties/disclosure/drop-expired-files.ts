import { open } from '../../access/open.ts'
import { statement } from '../../access/records.ts'
import type { Register } from '../../access/visit.ts'
import { courierVisit } from './deliver-due.ts'

const expiredFiles = statement(
  'expired-files',
  `select client_id, disclosure_id from delivery where channel = 'file' and sealed is not null and expires_at <= $1`,
)

const dropFile = statement(
  'drop-file',
  `update delivery set sealed = null
   where client_id = any ($1::uuid[]) and disclosure_id = $2 and channel = 'file' and expires_at <= $3`,
)

/** Drops the content of files whose time to be fetched is over; that they were given stays in the ledger. Gives how many. */
export async function dropExpiredFiles(register: Register, stop: AbortSignal): Promise<number> {
  const visit = courierVisit(register)
  const now = register.now().toISOString()
  const found = await open(visit, { purpose: 'disclosure', operation: 'findDeliveries' }, (records) =>
    records.rows<{ client_id: string; disclosure_id: string }>(expiredFiles, [now]),
  )
  let dropped = 0
  for (const { client_id: client, disclosure_id } of found) {
    if (stop.aborted) break
    dropped += await open(visit, { purpose: 'disclosure', operation: 'deliver', client }, (records) =>
      records.change(dropFile, [records.clients, disclosure_id, now]),
    )
  }
  return dropped
}
