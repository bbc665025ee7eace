import { type Records, statement } from '../../access/records.ts'
import type { Kind } from '../../rulebook/kind.ts'
import { endOfPeriod } from '../../rulebook/period.ts'
import type { EntryRow } from './entry-queries.ts'

/** A row of `client_referral`: whom an entry refers the person to, and until when that organisation reaches them. */
export type Referral = {
  readonly client_id: string
  readonly entry_id: string
  readonly kind: string
  readonly business_id: string
  readonly recipient: string
  readonly reached_until: string | null
}

type Referring = Pick<EntryRow, 'client_id' | 'entry_id' | 'payload' | 'occurred_to' | 'is_annulled'>

/**
 * Whom the entry refers the person to (N7.3): the organisation of its business id, until its reports are due. An entry
 * that is annulled, or names no organisation, refers to nobody.
 */
export function referralOf({ id, refers }: Kind, row: Referring): Referral | undefined {
  const businessId = refers && row.payload[refers.to]
  if (!refers || typeof businessId !== 'string' || row.is_annulled) return undefined
  return {
    client_id: row.client_id,
    entry_id: row.entry_id,
    kind: id,
    business_id: businessId,
    recipient: refers.as,
    reached_until: row.occurred_to === null ? null : endOfPeriod(row.occurred_to, refers.reportsWithin),
  }
}

export const referralColumns = 'client_id, entry_id, kind, business_id, recipient, reached_until'

export const referralValues = (referral: Referral) => [
  referral.client_id,
  referral.entry_id,
  referral.kind,
  referral.business_id,
  referral.recipient,
  referral.reached_until,
]

const keep = statement(
  'keep-referral',
  `insert into client_referral (${referralColumns}) values ($1, $2, $3, $4, $5, $6)
   on conflict (client_id, entry_id) do update set business_id = excluded.business_id, recipient = excluded.recipient,
     reached_until = excluded.reached_until, changed_in = pg_current_xact_id()`,
)
const drop = statement('drop-referral', 'delete from client_referral where client_id = $1 and entry_id = $2')

/** Brings the referral to what the version says, in its transaction: a corrected end lets the organisation go. */
export async function keepReferral(records: Records, kind: Kind, row: Referring): Promise<void> {
  if (!kind.refers) return
  const referral = referralOf(kind, row)
  if (referral) await records.change(keep, referralValues(referral))
  else await records.change(drop, [row.client_id, row.entry_id])
}
