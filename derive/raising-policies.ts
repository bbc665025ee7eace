import type { Dealing, Notice } from '../rulebook/notice.ts'
import { dealingIs, found, policy, purposeIn, setting, theClients } from './policy-words.ts'
import { literals, roleOf } from './sql.ts'

/**
 * What a person does about themself beside reading: is found by the own identity code, and raises matters. A raised matter
 * is opened as received, in the person's own words, and then only followed: what the handlers write in it is for the
 * handlers. Matters of visitors, who are no clients, are locked by their kinds.
 */
export function raisingPolicies(notice: Notice, group: string): string[] {
  const role = roleOf(group)
  const { purposes } = notice.groups[group]!
  const may = (dealing: Dealing) =>
    notice.dealings.find((rule) => rule.group === group && rule.may.includes(dealing))?.of
  const kindsOf = (which: (matter: Notice['matters'][string]) => boolean) =>
    Object.keys(notice.matters).filter((kind) => which(notice.matters[kind]!))
  const lines: string[] = []

  if (may('findThemself')) {
    lines.push(
      `grant select (client_id, code_hash, is_current) on client_identity_code to ${role};`,
      policy(
        `${role}_finds_themself`,
        'client_identity_code',
        'select',
        role,
        `${dealingIs('findThemself')} and code_hash = decode(${setting('sought_hash')}, 'hex') and is_current and ${purposeIn(purposes)}`,
      ),
      `grant select, insert, update, delete on start_draft to ${role};`,
      policy(
        `${role}_drafts_a_start`,
        'start_draft',
        'all',
        role,
        `${dealingIs('findThemself')} and code_hash = decode(${setting('sought_hash')}, 'hex') and ${purposeIn(purposes)}`,
      ),
    )
  }

  const raises = may('raiseMatters')
  if (raises) {
    const raising = `${dealingIs('raiseMatters')} and ${purposeIn(purposes)}`
    const kinds = kindsOf(({ raisedBy }) => raisedBy?.includes(group) ?? false)
    const byVisitors = kinds.filter((kind) => notice.matters[kind]!.byVisitors)
    const ofThemself = `${theClients} and ${found(raises)} and ${raising} and kind in (${literals(kinds)})`
    lines.push(
      `grant usage on sequence matter_number to ${role};`,
      `grant select, insert on matter to ${role};`,
      policy(`${role}_raises_matters`, 'matter', 'insert', role, `${ofThemself} and state = 'received'`),
      policy(`${role}_follows_matters`, 'matter', 'select', role, ofThemself),
      `grant select, insert on matter_event to ${role};`,
      policy(`${role}_says_what_it_is_about`, 'matter_event', 'insert', role, `${ofThemself} and version = 1`),
      policy(`${role}_reads_what_it_said`, 'matter_event', 'select', role, `${ofThemself} and version = 1`),
      `grant insert on visitor_matter to ${role};`,
      policy(
        `${role}_raises_visitors_matters`,
        'visitor_matter',
        'insert',
        role,
        `${raising} and state = 'received' and kind in (${literals(byVisitors)})`,
      ),
    )
  }

  const handled = kindsOf(({ byVisitors, handledBy }) => byVisitors === true && handledBy.includes(group))
  if (may('handleMatters') && handled.length > 0) {
    lines.push(
      `grant select, update on visitor_matter to ${role};`,
      policy(
        `${role}_handles_visitors_matters`,
        'visitor_matter',
        'all',
        role,
        `${dealingIs('handleMatters')} and ${purposeIn(purposes)} and kind in (${literals(handled)})`,
      ),
    )
  }
  return lines
}
