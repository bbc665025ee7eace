import type { LocalDate } from '../../access/visit.ts'
import { endOfPeriod } from '../../rulebook/period.ts'
import type { Caution, Proposal, ProposalRule } from './contract.ts'

/** A recorded fact that a statement can rest on: a current version of an entry. */
export type Fact = {
  readonly entryId: string
  readonly version: number
  readonly kind: string
  readonly payload: Readonly<Record<string, unknown>>
}

type Facts = {
  readonly of: (...kinds: string[]) => Fact[]
  readonly today: LocalDate
  /** Conduct before this day has no consequence without a written reminder. */
  readonly remindsBefore: LocalDate | undefined
}

/** What a rule answers: the code, its days, the facts that speak for it, what to be careful of. */
type Said = Omit<Proposal, 'rule' | 'because' | 'cautions'> & {
  readonly because: readonly Fact[]
  readonly cautions?: readonly (Caution | false)[]
}

const nextDay = (day: LocalDate) => endOfPeriod(day, { days: 1 })
const later = (a: LocalDate, b: LocalDate) => (a > b ? a : b)

const dayIn = ({ payload }: Fact, name: string): LocalDate | undefined =>
  typeof payload[name] === 'string' ? payload[name] : undefined
const textIn = dayIn

const latest = (facts: readonly Fact[], name: string): Fact | undefined =>
  facts.toSorted((a, b) => ((dayIn(a, name) ?? '') < (dayIn(b, name) ?? '') ? 1 : -1))[0]

/** A waiting period of so many days from conduct; the day itself is not counted (150/1930). */
const waiting = (code: string, conductOn: LocalDate, days: number) => ({
  code,
  from: nextDay(conductOn),
  to: endOfPeriod(conductOn, { days }),
})

/** The job search as it stands: the one that began last. */
const search = ({ of }: Facts) => latest(of('jobSearch'), 'startedOn')

const isSearching = (fact: Fact | undefined, today: LocalDate): fact is Fact =>
  fact !== undefined &&
  dayIn(fact, 'endedOn') === undefined &&
  (dayIn(fact, 'validUntil') === undefined || dayIn(fact, 'validUntil')! >= today)

/** The employment status that holds today. */
const status = ({ of, today }: Facts) =>
  latest(
    of('employmentStatus').filter(
      (fact) => dayIn(fact, 'from')! <= today && (dayIn(fact, 'to') === undefined || dayIn(fact, 'to')! >= today),
    ),
    'from',
  )

/**
 * Whether the person has been heard of what happened on a day: a clarification has come since, or its time has lapsed
 * (434/2003 §34). Gives the entries that show it.
 */
function hearing({ of, today }: Facts, conductOn: LocalDate): Fact[] {
  const answers = of('clarificationAnswer').filter((fact) => dayIn(fact, 'receivedOn')! >= conductOn)
  const lapsed = of('clarificationRequest').filter(
    (fact) => dayIn(fact, 'requestedOn')! >= conductOn && dayIn(fact, 'answerBy')! < today,
  )
  return [...answers, ...lapsed]
}

/** Statements in force about conduct in the twelve months before a day: they make the next step a harder one. */
const stepsBefore = ({ of }: Facts, day: LocalDate) =>
  of('labourPolicyStatement').filter(
    (fact) =>
      ['P030', 'P031'].includes(textIn(fact, 'code') ?? '') &&
      dayIn(fact, 'from')! <= day &&
      dayIn(fact, 'from')! > endOfPeriod(day, { months: -12 }),
  )

function conductInService(facts: Facts): Said[] {
  const broken = latest(
    facts
      .of('servicePeriod', 'workTryout', 'training')
      .filter((fact) => ['interrupted', 'notStarted'].includes(textIn(fact, 'endReason') ?? '')),
    'from',
  )
  if (!broken) return []
  const conductOn = dayIn(broken, 'to') ?? dayIn(broken, 'from')!
  const heard = hearing(facts, conductOn)
  const before = stepsBefore(facts, conductOn)
  const reminders = facts.of('reminder').filter((fact) => dayIn(fact, 'on')! <= conductOn)
  const isBeforeChange = facts.remindsBefore !== undefined && conductOn < facts.remindsBefore
  const needsReminder = before.length === 0 && reminders.length === 0 && isBeforeChange
  const said = { because: [broken, ...before, ...reminders, ...heard] }
  const careful: (Caution | false)[] = [heard.length === 0 && 'hearFirst', needsReminder && 'remindFirst']
  const step = before.some((fact) => textIn(fact, 'code') === 'P031')
    ? { code: 'P070', from: nextDay(conductOn) }
    : before.length > 0
      ? waiting('P031', conductOn, 14)
      : waiting('P030', conductOn, 7)
  return [{ ...step, ...said, cautions: careful }]
}

/** Waiting periods for the end of work (1290/2002 ch. 2a), by the reason that is recorded. */
const endsOfWork: Readonly<
  Record<string, { readonly rule: ProposalRule; readonly code: string; readonly days?: number }>
