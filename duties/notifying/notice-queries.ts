import { statement } from '../../access/records.ts'

export type NoticeRow = { client_id: string; notice_id: string; attempts: number }

/** One that waits already is enough: it says the same. */
export const insertNotice = statement(
  'insert-outside-notice',
  `insert into outside_notice (client_id, notice_id, state, made_at, next_attempt_at) values ($1, $2, 'waiting', $3, $3)
   on conflict do nothing`,
)

export const dueNotices = statement(
  'due-outside-notices',
  `select client_id, notice_id, attempts from outside_notice where state = 'waiting' and next_attempt_at <= $1
   order by next_attempt_at, notice_id limit $2`,
)

/** Of two who send at once, the second finds nothing: the first has put off the next attempt. */
export const takeNotice = statement(
  'take-outside-notice',
  `update outside_notice set attempts = attempts + 1, next_attempt_at = $3
   where client_id = any ($1::uuid[]) and notice_id = $2 and state = 'waiting' and next_attempt_at <= $4
   returning client_id, notice_id, attempts`,
)

export const settleNotice = statement(
  'settle-outside-notice',
  `update outside_notice set state = $3, channel = $4, settled_at = $5
   where client_id = any ($1::uuid[]) and notice_id = $2 and state = 'waiting'`,
)

export const putOffNotice = statement(
  'put-off-outside-notice',
  `update outside_notice set next_attempt_at = $3 where client_id = any ($1::uuid[]) and notice_id = $2 and state = 'waiting'`,
)
