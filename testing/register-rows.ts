import type { Pool } from '../database/connection.ts'

const tables = [
  'client',
  'client_identity_code',
  'client_name',
  'client_duplicate',
  'entry',
  'draft',
  'matter',
  'matter_event',
  'disclosure',
  'delivery',
] as const

/** How many rows each table of the register has: nothing half-written is left when they are as before. */
export async function countRows(adminPool: Pool): Promise<Readonly<Record<string, number>>> {
  const counts = tables.map((table) => `(select count(*)::int from ${table}) as ${table}`)
  const { rows } = await adminPool.query(`select ${counts.join(', ')}`)
  return rows[0]
}
