import type { Dealing, Notice } from '../rulebook/notice.ts'
import type { NamedRule } from '../rulebook/rules.ts'
import { attachmentPolicies } from './attachment-policies.ts'
import { entryCondition } from './entry-condition.ts'
import { messagePolicies } from './message-policies.ts'
import { raisingPolicies } from './raising-policies.ts'
import { archivePolicies } from './archive-policies.ts'
import { removalPolicies } from './removal-policies.ts'
import { disclosurePolicies, standingPolicies } from './disclosure-policies.ts'
import { employerPolicies } from './employer-policies.ts'
import { gateOfPartners, partnerPolicies } from './partner-policies.ts'
import { groupRules, namedRules, readableColumns, clientColumns } from './rules.ts'
import { statementPolicies } from './statement-policies.ts'
import { dealingIs, found, onRow, policy, purposeIn, setting, theClients, theFound } from './policy-words.ts'
import { literal, literals, roleOf } from './sql.ts'

/** Tables whose rows belong to clients. Each is locked, for its owner too; what no policy allows is refused. */
export const lockedTables = [
  'client',
  'client_identity_code',
  'client_name',
  'entry',
  'entry_attachment',
  'draft',
  'client_duplicate',
  'matter',
  'matter_event',
  'statement_preparation',
  'statement_evidence',
  'access_log',
  'visitor_matter',
  'import_progress',
  'imported_client',
  'hold',
  'removal_client',
  'disclosure',
  'delivery',
  'paper',
  'client_referral',
  'statement_change',
  'received_item',
  'message_thread',
  'message',
  'message_attachment',
  'start_draft',
  'outside_notice',
] as const

/**
 * The notice as roles, grants and row policies. Applied whole, in one transaction, whenever the notice changes.
 *
 * Policies are named from the rule that gives them, so that a refusal in the database points to the notice.
 */
export function rowPolicies(notice: Notice): string {
  return [
    `-- Derived from notice/ edition ${notice.edition} by \`npm run seloste -- derive\`. Never edited by hand.`,
    dropPolicies,
    ...lockedTables.map(lock),
    ...Object.keys(notice.groups).flatMap((group) => groupPolicies(notice, group)),
    gatePolicies,
    doorPolicies,
  ].join('\n\n')
}

/** In these a client's row is looked at too. */
const dealingsOfDisclosure = ['disclose', 'readDisclosures', 'handleDeliveries']

const dropPolicies = `do $$
declare
  p record;
begin
  for p in select schemaname, tablename, policyname from pg_policies where schemaname = 'public' loop
    execute format('drop policy %I on %I.%I', p.policyname, p.schemaname, p.tablename);
  end loop;
end
$$;`

const lock = (table: string) => `alter table ${table} enable row level security, force row level security;
do $$ declare part regclass; begin
  for part in select inhrelid::regclass from pg_inherits where inhparent = '${table}'::regclass loop
    execute format('alter table %s enable row level security, force row level security', part);
  end loop;
end $$;`

