import type { Pool } from '../database/connection.ts'

/** A row keeps the low half of the number of the transaction that wrote it. */
const sameTransaction = 'l.xid::text::bigint % 4294967296 = e.xmin::text::bigint'
/** A disclosure names what it gave; a presentation to an employer also writes the entry that it is. */
const wroteOrGave = `l.outcome = 'done' and l.operation in ('record', 'correct', 'annul', 'register', 'disclose')`
const wrote = `l.outcome = 'done' and l.operation in ('record', 'correct', 'annul', 'register')`
/** These write too, and name in their lines also what was read for it. */
const wroteAmongOthers = `l.outcome = 'done' and l.operation in ('issueStatement', 'annulStatement', 'correctStatement', 'transferStatement')`

/** Versions of entries that no line of the log names in the very transaction that wrote them. */
export const versionsWithoutLine = async (adminPool: Pool): Promise<object[]> =>
  (
    await adminPool.query(
      `select e.entry_id, e.version from entry e where not exists (
         select from access_log l
         where ${sameTransaction} and (${wroteOrGave} or ${wroteAmongOthers}) and e.entry_id = any (l.entries) and l.client_id = e.client_id)`,
    )
  ).rows

/** Entries that a line of the log says were written, and that are not there. */
export const linesWithoutVersion = async (adminPool: Pool): Promise<object[]> =>
  (
    await adminPool.query(
      `select l.log_id, named.entry_id from access_log l, unnest(l.entries) as named (entry_id)
       where ${wrote} and not exists (select from entry e where e.entry_id = named.entry_id and ${sameTransaction})`,
    )
  ).rows
