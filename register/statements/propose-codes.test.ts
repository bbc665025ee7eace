import { describe, expect, test } from 'vitest'
import { notice } from '../../notice/index.ts'
import { statementRules } from '../../notice/statement-rules.ts'
import { isOwn } from '../../rulebook/code-list.ts'
import { type Fact, proposeCodes } from './propose-codes.ts'

const today = '2026-11-23'

/** Facts by their kinds; each is an entry of its own, in its first version. */
const facts = (...said: readonly (readonly [kind: string, payload: Record<string, unknown>])[]): Fact[] =>
  said.map(([kind, payload], index) => ({ entryId: `entry-${index}`, version: 1, kind, payload }))

const search = ['jobSearch', { startedOn: '2026-09-02', validUntil: '2027-01-31' }] as const
const unemployed = ['employmentStatus', { code: '2', from: '2026-09-02' }] as const
const heard = ['clarificationAnswer', { request: 'entry-x', receivedOn: '2026-11-20' }] as const

type Line = readonly [
  what: string,
  trigger: string,
  facts: Fact[],
  first: { code: string; from: string; to?: string; rule: string; cautions?: string[]; because: number },
]

/** What the facts say, restated by hand: trigger, facts, and the proposal that must come first. */
const table: readonly Line[] = [
  [
    'an unemployed jobseeker has nothing in the way',
    'searchStarted',
    facts(search, unemployed),
    { code: 'T001', from: '2026-09-02', rule: 'unemployedJobseeker', because: 2 },
  ],
  [
    'nothing in the way from the later of search and unemployment',
    'searchStarted',
    facts(search, ['employmentStatus', { code: '3', from: '2026-10-01' }]),
    { code: 'T001', from: '2026-10-01', rule: 'unemployedJobseeker', because: 2 },
  ],
  [
    'a search that ended is not in force from the next day',
    'searchEnded',
    facts(['jobSearch', { startedOn: '2026-09-02', endedOn: '2026-11-20' }], unemployed),
    { code: 'T004', from: '2026-11-21', rule: 'searchEnded', because: 1 },
  ],
  [
    'a search that was not renewed lapsed',
    'searchChanged',
    facts(['jobSearch', { startedOn: '2026-06-01', validUntil: '2026-11-22' }], unemployed),
    { code: 'T004', from: '2026-11-23', rule: 'searchLapsed', because: 1 },
  ],
  [
    'a search that is valid to this day has not lapsed',
    'searchChanged',
    facts(['jobSearch', { startedOn: '2026-06-01', validUntil: today }], unemployed),
    { code: 'T001', from: '2026-09-02', rule: 'unemployedJobseeker', because: 2 },
  ],
  [
    'of several searches the last one counts',
    'payerRequest',
    facts(['jobSearch', { startedOn: '2025-01-01', endedOn: '2025-06-30' }], search, unemployed),
    { code: 'T001', from: '2026-09-02', rule: 'unemployedJobseeker', because: 2 },
  ],
  ['nobody who never searched', 'payerRequest', facts(), { code: 'T004', from: today, rule: 'noSearch', because: 0 }],
  [
    'who left work waits 45 days, and is heard first',
    'employment',
    facts(search, unemployed, ['endOfEmployment', { endedOn: '2026-11-10', reason: '01' }]),
    { code: 'P010', from: '2026-11-11', to: '2026-12-25', rule: 'leftWork', cautions: ['hearFirst'], because: 1 },
  ],
  [
    'who was heard is relied on with the clarification',
    'employment',
    facts(search, unemployed, ['endOfEmployment', { endedOn: '2026-11-10', reason: '05' }], heard),
    { code: 'P010', from: '2026-11-11', to: '2026-12-25', rule: 'dismissed', because: 2 },
  ],
  [
    'who did not answer in time has been heard',
    'employment',
    facts(
      search,
      unemployed,
      ['endOfEmployment', { endedOn: '2026-10-31', reason: '03' }],
      ['clarificationRequest', { requestedOn: '2026-11-01', answerBy: '2026-11-22' }],
    ),
    { code: 'P010', from: '2026-11-01', to: '2026-12-15', rule: 'dismissed', because: 2 },
  ],
  [
    'who may still answer has not been heard',
    'employment',
    facts(
      search,
      unemployed,
      ['endOfEmployment', { endedOn: '2026-10-31', reason: '03' }],
      ['clarificationRequest', { requestedOn: '2026-11-01', answerBy: today }],
    ),
    { code: 'P010', from: '2026-11-01', to: '2026-12-15', rule: 'dismissed', cautions: ['hearFirst'], because: 1 },
  ],
  [
    'a disputed end puts the decision off',
    'employment',
    facts(search, unemployed, ['endOfEmployment', { endedOn: '2026-11-10', reason: '12' }], heard),
    { code: 'M012', from: '2026-11-11', rule: 'disputed', because: 2 },
  ],
  [
    'a suspension from office',
    'employment',
    facts(search, unemployed, ['endOfEmployment', { endedOn: '2026-11-10', reason: '26' }], heard),
    { code: 'P013', from: '2026-11-11', to: '2026-12-25', rule: 'suspended', because: 2 },
  ],
  [
    'an end on production grounds is no conduct',
    'employment',
    facts(search, unemployed, ['endOfEmployment', { endedOn: '2026-09-01', reason: '04' }]),
    { code: 'T001', from: '2026-09-02', rule: 'unemployedJobseeker', because: 2 },
  ],
  [
    'a refused job of many months is 45 days',
    'refusal',
    facts(
      search,
      unemployed,
      ['jobOffer', { offeredOn: '2026-11-01', result: '05', resultOn: '2026-11-05', duration: '04' }],
      heard,
    ),
    { code: 'P020', from: '2026-11-06', to: '2026-12-20', rule: 'refusedOffer', because: 2 },
  ],
  [
    'a refused job of some days is 30 days',
    'refusal',
    facts(
      search,
      unemployed,
      ['jobOffer', { offeredOn: '2026-11-01', result: '06', resultOn: '2026-11-05', duration: '01' }],
      heard,
    ),
    { code: 'P021', from: '2026-11-06', to: '2026-12-05', rule: 'refusedOffer', because: 2 },
  ],
  [
    'a refused job of which the length is not known is to be looked into',
    'refusal',
    facts(search, unemployed, ['jobOffer', { offeredOn: '2026-11-01', result: '05', resultOn: '2026-11-05' }], heard),
    {
      code: 'P020',
      from: '2026-11-06',
      to: '2026-12-20',
      rule: 'refusedOffer',
      cautions: ['durationUnsure'],
      because: 2,
    },
  ],
  [
    'an offer that the employer withdrew is nobody’s conduct',
    'refusal',
    facts(search, unemployed, ['jobOffer', { offeredOn: '2026-11-01', result: '03', resultOn: '2026-11-05' }]),
    { code: 'T001', from: '2026-09-02', rule: 'unemployedJobseeker', because: 2 },
  ],
  [
    'a service broken off is 7 days',
    'refusal',
    facts(
      search,
      unemployed,
      ['servicePeriod', { service: 'jobCoaching', from: '2026-10-01', to: '2026-11-10', endReason: 'interrupted' }],
      heard,
    ),
    { code: 'P030', from: '2026-11-11', to: '2026-11-17', rule: 'brokeOffService', because: 2 },
  ],
  [
    'before March 2026 a written reminder came first',
    'refusal',
    facts(
      search,
      unemployed,
      ['servicePeriod', { service: 'jobCoaching', from: '2026-01-01', to: '2026-02-28', endReason: 'interrupted' }],
      heard,
    ),
    {
      code: 'P030',
      from: '2026-03-01',
      to: '2026-03-07',
      rule: 'brokeOffService',
      cautions: ['remindFirst'],
      because: 2,
    },
  ],
  [
    'the second time within twelve months is 14 days',
    'refusal',
    facts(
      search,
      unemployed,
      ['labourPolicyStatement', { code: 'P030', from: '2025-11-11', to: '2025-11-17' }],
      ['training', { courseKind: '15', from: '2026-10-01', to: '2026-11-10', endReason: 'interrupted' }],
      heard,
    ),
    { code: 'P031', from: '2026-11-11', to: '2026-11-24', rule: 'brokeOffAgain', because: 3 },
  ],
  [
    'a year later it is the first time again',
    'refusal',
    facts(
      search,
      unemployed,
      ['labourPolicyStatement', { code: 'P030', from: '2025-11-10', to: '2025-11-16' }],
      ['training', { courseKind: '15', from: '2026-10-01', to: '2026-11-10', endReason: 'interrupted' }],
      heard,
    ),
    { code: 'P030', from: '2026-11-11', to: '2026-11-17', rule: 'brokeOffService', because: 2 },
  ],
  [
    'the third time is the obligation to be in work',
    'refusal',
    facts(
      search,
      unemployed,
      ['labourPolicyStatement', { code: 'P031', from: '2026-08-01', to: '2026-08-14' }],
      ['workTryout', { tryoutKind: '20', from: '2026-10-01', to: '2026-11-10', endReason: 'notStarted' }],
      heard,
    ),
    { code: 'P070', from: '2026-11-11', rule: 'brokeOffRepeatedly', because: 3 },
  ],
  [
    'who works is not unemployed',
    'employment',
    facts(search, ['employmentStatus', { code: '1', from: '2026-11-16' }]),
    { code: 'T003', from: '2026-11-16', rule: 'inWork', because: 1 },
  ],
  [
    'work on a subsidy',
    'employment',
    facts(
      search,
      ['employmentStatus', { code: '0', from: '2026-11-16' }],
      ['paySubsidisedWork', { from: '2026-11-16', to: '2027-05-15' }],
    ),
    { code: 'F010', from: '2026-11-16', to: '2027-05-15', rule: 'inSubsidisedWork', because: 1 },
  ],
  ...(
    [
      ['servicePeriod', { service: 'jobSearchCoaching' }, 'TV01'],
      ['servicePeriod', { service: 'careerCoaching' }, 'UV01'],
      ['servicePeriod', { service: 'educationTryout' }, 'KK01'],
      ['servicePeriod', { service: 'rehabilitativeWork' }, 'KT01'],
      ['workTryout', { tryoutKind: '20' }, 'TY01'],
      ['training', { courseKind: '15' }, 'TK01'],
      ['training', { courseKind: '16' }, 'C00D'],
    ] as const
  ).map(([kind, payload, code]): Line => [
    `in the service of ${code}`,
    'service',
    facts(search, unemployed, [kind, { ...payload, from: '2026-11-16', to: '2026-12-18' }]),
    { code, from: '2026-11-16', to: '2026-12-18', rule: 'inService', because: 1 },
  ]),
  [
    'a service that begins within a month is told ahead',
    'service',
    facts(search, unemployed, ['workTryout', { tryoutKind: '20', from: '2026-12-24' }]),
    { code: 'TY01', from: '2026-12-24', rule: 'inService', because: 1 },
  ],
  [
    'a service that has ended',
    'service',
    facts(search, unemployed, [
      'workTryout',
      { tryoutKind: '20', from: '2026-10-01', to: '2026-11-20', endReason: 'completed' },
    ]),
    { code: 'TP00', from: '2026-11-21', rule: 'serviceEnded', because: 1 },
  ],
  [
    'self-motivated studies on benefit',
    'studies',
    facts(
      search,
      ['employmentStatus', { code: '8', from: '2026-09-02' }],
      ['servicePeriod', { service: 'selfMotivatedStudies', from: '2026-09-02' }],
    ),
    { code: 'OM01', from: '2026-09-02', rule: 'selfMotivatedStudies', cautions: ['extentUnsure'], because: 1 },
  ],
  [
    'self-motivated studies that have ended',
    'studies',
    facts(search, unemployed, [
      'servicePeriod',
      { service: 'selfMotivatedStudies', from: '2026-01-02', to: '2026-10-31' },
    ]),
    { code: 'OM09', from: '2026-11-01', rule: 'selfMotivatedStudiesEnded', because: 1 },
  ],
  [
    'full-time studies without support',
    'studies',
    facts(search, ['employmentStatus', { code: '8', from: '2026-09-02' }]),
    { code: 'T011', from: '2026-09-02', rule: 'fullTimeStudies', cautions: ['extentUnsure'], because: 1 },
  ],
]

