import type { Dealing, Notice } from '../rulebook/notice.ts'
import type { NamedRule } from '../rulebook/rules.ts'
import { recipientsGivenBy } from './disclosure-projection.ts'
import { dealingIs, found, policy, purposeIn, setting, theClients } from './policy-words.ts'
import { clientColumns, namedRules } from './rules.ts'
import { literals, roleOf } from './sql.ts'

/**
 * Who writes into the ledger of disclosures, who reads it, and who sees and carries what waits to be delivered. A row of
 * the ledger is never changed and never removed by anybody who gives.
 */
export function disclosurePolicies(
  notice: Notice,
  group: string,
  reachedBy: (rules: readonly NamedRule[]) => string,
): string[] {
  const role = roleOf(group)
  const { purposes, actor, actsFor } = notice.groups[group]!
  const rules = namedRules(notice, group)
  const may = (dealing: Dealing) =>
    notice.dealings.find((rule) => rule.group === group && rule.may.includes(dealing))?.of
  const ofTheClient = (dealing: string) => `${theClients} and ${dealingIs(dealing)} and ${purposeIn(purposes)}`
  const lines: string[] = []

  const gives = recipientsGivenBy(notice, group)
  // Whoever answers yes or no only, reads nothing of its own.
  const reach = rules.length > 0 ? reachedBy(rules) : actsFor === undefined ? undefined : purposeIn(purposes)
  if (gives.length > 0 && reach !== undefined) {
    // A statement that is issued is given to its payer in the same transaction.
    const giving = may('prepareStatements') ? ['disclose', 'prepareStatements'] : ['disclose']
    const given = `${theClients} and ${dealingIs(...giving)} and ${reach} and recipient in (${literals(gives)})`
    lines.push(
      `grant select, insert on disclosure to ${role};`,
      policy(`${role}_gives`, 'disclosure', 'insert', role, `${given} and given_by = ${setting('id')}`),
      policy(`${role}_sees_what_it_gave`, 'disclosure', 'select', role, given),
    )
    if (actor !== 'machine') {
      lines.push(
        `grant select, insert on delivery to ${role};`,
        policy(`${role}_sends`, 'delivery', 'insert', role, given),
        policy(`${role}_sees_what_it_sent`, 'delivery', 'select', role, given),
      )
    }
  }
  if (actor !== 'machine' && rules.some((rule) => rule.writes?.length)) {
    // Whoever corrects a datum tells of it to everybody who was given it: no other disclosure is made while recording.
    const correctingIn = may('prepareStatements') ? ['record', 'prepareStatements'] : ['record']
    const correcting = `${theClients} and ${dealingIs(...correctingIn)} and ${purposeIn(purposes)} and ${reachedBy(rules)}`
    lines.push(
      `grant select, insert on disclosure to ${role};`,
      policy(
        `${role}_tells_corrections`,
        'disclosure',
        'insert',
        role,
        `${correcting} and corrects_entry is not null and given_by = ${setting('id')}`,
      ),
      policy(`${role}_finds_whom_to_tell`, 'disclosure', 'select', role, correcting),
      `grant select, insert on delivery to ${role};`,
      policy(`${role}_sends_corrections`, 'delivery', 'insert', role, `${correcting} and is_correction`),
    )
  }
  const reads = may('readDisclosures')
  if (reads) {
    const read = `${ofTheClient('readDisclosures')} and ${found(reads)}`
    lines.push(
      `grant select on disclosure, delivery to ${role};`,
      policy(`${role}_reads_disclosures`, 'disclosure', 'select', role, read),
      policy(`${role}_reads_deliveries`, 'delivery', 'select', role, read),
    )
  }
  const handles = may('handleDeliveries')
  if (handles) {
    const one = `${ofTheClient('handleDeliveries')} and office = ${setting('office')}`
    const listed = `${dealingIs('handleDeliveries')} and ${setting('clients')} = '' and office = ${setting('office')} and ${purposeIn(purposes)}`
    lines.push(
      `grant select on delivery, disclosure to ${role};`,
      `grant update (state, problem, attempts, next_attempt_at, delivered_at, acknowledged_at, sealed) on delivery to ${role};`,
      policy(`${role}_handles_deliveries`, 'delivery', 'update', role, one),
      policy(`${role}_sees_a_delivery`, 'delivery', 'select', role, one),
      policy(`${role}_lists_deliveries`, 'delivery', 'select', role, listed),
      policy(`${role}_lists_delivery_clients`, 'client', 'select', role, listed),
    )
  }
  if (may('deliver')) {
    const carried = ofTheClient('deliver')
    const due = `${dealingIs('deliver')} and ${setting('clients')} = '' and ${purposeIn(purposes)}`
    lines.push(
      `grant select on disclosure, delivery to ${role};`,
      `grant update (state, problem, attempts, next_attempt_at, delivered_at, acknowledged_at, receipt, sealed) on delivery to ${role};`,
      policy(`${role}_carries_what_was_given`, 'disclosure', 'select', role, carried),
      policy(`${role}_carries`, 'delivery', 'update', role, carried),
      policy(`${role}_sees_what_it_carries`, 'delivery', 'select', role, carried),
      policy(`${role}_finds_what_is_due`, 'delivery', 'select', role, due),
    )
  }
  return lines
}

/** Who tells client rows anew as days pass: it reads what the rows are told from, and writes nothing but the rows. */
export function standingPolicies(notice: Notice, group: string): string[] {
  const of = notice.dealings.find((rule) => rule.group === group && rule.may.includes('keepStanding'))?.of
  if (!of) return []
  const role = roleOf(group)
  const categories = new Set(namedRules(notice, group).flatMap((rule) => rule.reads))
  const columns = clientColumns(notice, categories).filter((column) => column in notice.standing)
  const { purposes } = notice.groups[group]!
  const keeping = `${theClients} and ${dealingIs('keepStanding')} and ${found(of)} and ${purposeIn(purposes)}`
  const looking = `${dealingIs('keepStanding')} and ${setting('clients')} = '' and ${purposeIn(purposes)}`
  return [
    `grant update (${[...columns, 'changed_at', 'safety_ban', 'office'].join(', ')}) on client to ${role};`,
    policy(`${role}_keeps_standing`, 'client', 'update', role, keeping),
    `grant select, update on client_name to ${role};`,
    policy(`${role}_keeps_names`, 'client_name', 'all', role, keeping),
    policy(
      `${role}_finds_what_begins`,
      'entry',
      'select',
      role,
      `${looking} and category in ('identity', 'customership') and kind in ('employmentStatus', 'safetyBan')`,
    ),
  ]
}
