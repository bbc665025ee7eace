import { open } from '../../access/open.ts'
import { statement } from '../../access/records.ts'
import { Refusal } from '../../access/refusal.ts'
import type { Visit } from '../../access/visit.ts'
import { findClient } from '../../register/clients/client-queries.ts'
import { isId } from '../../register/clients/page-cursor.ts'
import type { ReadViewings, Viewing, Viewings } from './contract.ts'

export const pageSize = 50

export type ViewingRow = {
  log_id: string
  at: string
  actor_name: string
  actor_group: string
  office: string | null
  purpose: string | null
  operation: string
  outcome: string
  line_categories: string[] | null
  entry_count: number
  reason: string | null
}

const viewingsOfClient = statement(
  'viewings-of-client',
  `select log_id, at, actor_name, actor_group, office, purpose, operation, outcome, categories as line_categories,
     coalesce(cardinality(entries), 0) as entry_count, reason
   from access_log
   where (client_id = any ($1::uuid[]) or clients && $1::uuid[]) and (at, log_id) < ($2::timestamptz, $3::uuid)
   order by at desc, log_id desc limit $4`,
)

/** Who has looked at a client's record, newest first: openings, search hits, changes and refusals alike. */
export async function readViewings(
  visit: Visit,
  clientId: string,
  { purpose, after }: ReadViewings,
): Promise<Viewings> {
  const [at, id] = after === undefined ? ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'] : cursorFrom(after)
  return open(visit, { purpose, operation: 'readLog', client: clientId }, async (records) => {
    if (!(await findClient(records, visit.register.rules, visit.actor.group))) throw new Refusal('notFound')
    const found = await records.rows<ViewingRow>(viewingsOfClient, [records.clients, at, id, pageSize + 1])
    const page = found.slice(0, pageSize)
    const last = page.at(-1)
    const viewings = page.map(viewingFrom)
    return found.length > pageSize && last ? { viewings, next: `${last.at}~${last.log_id}` } : { viewings }
  })
}

function viewingFrom(row: ViewingRow): Viewing {
  return {
    logId: row.log_id,
    at: row.at,
    name: row.actor_name,
    group: row.actor_group,
    operation: row.operation,
    outcome: row.outcome,
    categories: row.line_categories ?? [],
    entries: row.entry_count,
    ...(row.office ? { office: row.office } : {}),
    ...(row.purpose ? { purpose: row.purpose } : {}),
    ...(row.reason ? { reason: row.reason } : {}),
  }
}

export function cursorFrom(after: string): [string, string] {
  const [, at, id] = /^([0-9T:.Z+ -]{10,40})~([0-9a-f-]{36})$/.exec(after) ?? []
  if (!at || !id || !isId(id) || Number.isNaN(Date.parse(at)))
    throw new Refusal('invalid', [{ pointer: '/after', code: 'badReference' }])
  return [at, id]
}
