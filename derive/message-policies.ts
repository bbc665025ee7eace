import type { Notice } from '../rulebook/notice.ts'
import { dealingIs, found, onRow, policy, purposeIn, setting, theClients, theFound } from './policy-words.ts'
import { roleOf } from './sql.ts'

/**
 * The safe channel (M4.1). A person writes and reads their own threads; staff those of clients within reach, and see as a
 * list what waits at their own office. Nobody writes in the other's name, and what was written is never changed: only that
 * it was read.
 */
export function messagePolicies(notice: Notice, group: string): string[] {
  const role = roleOf(group)
  const { actor, purposes } = notice.groups[group]!
  const reach = notice.dealings.find((rule) => rule.group === group && rule.may.includes('exchangeMessages'))?.of
  if (notice.dealings.some((rule) => rule.group === group && rule.may.includes('notify')))
    return notifying(role, purposes)
  if (!reach) return []
  const exchanging = `${dealingIs('exchangeMessages')} and ${purposeIn(purposes)}`
  const ofTheClient = `${theClients} and ${found(reach)} and ${exchanging}`
  const own = `by_client = ${actor === 'person'}`
  const moved =
    actor === 'person'
      ? 'waits_since, last_at, version'
      : 'waits_since, last_at, version, assigned_to, assigned_to_name'
  const lines = [
    // Of whom no message may be read, nothing is known here: a client of another office is like nobody.
    policy(`${role}_exchanges_with`, 'client', 'select', role, ofTheClient),
    `grant select, insert on message_thread, message, message_attachment to ${role};`,
    `grant update (${moved}) on message_thread to ${role};`,
    policy(`${role}_keeps_threads`, 'message_thread', 'all', role, ofTheClient),
    policy(
      `${role}_reads_messages`,
      'message',
      'select',
      role,
      actor === 'person'
        ? `${theClients} and ${found(reach)} and ${dealingIs('open', 'exchangeMessages')} and ${purposeIn(purposes)}`
        : ofTheClient,
    ),
    policy(
      `${role}_writes_messages`,
      'message',
      'insert',
      role,
      `${ofTheClient} and ${own} and sent_by = ${setting('id')}`,
    ),
    `grant update (read_at) on message to ${role};`,
    policy(`${role}_marks_messages_read`, 'message', 'update', role, `${ofTheClient} and not (${own})`),
    policy(`${role}_reads_attachments`, 'message_attachment', 'select', role, ofTheClient),
    policy(`${role}_attaches`, 'message_attachment', 'insert', role, ofTheClient),
  ]
  if (actor === 'person') return lines
  lines.push(
    `grant insert on outside_notice to ${role};`,
    policy(`${role}_has_told_outside`, 'outside_notice', 'insert', role, `${ofTheClient} and state = 'waiting'`),
  )
  const listed = `${exchanging} and ${setting('clients')} = ''`
  return [
    ...lines,
    policy(`${role}_lists_threads`, 'message_thread', 'select', role, `${listed} and ${onRow[reach]}`),
    policy(`${role}_lists_clients_of_threads`, 'client', 'select', role, `${listed} and ${theFound}`),
  ]
}

/** Whoever tells outside that something waits: finds what is due, and settles it of one client at a time. */
function notifying(role: string, purposes: readonly string[]): string[] {
  const dealing = `${dealingIs('notify')} and ${purposeIn(purposes)}`
  return [
    `grant select on outside_notice to ${role};`,
    `grant update (state, channel, attempts, next_attempt_at, settled_at) on outside_notice to ${role};`,
    policy(`${role}_finds_what_is_due`, 'outside_notice', 'select', role, `${dealing} and ${setting('clients')} = ''`),
    policy(`${role}_settles`, 'outside_notice', 'all', role, `${dealing} and ${theClients}`),
  ]
}