function groupPolicies(notice: Notice, group: string): string[] {
  const role = roleOf(group)
  const rules = namedRules(notice, group)
  const { actor, purposes, actsFor, boundToErrand } = notice.groups[group]!
  const compiled = groupRules(notice, group)
  const dealings = notice.dealings.filter((rule) => rule.group === group)
  const may = (dealing: Dealing) => dealings.find((rule) => rule.may.includes(dealing))?.of
  const readCategories = new Set(rules.flatMap((rule) => rule.reads))
  const writeRules = rules.filter((rule) => rule.writes?.length)
  const writeCategories = new Set(writeRules.flatMap((rule) => rule.writes ?? []))
  // A machine works through many clients in one errand; a human being has one at a time, and so has whoever acts for a
  // recipient or carries to one.
  const isBound = actor !== 'machine' || actsFor !== undefined || boundToErrand === true
  const which = isBound ? theClients : 'true'
  const brings = rules.some(({ bringsAs }) => bringsAs !== undefined)
  // Whoever acts for a recipient gives to it and opens nothing; nor do the other machines that are bound to an errand.
  const preparing = may('prepareStatements') ? ['prepareStatements'] : []
  const bound =
    actsFor !== undefined
      ? ['disclose']
      : !boundToErrand
        ? undefined
        : brings
          ? []
          : ['deliver', 'keepStanding', 'notify']
  const onlyOf = ({ bringsAs, registering }: NamedRule) =>
    registering ? dealingIs('register') : bringsAs !== undefined ? dealingIs('record') : bound && dealingIs(...bound)
  const opens = bound
    ? dealingIs(...bound, ...(brings ? ['record'] : []))
    : dealingIs(
        ...preparing,
        'open',
        'record',
        'register',
        'merge',
        'readLog',
        'handleMatters',
        'raiseMatters',
        'keepPapers',
        ...dealingsOfDisclosure,
      )
  const reachedBy = (some: readonly NamedRule[]) => {
    const reaches = [...new Set(some.map((rule) => rule.of))]
    return `(${reaches.map(found).join(' or ')}) and ${purposeIn(purposes)}`
  }

  const lines = [
    `-- ${group}`,
    `do $$ begin
  if not exists (select from pg_roles where rolname = ${literal(role)}) then
    create role ${role} login noinherit nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
end $$;
grant ${role} to seloste_door;
revoke all on all tables in schema public from ${role};
grant usage on schema public to ${role};`,
    `grant insert on access_log to ${role};`,
    policy(
      `${role}_logs`,
      'access_log',
      'insert',
      role,
      `actor_id = ${setting('id')} and actor_group = ${literal(group)}`,
    ),
  ]

  const conditionOf = (rule: NamedRule) => (categories: readonly string[]) =>
    entryCondition(notice, rule, categories, which, { purposes, actsFor, only: onlyOf(rule) })
  for (const rule of rules) {
    const condition = conditionOf(rule)
    lines.push(
      'grant select on entry to ' + role + ';',
      policy(`${rule.id}_reads`, 'entry', 'select', role, condition(rule.reads)),
    )
    if (rule.writes?.length) {
      const only = rule.writesOnly === undefined ? '' : `\n    and kind in (${literals(rule.writesOnly)})`
      lines.push(
        'grant insert on entry to ' + role + ';',
        policy(`${rule.id}_writes`, 'entry', 'insert', role, condition(rule.writes) + only + sourceOf(rule)),
      )
    }
  }

  lines.push(...statementPolicies(notice, group, reachedBy, writeRules))

  if (rules.length > 0) {
    lines.push(
      `grant select (${readableColumns(notice, group, readCategories).join(', ')}) on client to ${role};`,
      policy(`${role}_opens`, 'client', 'select', role, `${which} and ${opens} and ${reachedBy(rules)}`),
    )
  }
  if (writeRules.length > 0) {
    // The row is told by all that a category holds: whoever sees some kinds of it only does not tell it.
    const whole = new Set(rules.filter((rule) => rule.kinds === undefined).flatMap((rule) => rule.reads))
    const told = new Set([...writeCategories].filter((category) => whole.has(category)))
    const columns = clientColumns(notice, told).filter((column) => column in notice.standing)
    const owned = [
      ...columns,
      'changed_at',
      ...(told.has('identity') ? ['safety_ban'] : []),
      ...(told.has('customership') ? ['office'] : []),
    ]
    lines.push(
      `grant update (${owned.join(', ')}) on client to ${role};`,
      policy(
        `${role}_keeps_standing`,
        'client',
        'update',
        role,
        `${which} and ${dealingIs('record', 'register', 'merge', ...preparing)} and ${reachedBy(writeRules)}`,
        which,
      ),
    )
    if (actor !== 'machine') {
      lines.push(
        `grant select, insert, update, delete on draft to ${role};`,
        policy(
          `${role}_drafts`,
          'draft',
          'all',
          role,
          `${theClients} and staff_id = ${setting('id')} and ${reachedBy(writeRules)}`,
        ),
      )
    }
  }
  if (writeCategories.has('identity') || writeCategories.has('customership')) {
    const recording = `${which} and ${dealingIs('record', 'register')} and ${reachedBy(writeRules)}`
    const records = (kind: string) => compiled.writes.has(kind)
    lines.push(
      // Names carry these of the row, so whoever keeps names looks at them.
      `grant select (birth_year, office, search_valid_until) on client to ${role};`,
      // Whoever records no name only keeps the columns that stand beside the names up to date.
      records('names')
        ? `grant select, insert, update, delete on client_name to ${role};`
        : `grant select, update (office, search_valid_until, birth_year) on client_name to ${role};`,
      policy(`${role}_keeps_names`, 'client_name', 'all', role, recording),
    )
    if (records('identityCode') || records('foreignIdentifier')) {
      lines.push(
        `grant select, insert, update on client_identity_code to ${role};`,
        policy(`${role}_keeps_identity_codes`, 'client_identity_code', 'all', role, recording),
      )
    }
  }

  const registering = rules.filter((rule) => rule.registering)
  if (registering.length > 0) {
    const once = `${which} and ${dealingIs('register')} and ${reachedBy(registering)}`
    lines.push(
      `grant select, insert, update, delete on client_name to ${role};`,
      policy(`${role}_registers_names`, 'client_name', 'all', role, once),
      `grant select, insert, update on client_identity_code to ${role};`,
      policy(`${role}_registers_identity_codes`, 'client_identity_code', 'all', role, once),
      `grant update (office, safety_ban) on client to ${role};`,
    )
  }

  const finds = may('find')
  if (finds) {
    const within = onRow[finds]
    const former = may('findByFormerCode') ? `(is_current or ${setting('sought_former')} = 'yes')` : 'is_current'
    lines.push(
      `grant select (client_id, name_key, is_former, birth_year, office, search_valid_until) on client_name to ${role};`,
      `grant select (client_id, code_hash, is_current) on client_identity_code to ${role};`,
      policy(
        `${role}_seeks_names`,
        'client_name',
        'select',
        role,
        `${dealingIs('find')} and name_key >= ${setting('sought_from')} and name_key < ${setting('sought_to')} and ${within} and ${purposeIn(purposes)}`,
      ),
      policy(
        `${role}_seeks_identity_codes`,
        'client_identity_code',
        'select',
        role,
        `${dealingIs('find')} and code_hash = decode(${setting('sought_hash')}, 'hex') and ${former} and ${purposeIn(purposes)}`,
      ),
      policy(
        `${role}_finds`,
        'client',
        'select',
        role,
        `${dealingIs('find')} and ${theFound} and ${within} and ${purposeIn(purposes)}`,
      ),
    )
    if (actor === 'machine') {
      lines.push(policy(`${role}_checks_identity_codes`, 'client_identity_code', 'select', role, purposeIn(purposes)))
    }
  }
  const lists = may('list')
  if (lists) {
    lines.push(
      policy(
        `${role}_lists`,
        'client',
        'select',
        role,
        `${dealingIs('list')} and ${onRow[lists]} and ${purposeIn(purposes)}`,
      ),
    )
  }
  if (may('register')) {
    lines.push(
      `grant insert on client to ${role};`,
      policy(
        `${role}_registers`,
        'client',
        'insert',
        role,
        `${which} and ${dealingIs('register')} and ${purposeIn(purposes)}`,
      ),
    )
  }
  const merges = may('merge')
  if (merges) {
    lines.push(
      `grant update (merged_into, changed_at) on client to ${role};`,
      policy(
        `${role}_merges`,
        'client',
        'update',
        role,
        `${theClients} and ${dealingIs('merge')} and ${found(merges)} and ${purposeIn(purposes)}`,
        theClients,
      ),
      `grant select, insert, update on client_duplicate to ${role};`,
      policy(
        `${role}_marks_duplicates`,
        'client_duplicate',
        'all',
        role,
        `${theClients} and ${dealingIs('open', 'merge')} and ${found(merges)} and ${purposeIn(purposes)}`,
      ),
    )
  }
  const readsLog = may('readLog')
  if (readsLog) {
    const aboutClient = `(${theClients} or clients && nullif(${setting('clients')}, '')::uuid[]) and ${found(readsLog)}`
    lines.push(
      `grant select on access_log to ${role};`,
      policy(
        `${role}_reads_log`,
        'access_log',
        'select',
        role,
        `${dealingIs('readLog')} and ${purposeIn(purposes)} and (${aboutClient})`,
      ),
    )
  }
  const handles = may('handleMatters')
  if (handles) {
    const kinds = Object.keys(notice.matters).filter((kind) => notice.matters[kind]!.handledBy.includes(group))
    const ofTheClient = `${theClients} and ${dealingIs('handleMatters')} and ${found(handles)} and ${purposeIn(purposes)}`
    const listed = `${dealingIs('handleMatters')} and ${setting('clients')} = '' and ${onRow[handles]} and ${purposeIn(purposes)}`
    lines.push(
      `grant usage on sequence matter_number to ${role};`,
      `grant select, insert, update on matter to ${role};`,
      policy(`${role}_handles_matters`, 'matter', 'all', role, `${ofTheClient} and kind in (${literals(kinds)})`),
      policy(`${role}_lists_matters`, 'matter', 'select', role, `${listed} and kind in (${literals(kinds)})`),
      policy(`${role}_lists_clients_of_matters`, 'client', 'select', role, listed),
      `grant select, insert on matter_event to ${role};`,
      policy(`${role}_records_matters`, 'matter_event', 'all', role, `${ofTheClient} and kind in (${literals(kinds)})`),
      `grant insert on outside_notice to ${role};`,
      policy(`${role}_has_told_of_a_matter`, 'outside_notice', 'insert', role, `${ofTheClient} and state = 'waiting'`),
    )
  }
  lines.push(...removalPolicies(notice, group, lockedTables))
  lines.push(
    ...disclosurePolicies(notice, group, reachedBy),
    ...standingPolicies(notice, group),
    ...partnerPolicies(notice, group, { which, reachedBy }),
  )
  lines.push(...employerPolicies(notice, group))
  lines.push(...raisingPolicies(notice, group))
  lines.push(...messagePolicies(notice, group))
  lines.push(...attachmentPolicies(notice, group, rules, conditionOf))
  lines.push(...archivePolicies(notice, group))
  if (group === 'importer') {
    lines.push(
      `grant select, insert, update on import_progress, imported_client to ${role};`,
      `grant select, insert, update, delete on imported_code to ${role};`,
      policy(`${role}_imports`, 'import_progress', 'all', role, purposeIn(purposes)),
      policy(`${role}_imports`, 'imported_client', 'all', role, purposeIn(purposes)),
    )
  }
  return lines.filter((line, index) => !line.startsWith('grant') || lines.indexOf(line) === index)
}

