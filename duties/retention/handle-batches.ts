import { open } from '../../access/open.ts'
import type { Records } from '../../access/records.ts'
import { Refusal } from '../../access/refusal.ts'
import type { Visit } from '../../access/visit.ts'
import {
  type ApprovalRow,
  approvalsOfBatches,
  batchById,
  batchCounts,
  batchFigures,
  batchPage,
  type BatchRow,
  insertApproval,
} from './batch-queries.ts'
import type { Figures, ListRemovals, RemovalBatch, Removals } from './contract.ts'

const pageSize = 50
const newest = 2_147_483_647

/** Batches of removal in figures, the newest first, with how many there are in each state and what they hold together. */
export async function listRemovals(visit: Visit, asked: ListRemovals): Promise<Removals> {
  const { purpose, state = null, before = newest, rule = null, office = null, category = null } = asked
  return open(visit, { purpose, operation: 'listRemovals' }, async (records) => {
    refuseOthers(visit)
    const counts = await records.rows<{ state: string; batches: number }>(batchCounts)
    const figures = await records.rows<Figures>(batchFigures, [state])
    const rows = await records.rows<BatchRow>(batchPage, [state, before, pageSize + 1, rule, office, category])
    const batches = await withApprovals(records, rows.slice(0, pageSize))
    const last = batches.at(-1)
    return {
      counts: Object.fromEntries(counts.map((each) => [each.state, each.batches])),
      figures,
      batches,
      ...(rows.length > pageSize && last ? { next: last.number } : {}),
    }
  })
}

/** One batch: what was due, how far it is, and the certificate once it has gone. */
export async function readRemoval(visit: Visit, batchId: string, purpose: string): Promise<RemovalBatch> {
  return open(visit, { purpose, operation: 'listRemovals' }, async (records) => {
    refuseOthers(visit)
    return getBatch(records, batchId)
  })
}

/**
 * Approves that a batch is removed once the archive has it. Who has approved it once counts once, however often they do.
 *
 * Throws `Refusal`: `notFound`, `conflict` when it has been removed already or the same person has approved it.
 */
export async function approveRemoval(visit: Visit, batchId: string, purpose: string): Promise<RemovalBatch> {
  const { actor, register } = visit
  return open(visit, { purpose, operation: 'approveRemoval' }, async (records) => {
    refuseOthers(visit)
    if ((await getBatch(records, batchId)).state === 'removed') throw new Refusal('conflict')
    await records.change(insertApproval, [batchId, actor.id, actor.name, register.now().toISOString()])
    return getBatch(records, batchId)
  })
}

/** Whoever may not is told that there is nothing, as the tables would tell them. */
function refuseOthers({ register, actor }: Visit) {
  if (!register.rules.groups.get(actor.group)?.dealings.has('approveRemoval')) throw new Refusal('notFound')
}

async function getBatch(records: Records, batchId: string): Promise<RemovalBatch> {
  const [batch] = await withApprovals(records, await records.rows<BatchRow>(batchById, [batchId]))
  if (!batch) throw new Refusal('notFound')
  return batch
}

async function withApprovals(records: Records, rows: readonly BatchRow[]): Promise<RemovalBatch[]> {
  const ids = rows.map(({ batch_id: id }) => id)
  const approvals = await records.rows<ApprovalRow>(approvalsOfBatches, [ids])
  return rows.map((row) =>
    batchFrom(
      row,
      approvals.filter(({ batch_id: id }) => id === row.batch_id),
    ),
  )
}

function batchFrom(row: BatchRow, approvals: readonly ApprovalRow[]): RemovalBatch {
  const batch: RemovalBatch = {
    batchId: row.batch_id,
    number: row.number,
    scope: row.scope,
    rule: row.rule,
    asOf: row.as_of,
    state: row.state,
    madeAt: row.made_at,
    clients: row.client_count,
    entries: row.entry_count,
    counts: row.counts.map((count) => ({ ...count })),
    approvals: approvals.map(({ staff_name: name, approved_at: at }) => ({ name, at })),
  }
  if (row.received_at) batch.receivedAt = row.received_at
  if (row.removed_at) batch.removedAt = row.removed_at
  if (row.certificate) batch.certificate = { ...row.certificate }
  if (row.signature) batch.signature = row.signature
  return batch
}
