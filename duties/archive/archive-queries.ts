import { statement } from '../../access/records.ts'
import { versionColumns } from '../../register/entries/entry-queries.ts'
import type { ArchiveFile, ArchivePackage, ArchiveReceipt, Packaged, PackageState, Verdict } from './contract.ts'

export type PackageRow = {
  package_id: string
  batch_id: string
  attempt: number
  state: PackageState
  rule: string
  as_of: string
  file_name: string
  bytes: number
  sha256: string
  file_count: number
  client_count: number
  entry_count: number
  paper_count: number
  secret_until: string
  packaged_at: string
  sent_at: string | null
  settled_at: string | null
  reference: string | null
  reason: string | null
  sends: number
  send_fault: string | null
  tried_at: string | null
  again_by_name: string | null
  again_at: string | null
}

const packageColumns = `package_id, batch_id, attempt, state, rule, as_of, file_name, bytes, sha256, file_count, client_count, entry_count,
  paper_count, secret_until, packaged_at, sent_at, settled_at, reference, reason, sends, send_fault, tried_at, again_by_name, again_at`

/** What goes into the files of a page of clients. */
export const clientsToPackage = statement(
  'clients-to-package',
  `select client_id, office, display_name, birth_year, service_language, customership_started_on, customership_ended_on
   from client where client_id = any ($1::uuid[]) order by client_id`,
)
/** The rows of a person: the one that stands, and those merged into it. */
export const rowsOfPersons = statement(
  'rows-of-persons-to-package',
  `select client_id, coalesce(merged_into, client_id) as person from client
   where client_id = any ($1::uuid[]) or merged_into = any ($1::uuid[]) order by client_id`,
)
export const everyVersion = statement(
  'every-version-to-package',
  `select ${versionColumns} from entry where client_id = any ($1::uuid[]) order by client_id, entry_id, version`,
)
export const versionsOfEntries = statement(
  'versions-to-package',
  `select ${versionColumns} from entry where client_id = any ($1::uuid[]) and entry_id = any ($2::uuid[])
   order by client_id, entry_id, version`,
)
/** By which a person is told, where the entries that are due do not tell it. */
export const identityOfClients = statement(
  'identity-to-package',
  `select distinct on (entry_id) ${versionColumns} from entry
   where client_id = any ($1::uuid[]) and category = 'identity' and kind = 'identityCode' order by entry_id, version desc`,
)
export const mattersToPackage = statement(
  'matters-to-package',
  `select client_id, matter_id, number, kind, office, state, result, handler, handler_name, received_on, due_on, closed_on, answer, version
   from matter where client_id = any ($1::uuid[]) order by client_id, received_on, matter_id`,
)
export const eventsToPackage = statement(
  'events-to-package',
  `select client_id, matter_id, version, state, note, answer, done_by_name, done_at
   from matter_event where client_id = any ($1::uuid[]) order by client_id, matter_id, version`,
)
export const papersToPackage = statement(
  'papers-to-package',
  `select client_id, number, kind, office, arrived_on from paper where client_id = any ($1::uuid[]) order by client_id, number`,
)

/** What hangs on the entries of clients; the content goes one file at a time. */
export const attachmentsToPackage = statement(
  'attachments-to-package',
  `select client_id, category, entry_id, attachment_id, name, media_type, size, is_scanned from entry_attachment
   where client_id = any ($1::uuid[]) order by client_id, attachment_id`,
)
export const attachmentToPackage = statement(
  'attachment-to-package',
  `select client_id, category, entry_id, attachment_id, name, media_type, size, is_scanned, sealed from entry_attachment
   where client_id = $1 and attachment_id = $2`,
)

