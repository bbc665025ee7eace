import { Refusal } from '../../access/refusal.ts'
import type { Visit } from '../../access/visit.ts'

const keep = {
  name: 'keep-received-message',
  text: `insert into received_message (member, message_id, digest, received_at) values ($1, $2, $3, $4)
    on conflict (member, message_id) do nothing`,
}
const known = {
  name: 'received-message',
  text: 'select digest = $3 as is_same from received_message where member = $1 and message_id = $2',
}

/**
 * Takes a message by its id at the sender. The same again is let through: what it brought is taken once, and the answer
 * is the same.
 *
 * Throws `Refusal('conflict')` when the id has been used for another content.
 */
export async function takeMessage({ actor, register }: Visit, body: unknown): Promise<{ messageId: string }> {
  const { pool, seals, now } = register
  const { member } = actor.organisation!
  const messageId = actor.via!['messageId']!
  const digest = seals.lookupHash(`message:${JSON.stringify(body)}`)
  const { rowCount } = await pool.query({ ...keep, values: [member, messageId, digest, now().toISOString()] })
  if (rowCount === 1) return { messageId }
  const { rows } = await pool.query<{ is_same: boolean }>({ ...known, values: [member, messageId, digest] })
  if (!rows[0]?.is_same) throw new Refusal('conflict')
  return { messageId }
}
