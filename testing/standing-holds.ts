import { type Register, todayOf } from '../access/visit.ts'
import type { Pool } from '../database/connection.ts'
import { standingOf } from '../register/clients/standing.ts'
import type { EntryRow } from '../register/entries/entry-queries.ts'
import { entryFrom } from '../register/entries/read-entries.ts'

type Difference = { readonly client: string; readonly column: string; readonly row: unknown; readonly told: unknown }

/** Where a client row is not what its own entries say. Looks past every policy, at every client there is. */
export async function standingsThatDiffer(
  adminPool: Pool,
  register: Pick<Register, 'rules' | 'seals' | 'now'>,
): Promise<Difference[]> {
  const clients = await adminPool.query<{ client_id: string; [column: string]: unknown }>('select * from client')
  const current = await adminPool.query<EntryRow>(
    'select distinct on (client_id, entry_id) * from entry order by client_id, entry_id, version desc',
  )
  const entries = Map.groupBy(
    current.rows.filter((row) => !row.is_annulled),
    (row) => row.client_id,
  )
  return clients.rows.flatMap((row) => {
    const told = Object.keys(register.rules.notice.categories).map((category) => {
      const own = (entries.get(row.client_id) ?? []).filter((entry) => entry.category === category)
      return standingOf(
        category,
        own.map((entry) => entryFrom(entry, register)),
        todayOf(register),
      )
    })
    return Object.entries(Object.assign({}, ...told) as Record<string, unknown>)
      .filter(([column, value]) => JSON.stringify(row[column]) !== JSON.stringify(value))
      .map(([column, value]) => ({ client: row.client_id, column, row: row[column], told: value }))
  })
}
