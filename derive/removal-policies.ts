import type { Dealing, Notice } from '../rulebook/notice.ts'
import { clientColumnsIn, leftByRemoval, retentionPlan } from './retention-plan.ts'
import { literals, roleOf } from './sql.ts'

/*
 * Removal and holds. The sweeper may remove what the notice's clocks let go, of clients that stand still for it and that
 * nothing holds, and not a row more: a mistake of the program can remove too little, never too much.
 *
 * What stands in other tables comes as settings, found in the removing transaction itself (duties/retention/stand-still.ts):
 * - actor.clients: the clients that stand still, their rows locked
 * - actor.held: what is held of them: `<client>` for everything, `<client> <category>` for one category
 * - actor.ended: those of them whose customership ended so long ago, and of whom nothing at all is held
 * - actor.lapsed: drafts that can no longer be sent, because the last day has gone that the entry names which they speak of
 * - actor.gone: clients that the deletion ledger says were removed before a restore
 */
const setting = (name: string) => `current_setting('actor.${name}', true)`
const ids = (name: string) => `any (nullif(${setting(name)}, '')::uuid[])`
const theClients = `client_id = ${ids('clients')}`

/** Not among what is held. Where nobody has asked what is held, nothing is free. */
const isFree = `not (array[client_id::text, client_id::text || ' ' || category] && string_to_array(${setting('held')}, ','))`

/** Of whom nothing at all is held: what a message is about, no category tells. */
const isWhollyFree = `strpos(${setting('held')}, client_id::text) = 0`

/** What we know of a paper goes when a line says which number to fetch: a paper that nobody knows of would lie for ever. */
const onAPickList = `state = 'listed'`

/** The lines of one group: what the sweeper removes, who holds, who approves. */
export function removalPolicies(notice: Notice, group: string, tables: readonly string[]): string[] {
  const may = (dealing: Dealing) =>
    notice.dealings.find((rule) => rule.group === group && rule.may.includes(dealing))?.of
  const role = roleOf(group)
  const { purposes } = notice.groups[group]!
  const forTheTask = `${setting('purpose')} in (${literals(purposes)})`
  const within = (dealing: Dealing) => `${setting('dealing')} = '${dealing}' and ${forTheTask}`
  const holds = may('hold')
  return [
    ...(may('removeData') ? sweeping(notice, role, tables, within('removeData')) : []),
    ...(holds ? holding(role, `strpos(${setting('reach')}, '${holds}') > 0`, within('hold')) : []),
    ...(may('approveRemoval') ? approving(role, within('approveRemoval')) : []),
  ]
}

