import { statement } from '../../access/records.ts'
import { deliveryColumns } from './disclosure-queries.ts'

/**
 * The next of each person and recipient that is due, the oldest first. What an earlier one waits for, or was refused for,
 * a later one waits for too: they arrive in the order in which they were given.
 */
export const dueDeliveries = statement(
  'due-deliveries',
  `select d.client_id, d.disclosure_id, d.recipient, d.source, d.member from delivery d
   where d.state = 'waiting' and d.next_attempt_at <= $1 and d.channel = any ($2::text[])
     and not exists (
       select from delivery earlier
       where earlier.client_id = d.client_id and earlier.number < d.number and earlier.state in ('waiting', 'refused')
         and earlier.channel = d.channel and earlier.recipient is not distinct from d.recipient
         and earlier.source is not distinct from d.source and earlier.member is not distinct from d.member)
   order by d.next_attempt_at, d.number limit $3`,
)

/** Of two who carry at once, the second finds nothing: the first has put off the next attempt. */
export const takeDelivery = statement(
  'take-delivery',
  `update delivery d set attempts = d.attempts + 1, next_attempt_at = $3
   where d.client_id = any ($1::uuid[]) and d.disclosure_id = $2 and d.state = 'waiting' and d.next_attempt_at <= $4
   returning ${deliveryColumns}`,
)

export const settleDelivery = statement(
  'settle-delivery',
  `update delivery set state = $3, problem = $4,
     delivered_at = case when $3 in ('delivered', 'acknowledged') then coalesce(delivered_at, $5) else delivered_at end,
     acknowledged_at = case when $3 = 'acknowledged' then $5 else acknowledged_at end,
     receipt = coalesce($6, receipt),
     sealed = case when $3 in ('acknowledged', 'stopped') then null else sealed end
   where client_id = any ($1::uuid[]) and disclosure_id = $2 and state = 'waiting'`,
)

export const putOffDelivery = statement(
  'put-off-delivery',
  `update delivery set problem = $3, next_attempt_at = $4
   where client_id = any ($1::uuid[]) and disclosure_id = $2 and state = 'waiting'`,
)

/** What a delivery rests on: the row of the ledger, without its content. */
export const groundOfDelivery = statement(
  'ground-of-delivery',
  `select client_id, disclosure_id, recipient, source, member, ground, consent_entry, fields, facts from disclosure
   where client_id = any ($1::uuid[]) and disclosure_id = $2`,
)
