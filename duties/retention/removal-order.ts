import { type Records, statement } from '../../access/records.ts'
import { leftByRemoval } from '../../derive/retention-plan.ts'
import { lockedTables } from '../../derive/row-policies.ts'

const references = statement(
  'references-between-tables',
  `select conrelid::regclass::text as "from", confrelid::regclass::text as "to" from pg_constraint
   where contype = 'f' and conparentid = 0 and conrelid <> confrelid and connamespace = 'public'::regnamespace`,
)

/**
 * Every table that a client's removal empties, those that refer to others before those they refer to. A table that is
 * locked for clients' data is among them without anybody remembering it here.
 */
export async function tablesInOrder(records: Records): Promise<string[]> {
  const refers = await records.rowsKeptBehind<{ from: string; to: string }>(references)
  const waiting = new Set<string>(lockedTables.filter((table) => !(table in leftByRemoval)))
  const order: string[] = []
  while (waiting.size > 0) {
    const free = [...waiting].filter((table) => !refers.some(({ from, to }) => to === table && waiting.has(from)))
    if (free.length === 0) throw new Error(`Tables refer to each other in a ring: ${[...waiting].join(', ')}`)
    for (const table of free) {
      order.push(table)
      waiting.delete(table)
    }
  }
  return order
}