> = {
  '01': { rule: 'leftWork', code: 'P010', days: 45 },
  '03': { rule: 'dismissed', code: 'P010', days: 45 },
  '05': { rule: 'dismissed', code: 'P010', days: 45 },
  '12': { rule: 'disputed', code: 'M012' },
  '26': { rule: 'suspended', code: 'P013', days: 45 },
}

function endOfWork(facts: Facts, rule: ProposalRule): Said[] {
  const fact = latest(facts.of('endOfEmployment'), 'endedOn')
  const known = fact && endsOfWork[textIn(fact, 'reason') ?? '']
  if (!fact || !known || known.rule !== rule) return []
  const endedOn = dayIn(fact, 'endedOn')!
  const heard = hearing(facts, endedOn)
  const period = known.days ? waiting(known.code, endedOn, known.days) : { code: known.code, from: nextDay(endedOn) }
  return [{ ...period, because: [fact, ...heard], cautions: [heard.length === 0 && 'hearFirst'] }]
}

const servicesOf: Readonly<Record<string, string>> = {
  jobSearchCoaching: 'TV01',
  careerCoaching: 'UV01',
  educationTryout: 'KK01',
  rehabilitativeWork: 'KT01',
}

const serviceCode = ({ kind, payload }: Fact): string | undefined =>
  kind === 'workTryout'
    ? 'TY01'
    : kind === 'training'
      ? ({ '15': 'TK01', '16': 'C00D' } as Record<string, string>)[String(payload['courseKind'])]
      : servicesOf[String(payload['service'])]

const isSelfMotivated = ({ kind, payload }: Fact) =>
  kind === 'servicePeriod' && payload['service'] === 'selfMotivatedStudies'

/** A statement about a service can be given a month ahead of it, and about its end two months after it. */
const ahead = { days: 31 }
const afterwards = { months: 2 }

const periods = (facts: Facts) => facts.of('servicePeriod', 'workTryout', 'training')

const runningOf = (facts: Facts, some: readonly Fact[]) =>
  some.filter(
    (fact) =>
      dayIn(fact, 'from')! <= endOfPeriod(facts.today, ahead) &&
      (dayIn(fact, 'to') === undefined || dayIn(fact, 'to')! >= facts.today),
  )

const endedOf = (facts: Facts, some: readonly Fact[]) =>
  some.filter((fact) => {
    const to = dayIn(fact, 'to')
    const reason = textIn(fact, 'endReason')
    return to !== undefined && to < facts.today && facts.today <= endOfPeriod(to, afterwards) && reason !== 'notStarted'
  })

const through = (fact: Fact, code: string): Said => ({
  code,
  from: dayIn(fact, 'from')!,
  ...(dayIn(fact, 'to') ? { to: dayIn(fact, 'to')! } : {}),
  because: [fact],
})

const after = (fact: Fact, code: string): Said => ({ code, from: nextDay(dayIn(fact, 'to')!), because: [fact] })

type Rule = {
  readonly rule: ProposalRule
  /** Triggers that the rule is first of all about. */
  readonly for: readonly string[]
  readonly says: (facts: Facts) => readonly Said[]
}

