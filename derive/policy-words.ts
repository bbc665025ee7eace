import type { Reach } from '../rulebook/notice.ts'
import { ident, literal, literals } from './sql.ts'

/*
 * What the gate says of an errand, in transaction-local settings. A policy reads these and the row's own columns, and
 * never another table: subqueries in policies do not survive a distributed PostgreSQL.
 */
export const setting = (name: string) => `current_setting('actor.${name}', true)`
export const theClients = `client_id = any (nullif(${setting('clients')}, '')::uuid[])`
export const theFound = `client_id = any (nullif(${setting('found')}, '')::uuid[])`
export const today = `nullif(${setting('today')}, '')::date`
export const dealingIs = (...dealings: string[]) => `${setting('dealing')} in (${literals(dealings)})`
export const purposeIn = (purposes: readonly string[]) => `${setting('purpose')} in (${literals(purposes)})`

/** A reach as the gate found it for the client of the errand. */
export const found = (reach: Reach) => `strpos(${setting('reach')}, ${literal(reach)}) > 0`

/** A reach as the row itself tells it, where many clients are looked at: searches and worklists. */
export const onRow = {
  anyClient: 'true',
  clientsOfOwnOffice: `office = ${setting('office')}`,
  ownClients: `caseworker = ${setting('id')}`,
  validJobSearches: `search_valid_until >= ${today}`,
  // Whom an organisation reaches is told by the referrals, not by the client's row.
  referredClients: 'false',
  themself: `client_id = any (nullif(${setting('themself')}, '')::uuid[])`,
} satisfies Record<Reach, string>

/** One row policy, named from the rule that gives it. */
export function policy(
  name: string,
  table: string,
  command: 'select' | 'insert' | 'update' | 'delete' | 'all',
  role: string,
  using: string,
  check = using,
): string {
  const conditions =
    command === 'insert'
      ? `\n  with check (${using})`
      : command === 'select' || command === 'delete'
        ? `\n  using (${using})`
        : `\n  using (${using})\n  with check (${check})`
  return `create policy ${ident(name)} on ${table} for ${command} to ${role}${conditions};`
}