const propose = (known: readonly Fact[], trigger: string) =>
  proposeCodes(known, { trigger, today, remindsBefore: statementRules.remindsBefore?.day })

describe('the code that recorded facts speak for (N5.8)', () => {
  test.each(table)('%s', (_, trigger, known, { because, ...first }) => {
    const [best] = propose(known, trigger)
    expect(best).toMatchObject({ cautions: [], ...first })
    expect(best?.because).toHaveLength(because)
    expect(best?.to).toBe(first.to)
  })

  test('says nothing of what is weighed: business is for the expert', () => {
    const known = facts(search, ['priorActivity', { activity: '06' }])
    expect(propose(known, 'business')).toEqual([])
  })

  test('puts last what has been given already', () => {
    const known = facts(
      search,
      unemployed,
      ['labourPolicyStatement', { code: 'T001', from: '2026-09-02' }],
      ['workTryout', { tryoutKind: '20', from: '2026-11-16' }],
    )
    const codes = propose(known, 'searchStarted')
    expect(codes.map(({ code }) => code)).toEqual(['TY01', 'T001'])
    expect(codes[1]?.cautions).toEqual(['alreadyGiven'])
  })

  test('names the versions of the entries that speak for it', () => {
    const known = facts(search, unemployed).map((fact) => ({ ...fact, version: 3 }))
    expect(propose(known, 'searchStarted')[0]?.because).toEqual([
      { entryId: 'entry-0', version: 3 },
      { entryId: 'entry-1', version: 3 },
    ])
  })
})

