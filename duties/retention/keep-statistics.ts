import { type Records, statement } from '../../access/records.ts'

/** Fewer than this in a cell could tell of somebody: they are counted in a wider one. */
const fewest = 5

/*
 * Two measures, from which the past can be told again together with those who are still here:
 * - recorded: data by kind, by the month of their making and the office that recorded them
 * - seeking: people whose job search was open on the last day of a month, by office
 */
const addRecorded = statement(
  'keep-recorded',
  `insert into removal_statistic (batch_id, measure, month, office, kind, count)
   select $1, 'recorded', date_trunc('month', made_on)::date, coalesce(recorded_office, ''), kind, count(*) from (
     select distinct on (client_id, entry_id) kind, made_on, recorded_office, is_annulled from entry
     where client_id = any ($2::uuid[]) and ($3::uuid[] is null or entry_id = any ($3)) and not is_reduced
     order by client_id, entry_id, version desc
   ) last where not is_annulled group by 3, 4, 5
   on conflict (batch_id, measure, month, office, kind) do update set count = removal_statistic.count + excluded.count`,
)

const addSeeking = statement(
  'keep-seeking',
  `insert into removal_statistic (batch_id, measure, month, office, kind, count)
   select $1, 'seeking', month, office, '', count(distinct main) from (
     select coalesce(c.merged_into, c.client_id) as main, c.office, m.month::date as month,
       (m.month + interval '1 month' - interval '1 day')::date as last_day, s.started_on, s.ended_on
     from (
       select distinct on (client_id, entry_id) client_id, is_annulled, (payload ->> 'startedOn')::date as started_on,
         (payload ->> 'endedOn')::date as ended_on
       from entry where client_id = any ($2::uuid[]) and category = 'customership' and kind = 'jobSearch'
       order by client_id, entry_id, version desc
     ) s join client c on c.client_id = s.client_id
     cross join lateral generate_series(date_trunc('month', s.started_on), date_trunc('month', s.ended_on), interval '1 month') as m (month)
     where not s.is_annulled
   ) searches where last_day >= started_on and last_day < ended_on group by month, office
   on conflict (batch_id, measure, month, office, kind) do update set count = removal_statistic.count + excluded.count`,
)

/** Counts what is about to be removed, without whose it was. `entries` is null when everything of the clients goes. */
export async function keepStatistics(
  records: Records,
  batchId: string,
  clients: readonly string[],
  entries: readonly string[] | null,
): Promise<void> {
  await records.change(addRecorded, [batchId, clients, entries])
  if (entries === null) await records.change(addSeeking, [batchId, clients])
}

type Cell = { measure: string; month: string; office: string | null; kind: string | null; count: number }

const cellsOfBatch = statement(
  'cells-of-batch',
  `delete from removal_statistic where batch_id = $1
   returning measure, month, nullif(office, '') as office, nullif(kind, '') as kind, count`,
)
const addKept = statement(
  'add-kept-statistics',
  `insert into kept_statistic (measure, month, office, kind, count)
   select measure, month, office, kind, count from jsonb_to_recordset($1) as cell (measure text, month date, office text, kind text, count bigint)
   on conflict (measure, month, office, kind) do update set count = kept_statistic.count + excluded.count`,
)

/** Adds a removed batch to what is kept, its small cells in wider ones; nothing narrower is left afterwards. */
export async function foldStatistics(records: Records, batchId: string): Promise<void> {
  const cells = await records.rowsKeptBehind<Cell>(cellsOfBatch, [batchId])
  const safe = widened(cells)
  if (safe.length > 0) await records.change(addKept, [JSON.stringify(safe)])
}

/**
 * The same counts in cells that tell of nobody: a cell of fewer than five is counted without its office, and when that is
 * still fewer, without its kind. A month of the whole country is as wide as it gets, and keeps its number.
 */
export function widened(cells: readonly Cell[]): Cell[] {
  const withoutOffice = gathered(cells.map((cell) => (cell.count < fewest ? { ...cell, office: null } : cell)))
  return gathered(
    withoutOffice.map((cell) => (cell.count < fewest && cell.office === null ? { ...cell, kind: null } : cell)),
  )
}

function gathered(cells: readonly Cell[]): Cell[] {
  const byPlace = Map.groupBy(cells, ({ measure, month, office, kind }) =>
    JSON.stringify([measure, month, office, kind]),
  )
  return [...byPlace.values()].map((same) => ({ ...same[0]!, count: same.reduce((sum, { count }) => sum + count, 0) }))
}
