import { randomUUID } from 'node:crypto'
import type { Register } from '../access/visit.ts'
import type { Pool } from '../database/connection.ts'
import type { CheckedFile } from '../register/attachments/check-attachments.ts'
import { sealAttachment } from '../register/attachments/seal-attachment.ts'
import { boundTo } from '../register/messages/read-threads.ts'

/** A message as it was sent: the instant, who of the two, what it said, and a file that hung on it. */
export type SentMessage = {
  readonly at: string
  readonly text?: string
  readonly byClient?: boolean
  readonly file?: CheckedFile
}

/** Puts a thread with its messages into the register as if they had been sent, sealed as they are when they are. */
export async function settleThread(
  adminPool: Pool,
  { seals }: Pick<Register, 'seals'>,
  clientId: string,
  messages: readonly SentMessage[],
): Promise<{ readonly threadId: string; readonly messageIds: readonly string[] }> {
  const threadId = randomUUID()
  const messageIds = messages.map(() => randomUUID())
  await adminPool.query(
    `insert into message_thread (client_id, thread_id, office, subject, started_at, last_at) values ($1, $2, '0299', $3, $4, $5)`,
    [clientId, threadId, seals.seal('Kurssin ajat', boundTo.subject(threadId)), messages[0]!.at, messages.at(-1)!.at],
  )
  for (const [index, { at, text = 'Sopiiko torstai?', byClient = true, file }] of messages.entries()) {
    const messageId = messageIds[index]!
    await adminPool.query(
      `insert into message (client_id, message_id, thread_id, by_client, sent_by, sent_by_name, sent_at, sealed)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        clientId,
        messageId,
        threadId,
        byClient,
        byClient ? clientId : 'staff-1',
        byClient ? 'Elli Elonen' : 'Mari Mäkelä',
        at,
        seals.seal(text, boundTo.text(messageId)),
      ],
    )
    if (file) {
      await adminPool.query(
        `insert into message_attachment (client_id, message_id, attachment_id, name, media_type, size, is_scanned, sealed)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [clientId, messageId, ...sealAttachment(seals, file)],
      )
    }
  }
  return { threadId, messageIds }
}
