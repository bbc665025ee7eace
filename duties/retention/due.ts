import { retentionPlan } from '../../derive/retention-plan.ts'
import { literal } from '../../derive/sql.ts'
import type { Notice } from '../../rulebook/notice.ts'

/** What a batch is made of: whole clients, or those of their entries and messages whose own time is up. */
export type Scope = 'client' | 'entries'

/** What one rule lets go today: whole clients, or entries and messages. */
export type Due = {
  readonly scope: Scope
  readonly rule: string
  /**
   * A query that begins with `with`, and in which `due` has the rows: `client_id`, `office`, `members` (the client's row
   * and those merged into it), `entries` (ids of entries and messages; null when everything goes) and `versions`, a message
   * counting as one. Its conditions are those that the policies of the tables hold too.
   */
  readonly rows: string
}

/**
 * Whatever is due by the notice's rules and held by nothing, those rules first that let whole clients go: what goes whole
 * goes once. What is in a batch already is not found again.
 */
export function dueBy(notice: Notice): Due[] {
  const { client, entries, messages, clocks } = retentionPlan(notice)
  // Not held, not under way, and no row of the same person whose customership goes on or ended too late.
  const whole = `select c.client_id, c.office, joined.members, null::uuid[] as entries,
      (select count(*)::int from unnest(joined.members) as member (id) join entry e on e.client_id = member.id)
        + (select count(*)::int from unnest(joined.members) as member (id) join message m on m.client_id = member.id) as versions
    from (select * from client where merged_into is null and ${client}) c
      cross join lateral (select array[c.client_id] || array(select j.client_id from client j where j.merged_into = c.client_id) as members) joined
    where c.client_id not in (select main from held) and c.client_id not in (select main from under_way)
      and not exists (select from (select * from client where merged_into = c.client_id) j
        where customership_started_on is not null and not coalesce(${client}, false))`
  const before = `held as (${heldRows(notice)}),
  under_way as (select coalesce(c.merged_into, c.client_id) as main from removal_client r join client c on c.client_id = r.client_id where r.state = 'due')`
  // Messages are found with the entries of their rule. They are of no category: whatever is held of the client holds them.
  const messagesBy = (rule: string) =>
    messages.due?.rule === rule
      ? `\n      union all select client_id, message_id, null from message where ${messages.due.goes}`
      : ''
  return [
    { scope: 'client', rule: clocks.ofEnd.rule, rows: `with ${before},\n  due as (${whole})` },
    ...entries.map(({ rule, goes, isCut }): Due => ({
      scope: 'entries',
      rule,
      rows: `with ${before},
  whole as (${whole}),
  due as (select e.client_id, c.office, array[e.client_id] as members, array_agg(distinct e.entry_id) as entries, count(*)::int as versions
    from (select client_id, entry_id, category from entry where ${isCut ? `(${goes}) or (${isCut})` : goes}${messagesBy(rule)}) e
      join client c on c.client_id = e.client_id
    where not exists (select from held where held.main = coalesce(c.merged_into, c.client_id) and (held.category is null or e.category is null or held.category = e.category))
      and coalesce(c.merged_into, c.client_id) not in (select main from under_way)
      and coalesce(c.merged_into, c.client_id) not in (select client_id from whole)
    group by e.client_id, c.office)`,
    })),
  ]
}

/**
 * What is held, as SQL: `main` is the client's standing row, `category` null when everything is. Matters hold what their
 * kind says, and one of a kind that the notice no longer knows holds everything; what has not reached its recipient yet
 * holds everything too.
 */
export function heldRows({ matters }: Notice): string {
  const concerned = Object.entries(matters).flatMap(([kind, { holds = [] }]) =>
    holds.map((category) => `(${literal(kind)}, ${literal(category)})`),
  )
  return `select coalesce(c.merged_into, c.client_id) as main, h.category from (
      select client_id, unnest(coalesce(categories, array[null::text])) as category from hold where lifted_at is null
      union all
      select m.client_id, concerned.category from matter m
        left join (values ${[`('', '')`, ...concerned].join(', ')}) as concerned (kind, category) on concerned.kind = m.kind
      where m.state <> 'closed'
      union all select client_id, null from delivery where state = 'waiting'
    ) h join client c on c.client_id = h.client_id`
}
