import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import pg from 'pg'

const folder = new URL('./migrations/', import.meta.url)
const derived = new URL('../derive/output/', import.meta.url)

/** One migration at a time per database, however many processes start together. */
const migrationLock = 0x5e105e

/**
 * Brings a database to what the code expects: the migrations, then the row policies and views derived from the notice.
 *
 * `adminUrl` signs in as the owner of the database, who may create roles. Safe to run again at every start. The derived
 * part is applied in one transaction, only when its text has changed, and its digest is stamped into `notice_edition`.
 */
export async function migrate(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    // A door only asks for the digest: it does without the runner and its twenty megabytes.
    const { runner } = await import('node-pg-migrate')
    await runner({
      dbClient: client,
      dir: folder.pathname,
      direction: 'up',
      migrationsTable: 'migration',
      count: Number.POSITIVE_INFINITY,
      noLock: true,
      checkOrder: true,
      log: () => undefined,
    })
    await applyDerived(client)
    await client.query('select prepare_access_log_months(current_date, 3)')
  } finally {
    await client.end()
  }
}

async function applyDerived(client: pg.Client) {
  const sql = await derivedSql()
  const digest = digestOf(sql)
  const { rows } = await client.query('select digest from notice_edition order by applied_at desc limit 1')
  if (rows[0]?.digest === digest) return
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query(
      `insert into notice_edition (edition, digest) values ($1, $2)
       on conflict (edition, digest) do update set applied_at = clock_timestamp()`,
      [editionOf(sql), digest],
    )
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

/** The digest of the derived SQL that this code carries: the doors open only on a database that bears it. */
export const derivedDigest = async () => digestOf(await derivedSql())

const derivedSql = async () =>
  (await Promise.all(['policies.sql', 'views.sql'].map((file) => readFile(new URL(file, derived), 'utf8')))).join('\n')

const digestOf = (sql: string) => createHash('sha256').update(sql).digest('hex')
const editionOf = (sql: string) => /edition (\S+)/.exec(sql)?.[1] ?? 'unknown'
