import { open } from '../../access/open.ts'
import { type Records, statement } from '../../access/records.ts'
import type { LocalDate, Visit } from '../../access/visit.ts'
import { retentionPlan, today } from '../../derive/retention-plan.ts'
import { literal } from '../../derive/sql.ts'
import { isDay } from '../../register/identity-codes/identity-code.ts'
import { type Due, dueBy, type Scope } from './due.ts'
import { sweepErrand, visitAsOf } from './sweeper.ts'

/** What is due by one rule at one office in one category, in figures. */
export type DueCount = {
  readonly rule: string
  readonly scope: Scope
  readonly office: string
  readonly category: string
  readonly clients: number
  /** Versions of entries, and messages. */
  readonly entries: number
}

type CountRow = { office: string; category: string; clients: number; entries: number }

/**
 * What is due as of a day, counted by rule, office and category. What is held, and what is in a batch already, is not
 * counted. Nothing changes.
 */
export const countDue = (visit: Visit, asOf: LocalDate): Promise<DueCount[]> =>
  open(visitAsOf(visit, asOf), sweepErrand('findDue'), async (records) => {
    await takeTime(records)
    const counts: DueCount[] = []
    for (const { scope, rule, rows } of dueOn(visit, asOf)) {
      const found = await records.rowsKeptBehind<CountRow>(
        statement(`count-due-${rule}-${asOf}`, `${rows} ${countedByPlace(visit, 'due')}`),
      )
      counts.push(...found.map((row) => ({ rule, scope, ...row })))
    }
    return counts
  })

/** How many clients and versions are due by each rule as of a day: what finding them takes, without telling them apart. */
export const findDue = (
  visit: Visit,
  asOf: LocalDate,
): Promise<{ rule: string; clients: number; versions: number }[]> =>
  open(visitAsOf(visit, asOf), sweepErrand('findDue'), async (records) => {
    await takeTime(records)
    const found: { rule: string; clients: number; versions: number }[] = []
    for (const { rule, scope, rows } of dueOn(visit, asOf)) {
      const versions = scope === 'client' ? '0' : 'coalesce(sum(versions), 0)::int'
      const [row] = await records.rowsKeptBehind<{ clients: number; versions: number }>(
        statement(
          `find-due-${rule}-${asOf}`,
          `${rows} select count(*)::int as clients, ${versions} as versions from due`,
        ),
      )
      found.push({ rule, ...row! })
    }
    return found
  })

/**
 * What is due as of a day, with the day in the words of the statements: what the gate says of an errand is not known when a
 * statement is planned, and then everything there is would be looked through instead of the index of clocks.
 */
function dueOn({ register }: Visit, asOf: LocalDate): Due[] {
  if (!isDay(asOf)) throw new Error('Not a day')
  return dueBy(register.rules.notice).map((due) => ({ ...due, rows: due.rows.replaceAll(today, `date '${asOf}'`) }))
}

/** Counts by office and category, of rows that have `members`, `office` and `entries`. */
function countedByPlace({ register }: Visit, source: string): string {
  const { messages } = retentionPlan(register.rules.notice)
  const listed = (id: string) => `(d.entries is null or ${id} = any (d.entries))`
  return `select d.office, held.category, count(distinct d.client_id)::int as clients, count(*)::int as entries
   from ${source} d cross join unnest(d.members) as member (id) cross join lateral (
     select e.category from entry e where e.client_id = member.id and ${listed('e.entry_id')}
     union all select ${literal(messages.category)} from message m where m.client_id = member.id and ${listed('m.message_id')}
   ) held group by d.office, held.category order by d.office, held.category`
}

const countsOfBatch = (visit: Visit) =>
  statement(
    'counts-of-batch',
    countedByPlace(
      visit,
      `(select r.client_id, c.office, r.entries,
      case when r.entries is null then array[r.client_id] || array(select j.client_id from client j where j.merged_into = r.client_id)
        else array[r.client_id] end as members
    from removal_client r join client c on c.client_id = r.client_id where r.batch_id = $1)`,
    ),
  )

/** The same of one batch, once it is made. */
export const countBatch = (records: Records, visit: Visit, batchId: string): Promise<CountRow[]> =>
  records.rowsKeptBehind<CountRow>(countsOfBatch(visit), [batchId])

/**
 * Puts everything that is due into batches of at most `size` clients, one statement a rule: either all of it is in
 * batches afterwards, or nothing. Gives how many batches there are.
 */
export const makeBatches = (visit: Visit, asOf: LocalDate, size: number): Promise<number> =>
  open(visitAsOf(visit, asOf), sweepErrand('findDue'), async (records) => {
    await takeTime(records)
    const { notice, clocks } = visit.register.rules
    let made = 0
    for (const due of dueOn(visit, asOf)) {
      const values = [
        due.scope,
        due.rule,
        clocks.regime,
        notice.edition,
        asOf,
        visit.register.now().toISOString(),
        size,
      ]
      const [row] = await records.rowsKeptBehind<{ batches: number }>(makingBatches(due, asOf), values)
      made += row!.batches
    }
    return made
  })

const makingBatches = ({ rule, rows }: Due, asOf: LocalDate) =>
  statement(
    `make-batches-${rule}-${asOf}`,
    `${rows},
  placed as (select due.*, (row_number() over (order by client_id) - 1) / $7::int as part from due),
  batch as (
    insert into removal_batch (batch_id, scope, rule, regime, edition, as_of, made_at, part, state, client_count, entry_count)
    select gen_random_uuid(), $1, $2, $3, $4, $5, $6, part, 'reported', count(*), sum(versions) from placed group by part order by part
    returning batch_id, part),
  listed as (
    insert into removal_client (client_id, batch_id, entries, versions)
    select placed.client_id, batch.batch_id, placed.entries, placed.versions from placed join batch using (part))
  select count(*)::int as batches from batch`,
  )

/** Looking through the whole register takes longer than an errand of a person may. */
const takeTime = (records: Records) => records.run('set local statement_timeout = 0')
