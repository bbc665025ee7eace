import { pipeline } from 'node:stream/promises'
import { Readable } from 'node:stream'
import { from as copyFrom } from 'pg-copy-streams'
import { type Records, statement } from '../../access/records.ts'
import type { Register } from '../../access/visit.ts'
import { referralColumns } from '../entries/keep-referral.ts'
import { versionColumns } from '../entries/entry-queries.ts'
import { type ArrivedClient, type IncomingTable, standingColumns } from './check-line.ts'

/** The tables that a client's rows go to, in the order that their references ask for. */
const columnsOf = (register: Register): Readonly<Record<IncomingTable, string>> => ({
  client: ['client_id', 'changed_at', ...standingColumns(register)].join(', '),
  client_identity_code: 'client_id, code_hash, sealed, is_current, recorded_at, is_foreign',
  client_name: 'client_id, name_key, is_former, birth_year, office, search_valid_until',
  entry: versionColumns,
  client_referral: referralColumns,
  imported_client: 'client_id, line_digest',
})

/**
 * Brings the rows of a batch to temporary tables of their own shape. COPY does not go into tables with row policies, so
 * the rows wait here and pass the importer's policies on their way from here (`keepIncoming`).
 */
export async function bringIncoming(
  records: Records,
  register: Register,
  arrived: readonly ArrivedClient[],
): Promise<void> {
  const tables = Object.entries(columnsOf(register)) as [IncomingTable, string][]
  await records.run(
    [
      // A batch may have to wait for the one before it.
      `set local idle_in_transaction_session_timeout = '5min'`,
      ...tables.map(
        ([table, columns]) =>
          `create temp table if not exists incoming_${table} on commit delete rows as select ${columns} from ${table} with no data`,
      ),
    ].join('; '),
  )
  for (const [table] of tables) {
    const copying = records.dangerouslyStream().query(copyFrom(`copy incoming_${table} from stdin`))
    await pipeline(Readable.from(inPieces(arrived.map(({ rows }) => rows[table]))), copying)
  }
}

/** Texts put together to pieces of some size: a message to the server for every client would be dear. */
function* inPieces(texts: readonly string[]): Generator<Buffer> {
  let piece: string[] = []
  let length = 0
  for (const text of texts) {
    piece.push(text)
    length += text.length
    if (length < 128 * 1024) continue
    yield Buffer.from(piece.join(''))
    piece = []
    length = 0
  }
  yield Buffer.from(piece.join(''))
}

const alreadyThere = statement(
  'incoming-already-there',
  `select i.client_id as arrived, bool_and(coalesce(d.line_digest = di.line_digest, false)) as same
   from incoming_client_identity_code i
   join client_identity_code c on c.code_hash = i.code_hash and not c.was_annulled
   join incoming_imported_client di on di.client_id = i.client_id
   left join imported_client d on d.client_id = c.client_id
   group by i.client_id`,
)

/**
 * The arrived clients whose identity code already finds somebody: `same` when that is this very line, loaded before.
 * Their rows are taken out of what waits.
 */
export async function setAsideKnown(records: Records): Promise<ReadonlyMap<string, { same: boolean }>> {
  const rows = await records.rowsKeptBehind<{ arrived: string; same: boolean }>(alreadyThere)
  if (rows.length > 0) {
    const ids = rows.map(({ arrived }) => `'${arrived}'`).join(', ')
    const tables: IncomingTable[] = [
      'client',
      'client_identity_code',
      'client_name',
      'entry',
      'client_referral',
      'imported_client',
    ]
    await records.run(tables.map((table) => `delete from incoming_${table} where client_id in (${ids})`).join('; '))
  }
  return new Map(rows.map(({ arrived, same }) => [arrived, { same }]))
}

/** Moves what waits into the register, under the row policies of the importer. */
export async function keepIncoming(records: Records, register: Register): Promise<void> {
  const inserts = Object.entries(columnsOf(register)).map(
    ([table, columns]) => `insert into ${table} (${columns}) select ${columns} from incoming_${table}`,
  )
  await records.run(inserts.join('; '))
}
