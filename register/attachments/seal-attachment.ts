import type { Seals } from '../../access/seals.ts'
import type { CheckedFile } from './check-attachments.ts'
import type { AttachedFile, Attachment } from './contract.ts'

/** A row of any table of attachments: what it is in the open, its name and its content sealed. */
export type AttachmentRow = {
  client_id: string
  attachment_id: string
  name: string
  media_type: string
  size: number
  is_scanned: boolean
}

/** To what a sealed word of an attachment is bound. */
const boundTo = {
  name: (attachmentId: string) => `attachment-name:${attachmentId}`,
  content: (attachmentId: string) => `attachment:${attachmentId}`,
}

/** What is kept of an attachment, in the order of the columns: id, name, type, size, whether it was scanned, content. */
export const sealAttachment = (seals: Seals, file: CheckedFile): readonly unknown[] => [
  file.attachmentId,
  seals.seal(file.name, boundTo.name(file.attachmentId)),
  file.mediaType,
  file.content.length,
  file.isScanned,
  seals.seal(file.content.toString('base64'), boundTo.content(file.attachmentId)),
]

export const attachmentFrom = (seals: Seals, row: AttachmentRow): Attachment => ({
  attachmentId: row.attachment_id,
  name: seals.unseal(row.name, boundTo.name(row.attachment_id)),
  mediaType: row.media_type,
  size: row.size,
  isScanned: row.is_scanned,
})

export const attachedFileFrom = (seals: Seals, row: AttachmentRow & { readonly sealed: string }): AttachedFile => ({
  ...attachmentFrom(seals, row),
  content: seals.unseal(row.sealed, boundTo.content(row.attachment_id)),
})
