import { open } from '../../access/open.ts'
import type { Records } from '../../access/records.ts'
import { Refusal } from '../../access/refusal.ts'
import type { Visit } from '../../access/visit.ts'
import { findClient } from '../clients/client-queries.ts'
import { type CheckedFile, checkAttachments, type ScanFile } from '../attachments/check-attachments.ts'
import { sealAttachment } from '../attachments/seal-attachment.ts'
import type { Threads, WriteOwnMessage } from './contract.ts'
import {
  answerInThread,
  insertAttachment,
  insertMessage,
  insertThread,
  type ThreadRow,
  threadById,
  waitInThread,
} from './message-queries.ts'
import { boundTo, exchanges, isPerson, threadsOf } from './read-threads.ts'

type Written = WriteOwnMessage & { readonly purpose: string; readonly clientId: string }

/** What leaves the house when the office has written: that something waits, and nothing else. Commits with the message. */
export type TellClient = (records: Records, visit: Visit) => Promise<void>

export type Writing = { readonly scan?: ScanFile | undefined; readonly tell?: TellClient | undefined }

/**
 * Writes in the safe channel (M4.1, N6.1): the person to the office whose client they are, the office to the person. The
 * message, its attachments and how the thread stands commit together; the same message again changes nothing. What the
 * person writes waits until it is answered or marked as handled; what the office writes answers what waited.
 *
 * Throws `Refusal`: `invalid` for an attachment that is not one, and for a new thread that says not what it is about;
 * `conflict` for other words under the name of what was sent already (`sentAlready`); `unavailable` when attachments cannot
 * be looked at; `notFound` where there is no client, or nothing for the actor.
 */
export async function writeMessage(visit: Visit, sent: Written, { scan, tell }: Writing): Promise<Threads> {
  const { register, actor } = visit
  const files = await checkAttachments(sent.attachments ?? [], scan)
  return open(visit, { purpose: sent.purpose, operation: 'writeMessage', client: sent.clientId }, async (records) => {
    const client = await findClient(records, register.rules, actor.group)
    if (!client || !exchanges(visit)) throw new Refusal('notFound')
    const at = register.now().toISOString()
    const whose = await threadIn(records, visit, sent, { office: client.office, at })
    const isNew = await records.change(insertMessage, [
      whose,
      sent.messageId,
      sent.threadId,
      isPerson(visit),
      actor.id,
      actor.name,
      at,
      register.seals.seal(sent.text, boundTo.text(sent.messageId)),
    ])
    if (isNew === 1) {
      for (const file of files) await attach(records, visit, whose, sent.messageId, file)
      if (isPerson(visit)) await records.change(waitInThread, [whose, sent.threadId, at])
      else {
        await records.change(answerInThread, [whose, sent.threadId, at, actor.id, actor.name])
        await tell?.(records, visit)
      }
    }
    const threads = await threadsOf(records, visit)
    // Sent already: the same is sent once, and other words under its name, or in another thread, would be lost unseen.
    const known = threads
      .find(({ threadId }) => threadId === sent.threadId)
      ?.messages.find(({ messageId }) => messageId === sent.messageId)
    if (isNew === 0 && known?.text !== sent.text) throw new Refusal('conflict', [{ pointer: '', code: 'sentAlready' }])
    return { threads }
  })
}

/** The client row whose thread it is; a new one is begun, where the message says what it is about. */
async function threadIn(
  records: Records,
  { register }: Visit,
  { threadId, subject }: Written,
  begun: { readonly office: string; readonly at: string },
): Promise<string> {
  const [present] = await records.rows<ThreadRow>(threadById, [records.clients, threadId])
  if (present) return present.client_id
  if (subject === undefined) throw new Refusal('invalid', [{ pointer: '/subject', code: 'required' }])
  const sealed = register.seals.seal(subject, boundTo.subject(threadId))
  await records.change(insertThread, [records.client, threadId, begun.office, sealed, begun.at])
  return records.client
}

const attach = (records: Records, { register }: Visit, whose: string, messageId: string, file: CheckedFile) =>
  records.change(insertAttachment, [whose, messageId, ...sealAttachment(register.seals, file)])
