import { type Records, statement } from '../../access/records.ts'

const lockRows = statement(
  'lock-clients',
  `select client_id, merged_into, safety_ban from client where client_id = any ($1::uuid[])
   order by client_id for no key update`,
)

export type LockedClient = {
  readonly client_id: string
  readonly merged_into: string | null
  readonly safety_ban: boolean
}

/**
 * Makes whoever else writes about these clients wait until this errand ends, and gives the rows as they now are. What is
 * read after it is read whole: two saves at once do not each compute the client row without the other's entry. Always in
 * the order of ids, so that two errands never wait for each other.
 *
 * Gives none of the rows that the actor may not change.
 */
export const lockClients = (records: Records): Promise<LockedClient[]> =>
  records.rowsKeptBehind<LockedClient>(lockRows, [records.clients])
