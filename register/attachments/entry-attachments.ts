import { open } from '../../access/open.ts'
import { type Records, statement } from '../../access/records.ts'
import { Refusal } from '../../access/refusal.ts'
import type { Register, Visit } from '../../access/visit.ts'
import { findClient } from '../clients/client-queries.ts'
import type { EntryRow } from '../entries/entry-queries.ts'
import type { CheckedFile } from './check-attachments.ts'
import type { Attachments } from '../entries/read-entries.ts'
import type { AttachedFile } from './contract.ts'
import { attachedFileFrom, attachmentFrom, type AttachmentRow, sealAttachment } from './seal-attachment.ts'

export type EntryAttachmentRow = AttachmentRow & { readonly entry_id: string; readonly category: string }

const columns = 'client_id, category, entry_id, attachment_id, name, media_type, size, is_scanned'

const attachmentsOfEntries = statement(
  'attachments-of-entries',
  `select ${columns} from entry_attachment
   where client_id = any ($1::uuid[]) and entry_id = any ($2::uuid[]) order by entry_id, attachment_id`,
)
const entryAttachmentById = statement(
  'entry-attachment-by-id',
  `select ${columns}, sealed from entry_attachment where client_id = any ($1::uuid[]) and attachment_id = $2`,
)
const insertEntryAttachment = statement(
  'insert-entry-attachment',
  `insert into entry_attachment (client_id, category, entry_id, version, kind, attachment_id, name, media_type, size, is_scanned, sealed)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
)

/** Hangs files on a version of an entry that has just been written: they commit with it, and are never changed. */
export async function attachTo(
  records: Records,
  { seals }: Pick<Register, 'seals'>,
  { client_id, category, entry_id, version, kind }: EntryRow,
  files: readonly CheckedFile[],
): Promise<void> {
  for (const file of files) {
    const whose = [client_id, category, entry_id, version, kind]
    await records.change(insertEntryAttachment, [...whose, ...sealAttachment(seals, file)])
  }
}

/** What hangs on entries, without content, by the entry. Where no kind among them bears files, nobody asks. */
export async function attachmentsOf(
  records: Records,
  { rules, seals }: Pick<Register, 'rules' | 'seals'>,
  rows: readonly EntryRow[],
): Promise<Attachments> {
  const bearing = rows.filter(({ kind }) => rules.kinds.get(kind)?.bearsAttachments).map(({ entry_id }) => entry_id)
  if (bearing.length === 0) return new Map()
  const found = await records.rowsKeptBehind<EntryAttachmentRow>(attachmentsOfEntries, [records.clients, bearing])
  const byEntry = Map.groupBy(found, ({ entry_id }) => entry_id)
  return new Map([...byEntry].map(([id, own]) => [id, own.map((row) => attachmentFrom(seals, row))]))
}

type Asked = { readonly purpose: string; readonly clientId: string; readonly attachmentId: string }

/**
 * One file of an entry with its content, for whoever may read the entry. The log tells which entry it hangs on.
 *
 * Throws `Refusal('notFound')` for a file that is not there, not of this client, or not for the actor.
 */
export async function readEntryAttachment(
  visit: Visit,
  { purpose, clientId, attachmentId }: Asked,
): Promise<AttachedFile> {
  const { register, actor } = visit
  return open(visit, { purpose, operation: 'readAttachment', client: clientId }, async (records) => {
    const [client, [row]] = await Promise.all([
      findClient(records, register.rules, actor.group),
      records.rows<EntryAttachmentRow & { readonly sealed: string }>(entryAttachmentById, [
        records.clients,
        attachmentId,
      ]),
    ])
    if (!client || !row) throw new Refusal('notFound')
    return attachedFileFrom(register.seals, row)
  })
}
