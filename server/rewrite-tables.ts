import type { Pool } from '../database/connection.ts'

const missingRight = '42501'

/** Samples of values that the planner keeps: of a table that has become empty it would keep the old ones. */
const forgetSamples = `delete from pg_catalog.pg_statistic
  where starelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)`

/**
 * Writes the tables of clients anew, without the space of rows that were removed. What a sweep has removed is in no query
 * and no dump from that moment on; but its bytes stay in the files until their pages are written over, and would go along
 * into a copy of the files. The planner's samples of values are made anew too.
 *
 * Each table is locked while it is written: for announced maintenance, before a copy of the files is taken. May be broken
 * off and begun again. Gives how many tables were written.
 */
export async function rewriteTables(owner: Pool, say: (line: string) => void): Promise<number> {
  // A server that is not ours may keep its catalogue and its checkpoints to itself.
  const whereAllowed = async (statement: string) => {
    await owner.query(statement).catch((error: unknown) => {
      if ((error as { code?: unknown }).code !== missingRight) throw error
      say(`Not allowed here, for the server's own account to do: ${statement}`)
    })
  }
  const { rows } = await owner.query<{ name: string }>(
    `select quote_ident(relname) as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not like 'access_log%'
     order by relpages`,
  )
  await whereAllowed(forgetSamples)
  for (const { name } of rows) {
    await owner.query(`vacuum (full, analyze) ${name}`)
    say(`Written: ${name}`)
  }
  await whereAllowed('vacuum (full) pg_catalog.pg_statistic')
  await whereAllowed('checkpoint')
  return rows.length
}
