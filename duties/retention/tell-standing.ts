import { type Records, statement } from '../../access/records.ts'
import { type Register, todayOf } from '../../access/visit.ts'
import { standingOf, tellsStanding } from '../../register/clients/standing.ts'
import { type EntryRow, versionColumns } from '../../register/entries/entry-queries.ts'
import { entryFrom } from '../../register/entries/read-entries.ts'

const currentOfSome = statement(
  'current-entries-of-some',
  `select distinct on (client_id, entry_id) ${versionColumns} from entry
   where client_id = any ($1::uuid[]) and category = any ($2) order by client_id, entry_id, version desc`,
)

/** Brings client rows to what is left of their entries, in the categories that something was removed from. */
export async function tellStanding(
  records: Records,
  register: Register,
  clients: readonly string[],
  categories: readonly string[],
): Promise<void> {
  const told = categories.filter(tellsStanding)
  if (clients.length === 0 || told.length === 0) return
  const rows = await records.rowsKeptBehind<EntryRow>(currentOfSome, [clients, told])
  const byClient = Map.groupBy(
    rows.filter((row) => !row.is_annulled),
    (row) => row.client_id,
  )
  const at = register.now().toISOString()
  const updates = clients.map((client) => {
    const entries = byClient.get(client) ?? []
    const standing = Object.assign(
      {},
      ...told.map((category) =>
        standingOf(
          category,
          entries.filter((row) => row.category === category).map((row) => entryFrom(row, register)),
          todayOf(register),
        ),
      ),
    ) as Record<string, unknown>
    const columns = Object.keys(standing).filter((column) => column !== 'safety_ban' && column !== 'office')
    return records.change(
      statement(
        `tell-standing-${columns.length}-${told.join('-')}`,
        `update client set ${columns.map((column, index) => `${column} = $${index + 2}`).join(', ')}, changed_at = $${columns.length + 2}
         where client_id = $1`,
      ),
      [client, ...columns.map((column) => standing[column]), at],
    )
  })
  await Promise.all(updates)
}
