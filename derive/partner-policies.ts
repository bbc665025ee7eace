import type { Notice } from '../rulebook/notice.ts'
import type { NamedRule } from '../rulebook/rules.ts'
import { dealingIs, policy, purposeIn, setting, theClients } from './policy-words.ts'
import { kindsUnder, namedRules } from './rules.ts'
import { literal, roleOf } from './sql.ts'

type Given = {
  /** Which clients' rows an errand of the group touches. */
  readonly which: string
  readonly reachedBy: (rules: readonly NamedRule[]) => string
}

/**
 * What the partners' door rests on: referrals and changes are kept by whoever records what they follow from, and looked at
 * by the organisation or the payer that they are for; what was brought is remembered by whoever brought it.
 */
export function partnerPolicies(notice: Notice, group: string, { which, reachedBy }: Given): string[] {
  const role = roleOf(group)
  const { purposes, actsFor } = notice.groups[group]!
  const writing = namedRules(notice, group).filter((rule) => rule.writes?.length)
  const written = writing.flatMap((rule) =>
    (rule.writes ?? []).flatMap((category) => kindsUnder(notice, rule, category)),
  )
  const lines: string[] = []
  if (writing.length > 0) {
    const recording = `${which} and ${dealingIs('record', 'register')} and ${reachedBy(writing)}`
    if (written.some(({ refers }) => refers)) {
      lines.push(
        `grant select, insert, update, delete on client_referral to ${role};`,
        policy(`${role}_keeps_referrals`, 'client_referral', 'all', role, recording),
      )
    }
    if (written.some(({ id }) => id === 'labourPolicyStatement')) {
      lines.push(
        `grant insert on statement_change to ${role};`,
        policy(
          `${role}_notes_statements`,
          'statement_change',
          'insert',
          role,
          `${which} and ${dealingIs('record', 'register', 'prepareStatements')} and ${reachedBy(writing)}`,
        ),
      )
    }
  }
  if (writing.some(({ bringsAs }) => bringsAs !== undefined)) {
    const brought = `${theClients} and ${dealingIs('record')} and member = ${setting('member')} and ${purposeIn(purposes)}`
    lines.push(
      `grant select, insert on received_item to ${role};`,
      policy(`${role}_takes`, 'received_item', 'insert', role, brought),
      policy(`${role}_sees_what_it_took`, 'received_item', 'select', role, brought),
    )
  }
  if (actsFor !== undefined) lines.push(...seekingPolicies(notice, group, actsFor))
  return lines
}

/** How a recipient's interface finds what is its own: the referrals to it, the statements that go to it, or everybody. */
function seekingPolicies(notice: Notice, group: string, actsFor: string): string[] {
  const role = roleOf(group)
  const { purposes } = notice.groups[group]!
  if (isReferredTo(notice, actsFor)) {
    const own = `business_id = ${setting('business_id')} and recipient = ${literal(actsFor)} and ${purposeIn(purposes)}`
    return [
      `grant select on client_referral to ${role};`,
      policy(`${role}_sees_referrals`, 'client_referral', 'select', role, own),
    ]
  }
  if (!notice.dealings.some((rule) => rule.group === group && rule.may.includes('seekChanges'))) return []
  const seeking = `${dealingIs('seekChanges')} and ${setting('clients')} = '' and ${purposeIn(purposes)}`
  if (notice.recipients[actsFor]?.only?.['labourPolicyStatement']) {
    const own = `payer = ${literal(actsFor)} and fund = ${setting('member_number')}`
    return [
      `grant select on statement_change to ${role};`,
      policy(`${role}_seeks_statements`, 'statement_change', 'select', role, `${seeking} and ${own}`),
    ]
  }
  return [policy(`${role}_seeks_clients`, 'client', 'select', role, seeking)]
}

/** Whether some kind of entry refers people to the recipient, which then reaches them and nobody else. */
const isReferredTo = (notice: Notice, recipient: string): boolean =>
  notice.kinds.some(({ refers }) => refers?.as === recipient)

/** What the gate looks at when somebody outside names a client: whose code it is, or whom the entry refers. */
export const gateOfPartners = `grant select (client_id, code_hash, is_current) on client_identity_code to seloste_gate;
create policy seloste_gate_finds_by_code on client_identity_code for select to seloste_gate using (is_current);
grant select (client_id, entry_id, business_id, recipient, reached_until) on client_referral to seloste_gate;
create policy seloste_gate_finds_by_referral on client_referral for select to seloste_gate using (true);`
