import { open } from '../../access/open.ts'
import { type Records, statement } from '../../access/records.ts'
import { Refusal } from '../../access/refusal.ts'
import { type LocalDate, todayOf, type Visit } from '../../access/visit.ts'
import { type ClientRow, readableColumns } from '../clients/client-queries.ts'
import { clientOf } from '../clients/open-client-record.ts'
import { cursorFrom, cursorOf, firstId } from '../clients/page-cursor.ts'
import { daysAfter } from '../clients/register-client.ts'
import { hasControls } from '../entries/check-payload.ts'
import { isDay } from '../identity-codes/identity-code.ts'
import type { Worklist, WorklistCounts, WorklistId, WorklistQuery, WorklistRow } from './contract.ts'

/** A worklist: whose duty is due when, and how far ahead it looks. Columns that the group may not read drop out. */
type Definition = { readonly due: readonly string[]; readonly daysAhead: number; readonly sortBy: 'name' | 'due' }

const definitions: Readonly<Record<WorklistId, Definition>> = {
  myClients: { due: [], daysAhead: 0, sortBy: 'name' },
  interviewsDue: { due: ['next_interview_on'], daysAhead: 14, sortBy: 'due' },
  plansToReview: { due: ['plan_review_on'], daysAhead: 30, sortBy: 'due' },
  searchesLapsing: { due: ['search_valid_until'], daysAhead: 14, sortBy: 'due' },
  answersWaiting: { due: ['offer_answer_due_on', 'clarification_due_on'], daysAhead: 30, sortBy: 'due' },
}

const pageSize = 50

/**
 * The clients on a worklist, a page at a time in the order of their due day (or name), with the total. Rows are of
 * the actor's own office or own clients, as the notice says; the row policy sees to it.
 */
export async function listClients(visit: Visit, list: WorklistId, query: WorklistQuery): Promise<Worklist> {
  const plan = planOf(visit, list, query)
  return open(visit, { purpose: query.purpose, operation: 'list' }, async (records) => {
    if (!plan) throw new Refusal('notFound')
    const limit = query.limit ?? pageSize
    const [count] = await records.rows<{ total: number }>(plan.count, plan.values)
    const cursor = query.after === undefined ? plan.firstCursor : cursorFrom(query.after, plan.isKey)
    const found = await records.rowsKeptBehind<ClientRow & { sort_key: string; due_on: string | null }>(plan.page, [
      ...plan.values,
      ...cursor,
      limit + 1,
    ])
    const page = found.slice(0, limit)
    records.returns(page)
    const last = page.at(-1)
    const rows = page.map((row) => rowFrom(visit, list, row))
    const total = count?.total ?? 0
    return found.length > limit && last
      ? { total, rows, next: cursorOf([last.sort_key, last.client_id]) }
      : { total, rows }
  })
}

/** How many are on each worklist that the actor's group has, counted as the worklist page first shows it. */
export async function countWorklists(visit: Visit, purpose: string): Promise<WorklistCounts> {
  return open(visit, { purpose, operation: 'list' }, async (records) => {
    const counts: Record<string, number> = {}
    for (const list of Object.keys(definitions) as WorklistId[]) {
      const plan = planOf(visit, list, { purpose })
      if (plan) counts[list] = await countOf(records, plan)
    }
    return { counts }
  })
}

const countOf = async (records: Records, { count, values }: Plan) =>
  (await records.rows<{ total: number }>(count, values))[0]?.total ?? 0

type Plan = ReturnType<typeof plan>

/** The statements of a list for the actor's group; undefined when the group has no such list. */
function planOf(visit: Visit, list: WorklistId, query: WorklistQuery): Plan | undefined {
  const { register, actor } = visit
  const columns = readableColumns(register.rules, actor.group)
  const due = definitions[list].due.filter((column) => columns.includes(column))
  const lists = register.rules.groups.get(actor.group)?.dealings.has('list') ?? false
  if (!lists || !columns.includes('caseworker') || (definitions[list].due.length > 0 && due.length === 0))
    return undefined
  return plan(visit, list, query, columns, due)
}

function plan(
  visit: Visit,
  list: WorklistId,
  query: WorklistQuery,
  columns: readonly string[],
  due: readonly string[],
) {
  const { register, actor } = visit
  const { daysAhead, sortBy } = definitions[list]
  const today = todayOf(register)
  const dueOn = due.length > 1 ? `least(${due.join(', ')})` : (due[0] ?? 'null::date')
  // Sorted and paged by what the indexes of the worklists hold: (office, due day, client), (office, caseworker, name, client).
  const sort =
    sortBy === 'name'
      ? { key: 'display_name collate "C"', type: 'text', first: '', isKey: (key: string) => !hasControls(key) }
      : { key: dueOn, type: 'date', first: '-infinity', isKey: isDay }
  // Every shape speaks of $1: a parameter that nothing speaks of has no type, and is refused.
  const whose = {
    me: 'caseworker = $1',
    nobody: 'caseworker is null and $1::text is not null',
    anyone: '$1::text is not null',
  }
  const caseworker = query.caseworker ?? (actor.group === 'caseworker' ? 'me' : 'anyone')
  const conditions = [
    Object.hasOwn(whose, caseworker) ? whose[caseworker as keyof typeof whose] : 'caseworker = $1',
    'merged_into is null',
    // Who has let the search lapse stays on the lists until the office has ended it.
    'search_ended_on is null',
    '($2::text is null or employment_code = $2)',
    '($3::text is null or service_line = $3)',
    ...(due.length > 0 ? [`${dueOn} >= $4`, `${dueOn} <= $5`] : ['$4::date is not null', '$5::date is not null']),
  ]
  // A lapsed search is no longer lapsing; every other duty stays on its list until it is done.
  const earliest: LocalDate = list === 'searchesLapsing' ? today : '1900-01-01'
  const shape = `${list}-${Object.hasOwn(whose, caseworker) ? caseworker : 'one'}`
  return {
    count: statement(`count-${shape}`, `select count(*)::int as total from client where ${conditions.join(' and ')}`),
    page: statement(
      `list-${shape}`,
      `select ${columns.join(', ')}, ${sort.key} as sort_key, ${dueOn} as due_on from client
       where ${conditions.join(' and ')} and (${sort.key}, client_id) > ($6::${sort.type}, $7::uuid)
       order by ${sort.key}, client_id limit $8`,
    ),
    values: [
      Object.hasOwn(whose, caseworker) ? actor.id : caseworker,
      query.employmentCode ?? null,
      query.serviceLine ?? null,
      query.from ?? earliest,
      query.to ?? (due.length > 0 ? daysAfter(today, daysAhead) : '9999-12-31'),
    ],
    firstCursor: [sort.first, firstId],
    isKey: sort.isKey,
  }
}

function rowFrom(
  { register, actor }: Visit,
  list: WorklistId,
  row: ClientRow & { due_on: string | null },
): WorklistRow {
  const why =
    list === 'answersWaiting' ? (row.due_on === row['clarification_due_on'] ? 'clarification' : 'offer') : list
  return { ...clientOf(row, actor, register), ...(row.due_on ? { dueOn: row.due_on } : {}), why }
}
