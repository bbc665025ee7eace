import type { Kind } from '../rulebook/kind.ts'
import type { Dealing, Notice, Reach } from '../rulebook/notice.ts'
import type { GroupRules, NamedRule, Rules } from '../rulebook/rules.ts'
import { clocksOf } from './retention-plan.ts'
import { roleOf, snakeCase } from './sql.ts'

/** Columns of the client row that belong to no category and stand wherever the client is shown. */
const structuralColumns = ['client_id', 'office', 'safety_ban', 'merged_into']

/** The access rules of a group, each with a name of its own: `caseworker_any_client`, `caseworker_any_client_2` … */
export function namedRules(notice: Notice, group: string): NamedRule[] {
  const seen = new Map<string, number>()
  return notice.access
    .filter((rule) => rule.group === group)
    .map((rule) => {
      const name = snakeCase(`${group}_${rule.of}`)
      const nth = (seen.get(name) ?? 0) + 1
      seen.set(name, nth)
      return { ...rule, id: nth === 1 ? name : `${name}_${nth}` }
    })
}

/** The kinds of a category that a rule speaks of: those of its reader class, or those that have none. */
export const kindsUnder = (notice: Notice, rule: { readerClass?: string }, category: string): Kind[] =>
  notice.kinds.filter((kind) => kind.category === category && kind.readerClass === rule.readerClass)

/** The notice, ready to be asked at run time. */
export function compileRules(notice: Notice): Rules {
  const groups = Object.keys(notice.groups).map((group) => [group, groupRules(notice, group)] as const)
  return {
    notice,
    kinds: new Map(notice.kinds.map((kind) => [kind.id, kind])),
    groups: new Map(groups),
    clocks: clocksOf(notice),
  }
}

function groupRules(notice: Notice, group: string): GroupRules {
  const rules = namedRules(notice, group)
  const { purposes, actor } = notice.groups[group]!
  const reads = new Map<string, Set<string>>()
  const writes = new Set<string>()
  for (const rule of rules) {
    for (const category of rule.reads) {
      const granted = reads.get(category) ?? new Set()
      for (const { id } of kindsUnder(notice, rule, category)) granted.add(id)
      reads.set(category, granted)
    }
    for (const category of rule.writes ?? []) for (const { id } of kindsUnder(notice, rule, category)) writes.add(id)
  }
  return {
    role: roleOf(group),
    actor,
    purposes,
    rules,
    dealings: dealingsOf(notice, group),
    reads,
    writes,
    clientColumns: clientColumns(notice, new Set(rules.flatMap((rule) => rule.reads))),
  }
}

const dealingsOf = (notice: Notice, group: string): ReadonlyMap<Dealing, Reach> =>
  new Map(
    notice.dealings
      .filter((rule) => rule.group === group)
      .flatMap(({ may, of }) => may.map((dealing) => [dealing, of] as const)),
  )

/** The columns of the client row that tell the given categories. */
export const clientColumns = (notice: Notice, categories: ReadonlySet<string>): string[] => [
  ...structuralColumns,
  ...Object.entries(notice.standing)
    .filter(([, category]) => categories.has(category))
    .map(([column]) => column),
]
