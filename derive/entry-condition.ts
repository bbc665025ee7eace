import type { Notice } from '../rulebook/notice.ts'
import type { NamedRule } from '../rulebook/rules.ts'
import { found, purposeIn, setting } from './policy-words.ts'
import { kindsUnder } from './rules.ts'
import { literals } from './sql.ts'

/** Which entries a rule reaches: the errand's client, for the rule's tasks, of its categories, kinds and safety. */
export function entryCondition(
  notice: Notice,
  rule: NamedRule,
  categories: readonly string[],
  which: string,
  {
    purposes,
    actsFor,
    only,
  }: {
    readonly purposes: readonly string[]
    readonly actsFor: string | undefined
    readonly only: string | undefined
  },
) {
  const mine = new Set(categories.flatMap((category) => kindsUnder(notice, rule, category).map(({ id }) => id)))
  const others = notice.kinds
    .filter(({ id, category }) => categories.includes(category) && !mine.has(id))
    .map(({ id }) => id)
  const hidden = notice.kinds
    .filter(({ category, hiddenBySafetyBan }) => hiddenBySafetyBan && categories.includes(category))
    .map(({ id }) => id)
  return [
    which,
    // The row's own words first: a rule that is not about this row costs one comparison.
    `category in (${literals(categories)})`,
    rule.readerClass || rule.kinds
      ? `kind in (${literals([...mine])})`
      : others.length > 0
        ? `kind not in (${literals(others)})`
        : undefined,
    found(rule.of),
    purposeIn(rule.under ?? purposes),
    rule.despiteSafetyBan || hidden.length === 0
      ? undefined
      : `(${setting('safety_ban')} = 'no' or kind not in (${literals(hidden)})${actsFor === undefined ? '' : ` or ${isNotBanned}`})`,
    only,
  ]
    .filter((part) => part !== undefined && part !== 'true')
    .join('\n    and ')
}

/** Where many clients are given of at once, the gate names those among them who are under a safety ban. */
const isNotBanned = `client_id <> all (nullif(${setting('banned')}, '')::uuid[])`
