import type { RetentionRule } from '../rulebook/notice.ts'
import type { CategoryId } from './categories.ts'
import type { Kept } from './promises.ts'

/**
 * How long data is kept, by the law in force on the day. Nothing is removed while a statutory task or a pending matter
 * needs it, and transfer to the National Archives comes first (N9.3, N9.4).
 */
export const retention = [
  {
    id: 'twoYearsFromEntry',
    categories: ['customership', 'plans', 'offers'],
    years: 2,
    countedFrom: 'entry',
    requirement: 'N9.2',
    provision: '916/2012 13 luku 4 § 2 mom.',
    validFrom: '2013-01-01',
    validTo: '2020-06-30',
  },
  {
    id: 'fiveYearsFromEnd',
    categories: 'all',
    years: 5,
    countedFrom: 'endOfCustomership',
    requirement: 'N9.3',
    provision: '916/2012 13 luku 4 § 2 mom.',
    validFrom: '2013-01-01',
    validTo: '2020-06-30',
  },
  {
    id: 'fourYearsFromEnd',
    categories: 'all',
    years: 4,
    countedFrom: 'endOfCustomership',
    requirement: 'N9.3',
    provision: '916/2012 13 luku 4 § 2 mom. (447/2020)',
    validFrom: '2020-07-01',
    validTo: '2024-12-31',
  },
  {
    id: 'fourYearsFromEndOfService',
    categories: 'all',
    years: 4,
    countedFrom: 'endOfCustomership',
    requirement: 'N9.3',
    provision: '380/2023 122 §',
    validFrom: '2025-01-01',
  },
] as const satisfies readonly (RetentionRule<CategoryId> & Kept)[]

export type RetentionRuleId = (typeof retention)[number]['id']
