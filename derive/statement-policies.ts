import type { Notice } from '../rulebook/notice.ts'
import type { NamedRule } from '../rulebook/rules.ts'
import { dealingIs, found, policy, purposeIn, setting, theClients, theFound } from './policy-words.ts'
import { literal, roleOf } from './sql.ts'

/**
 * Who prepares labour policy statements: of a client of any office within reach, one at a time; in lists what the own
 * office prepares. Evidence that is frozen is neither changed nor taken away.
 */
export function statementPolicies(
  notice: Notice,
  group: string,
  reachedBy: (rules: readonly NamedRule[]) => string,
  writeRules: readonly NamedRule[],
): string[] {
  const role = roleOf(group)
  const { purposes } = notice.groups[group]!
  const reach = notice.dealings.find((rule) => rule.group === group && rule.may.includes('prepareStatements'))?.of
  const kind = `kind = ${literal(notice.statementRules.matter)}`
  const lines: string[] = []
  if (reach) {
    const preparing = `${dealingIs('prepareStatements')} and ${purposeIn(purposes)}`
    const ofTheClient = `${theClients} and ${preparing} and ${found(reach)}`
    const listed = `${preparing} and ${setting('clients')} = '' and office = ${setting('office')}`
    const unfrozen = `${ofTheClient} and frozen_at is null`
    const named = `${preparing} and ${setting('clients')} = '' and ${theFound}`
    lines.push(
      `grant usage on sequence matter_number to ${role};`,
      `grant select, insert, update on matter to ${role};`,
      policy(`${role}_prepares_statements`, 'matter', 'all', role, `${ofTheClient} and ${kind}`),
      policy(`${role}_lists_statements`, 'matter', 'select', role, `${listed} and ${kind}`),
      `grant select, insert on matter_event to ${role};`,
      policy(`${role}_prepares_statements`, 'matter_event', 'all', role, `${ofTheClient} and ${kind}`),
      `grant select, insert, update on statement_preparation to ${role};`,
      policy(`${role}_prepares_statements`, 'statement_preparation', 'all', role, ofTheClient),
      policy(`${role}_lists_statements`, 'statement_preparation', 'select', role, listed),
      `grant select, insert, update, delete on statement_evidence to ${role};`,
      policy(`${role}_reads_evidence`, 'statement_evidence', 'select', role, ofTheClient),
      policy(`${role}_relies_on_evidence`, 'statement_evidence', 'insert', role, unfrozen),
      policy(`${role}_freezes_evidence`, 'statement_evidence', 'update', role, unfrozen, ofTheClient),
      policy(`${role}_leaves_evidence`, 'statement_evidence', 'delete', role, unfrozen),
      policy(`${role}_lists_statement_clients`, 'client', 'select', role, named),
    )
  }
  if (keepsClocks(notice, writeRules)) {
    const recording = `${theClients} and ${dealingIs('record')} and ${reachedBy(writeRules)}`
    lines.push(
      `grant select (client_id, matter_id, kind, office, state, received_on), update (due_on) on matter to ${role};`,
      policy(`${role}_reads_statement_clocks`, 'matter', 'select', role, `${recording} and ${kind}`),
      policy(`${role}_keeps_statement_clocks`, 'matter', 'update', role, `${recording} and ${kind}`),
      `grant select (client_id, matter_id, stage, requests), update (clock_from) on statement_preparation to ${role};`,
      policy(`${role}_reads_statement_clocks`, 'statement_preparation', 'select', role, recording),
      policy(`${role}_keeps_statement_clocks`, 'statement_preparation', 'update', role, recording),
    )
  }
  const { requests } = notice.statementRules
  const asking = writeRules.filter(({ bringsAs, kinds }) => bringsAs && requests && kinds?.includes(requests.kind))
  if (requests && asking.length > 0) {
    const bringing = `${theClients} and ${dealingIs('record')} and ${reachedBy(asking)}`
    const begins = `${bringing} and stage = 'drafting' and trigger = ${literal(requests.trigger)}`
    lines.push(
      `grant usage on sequence matter_number to ${role};`,
      `grant select (office) on client to ${role};`,
      `grant insert on matter to ${role};`,
      policy(`${role}_asks_for_statements`, 'matter', 'insert', role, `${bringing} and ${kind} and state = 'received'`),
      `grant insert on matter_event to ${role};`,
      policy(`${role}_asks_for_statements`, 'matter_event', 'insert', role, `${bringing} and ${kind} and version = 1`),
      `grant insert on statement_preparation to ${role};`,
      policy(`${role}_asks_for_statements`, 'statement_preparation', 'insert', role, begins),
    )
  }
  return lines
}

/** Whoever records a clarification moves the last day of the statement that waits for it (trap 21). */
const keepsClocks = (notice: Notice, writeRules: readonly NamedRule[]) => {
  const category = notice.kinds.find(({ id }) => id === notice.statementRules.kind)?.category
  return writeRules.some(
    ({ writes, kinds }) =>
      category !== undefined && writes?.includes(category) && (kinds?.includes('clarificationAnswer') ?? true),
  )
}
