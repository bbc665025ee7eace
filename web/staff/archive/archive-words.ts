import type { useSay } from '../words/say.ts'

type Translate = ReturnType<typeof useSay>['t']

const rules = [
  'twoYearsFromEntry',
  'fiveYearsFromEnd',
  'fourYearsFromEnd',
  'fourYearsFromEndOfService',
  'operationsPlan',
] as const

/** A rule of retention in words; one that this page has no words for by its own name. */
export function sayRule(rule: string, t: Translate): string {
  const known = rules.find((each) => each === rule)
  return known ? t(`archive.rules.${known}`) : rule
}

/** `1,2 Mt`, in the language's own writing. */
export function saySize(bytes: number, number: (value: number) => string): string {
  const [value, unit] =
    bytes < 1_000_000 ? [bytes / 1_000, 'kB'] : bytes < 1_000_000_000 ? [bytes / 1_000_000, 'MB'] : [bytes / 1e9, 'GB']
  return `${number(Math.round(value * 10) / 10)} ${unit}`
}
