import { createHash, randomUUID } from 'node:crypto'
import type { PackageState } from '../duties/archive/contract.ts'
import type { Pool } from '../database/connection.ts'

type PackageSaid = {
  readonly batchId?: string
  readonly attempt?: number
  readonly rule?: string
  readonly clients?: number
  readonly packagedAt?: string
  readonly reason?: string
  readonly sendFault?: string
  readonly sends?: number
}

/** A package as the archive would have left it in the database, without the file. Gives its id. */
export async function insertPackage(pool: Pool, state: PackageState, said: PackageSaid = {}): Promise<string> {
  const packageId = randomUUID()
  const { batchId = randomUUID(), attempt = 1, rule = 'fiveYearsFromEnd', clients = 3 } = said
  const { packagedAt = '2026-11-20T02:31:00Z', reason = 'Tiedosto 2 ei avaudu', sendFault = null, sends } = said
  const settled = ['received', 'rejected', 'repackaged'].includes(state)
  await pool.query(
    `insert into archive_package (package_id, batch_id, attempt, state, rule, as_of, file_name, bytes, sha256, file_count,
       client_count, entry_count, paper_count, secret_until, packaged_at, sent_at, settled_at, reference, reason, sends, send_fault,
       tried_at)
     values ($1, $2, $3, $4, $5, $6::timestamptz::date, $7, $8, $9, $10, $11, $12, 0, '2126-11-20', $6, $13, $14, $15, $16, $17, $18, $19)`,
    [
      packageId,
      batchId,
      attempt,
      state,
      rule,
      packagedAt,
      `${batchId}-${attempt}.tar`,
      80_000 * clients,
      createHash('sha256').update(packageId).digest('hex'),
      clients + 2,
      clients,
      clients * 40,
      state === 'packaged' ? null : packagedAt,
      settled ? packagedAt : null,
      state === 'received' ? `KA/2026/${packageId.slice(0, 4)}` : null,
      state === 'rejected' || state === 'repackaged' ? reason : null,
      sends ?? (state === 'packaged' ? 0 : 1),
      sendFault,
      sendFault ? packagedAt : null,
    ],
  )
  await pool.query(
    `insert into archive_file (package_id, number, path, bytes, sha256, entries)
     select $1::uuid, n, case when n <= 2 then 'documentation/' || n || '.json' else 'clients/' || lpad((n - 2)::text, 6, '0') || '.json' end,
       80000, encode(sha256((n::text || $1::text)::bytea), 'hex'), case when n <= 2 then 0 else 40 end
     from generate_series(1, $2::int) as n`,
    [packageId, clients + 2],
  )
  return packageId
}

/** A line of a pick list at an office. Gives its id. */
export async function insertPick(
  pool: Pool,
  { office = '0299', box = '17', fate = 'destroy', kind = 'medicalCertificate' } = {},
): Promise<string> {
  const pickId = randomUUID()
  await pool.query(
    `insert into paper_pick (pick_id, number, kind, office, room, shelf, box, fate, because, listed_at)
     values ($1, $2, $3, $4, 'Kellari 2', 'B', $5, $6, 'operationsPlan', now())`,
    [pickId, `${office}/2024/A${pickId.slice(0, 4)}`, kind, office, box, fate],
  )
  return pickId
}

type BatchSaid = { readonly scope?: 'client' | 'entries'; readonly rule?: string; readonly clients?: number }

/** A batch of removal as a sweep would have left it, in figures. Gives its id. */
export async function insertBatch(
  pool: Pool,
  state: 'reported' | 'packaged' | 'sent' | 'rejected' | 'received' | 'removed',
  { scope = 'client', rule = 'fiveYearsFromEnd', clients = 120 }: BatchSaid = {},
): Promise<string> {
  const batchId = randomUUID()
  const counts = ['0299', '0499'].flatMap((office, index) =>
    ['identity', 'customership', 'plans'].map((category) => ({
      office,
      category,
      clients: Math.round(clients / (index + 2)),
      entries: clients * 7,
    })),
  )
  const isGone = state === 'removed'
  await pool.query(
    `insert into removal_batch (batch_id, scope, rule, regime, edition, as_of, part, state, made_at, client_count, entry_count,
       counts, received_at, removed_at, certificate, signature)
     values ($1, $2, $3, 'published', '2026-1', '2026-11-20', 1, $4, '2026-11-20T01:00:00Z', $5, $6, $7, $8, $8, $9, $10)`,
    [
      batchId,
      scope,
      rule,
      state,
      clients,
      clients * 40,
      JSON.stringify(counts),
      isGone ? '2026-11-22T01:00:00Z' : null,
      isGone
        ? JSON.stringify({ register: 'seloste', removed: { clients, held: 1, changed: 2 }, ledger: { ids: clients } })
        : null,
      isGone ? 'c2lnbmF0dXJl'.repeat(7) : null,
    ],
  )
  return batchId
}
