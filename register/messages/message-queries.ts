import { statement } from '../../access/records.ts'
import type { AttachmentRow } from '../attachments/seal-attachment.ts'

export type ThreadRow = {
  client_id: string
  thread_id: string
  office: string
  subject: string
  assigned_to: string | null
  assigned_to_name: string | null
  waits_since: string | null
  last_at: string
  version: number
}

export type MessageRow = {
  client_id: string
  message_id: string
  thread_id: string
  by_client: boolean
  sent_by_name: string
  sent_at: string
  sealed: string
  read_at: string | null
}

export type MessageAttachmentRow = AttachmentRow & { message_id: string }

const threadColumns =
  'client_id, thread_id, office, subject, assigned_to, assigned_to_name, waits_since, last_at, version'

export const threadsOfClient = statement(
  'threads-of-client',
  `select ${threadColumns} from message_thread where client_id = any ($1::uuid[]) order by last_at desc, thread_id`,
)
export const messagesOfClient = statement(
  'messages-of-client',
  `select client_id, message_id, thread_id, by_client, sent_by_name, sent_at, sealed, read_at from message
   where client_id = any ($1::uuid[]) order by sent_at, message_id`,
)
export const attachmentsOfClient = statement(
  'attachments-of-client',
  `select client_id, attachment_id, message_id, name, media_type, size, is_scanned from message_attachment
   where client_id = any ($1::uuid[]) order by attachment_id`,
)
export const attachmentById = statement(
  'attachment-by-id',
  `select client_id, attachment_id, message_id, name, media_type, size, is_scanned, sealed from message_attachment
   where client_id = any ($1::uuid[]) and attachment_id = $2`,
)

/** Messages of the office that the person has not had before them. */
export const unreadOfClient = statement(
  'unread-of-client',
  'select count(*)::int as unread from message where client_id = any ($1::uuid[]) and not by_client and read_at is null',
)

/** The thread stands still until the errand ends. */
export const threadById = statement(
  'thread-by-id',
  `select ${threadColumns} from message_thread where client_id = any ($1::uuid[]) and thread_id = $2 for update`,
)
export const insertThread = statement(
  'insert-thread',
  `insert into message_thread (client_id, thread_id, office, subject, started_at, last_at, version)
   values ($1, $2, $3, $4, $5, $5, 1) on conflict (client_id, thread_id) do nothing`,
)
export const insertMessage = statement(
  'insert-message',
  `insert into message (client_id, message_id, thread_id, by_client, sent_by, sent_by_name, sent_at, sealed)
   values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (client_id, message_id) do nothing`,
)
export const insertAttachment = statement(
  'insert-attachment',
  `insert into message_attachment (client_id, message_id, attachment_id, name, media_type, size, is_scanned, sealed)
   values ($1, $2, $3, $4, $5, $6, $7, $8)`,
)

/** A message of the client waits from now on, unless one waits already; one of the office answers what waited. */
export const waitInThread = statement(
  'wait-in-thread',
  `update message_thread set waits_since = coalesce(waits_since, $3), last_at = $3, version = version + 1
   where client_id = $1 and thread_id = $2`,
)
export const answerInThread = statement(
  'answer-in-thread',
  `update message_thread set waits_since = null, last_at = $3, version = version + 1,
     assigned_to = coalesce(assigned_to, $4), assigned_to_name = coalesce(assigned_to_name, $5)
   where client_id = $1 and thread_id = $2`,
)
export const handleThread = statement(
  'handle-thread',
  `update message_thread set waits_since = $3, assigned_to = $4, assigned_to_name = $5, version = version + 1
   where client_id = $1 and thread_id = $2`,
)
export const markRead = statement(
  'mark-messages-read',
  `update message set read_at = $2
   where client_id = any ($1::uuid[]) and message_id = any ($3::uuid[]) and read_at is null`,
)

const waiting = `from message_thread where office = $1 and waits_since is not null
     and ($2::text is null or assigned_to = $2) and (not $3 or assigned_to is null)`

/** A page of what waits for the office, what has waited longest first. */
export const waitingThreads = statement(
  'waiting-threads',
  `select ${threadColumns} ${waiting} and (waits_since, thread_id) > ($4::timestamptz, $5::uuid)
   order by waits_since, thread_id limit $6`,
)
export const countWaiting = statement('count-waiting-threads', `select count(*)::int as total ${waiting}`)