describe('the rules of statements in the notice', () => {
  const { scopes, issuers, secondPerson, triggers } = statementRules
  const list = notice.codeLists.filter(isOwn).find(({ id }) => id === 'statementCode')!
  const inScopes = Object.values(scopes).flatMap(({ codes }) => codes)

  test('have every code of A-TMT in one scope, and none of URA (N5.8)', () => {
    expect(inScopes.toSorted()).toEqual(
      Object.keys(list.codes)
        .filter((code) => code.length === 4)
        .toSorted(),
    )
  })

  test('keep the internal codes in a scope of their own (trap 18)', () => {
    expect(scopes.internal.codes.toSorted()).toEqual(list.internal!.filter((code) => code.length === 4).toSorted())
  })

  test('leave the Customer Service Centre what takes no discretion (1290/2002 11:4.2)', () => {
    const basic = issuers.find(({ at }) => at.includes('customerServiceCentre'))!
    expect(basic.level).toBe('basic')
    expect(basic.may).not.toContain('check')
    const codes = basic.scopes.flatMap((scope) => scopes[scope].codes)
    expect(codes).toContain('T001')
    for (const weighed of ['P010', 'OM01', 'Y001', 'S040', 'T002']) expect(codes).not.toContain(weighed)
  })

  test('propose only what can be issued, for triggers that there are', () => {
    for (const [, trigger, , { code }] of table) {
      expect(Object.keys(triggers)).toContain(trigger)
      expect(inScopes).toContain(code)
    }
  })

  test('have whatever takes a benefit away for conduct looked at by a second person', () => {
    expect(secondPerson.scopes).toEqual(['conduct', 'youth'])
  })
})
