import type { Kind } from '../rulebook/kind.ts'
import type { AccessRule, Dealing, Notice, Reach } from '../rulebook/notice.ts'
import type { GroupRules, NamedRule, Rules } from '../rulebook/rules.ts'
import { clocksOf } from './retention-plan.ts'
import { kindOfConsent, projectionOf } from './disclosure-projection.ts'
import { roleOf, snakeCase } from './sql.ts'

/** Columns of the client row that belong to no category and stand wherever the client is shown. */
const structuralColumns = ['client_id', 'office', 'safety_ban', 'merged_into']

/** A recipient's interface is shown no office: it is given what its kinds hold, and nothing of the row. */
const interfaceColumns = ['client_id', 'safety_ban', 'merged_into']

/** The access rules of a group, each with a name of its own: `caseworker_any_client`, `caseworker_any_client_2` … */
export function namedRules(notice: Notice, group: string): NamedRule[] {
  const seen = new Map<string, number>()
  return [...rulesOfInterface(notice, group), ...notice.access.filter((rule) => rule.group === group)].map((rule) => {
    const name = snakeCase(`${group}_${rule.of}`)
    const nth = (seen.get(name) ?? 0) + 1
    seen.set(name, nth)
    return { ...rule, id: nth === 1 ? name : `${name}_${nth}` }
  })
}

/** What a recipient's interface reads follows from what the recipient may be given; nobody writes it down a second time. */
function rulesOfInterface(notice: Notice, group: string): AccessRule[] {
  const recipient = notice.groups[group]?.actsFor
  if (recipient === undefined || !notice.recipients[recipient]) return []
  const { kinds, despiteSafetyBan } = projectionOf(notice, recipient)
  if (kinds.size === 0) return []
  // Whether there is a consent is looked at by whoever gives; the consent itself is given to nobody.
  const seen = [...kinds.keys(), ...(notice.recipients[recipient]?.consent ? [kindOfConsent] : [])]
  const reads = notice.kinds.filter(({ id }) => seen.includes(id)).map(({ category }) => category)
  // Whoever people are referred to reaches them, and nobody else.
  const of = notice.kinds.some(({ refers }) => refers?.as === recipient) ? 'referredClients' : 'anyClient'
  return [{ group, of, reads: [...new Set(reads)], kinds: seen, despiteSafetyBan }]
}

/** The kinds of a category that a rule speaks of: those it names, of its reader class, or those that have none. */
export const kindsUnder = (
  notice: Notice,
  rule: { readonly readerClass?: string; readonly kinds?: readonly string[] },
  category: string,
): Kind[] =>
  notice.kinds.filter(
    (kind) =>
      kind.category === category &&
      kind.readerClass === rule.readerClass &&
      (rule.kinds === undefined || rule.kinds.includes(kind.id)),
  )

/** The kinds of a category that a rule lets be recorded. */
export const kindsWritten = (notice: Notice, rule: NamedRule, category: string): Kind[] =>
  kindsUnder(notice, rule, category).filter(({ id }) => rule.writesOnly?.includes(id) ?? true)

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

/** What the notice lets one group do. */
export function groupRules(notice: Notice, group: string): GroupRules {
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
    // What is only written while registering is no entry that one records.
    if (rule.registering) continue
    for (const category of rule.writes ?? []) for (const { id } of kindsWritten(notice, rule, category)) writes.add(id)
  }
  return {
    role: roleOf(group),
    actor,
    purposes,
    rules,
    dealings: dealingsOf(notice, group),
    reads,
    writes,
    clientColumns: readableColumns(notice, group, new Set(rules.flatMap((rule) => rule.reads))),
  }
}

const dealingsOf = (notice: Notice, group: string): ReadonlyMap<Dealing, Reach> =>
  new Map(
    notice.dealings
      .filter((rule) => rule.group === group)
      .flatMap(({ may, of }) => may.map((dealing) => [dealing, of] as const)),
  )

/** The columns of the client row that a group which reads the given categories may read. */
export const readableColumns = (notice: Notice, group: string, categories: ReadonlySet<string>): string[] => {
  const { actsFor } = notice.groups[group]!
  if (actsFor !== undefined) return interfaceColumns
  // A rule of some kinds only says too little of its categories to show what the row makes of all of them.
  const whole = namedRules(notice, group).filter((rule) => rule.kinds === undefined)
  return clientColumns(notice, new Set([...categories].filter((id) => whole.some(({ reads }) => reads.includes(id)))))
}

/** The columns of the client row that tell the given categories. */
export const clientColumns = (notice: Notice, categories: ReadonlySet<string>): string[] => [
  ...structuralColumns,
  ...Object.entries(notice.standing)
    .filter(([, category]) => categories.has(category))
    .map(([column]) => column),
]
