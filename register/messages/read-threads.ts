import { open } from '../../access/open.ts'
import type { Records } from '../../access/records.ts'
import { Refusal } from '../../access/refusal.ts'
import { dayOf, type Register, type Visit } from '../../access/visit.ts'
import { endOfPeriod } from '../../rulebook/period.ts'
import type { AttachedFile } from '../attachments/contract.ts'
import { attachedFileFrom, attachmentFrom, type AttachmentRow } from '../attachments/seal-attachment.ts'
import { findClient } from '../clients/client-queries.ts'
import type { Message, Thread, Threads, ThreadsOfClient } from './contract.ts'
import {
  attachmentById,
  attachmentsOfClient,
  markRead,
  type MessageAttachmentRow,
  type MessageRow,
  messagesOfClient,
  type ThreadRow,
  threadsOfClient,
  unreadOfClient,
} from './message-queries.ts'

/** To what a sealed word of a thread or a message is bound. */
export const boundTo = {
  subject: (threadId: string) => `message-thread:${threadId}`,
  text: (messageId: string) => `message:${messageId}`,
}

type Asked = { readonly purpose: string; readonly clientId: string }

/**
 * The threads of a client with their messages, for the person themself and for staff within reach. What the other side
 * wrote counts as read from now on, and the other side sees that (a read receipt).
 *
 * Throws `Refusal('notFound')` where there is no client, or nothing for the actor.
 */
export async function readThreads(visit: Visit, { purpose, clientId }: Asked): Promise<ThreadsOfClient> {
  const { register, actor } = visit
  return open(visit, { purpose, operation: 'readMessages', client: clientId }, async (records) => {
    const client = await findClient(records, register.rules, actor.group)
    if (!client || !exchanges(visit)) throw new Refusal('notFound')
    const threads = await threadsOf(records, visit)
    // Those that are shown, and none that came meanwhile.
    const others = threads.flatMap(({ messages }) => messages.filter(({ byClient }) => byClient !== isPerson(visit)))
    const unread = others.filter(({ readAt }) => readAt === undefined).map(({ messageId }) => messageId)
    if (unread.length > 0) await records.change(markRead, [records.clients, register.now().toISOString(), unread])
    return {
      threads,
      ...(client.display_name ? { clientName: client.display_name } : {}),
      ...(client.service_language ? { serviceLanguage: client.service_language } : {}),
    }
  })
}

/** How many of the office's messages the person has not had before them yet. */
export async function countUnread(records: Records): Promise<number> {
  const [counted] = await records.rowsKeptBehind<{ unread: number }>(unreadOfClient, [records.clients])
  return counted!.unread
}

/** One attachment with its content. */
export async function readAttachment(
  visit: Visit,
  { purpose, clientId, attachmentId }: Asked & { readonly attachmentId: string },
): Promise<AttachedFile> {
  const { register } = visit
  return open(visit, { purpose, operation: 'readMessages', client: clientId }, async (records) => {
    const [row] = await records.rows<AttachmentRow & { readonly sealed: string }>(attachmentById, [
      records.clients,
      attachmentId,
    ])
    if (!row) throw new Refusal('notFound')
    return attachedFileFrom(register.seals, row)
  })
}

/** Whether the actor's group has to do with messages at all. */
export const exchanges = ({ actor, register }: Pick<Visit, 'actor' | 'register'>): boolean =>
  register.rules.groups.get(actor.group)?.dealings.has('exchangeMessages') ?? false

export const isPerson = ({ actor, register }: Pick<Visit, 'actor' | 'register'>): boolean =>
  register.rules.notice.groups[actor.group]?.actor === 'person'

/** Everything that was written between the client and the office. */
export async function threadsOf(records: Records, visit: Visit): Promise<Threads['threads']> {
  const [threads, messages, attachments] = await Promise.all([
    records.rows<ThreadRow>(threadsOfClient, [records.clients]),
    records.rows<MessageRow>(messagesOfClient, [records.clients]),
    records.rows<MessageAttachmentRow>(attachmentsOfClient, [records.clients]),
  ])
  const ofThread = Map.groupBy(messages, ({ thread_id }) => thread_id)
  const onMessage = Map.groupBy(attachments, ({ message_id }) => message_id)
  return threads.map((row) => threadFrom(visit, records, row, ofThread.get(row.thread_id) ?? [], onMessage))
}

function threadFrom(
  visit: Visit,
  { hidesWhere }: Pick<Records, 'hidesWhere'>,
  row: ThreadRow,
  messages: readonly MessageRow[],
  attachments: ReadonlyMap<string, readonly MessageAttachmentRow[]>,
): Thread {
  const { register } = visit
  const forPerson = isPerson(visit)
  const nowhere = { fi: '', sv: '', en: '' }
  const thread: Thread = {
    threadId: row.thread_id,
    subject: register.seals.unseal(row.subject, boundTo.subject(row.thread_id)),
    office: (hidesWhere ? undefined : register.rules.notice.offices[row.office]?.name) ?? nowhere,
    messages: messages.map((message) =>
      messageFrom(register, message, attachments.get(message.message_id) ?? [], forPerson),
    ),
    lastAt: row.last_at,
    unread: messages.filter(({ by_client, read_at }) => by_client !== forPerson && read_at === null).length,
    version: row.version,
  }
  if (row.waits_since) thread.waitsSince = row.waits_since
  if (!forPerson && row.assigned_to) thread.assignedTo = row.assigned_to
  if (!forPerson && row.assigned_to_name) thread.assignedToName = row.assigned_to_name
  return thread
}

/** A message grows old as a recorded contact does, from the day on which it was sent. */
function keptUntil({ rules }: Register, { sent_at: sentAt }: MessageRow): { keptUntil?: string } {
  const clock = rules.clocks.ofEntries.get('contact')
  return clock ? { keptUntil: endOfPeriod(dayOf(new Date(sentAt)), { years: clock.years }) } : {}
}

function messageFrom(
  register: Register,
  row: MessageRow,
  attachments: readonly AttachmentRow[],
  forPerson: boolean,
): Message {
  return {
    messageId: row.message_id,
    byClient: row.by_client,
    ...(row.by_client || forPerson ? {} : { sentByName: row.sent_by_name }),
    sentAt: row.sent_at,
    text: register.seals.unseal(row.sealed, boundTo.text(row.message_id)),
    attachments: attachments.map((attachment) => attachmentFrom(register.seals, attachment)),
    ...(row.read_at ? { readAt: row.read_at } : {}),
    ...keptUntil(register, row),
  }
}
