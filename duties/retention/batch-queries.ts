import { statement } from '../../access/records.ts'
import type { Packaged } from '../archive/contract.ts'
import type { Certificate } from './certificate.ts'
import type { Scope } from './due.ts'

export const batchStates = ['reported', 'packaged', 'sent', 'rejected', 'received', 'removed'] as const
export type BatchState = (typeof batchStates)[number]

export type BatchCount = {
  readonly office: string
  readonly category: string
  readonly clients: number
  readonly entries: number
}

export type BatchRow = {
  batch_id: string
  number: number
  scope: Scope
  rule: string
  regime: string
  edition: string
  as_of: string
  part: number
  state: BatchState
  made_at: string
  client_count: number
  entry_count: number
  counts: readonly BatchCount[]
  package: Packaged | null
  received_at: string | null
  removed_at: string | null
  certificate: Certificate | null
  signature: string | null
}

const columns = `batch_id, number, scope, rule, regime, edition, as_of, part, state, made_at, client_count, entry_count, counts, package,
  received_at, removed_at, certificate, signature`

/** Batches that are not at their end, the oldest first. */
export const openBatches = statement(
  'open-batches',
  `select ${columns} from removal_batch where state <> 'removed' order by number`,
)

export const batchById = statement('batch-by-id', `select ${columns} from removal_batch where batch_id = $1`)

/** What an office or a category has in a batch, of the figures that the batch keeps. */
const hasFigure = `(($5::text is null and $6::text is null) or exists (
     select from jsonb_array_elements(counts) as counted
     where ($5::text is null or counted ->> 'office' = $5) and ($6::text is null or counted ->> 'category' = $6)))`

/** A page of batches, the newest first; all, or those of one state, rule, office or category. */
export const batchPage = statement(
  'batch-page',
  `select ${columns} from removal_batch
   where ($1::text is null or state = $1) and number < $2 and ($4::text is null or rule = $4) and ${hasFigure}
   order by number desc limit $3`,
)

/** What the batches of a state hold together, by rule, office and category. */
export const batchFigures = statement(
  'batch-figures',
  `select rule, counted ->> 'office' as office, counted ->> 'category' as category, count(*)::int as batches,
     sum((counted ->> 'clients')::int)::int as clients, sum((counted ->> 'entries')::int)::int as entries
   from removal_batch cross join jsonb_array_elements(counts) as counted
   where $1::text is null or state = $1
   group by 1, 2, 3 order by 1, 2, 3`,
)

export const batchCounts = statement(
  'batch-counts',
  'select state, count(*)::int as batches from removal_batch group by state',
)

export const keepCounts = statement('keep-counts', 'update removal_batch set counts = $2 where batch_id = $1')

/** A batch that has ended stays as it ended, whoever comes late. */
export const keepPackage = statement(
  'keep-package',
  `update removal_batch set state = $2, package = $3, received_at = case when $2 = 'received' then coalesce(received_at, $4) end
   where batch_id = $1 and state <> 'removed'`,
)

export const keepCertificate = statement(
  'keep-certificate',
  `update removal_batch set state = 'removed', removed_at = $2, certificate = $3, signature = $4
   where batch_id = $1 and state = 'received'`,
)

/** Who of a batch is still to go, in the order of ids. */
export const clientsOfBatch = statement(
  'clients-of-batch',
  `select client_id, entries, versions from removal_client
   where batch_id = $1 and state = 'due' and client_id > $2 order by client_id limit $3`,
)

export const outcomesOfBatch = statement(
  'outcomes-of-batch',
  'select state, count(*)::int as clients from removal_client where batch_id = $1 group by state',
)

/** Ids of the removed of a batch, hashed together: an auditor can compare it with the ledger, and learns nobody from it. */
export const ledgerDigest = statement(
  'ledger-digest',
  `select encode(sha256(convert_to(coalesce(string_agg(id::text, ',' order by id), ''), 'UTF8')), 'hex') as digest,
     count(*)::int as ids
   from removal, unnest(whole || parts) as id where batch_id = $1`,
)

export const keepOutcomes = statement(
  'keep-outcomes',
  `update removal_client r set state = told.state
   from unnest($2::uuid[], $3::text[]) as told (client_id, state)
   where r.batch_id = $1 and r.client_id = told.client_id`,
)

export const insertRemoval = statement(
  'insert-removal',
  'insert into removal (removal_id, batch_id, removed_at, whole, parts) values ($1, $2, $3, $4, $5)',
)

export const latestSweep = statement(
  'latest-sweep',
  `select max(as_of) as as_of, max((made_at at time zone 'Europe/Helsinki')::date) as made_on from removal_batch`,
)

export const approvalsOfBatches = statement(
  'approvals-of-batches',
  `select batch_id, staff_id, staff_name, approved_at from removal_approval where batch_id = any ($1::uuid[])
   order by approved_at, staff_id`,
)
export type ApprovalRow = { batch_id: string; staff_id: string; staff_name: string; approved_at: string }

export const insertApproval = statement(
  'insert-approval',
  'insert into removal_approval (batch_id, staff_id, staff_name, approved_at) values ($1, $2, $3, $4)',
)
