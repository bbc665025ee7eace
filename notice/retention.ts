import type { RetentionRegime, RetentionRule } from '../rulebook/notice.ts'
import { text } from '../rulebook/text.ts'
import type { CategoryId } from './categories.ts'
import type { KindId } from './kinds/index.ts'
import type { Kept } from './promises.ts'

/** What the law has said of keeping, from its first to its last day. */
export const regimes = {
  published: {
    label: text('Julkaistu seloste', 'Den publicerade beskrivningen', 'The published notice'),
    provision: '916/2012 13 luku 4 § 2 mom.',
    validFrom: '2013-01-01',
    validTo: '2020-06-30',
  },
  amended2020: {
    label: text('Laki 1.7.2020 alkaen', 'Lagen från 1.7.2020', 'The law from 1 July 2020'),
    provision: '916/2012 13 luku 4 § 2 mom. (447/2020)',
    validFrom: '2020-07-01',
    validTo: '2024-12-31',
  },
  act2025: {
    label: text('Laki 1.1.2025 alkaen', 'Lagen från 1.1.2025', 'The law from 1 January 2025'),
    provision: '380/2023 122 §',
    validFrom: '2025-01-01',
  },
} as const satisfies Record<string, RetentionRegime>

/** Lines of the access log, by a rule of their own: as long as an offence in office may be charged. */
export const accessLog = { keptYears: 5, provision: '906/2019 17 §; 39/1889 8 luku 1 §' } as const

export type RegimeId = keyof typeof regimes

/**
 * The regime that this notice follows, for everything in the register and on every day, until another notice is published
 * (docs/decisions/0030-the-published-notice-decides-how-long.md).
 */
export const regimeFollowed: RegimeId = 'published'

type Rule = RetentionRule<CategoryId> &
  Kept & { readonly regime: RegimeId; readonly keeps?: Readonly<Partial<Record<KindId, readonly string[]>>> }

/**
 * How long data is kept. Nothing is removed while a statutory task or a pending matter needs it, and transfer to the
 * National Archives comes first (N9.3, N9.4).
 *
 * When and where somebody was a client must be known for as long as the clock from the end of it runs, and to which office
 * a request goes (N1.2): these fields outlive the two years, and are all that does.
 */
export const retention = [
  {
    id: 'twoYearsFromEntry',
    regime: 'published',
    categories: ['customership', 'plans', 'offers'],
    years: 2,
    countedFrom: 'entry',
    keeps: {
      jobSearch: ['startedOn', 'endedOn', 'validUntil'],
      responsibleCaseworker: ['caseworker', 'office', 'from'],
      // Both answers must be provable as long as something may rest on them (13 luku 6 § 1 mom.).
      consent: [
        'purpose',
        'items',
        'decision',
        'form',
        'givenOn',
        'validUntil',
        'employer',
        'businessId',
        'vacancy',
        'wording',
        'readIn',
      ],
    },
    requirement: 'N9.2',
    provision: '916/2012 13 luku 4 § 2 mom.',
  },
  {
    id: 'fiveYearsFromEnd',
    regime: 'published',
    categories: 'all',
    years: 5,
    countedFrom: 'endOfCustomership',
    requirement: 'N9.3',
    provision: '916/2012 13 luku 4 § 2 mom.',
  },
  {
    id: 'fourYearsFromEnd',
    regime: 'amended2020',
    categories: 'all',
    years: 4,
    countedFrom: 'endOfCustomership',
    requirement: 'N9.3',
    provision: '916/2012 13 luku 4 § 2 mom. (447/2020)',
  },
  {
    id: 'fourYearsFromEndOfService',
    regime: 'act2025',
    categories: 'all',
    years: 4,
    countedFrom: 'endOfCustomership',
    requirement: 'N9.3',
    provision: '380/2023 122 §',
  },
] as const satisfies readonly Rule[]

export type RetentionRuleId = (typeof retention)[number]['id']
