import type { Notice } from '../rulebook/notice.ts'
import type { NamedRule } from '../rulebook/rules.ts'
import { policy } from './policy-words.ts'
import { kindsUnder, kindsWritten } from './rules.ts'
import { literals, roleOf } from './sql.ts'

/**
 * Files on entries: whoever may read the entry may open what hangs on it, by the same conditions, because a file carries the
 * category and the kind of its entry. Only the person hangs one there, on what they may write, and nobody changes one.
 */
export function attachmentPolicies(
  notice: Notice,
  group: string,
  rules: readonly NamedRule[],
  conditionOf: (rule: NamedRule) => (categories: readonly string[]) => string,
): string[] {
  const role = roleOf(group)
  const { actor, actsFor, boundToErrand } = notice.groups[group]!
  // A machine that gives, brings or keeps rows of one person has to do with what entries say, and not with files.
  if (actsFor !== undefined || boundToErrand) return []
  return rules.flatMap((rule) => {
    const bearing = (kinds: typeof kindsUnder, categories: readonly string[]) =>
      categories.flatMap((category) => kinds(notice, rule, category).filter((kind) => kind.bearsAttachments))
    const granted = (
      command: 'select' | 'insert',
      name: string,
      kinds: typeof kindsUnder,
      categories: readonly string[],
    ) => {
      const ids = bearing(kinds, categories).map(({ id }) => id)
      if (ids.length === 0) return []
      const condition = `${conditionOf(rule)(categories)}\n    and kind in (${literals(ids)})`
      return [
        `grant ${command} on entry_attachment to ${role};`,
        policy(`${rule.id}_${name}`, 'entry_attachment', command, role, condition),
      ]
    }
    return [
      ...granted('select', 'opens_attachments', kindsUnder, rule.reads),
      ...(actor === 'person'
        ? granted('insert', 'attaches', (of, _, category) => kindsWritten(of, rule, category), rule.writes ?? [])
        : []),
    ]
  })
}
