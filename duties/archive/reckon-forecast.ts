import { open } from '../../access/open.ts'
import { statement } from '../../access/records.ts'
import { todayOf, type Visit } from '../../access/visit.ts'
import { endOfPeriod } from '../../rulebook/period.ts'

/*
 * A period of years ends on its last day, and what it kept is due on the next (150/1930; PostgreSQL ends a year on the last
 * day of February as the act does). What is overdue already falls in the month of today.
 */
const month = (day: string) =>
  `greatest(date_trunc('month', (${day} + make_interval(years => $1))::date + 1)::date, date_trunc('month', $2::date)::date)`
const before = (day: string) => `(${day} + make_interval(years => $1))::date + 1 < $3::date`

const clientsByMonth = statement(
  'clients-due-by-month',
  `select ${month('customership_ended_on')} as month, count(*)::int as clients, 0 as entries
   from client where merged_into is null and customership_ended_on is not null and ${before('customership_ended_on')} group by 1`,
)
/** Messages grow old as contacts do. */
const entriesByMonth = statement(
  'entries-due-by-month',
  `select ${month('made_on')} as month, count(distinct client_id)::int as clients, count(distinct entry_id)::int as entries
   from (
     select client_id, entry_id, made_on from entry where kind = any ($4) and not is_reduced
     union all select client_id, message_id, sent_on from message where 'contact' = any ($4)
   ) e where ${before('made_on')} group by 1`,
)
const forget = statement('forget-forecast', 'delete from removal_forecast')
const insert = statement(
  'insert-forecast',
  `insert into removal_forecast (month, rule, client_count, entry_count, reckoned_on)
   select f.month, $1, f.clients, f.entries, $2 from jsonb_to_recordset($3::jsonb) as f (month date, clients int, entries int)`,
)

/** How many months ahead the archivist sees. */
export const monthsAhead = 24

/** Reckons anew how many clients and entries fall due in each of the next two years' months, holds or not (N9.2, N9.3). */
export async function reckonForecast(visit: Visit): Promise<void> {
  const { register } = visit
  const { clocks } = register.rules
  const today = todayOf(register)
  const until = `${endOfPeriod(`${today.slice(0, 7)}-01`, { months: monthsAhead }).slice(0, 7)}-01`
  const byRule = Map.groupBy(clocks.ofEntries, ([, { rule }]) => rule)
  await open(visit, { purpose: 'retention', operation: 'reckonForecast' }, async (records) => {
    // Counting goes over the whole register; nobody waits for it.
    await records.run('set local statement_timeout = 0')
    await records.change(forget)
    const keep = (rule: string, rows: readonly object[]) => records.change(insert, [rule, today, JSON.stringify(rows)])
    const { rule, years } = clocks.ofEnd
    await keep(rule, await records.rowsKeptBehind(clientsByMonth, [years, today, until]))
    for (const [own, kinds] of byRule) {
      const values = [kinds[0]![1].years, today, until, kinds.map(([kind]) => kind)]
      await keep(own, await records.rowsKeptBehind(entriesByMonth, values))
    }
  })
}
