import type { Flaw } from '../../../access/refusal.ts'
import type { LocalDate } from '../../../access/visit.ts'
import { endOfPeriod } from '../../../rulebook/period.ts'
import type { AskWhetherJobseeker } from './contract.ts'

type Facts = Pick<AskWhetherJobseeker, 'ground' | 'employmentStartedOn' | 'employmentEndedOn' | 'appliedOn'>

/**
 * What is missing from an employer's right to ask, from the facts that the employer gave. Nothing of it depends on the
 * person's data, so a refusal tells nothing of them.
 *
 * Re-employment (N7.5, 55/2001 6:6): within four months of the end of the employment, six when it had lasted twelve years
 * or more. Pay subsidy (N7.6, 916/2012 12:6.3 and 7:3.3): the employment ended in the twelve months before the application.
 *
 * Pure. Flaw codes: required, future, reversed, tooLate, unknown.
 */
export function flawsInRightToAsk(facts: Facts, today: LocalDate): Flaw[] {
  const { ground, employmentStartedOn, employmentEndedOn, appliedOn } = facts
  const flaws: Flaw[] = []
  if (employmentEndedOn > today) flaws.push({ pointer: '/employmentEndedOn', code: 'future', limit: today })
  if (employmentStartedOn !== undefined && employmentStartedOn > employmentEndedOn) {
    flaws.push({ pointer: '/employmentEndedOn', code: 'reversed' })
  }
  if (ground === 'reemployment') {
    if (employmentStartedOn === undefined) flaws.push({ pointer: '/employmentStartedOn', code: 'required' })
    if (appliedOn !== undefined) flaws.push({ pointer: '/appliedOn', code: 'unknown' })
    const lastDay = lastDayOfReemployment(facts)
    if (lastDay < today) flaws.push({ pointer: '/employmentEndedOn', code: 'tooLate', limit: lastDay })
    return flaws
  }
  if (appliedOn === undefined) return [...flaws, { pointer: '/appliedOn', code: 'required' }]
  if (appliedOn > today) flaws.push({ pointer: '/appliedOn', code: 'future', limit: today })
  if (employmentEndedOn > appliedOn) flaws.push({ pointer: '/appliedOn', code: 'reversed' })
  const lastDay = endOfPeriod(employmentEndedOn, { months: 12 })
  if (lastDay < appliedOn) flaws.push({ pointer: '/employmentEndedOn', code: 'tooLate', limit: lastDay })
  return flaws
}

/** How long the former employer has the duty to re-employ: four months, or six after twelve years of employment. */
const lastedTwelveYears = ({ employmentStartedOn, employmentEndedOn }: Facts) =>
  employmentStartedOn !== undefined && endOfPeriod(employmentStartedOn, { years: 12 }) <= employmentEndedOn

const lastDayOfReemployment = (facts: Facts): LocalDate =>
  endOfPeriod(facts.employmentEndedOn, { months: lastedTwelveYears(facts) ? 6 : 4 })

/** What the notice has recorded of an employer's right to ask, by the names that its recipients have for it. */
export const basisOf = (facts: Facts): Readonly<Record<string, string>> => ({
  employmentEndedOn: facts.employmentEndedOn,
  ...(facts.ground === 'reemployment'
    ? { period: lastedTwelveYears(facts) ? 'sixMonths' : 'fourMonths' }
    : { appliedOn: facts.appliedOn! }),
})