/** The rules, the weightiest first: what stands in the way of a benefit before what does not. */
const rules: readonly Rule[] = [
  {
    rule: 'searchEnded',
    for: ['searchEnded', 'searchChanged', 'payerRequest'],
    says: (facts) => {
      const fact = search(facts)
      const endedOn = fact && dayIn(fact, 'endedOn')
      return fact && endedOn ? [{ code: 'T004', from: nextDay(endedOn), because: [fact] }] : []
    },
  },
  {
    rule: 'searchLapsed',
    for: ['searchEnded', 'searchChanged', 'payerRequest'],
    says: (facts) => {
      const fact = search(facts)
      const until = fact && dayIn(fact, 'endedOn') === undefined ? dayIn(fact, 'validUntil') : undefined
      return fact && until && until < facts.today ? [{ code: 'T004', from: nextDay(until), because: [fact] }] : []
    },
  },
  {
    rule: 'noSearch',
    for: ['payerRequest'],
    says: (facts) => (search(facts) ? [] : [{ code: 'T004', from: facts.today, because: [] }]),
  },
  ...(['leftWork', 'dismissed', 'suspended', 'disputed'] as const).map((rule): Rule => ({
    rule,
    for: ['searchStarted', 'employment', 'payerRequest'],
    says: (facts) => endOfWork(facts, rule),
  })),
  {
    rule: 'refusedOffer',
    for: ['refusal'],
    says: (facts) => {
      const fact = latest(
        facts.of('jobOffer').filter((offer) => ['05', '06'].includes(textIn(offer, 'result') ?? '')),
        'offeredOn',
      )
      if (!fact) return []
      const refusedOn = dayIn(fact, 'resultOn') ?? dayIn(fact, 'answerBy') ?? dayIn(fact, 'offeredOn')!
      const heard = hearing(facts, refusedOn)
      const duration = textIn(fact, 'duration')
      return [
        {
          // Under eleven days is at most two weeks; eleven days to a month may be either.
          ...(duration === '01' ? waiting('P021', refusedOn, 30) : waiting('P020', refusedOn, 45)),
          because: [fact, ...heard],
          cautions: [
            heard.length === 0 && 'hearFirst',
            (duration === undefined || duration === '02') && 'durationUnsure',
          ],
        },
      ]
    },
  },
  ...(['brokeOffRepeatedly', 'brokeOffAgain', 'brokeOffService'] as const).map((rule, index): Rule => ({
    rule,
    for: ['refusal', 'service'],
    says: (facts) => conductInService(facts).filter(({ code }) => code === ['P070', 'P031', 'P030'][index]),
  })),
  {
    rule: 'inWork',
    for: ['employment', 'searchChanged', 'payerRequest'],
    says: (facts) => {
      const fact = status(facts)
      return fact && textIn(fact, 'code') === '1' ? [{ code: 'T003', from: dayIn(fact, 'from')!, because: [fact] }] : []
    },
  },
  {
    rule: 'inSubsidisedWork',
    for: ['employment', 'service'],
    says: (facts) => runningOf(facts, facts.of('paySubsidisedWork')).map((fact) => through(fact, 'F010')),
  },
  {
    rule: 'selfMotivatedStudies',
    for: ['studies'],
    says: (facts) =>
      runningOf(facts, periods(facts).filter(isSelfMotivated)).map((fact) => ({
        ...through(fact, 'OM01'),
        cautions: ['extentUnsure'],
      })),
  },
  {
    rule: 'selfMotivatedStudiesEnded',
    for: ['studies', 'service'],
    says: (facts) => endedOf(facts, periods(facts).filter(isSelfMotivated)).map((fact) => after(fact, 'OM09')),
  },
  {
    rule: 'fullTimeStudies',
    for: ['studies'],
    says: (facts) => {
      const fact = status(facts)
      const isSupported = runningOf(facts, periods(facts)).some(
        (period) => period.kind === 'training' || isSelfMotivated(period),
      )
      return fact && textIn(fact, 'code') === '8' && !isSupported
        ? [{ code: 'T011', from: dayIn(fact, 'from')!, because: [fact], cautions: ['extentUnsure'] }]
        : []
    },
  },
  {
    rule: 'inService',
    for: ['service'],
    says: (facts) =>
      runningOf(facts, periods(facts)).flatMap((fact) => {
        const code = serviceCode(fact)
        return code ? [through(fact, code)] : []
      }),
  },
  {
    rule: 'serviceEnded',
    for: ['service'],
    says: (facts) =>
      endedOf(
        facts,
        periods(facts).filter((fact) => serviceCode(fact) !== undefined),
      ).map((fact) => after(fact, 'TP00')),
  },
  {
    rule: 'unemployedJobseeker',
    for: ['searchStarted', 'searchChanged', 'payerRequest', 'employment'],
    says: (facts) => {
      const [sought, fact] = [search(facts), status(facts)]
      if (!isSearching(sought, facts.today) || !fact) return []
      if (!['2', '3', '4', '9'].includes(textIn(fact, 'code') ?? '')) return []
      return [{ code: 'T001', from: later(dayIn(sought, 'startedOn')!, dayIn(fact, 'from')!), because: [sought, fact] }]
    },
  },
]

/** Why a statement is prepared, on which day, and until when the law asked for a reminder first. */
type Asked = Pick<Facts, 'today' | 'remindsBefore'> & { readonly trigger: string }

/**
 * The codes that recorded facts speak for, best first, each with the facts and the rule that made it (N5.8). Those that
 * the trigger is about come before others. A pure function: it decides nothing, and of business, availability and a
 * young person's studies, which are weighed and not read off, it says nothing.
 */
export function proposeCodes(facts: readonly Fact[], { trigger, today, remindsBefore }: Asked): Proposal[] {
  const known: Facts = { of: (...kinds) => facts.filter(({ kind }) => kinds.includes(kind)), today, remindsBefore }
  const given = known.of('labourPolicyStatement')
  const proposals = rules.flatMap(({ rule, for: triggers, says }) =>
    says(known).map(({ because, cautions = [], ...said }) => {
      const isGiven = given.some((fact) => textIn(fact, 'code') === said.code && dayIn(fact, 'from') === said.from)
      return {
        isFirst: triggers.includes(trigger),
        proposal: {
          ...said,
          rule,
          because: because.map(({ entryId, version }) => ({ entryId, version })),
          cautions: [...cautions, isGiven && ('alreadyGiven' as const)].filter((each) => each !== false),
        } satisfies Proposal,
      }
    }),
  )
  const inOrder = [...proposals.filter(({ isFirst }) => isFirst), ...proposals.filter(({ isFirst }) => !isFirst)]
  const isNew = ({ cautions }: Proposal) => !cautions.includes('alreadyGiven')
  const all = inOrder.map(({ proposal }) => proposal)
  return [...all.filter(isNew), ...all.filter((proposal) => !isNew(proposal))]
}
