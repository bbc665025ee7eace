import { createReadStream, createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { migrate } from '../database/migrate.ts'
import { rounded, type Weighed } from './figure.ts'
import { generate, importFile } from './fill-register.ts'
import { throwAwayFolder } from './hold-bench-folder.ts'
import { type OpenRegister, openRegister } from './open-register.ts'

type How = { readonly clients: number; readonly seed: number; readonly say: (line: string) => void }

/** The tables that an import fills, in the order that their references ask for. */
const tables = ['client', 'client_identity_code', 'client_name', 'entry', 'client_referral', 'imported_client']

/**
 * Weighs an import into an empty register: entries a second from the start of the command to its end, against COPY of
 * the very same rows, all checks and log lines left out, into a database with the same tables and indexes.
 */
export async function weighImport(within: string, { clients, seed, say }: How): Promise<Weighed> {
  const { path: folder, remove } = await throwAwayFolder(within)
  try {
    const file = join(folder, 'clients.jsonl')
    await generate(file, { clients, seed })
    say(`  ${clients} clients in ${((await stat(file)).size / 1024 / 1024).toFixed(0)} MB`)
    const opened = await openRegister(folder)
    try {
      const startedAt = performance.now()
      const loaded = await importFile(file, opened)
      const seconds = (performance.now() - startedAt) / 1000
      const throughput = loaded.entries / seconds
      say(`  ${loaded.entries} entries in ${seconds.toFixed(1)} s`)
      const limit = loaded.entries / (await copyAll(opened))
      say(`  the same rows by COPY: ${limit.toFixed(0)} entries/s`)
      return {
        figure: {
          workload: 'import',
          clients,
          connections: 1,
          throughput: rounded(throughput),
          p50: null,
          p95: null,
          p99: null,
          errors: clients - loaded.clients,
          peakMemoryMb: loaded.peakMemoryMb,
          limit: rounded(limit),
          ratioToLimit: rounded(throughput / limit, 3),
        },
        counts: 'entries',
        limitBy: 'COPY',
        parts: [],
      }
    } finally {
      await opened.close()
    }
  } finally {
    await remove()
  }
}

/** Seconds that COPY takes for the rows of the register, into an empty one beside it. */
async function copyAll({ folder, adminPool, database }: OpenRegister): Promise<number> {
  const other = new URL(database.adminUrl)
  other.pathname = '/limit_of_import'
  await adminPool.query('create database limit_of_import')
  await migrate(other.href)
  for (const table of tables) await dump(database.adminUrl, table, join(folder, table))
  await adminPool.query('checkpoint')
  const client = new pg.Client({ connectionString: other.href })
  await client.connect()
  try {
    const startedAt = performance.now()
    for (const table of tables) {
      await pipeline(createReadStream(join(folder, table)), client.query(copyFrom(`copy ${table} from stdin`)))
    }
    return (performance.now() - startedAt) / 1000
  } finally {
    await client.end()
  }
}

async function dump(url: string, table: string, file: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await pipeline(client.query(copyTo(`copy (select * from ${table}) to stdout`)), createWriteStream(file))
  } finally {
    await client.end()
  }
}