/** Messages: every one of some persons, and those of others that are due; with their threads and what hangs on them. */
export const messagesToPackage = statement(
  'messages-to-package',
  `select client_id, thread_id, message_id, by_client, sent_by, sent_by_name, sent_at, sealed, read_at from message
   where client_id = any ($1::uuid[]) or client_id = any ($2::uuid[]) and message_id = any ($3::uuid[])
   order by client_id, sent_at, message_id`,
)
export const threadsToPackage = statement(
  'threads-to-package',
  `select client_id, thread_id, office, subject from message_thread
   where client_id = any ($1::uuid[]) and thread_id = any ($2::uuid[]) order by client_id, started_at, thread_id`,
)
export const messageAttachmentsToPackage = statement(
  'message-attachments-to-package',
  `select client_id, message_id, attachment_id, name, media_type, size, is_scanned from message_attachment
   where client_id = any ($1::uuid[]) and message_id = any ($2::uuid[]) order by client_id, attachment_id`,
)
export const messageAttachmentToPackage = statement(
  'message-attachment-to-package',
  `select client_id, message_id, attachment_id, name, media_type, size, is_scanned, sealed from message_attachment
   where client_id = $1 and attachment_id = $2`,
)

/** The package that stands for a batch, if there is one; of rejected ones that are packaged again, the last. */
export const packagesOfBatch = statement(
  'packages-of-batch',
  `select ${packageColumns} from archive_package where batch_id = $1 order by attempt desc`,
)
export const packageById = statement(
  'package-by-id',
  `select ${packageColumns} from archive_package where package_id = $1`,
)
/** The same, and nobody else settles it until the errand ends. */
export const packageToSettle = statement(
  'package-to-settle',
  `select ${packageColumns} from archive_package where package_id = $1 for update`,
)
export const packagesWithFile = statement(
  'packages-with-file',
  `select file_name, state in ('packaged', 'sent', 'rejected') as stands from archive_package where file_name = any ($1)`,
)
export const replacePackage = statement(
  'replace-package',
  `update archive_package set state = 'repackaged' where package_id = $1 and state = 'rejected'`,
)
export const insertPackage = statement(
  'insert-package',
  `insert into archive_package (package_id, batch_id, attempt, state, rule, as_of, file_name, bytes, sha256, file_count,
     client_count, entry_count, paper_count, secret_until, packaged_at)
   values ($1, $2, $3, 'packaged', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) returning ${packageColumns}`,
)
export const insertFiles = statement(
  'insert-files',
  `insert into archive_file (package_id, number, path, bytes, sha256, entries)
   select $1, f.number, f.path, f.bytes, f.sha256, f.entries
   from jsonb_to_recordset($2::jsonb) as f (number int, path text, bytes bigint, sha256 text, entries int)`,
)
export const filesOfPackage = statement(
  'files-of-package',
  `select number, path, bytes, sha256, entries from archive_file where package_id = $1 and number > $2 order by number limit $3`,
)

/** Before anything leaves: a receipt may come sooner than we know that the sending ended. */
export const beginSending = statement(
  'begin-sending',
  `update archive_package set sends = sends + 1, tried_at = $2, send_fault = null
   where package_id = $1 and state = 'packaged' returning ${packageColumns}`,
)
/** What has not gone yet, the oldest first. */
export const waitingPackages = statement(
  'waiting-packages',
  `select ${packageColumns} from archive_package where state = 'packaged' order by packaged_at, package_id limit 100`,
)
export const noteSent = statement(
  'note-sent',
  `update archive_package set state = 'sent', sent_at = $2 where package_id = $1 and state = 'packaged' returning ${packageColumns}`,
)
export const noteSendFault = statement(
  'note-send-fault',
  `update archive_package set send_fault = $2 where package_id = $1 and state = 'packaged' returning ${packageColumns}`,
)
export const settlePackage = statement(
  'settle-package',
  `update archive_package set state = $2, settled_at = $3, sent_at = coalesce(sent_at, tried_at), reference = $4, reason = $5
   where package_id = $1 and state in ('packaged', 'sent')`,
)
export const insertReceipt = statement(
  'insert-receipt',
  `insert into archive_receipt (receipt_id, digest, package_id, verdict, detail, arrived_at)
   values ($1, $2, $3, $4, $5, $6) on conflict (digest) do nothing`,
)
export const askPackageAgain = statement(
  'ask-package-again',
  `update archive_package set again_by = $2, again_by_name = $3, again_at = $4
   where package_id = $1 and state = 'rejected' and again_at is null returning ${packageColumns}`,
)

