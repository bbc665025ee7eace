import type { Hold } from '../api.ts'
import { useRulebook } from '../frame/rulebook.tsx'
import { useSay } from '../words/say.ts'

const rulesSaid = ['twoYearsFromEntry', 'fiveYearsFromEnd', 'fourYearsFromEnd', 'fourYearsFromEndOfService'] as const

/** How a page says what is held, on which ground, and by which rule something is kept. */
export function useHeldWords() {
  const { t } = useSay()
  const rules = useRulebook()
  return {
    /** A rule that the page has no words for is named as the notice names it. */
    ruleOf: (rule: string) => {
      const known = rulesSaid.find((each) => each === rule)
      return known ? t(`keptBy.${known}`) : rule
    },
    groundOf: ({ by, ground }: Hold) => (by === 'matter' ? t('holds.byMatter') : t(`holds.grounds.${ground}`)),
    whatOf: ({ categories }: Hold) =>
      categories ? categories.map((category) => rules.categoryLabel(category)).join(', ') : t('holds.everything'),
  }
}
