import { type Records, statement } from '../../access/records.ts'

const take = statement(
  'take-received-item',
  `insert into received_item (client_id, member, message_id, item, entry_id, received_at) values ($1, $2, $3, $4, $5, $6)
   on conflict (client_id, member, message_id, item) do nothing`,
)

export type ReceivedItem = {
  readonly member: string
  readonly messageId: string
  /** Place of the report in its message, from 0. */
  readonly item: number
  readonly entryId: string
  /** Instant, ISO 8601. */
  readonly receivedAt: string
}

/** Takes one report of a message; false when the same message has brought it before. */
export const takeItem = async (records: Records, item: ReceivedItem): Promise<boolean> =>
  (await records.change(take, [
    records.client,
    item.member,
    item.messageId,
    item.item,
    item.entryId,
    item.receivedAt,
  ])) === 1

const kindOfReferral = statement(
  'kind-of-referral',
  'select client_id, kind from client_referral where entry_id = $1 and client_id = any ($2::uuid[])',
)

/** The kind of the entry that refers the client of the errand to the actor's organisation. */
export async function findReferralKind(records: Records, referral: string): Promise<string | undefined> {
  const [row] = await records.rowsKeptBehind<{ kind: string }>(kindOfReferral, [referral, records.clients])
  return row?.kind
}