function sweeping(notice: Notice, role: string, tables: readonly string[], removing: string): string[] {
  const { entries, drafts, lapsing, messages, passing, client } = retentionPlan(notice)
  const due = entries.map(({ goes }) => `(${goes})`)
  const cut = entries.flatMap(({ isCut }) => (isCut ? [`(${isCut})`] : []))
  const whole = tables.filter((table) => !(table in leftByRemoval) && !['client', 'entry', 'draft'].includes(table))
  const gone = (...columns: readonly string[]) => columns.map((column) => `${column} = ${ids('gone')}`).join(' or ')
  const ended = (...columns: readonly string[]) => columns.map((column) => `${column} = ${ids('ended')}`).join(' or ')
  const lapsed = lapsing.map(({ kind }) => `(kind in (${literals([kind])}) and draft_id = ${ids('lapsed')})`)
  const lines = [
    `grant select on client, entry, matter, hold to ${role};`,
    policy(role, 'finds_clients', 'client', 'select', removing),
    policy(role, 'finds_entries', 'entry', 'select', removing),
    policy(role, 'finds_matters', 'matter', 'select', removing),
    policy(role, 'finds_holds', 'hold', 'select', removing),

    `grant delete on entry to ${role};`,
    policy(
      role,
      'removes_entries',
      'entry',
      'delete',
      `${removing} and (${theClients} and ${isFree} and (${[...due, ended('client_id')].join('\n      or ')})\n    or ${gone('client_id')})`,
    ),
    `grant select, delete on draft to ${role};`,
    policy(role, 'finds_drafts', 'draft', 'select', removing),
    policy(
      role,
      'removes_drafts',
      'draft',
      'delete',
      `${removing} and (${[...drafts.map((one) => `(${one})`), ...lapsed, ended('client_id'), gone('client_id')].join('\n      or ')})`,
    ),

    // The rows of clients stand still for it; what the lists tell is told anew from what is left.
    `grant update (${[...Object.keys(notice.standing), 'changed_at'].join(', ')}) on client to ${role};`,
    `grant delete on client to ${role};`,
    policy(role, 'keeps_still', 'client', 'update', removing),
    policy(
      role,
      'removes_clients',
      'client',
      'delete',
      `${removing} and (${ended('client_id')} and (merged_into is not null or ${client})\n    or ${gone('client_id')})`,
    ),

    `grant select, insert, update on removal_client to ${role};`,
    policy(role, 'keeps_the_ledger', 'removal_client', 'all', removing),
    `grant select, insert, update on removal_batch to ${role};`,
    `grant select, insert on removal, removal_approval to ${role};`,
    `grant select, insert, update on kept_statistic to ${role};`,
    `grant select, insert, update, delete on removal_statistic to ${role};`,
    `grant usage on sequence removal_number to ${role};`,
  ]
  lines.push(
    // What was given of an entry goes with it; that it was given stays.
    `grant update (content) on disclosure to ${role};`,
    policy(role, 'empties_disclosures', 'disclosure', 'update', `${removing} and ${theClients}`),
  )
  if (cut.length > 0) {
    lines.push(
      `grant update (payload, reason, source_detail, is_reduced) on entry to ${role};`,
      policy(
        role,
        'cuts_to_the_life_cycle',
        'entry',
        'update',
        `${removing} and ${theClients} and ${isFree} and (${cut.join('\n      or ')})`,
        `${removing} and ${theClients} and is_reduced`,
      ),
    )
  }
  for (const table of whole) {
    const columns = clientColumnsIn(table)
    const reads = ['matter', 'hold'].includes(table) ? '' : 'select, '
    lines.push(`grant ${reads}delete on ${table} to ${role};`)
    if (reads) lines.push(policy(role, 'finds_rows', table, 'select', removing))
    const beside = table === 'paper' ? `${onAPickList} and ` : ''
    lines.push(
      policy(
        role,
        'removes_rows',
        table,
        'delete',
        `${removing} and ${beside}(${ended(...columns)} or ${gone(...columns)})`,
      ),
    )
  }
  if (messages.due) {
    const free = `${removing} and ${theClients} and ${isWhollyFree}`
    lines.push(
      policy(role, 'removes_messages', 'message', 'delete', `${free} and ${messages.due.goes}`),
      policy(role, 'removes_threads', 'message_thread', 'delete', `${free} and ${messages.due.threadGoes}`),
    )
  }
  for (const { table, goes } of passing) {
    if (table !== 'outside_notice') {
      lines.push(`grant select, delete on ${table} to ${role};`, policy(role, 'finds_rows', table, 'select', removing))
    }
    lines.push(policy(role, 'removes_old_rows', table, 'delete', `${removing} and ${goes}`))
  }
  return lines
}

/** Holds of the clients within reach, one at a time; and those of the own office as a list. */
function holding(role: string, reach: string, dealing: string): string[] {
  const listed = `${dealing} and ${setting('clients')} = '' and office = ${setting('office')}`
  return [
    `grant select, insert on hold to ${role};`,
    `grant update (review_on, lifted_by, lifted_by_name, lifted_at, lifted_because) on hold to ${role};`,
    policy(role, 'holds', 'hold', 'all', `${dealing} and ${theClients} and ${reach}`),
    policy(role, 'lists_holds', 'hold', 'select', listed),
    // That a matter is open, and of what kind, tells why something is kept; what it is about does not follow.
    `grant select (client_id, kind, state, received_on, due_on) on matter to ${role};`,
    policy(
      role,
      'sees_what_holds',
      'matter',
      'select',
      `${dealing} and ${theClients} and ${reach} and state <> 'closed'`,
    ),
    policy(role, 'lists_held_clients', 'client', 'select', `${dealing} and (${theClients} and ${reach} or ${listed})`),
  ]
}

/** Batches in figures. Whose data is in them is not granted. */
const approving = (role: string, dealing: string): string[] => [
  `grant select on removal_batch to ${role};`,
  `grant select, insert on removal_approval to ${role};`,
  `grant select (office, categories, ground, review_on, placed_at, lifted_at) on hold to ${role};`,
  policy(role, 'counts_holds', 'hold', 'select', dealing),
]

function policy(
  role: string,
  does: string,
  table: string,
  command: 'select' | 'update' | 'delete' | 'all',
  using: string,
  check = using,
): string {
  const checked = command === 'update' || command === 'all' ? `\n  with check (${check})` : ''
  return `create policy ${role}_${does} on ${table} for ${command} to ${role}\n  using (${using})${checked};`
}
