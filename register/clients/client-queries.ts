import { type Records, type Statement, statement } from '../../access/records.ts'
import type { Rules } from '../../rulebook/rules.ts'
import type { Client } from './contract.ts'

/** The client row, cut to the columns that the actor's group may read. */
export type ClientRow = {
  client_id: string
  office: string
  safety_ban: boolean
  merged_into: string | null
  display_name?: string
  birth_year?: number | null
  municipality?: string | null
  service_language?: string | null
  caseworker?: string | null
  special_arrangements?: string[]
  [column: string]: unknown
}

const byGroup = new WeakMap<Rules, Map<string, Statement>>()

/** The columns a group may read, as SQL: asking for one more would be refused by the database. */
export const readableColumns = (rules: Rules, group: string): readonly string[] =>
  rules.groups.get(group)?.clientColumns ?? []

/** The client row as the group may read it. Kept per group: the text of a prepared statement does not vary. */
export function selectClient(rules: Rules, group: string): Statement {
  let statements = byGroup.get(rules)
  if (!statements) byGroup.set(rules, (statements = new Map()))
  let known = statements.get(group)
  if (!known) {
    known = statement(
      'select-client',
      `select ${readableColumns(rules, group).join(', ')} from client where client_id = $1`,
    )
    statements.set(group, known)
  }
  return known
}

export async function findClient(records: Records, rules: Rules, group: string): Promise<ClientRow | undefined> {
  if (readableColumns(rules, group).length === 0) return undefined
  const [row] = await records.rows<ClientRow>(selectClient(rules, group), [records.client])
  return row
}

const days = {
  customership_started_on: 'customershipStartedOn',
  customership_ended_on: 'customershipEndedOn',
  search_started_on: 'searchStartedOn',
  search_valid_until: 'searchValidUntil',
  search_ended_on: 'searchEndedOn',
  employment_code: 'employmentCode',
  employment_since: 'employmentSince',
  service_line: 'serviceLine',
  next_interview_on: 'nextInterviewOn',
  plan_review_on: 'planReviewOn',
  offer_answer_due_on: 'offerAnswerDueOn',
  clarification_due_on: 'clarificationDueOn',
} as const satisfies Record<string, keyof Client>

/**
 * The client row as the doors speak of it. Under a safety ban, whoever does not belong to the limited circle of
 * handlers is shown neither municipality nor office (661/2009 §36).
 */
export function clientFrom(row: ClientRow, { showsWhere }: { showsWhere: boolean }): Client {
  const client: Client = { clientId: row.client_id }
  if (row.display_name !== undefined) client.name = row.display_name
  if (row.birth_year) client.birthYear = row.birth_year
  if (row.office && showsWhere) client.office = row.office
  if (row.municipality && showsWhere) client.municipality = row.municipality
  if (row.service_language) client.serviceLanguage = row.service_language
  if (row.caseworker && showsWhere) client.caseworker = row.caseworker
  if (row.safety_ban) client.safetyBan = true
  if (row.special_arrangements && row.special_arrangements.length > 0)
    client.specialArrangements = row.special_arrangements
  for (const [column, name] of Object.entries(days)) {
    const value = row[column]
    if (typeof value === 'string') client[name] = value
  }
  return client
}
