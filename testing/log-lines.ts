import type { Pool } from '../database/connection.ts'

/** A line of the access log as the tests compare it: lists sorted, what is absent empty or null. */
export type LoggedLine = {
  /** Staff id, name, group and office. */
  readonly actor: readonly (string | null)[]
  readonly workstation: string | null
  readonly session: string | null
  readonly purpose: string | null
  readonly operation: string
  readonly outcome: string
  readonly client: string | null
  readonly clients: readonly string[]
  readonly categories: readonly string[]
  readonly entries: readonly string[]
  readonly reason: string | null
  readonly sought: object | null
  readonly rules: readonly string[]
  readonly edition: string
  /** Hexadecimal. */
  readonly nonce: string
  readonly xid: string
}

export type NewLines = () => Promise<LoggedLine[]>

/** Tells the lines that were written since it was last asked, oldest first. */
export function newLinesOf(adminPool: Pool): NewLines {
  let seen = 0
  return async () => {
    const { rows } = await adminPool.query(`select * from access_log order by at, log_id offset $1`, [seen])
    seen += rows.length
    return rows.map(lineFrom)
  }
}

const sorted = (values: readonly string[] | null) => (values ?? []).toSorted()

// oxlint-disable-next-line typescript/no-explicit-any -- a row as it comes
const lineFrom = (row: any): LoggedLine => ({
  actor: [row.actor_id, row.actor_name, row.actor_group, row.office],
  workstation: row.workstation,
  session: row.session,
  purpose: row.purpose,
  operation: row.operation,
  outcome: row.outcome,
  client: row.client_id,
  clients: sorted(row.clients),
  categories: sorted(row.categories),
  entries: sorted(row.entries),
  reason: row.reason,
  sought: row.sought,
  rules: sorted(row.rules),
  edition: row.edition,
  nonce: row.nonce.toString('hex'),
  xid: String(row.xid),
})
