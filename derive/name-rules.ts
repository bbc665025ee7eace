import type { Notice, PromiseId } from '../rulebook/notice.ts'
import { rulesFollowed } from './retention-plan.ts'
import { namedRules } from './rules.ts'

/** A rule of the notice by its name, and the promise that it keeps. */
export type RuleName = { readonly rule: string; readonly promise: PromiseId }

/**
 * The promises of rules that are all of one sort and so name none themselves: every statutory task keeps one promise,
 * every line of the access matrix another.
 */
export const keptBy = {
  acts: 'N4.1',
  purposes: 'N4.1',
  offices: 'N1.2',
  trialOffices: 'M6.1',
  groups: 'N9.6',
  access: 'N9.6',
  dealings: 'N9.6',
  safetyBans: 'N9.6',
  countries: 'N8.1',
  plainLabels: 'M1.1',
} as const satisfies Record<string, PromiseId>

/** Every rule of the notice, by the name that the log, the policies and the notice text use of it. */
export function nameRules(notice: Notice): RuleName[] {
  const named = (prefix: string, rules: Readonly<Record<string, { readonly requirement: string }>>): RuleName[] =>
    Object.entries(rules).map(([id, { requirement }]) => ({
      rule: `${prefix}.${id}`,
      promise: requirement as PromiseId,
    }))
  const kept = (prefix: string, ids: readonly string[], promise: PromiseId): RuleName[] =>
    ids.map((id) => ({ rule: `${prefix}.${id}`, promise }))
  const groups = Object.keys(notice.groups)
  return [
    ...notice.controllers.map((controller, index) => ({
      rule: `controllers.${index + 1}`,
      promise: controller.requirement,
    })),
    { rule: 'contact', promise: notice.contact.requirement },
    ...kept('offices', Object.keys(notice.offices), keptBy.offices),
    ...kept(
      'offices',
      Object.entries(notice.offices).flatMap(([code, { kind }]) => (kind === 'trialMunicipality' ? [code] : [])),
      keptBy.trialOffices,
    ),
    ...kept('acts', Object.keys(notice.acts), keptBy.acts),
    ...kept('purposes', Object.keys(notice.purposes), keptBy.purposes),
    ...named('categories', notice.categories),
    ...kept('categories', Object.keys(notice.categories), keptBy.plainLabels),
    ...named('kinds', Object.fromEntries(notice.kinds.map((kind) => [kind.id, kind]))),
    ...named('sources', notice.sources),
    ...named('channels', notice.channels),
    ...named('matters', notice.matters),
    ...named('recipients', notice.recipients),
    ...kept('recipients', Object.keys(notice.recipients), keptBy.countries),
    ...kept('groups', groups, keptBy.groups),
    ...kept(
      'access',
      groups.flatMap((group) => namedRules(notice, group).map(({ id }) => id)),
      keptBy.access,
    ),
    ...kept('dealings', [...new Set(notice.dealings.map(({ group }) => group))], keptBy.dealings),
    ...rulesFollowed(notice).map(({ id, requirement }) => ({ rule: `retention.${id}`, promise: requirement })),
    { rule: 'archiving', promise: notice.archiving.requirement },
    ...named('papers', notice.papers),
    ...named('rights', notice.rights),
    ...notice.statements.map(({ requirement }) => ({ rule: `statements.${requirement}`, promise: requirement })),
  ]
}