/** What is brought bears the source that it is brought as (N6.4). */
const sourceOf = ({ bringsAs }: NamedRule) => (bringsAs === undefined ? '' : `\n    and source = ${literal(bringsAs)}`)

/** The gate sees of a client only what finding an actor's reach takes, and of deliveries whether one is due. */
const gatePolicies = `-- the gate
grant usage on schema public to seloste_gate;
grant select (client_id, office, caseworker, search_valid_until, safety_ban, merged_into) on client to seloste_gate;
create policy seloste_gate_finds_reach on client for select to seloste_gate using (true);
grant select (state, next_attempt_at, channel) on delivery to seloste_gate;
${gateOfPartners}
create policy seloste_gate_sees_what_is_due on delivery for select to seloste_gate using (state = 'waiting');
grant select (state, next_attempt_at) on outside_notice to seloste_gate;
create policy seloste_gate_sees_what_is_to_be_told on outside_notice for select to seloste_gate using (state = 'waiting');`

/** Before anybody has become a group, only signing in and out is logged. */
const doorPolicies = `-- the doors
grant usage on schema public to seloste_door;
grant insert on access_log to seloste_door;
create policy seloste_door_logs_signing_in on access_log for insert to seloste_door
  with check (client_id is null and clients is null and entries is null);`
