import { open, showFound } from '../../access/open.ts'
import type { Records } from '../../access/records.ts'
import { Refusal } from '../../access/refusal.ts'
import type { Visit } from '../../access/visit.ts'
import { isId } from '../clients/page-cursor.ts'
import { namesOfFound } from '../statements/statement-queries.ts'
import type { HandleThread, ListThreads, Threads, WaitingThreads } from './contract.ts'
import { countWaiting, handleThread, type ThreadRow, threadById, waitingThreads } from './message-queries.ts'
import { boundTo, exchanges, threadsOf } from './read-threads.ts'

type Place = { readonly clientId: string; readonly threadId: string }

/**
 * Takes a thread upon oneself, gives it back to the office, or marks as handled what waits in it without an answer.
 *
 * Throws `Refusal`: `stale` when somebody was quicker, `notFound`.
 */
export async function moveThread(visit: Visit, { clientId, threadId }: Place, sent: HandleThread): Promise<Threads> {
  const { actor } = visit
  return open(visit, { purpose: sent.purpose, operation: 'handleMessages', client: clientId }, async (records) => {
    const [row] = await records.rows<ThreadRow>(threadById, [records.clients, threadId])
    if (!row) throw new Refusal('notFound')
    if (row.version !== sent.version) throw new Refusal('stale', [{ pointer: '/version', code: 'stale' }])
    const waits = sent.act === 'handled' ? null : row.waits_since
    const [to, name] =
      sent.act === 'release'
        ? [null, null]
        : sent.act === 'take' || row.assigned_to === null
          ? [actor.id, actor.name]
          : [row.assigned_to, row.assigned_to_name]
    await records.change(handleThread, [row.client_id, threadId, waits, to, name])
    return { threads: await threadsOf(records, visit) }
  })
}

const pageSize = 50
const beginning = ['-infinity', '00000000-0000-0000-0000-000000000000'] as const

/** What waits at the own office: one's own, what is nobody's, or everything; what has waited longest first. */
export async function listWaiting(
  visit: Visit,
  { purpose, whose = 'anyone', after }: ListThreads,
): Promise<WaitingThreads> {
  const { register, actor } = visit
  const [since, id] = after === undefined ? beginning : cursorFrom(after)
  return open(visit, { purpose, operation: 'listMessages' }, async (records) => {
    if (!exchanges(visit)) throw new Refusal('notFound')
    const filters = [actor.office, whose === 'mine' ? actor.id : null, whose === 'nobodys']
    const found = await records.rowsKeptBehind<ThreadRow>(waitingThreads, [...filters, since, id, pageSize + 1])
    const [counted] = await records.rowsKeptBehind<{ total: number }>(countWaiting, filters)
    const page = found.slice(0, pageSize)
    records.returns(page)
    const names = await namesOf(records, page)
    const last = page.at(-1)
    return {
      threads: page.map((row) => ({
        clientId: row.client_id,
        threadId: row.thread_id,
        ...(names.has(row.client_id) ? { clientName: names.get(row.client_id)! } : {}),
        subject: register.seals.unseal(row.subject, boundTo.subject(row.thread_id)),
        waitsSince: row.waits_since!,
        ...(row.assigned_to_name ? { assignedToName: row.assigned_to_name } : {}),
      })),
      total: counted!.total,
      ...(found.length > pageSize && last ? { next: `${last.waits_since}~${last.thread_id}` } : {}),
    }
  })
}

async function namesOf(records: Records, page: readonly ThreadRow[]): Promise<ReadonlyMap<string, string>> {
  const clients = [...new Set(page.map(({ client_id }) => client_id))]
  if (clients.length === 0) return new Map()
  await showFound(records, clients)
  const rows = await records.rows<{ client_id: string; display_name: string }>(namesOfFound, [clients])
  return new Map(rows.map(({ client_id, display_name }) => [client_id, display_name]))
}

function cursorFrom(after: string): [string, string] {
  const [since = '', id = ''] = after.split('~')
  if (Number.isNaN(Date.parse(since)) || !isId(id))
    throw new Refusal('invalid', [{ pointer: '/after', code: 'badReference' }])
  return [since, id]
}
