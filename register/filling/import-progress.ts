import { type Records, statement } from '../../access/records.ts'

/** How far a file has been taken into the register, and what came of it. */
export type ImportProgress = {
  readonly lines_done: number
  readonly bytes_done: number
  readonly finished: boolean
  readonly clients_loaded: number
  readonly entries_loaded: number
  readonly lines_unchanged: number
  readonly lines_rejected: number
  readonly rejected_bytes: number
}

export const notBegun: ImportProgress = {
  lines_done: 0,
  bytes_done: 0,
  finished: false,
  clients_loaded: 0,
  entries_loaded: 0,
  lines_unchanged: 0,
  lines_rejected: 0,
  rejected_bytes: 0,
}

const columns =
  'lines_done, bytes_done, finished, clients_loaded, entries_loaded, lines_unchanged, lines_rejected, rejected_bytes'

const findQuery = statement('find-import-progress', `select ${columns} from import_progress where file_digest = $1`)
const beginQuery = statement(
  'begin-import-progress',
  'insert into import_progress (file_digest, lines_done, bytes_done) values ($1, 0, 0) on conflict do nothing',
)
const lockQuery = statement('lock-import-progress', `${findQuery.text} for update`)
const updateQuery = statement(
  'update-import-progress',
  `update import_progress set (${columns}, changed_at) = ($2, $3, $4, $5, $6, $7, $8, $9, $10) where file_digest = $1`,
)

export async function findProgress(records: Records, digest: string): Promise<ImportProgress | undefined> {
  return (await records.rows<ImportProgress>(findQuery, [digest]))[0]
}

/** The progress of the file, held until the transaction ends: two runs of one file take turns and make one. */
export async function holdProgress(records: Records, digest: string): Promise<ImportProgress> {
  await records.change(beginQuery, [digest])
  const [progress] = await records.rows<ImportProgress>(lockQuery, [digest])
  if (!progress) throw new Error('The progress of an import is not there')
  return progress
}

export async function keepProgress(
  records: Records,
  digest: string,
  progress: ImportProgress,
  at: Date,
): Promise<void> {
  const values = columns.split(', ').map((column) => progress[column as keyof ImportProgress])
  await records.change(updateQuery, [digest, ...values, at.toISOString()])
}
