import { statement } from '../../access/records.ts'
import type { DisclosureChannel } from '../../rulebook/notice.ts'

/** A row of the ledger. */
export type DisclosureRow = {
  client_id: string
  disclosure_id: string
  recipient: string | null
  source: string | null
  member: string | null
  ground: 'provision' | 'consent' | 'processor'
  provision: string
  consent_entry: string | null
  purpose: string
  channel: DisclosureChannel
  message_id: string
  /** `\x…`, 32 bytes. */
  asked: string
  fields: Readonly<Record<string, readonly string[]>>
  facts: readonly string[]
  entries: readonly string[]
  versions: readonly number[]
  content: string
  corrects_entry: string | null
  corrects_version: number | null
  edition: string
  given_by: string
  given_by_name: string
  office: string | null
  given_at: string
}

export type DeliveryState = 'waiting' | 'delivered' | 'acknowledged' | 'refused' | 'stopped'

/** A row of the outbox. */
export type DeliveryRow = {
  client_id: string
  disclosure_id: string
  number: number
  recipient: string | null
  source: string | null
  member: string | null
  channel: DisclosureChannel
  is_correction: boolean
  message_id: string
  office: string | null
  state: DeliveryState
  problem: string | null
  attempts: number
  next_attempt_at: string
  made_at: string
  expires_at: string | null
  delivered_at: string | null
  acknowledged_at: string | null
  receipt: string | null
  sealed: string | null
}

export type NewDelivery = Omit<
  DeliveryRow,
  'number' | 'problem' | 'attempts' | 'delivered_at' | 'acknowledged_at' | 'receipt'
>

export const deliveryColumns = `d.client_id, d.disclosure_id, d.number, d.recipient, d.source, d.member, d.channel, d.is_correction,
  d.message_id, d.office, d.state, d.problem, d.attempts, d.next_attempt_at, d.made_at, d.expires_at, d.delivered_at,
  d.acknowledged_at, d.receipt, d.sealed`

/** A message that somebody else has just entered under the same id is left as it is. */
export const insertDisclosures = statement(
  'insert-disclosures',
  `insert into disclosure select * from jsonb_populate_recordset(null::disclosure, $1::jsonb)
   on conflict do nothing returning disclosure_id as id`,
)

export const insertDeliveries = statement(
  'insert-deliveries',
  `insert into delivery (client_id, disclosure_id, recipient, source, member, channel, is_correction, message_id, office, state,
     next_attempt_at, made_at, expires_at, sealed)
   select client_id, disclosure_id, recipient, source, member, channel, is_correction, message_id, office, state,
     next_attempt_at, made_at, expires_at, sealed
   from jsonb_populate_recordset(null::delivery, $1::jsonb)`,
)

/** What has been given under a message's id to a member of a recipient. */
export const disclosuresByMessage = statement(
  'disclosures-by-message',
  `select client_id, disclosure_id, asked::text as asked, content, entries, message_id from disclosure
   where client_id = any ($1::uuid[]) and message_id = $2 and coalesce(recipient, '') = $3 and coalesce(member, '') = $4`,
)
