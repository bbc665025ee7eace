import type { Delivery, Disclosure } from '../api.ts'
import type { Rules } from '../frame/rulebook.tsx'
import type { Say } from '../words/say.ts'

const facts = ['unemployedForTwelveMonths', 'isJobseeker'] as const
const bases = ['necessity', 'reasons', 'employmentEndedOn', 'period', 'appliedOn'] as const
const problems = [
  'unreachable',
  'unavailable',
  'rejected',
  'redirect',
  'hostNotAllowed',
  'badAddress',
  'badAnswer',
  'wrongReceipt',
  'noCertificate',
  'consentWithdrawn',
  'safetyBan',
  'givenUp',
] as const

/** An answer that was worked out from the record, by its name in the notice. */
export const sayFact = ({ t }: Say, name: string) =>
  t(`disclosures.fact.${facts.find((each) => each === name) ?? 'other'}`)

/** What a giver records before giving. */
export const sayBasis = ({ t }: Say, name: string) =>
  t(`disclosures.basis.${bases.find((each) => each === name) ?? 'other'}`)

export const sayProblem = ({ t }: Say, problem: string) =>
  t(`disclosures.problem.${problems.find((each) => each === problem) ?? 'other'}`)

export const sayFactValue = ({ t }: Say, value: string | boolean | number) =>
  value === true ? t('do.yes') : value === false ? t('do.no') : String(value)

/** The organisation by its own name, and by what it is to the notice when there are many of them. */
export function sayAddressee({ text }: Say, { name, memberName, member }: Disclosure['to']) {
  const own = text(memberName)
  const general = text(name)
  return own && own !== general && !general.includes(own)
    ? { name: own, more: general }
    : { name: general, more: memberName ? '' : (member ?? '') }
}

/** The state by its word; a letter that waits, waits for a person. */
export const stateOf = (
  { state }: Delivery['carriage'],
  channel: Disclosure['channel'],
): Delivery['carriage']['state'] | 'toPost' => (state === 'waiting' && channel === 'letter' ? 'toPost' : state)

/** What was given in one line: kinds and answers, and how many data they are. */
export function saySummary(say: Say, rules: Rules, { fields, facts: answers }: Disclosure): string {
  const kinds = Object.keys(fields).map((kind) => rules.kindLabel(kind))
  const words = [...kinds, ...answers.map((name) => sayFact(say, name))]
  if (words.length === 0) return say.t('disclosures.given.nothingShown')
  const count = Object.values(fields).flat().length + answers.length
  const shown = words.length > 5 ? [...words.slice(0, 4), `+ ${say.number(words.length - 4)}`] : words
  return `${shown.join(', ')} · ${say.t('disclosures.given.count', { count })}`
}