export const countPackages = statement(
  'count-packages',
  'select state, count(*)::int as total from archive_package group by state',
)
export const forecastRows = statement(
  'forecast',
  'select month, rule, client_count, entry_count, reckoned_on from removal_forecast order by month, rule',
)
/** Whom and why is not granted; that a hold is there, where, and until when it stands unreviewed, is. */
export const countHolds = statement(
  'count-holds',
  `select office, ground, count(*)::int as holds, (count(*) filter (where review_on <= $1))::int as to_review
   from hold where lifted_at is null group by office, ground order by office, ground`,
)
export const waitingSince = statement(
  'packages-waiting-since',
  `select min(packaged_at) filter (where state = 'packaged') as waiting, min(sent_at) filter (where state = 'sent') as silent
   from archive_package where state in ('packaged', 'sent')`,
)
export const countOddReceipts = statement(
  'count-odd-receipts',
  `select count(*)::int as total from archive_receipt
   where verdict not in ('received', 'rejected') and arrived_at > $1::timestamptz - interval '31 days'`,
)

export const packagesByState = statement(
  'packages-by-state',
  `select ${packageColumns} from archive_package
   where ($1::text is null or state = $1) and (packaged_at, package_id) < ($2::timestamptz, $3::uuid)
   order by packaged_at desc, package_id desc limit $4`,
)
export const receiptsOfPackage = statement(
  'receipts-of-package',
  `select receipt_id, package_id, verdict, detail, arrived_at from archive_receipt where package_id = $1
   order by arrived_at desc, receipt_id limit 100`,
)
export const latestReceipts = statement(
  'latest-receipts',
  `select receipt_id, package_id, verdict, detail, arrived_at from archive_receipt
   where ($1 = false or verdict not in ('received', 'rejected')) and (arrived_at, receipt_id) < ($2::timestamptz, $3::uuid)
   order by arrived_at desc, receipt_id desc limit $4`,
)

export const packagedFrom = (row: PackageRow): Packaged => ({
  packageId: row.package_id,
  batchId: row.batch_id,
  attempt: row.attempt,
  state: row.state,
  fileName: row.file_name,
  bytes: row.bytes,
  sha256: row.sha256,
  clients: row.client_count,
  entries: row.entry_count,
})

export const packageFrom = (row: PackageRow): ArchivePackage => ({
  ...packagedFrom(row),
  rule: row.rule,
  asOf: row.as_of,
  files: row.file_count,
  papers: row.paper_count,
  secretUntil: row.secret_until,
  packagedAt: row.packaged_at,
  sends: row.sends,
  ...(row.sent_at ? { sentAt: row.sent_at } : {}),
  ...(row.settled_at ? { settledAt: row.settled_at } : {}),
  ...(row.reference ? { reference: row.reference } : {}),
  ...(row.reason ? { reason: row.reason } : {}),
  ...(row.send_fault ? { sendFault: row.send_fault } : {}),
  ...(row.tried_at ? { triedAt: row.tried_at } : {}),
  ...(row.again_by_name ? { againByName: row.again_by_name } : {}),
  ...(row.again_at ? { againAt: row.again_at } : {}),
})

export type ReceiptRow = {
  receipt_id: string
  package_id: string | null
  verdict: Verdict
  detail: string | null
  arrived_at: string
}

export const receiptFrom = (row: ReceiptRow): ArchiveReceipt => ({
  receiptId: row.receipt_id,
  verdict: row.verdict,
  arrivedAt: row.arrived_at,
  ...(row.package_id ? { packageId: row.package_id } : {}),
  ...(row.detail ? { detail: row.detail } : {}),
})

export type FileRow = ArchiveFile
