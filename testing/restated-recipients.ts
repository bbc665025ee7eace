/*
 * Who may be given what, restated by hand from the law and the two notices: the second judge of disclosures (N7.1–N7.9). It
 * uses none of the notice's data, so that what leaves is compared with something that the projection did not produce.
 */

/** Fields by kind that a recipient may be given. */
export const mayBeGiven: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  kela: {
    identityCode: 'identityCode',
    names: 'firstNames lastName',
    address: 'street postalCode city country',
    municipality: 'municipality',
    languages: 'service',
    safetyBan: 'from until',
    jobSearch: 'startedOn endedOn endReason validUntil',
    employmentStatus: 'code from to',
    responsibleCaseworker: 'office',
    endOfEmployment: 'endedOn reason',
    plan: 'planKind madeOn reviewOn',
    servicePeriod: 'service from to endReason',
    workTryout: 'tryoutKind from to endReason',
    training: 'name courseKind from to endReason',
    paySubsidisedWork: 'employer rate from to',
    labourPolicyStatement: 'code from to payer kelaOffice benefit issuedOn issuer grounds replaces',
    startupGrantDecision: 'outcome from to',
    expenseCompensationDecision: 'outcome service from to dailyAmount',
    mobilityAllowanceDecision: 'outcome from to',
  },
  unemploymentFund: {
    identityCode: 'identityCode',
    names: 'firstNames lastName',
    address: 'street postalCode city country',
    languages: 'service',
    jobSearch: 'startedOn endedOn endReason validUntil',
    employmentStatus: 'code from to',
    responsibleCaseworker: 'office',
    endOfEmployment: 'endedOn reason',
    servicePeriod: 'service from to endReason',
    workTryout: 'tryoutKind from to endReason',
    training: 'name courseKind from to endReason',
    paySubsidisedWork: 'employer rate from to',
    labourPolicyStatement: 'code from to payer fund benefit issuedOn issuer grounds replaces',
    startupGrantDecision: 'outcome from to',
    expenseCompensationDecision: 'outcome service from to dailyAmount',
    mobilityAllowanceDecision: 'outcome from to',
  },
  municipality: {
    identityCode: 'identityCode',
    names: 'firstNames lastName',
    address: 'street postalCode city country',
    email: 'address',
    phone: 'number',
    municipality: 'municipality',
    languages: 'service',
    safetyBan: 'from until',
    jobSearch: 'startedOn endedOn endReason validUntil',
    employmentStatus: 'code from to',
    responsibleCaseworker: 'office',
    serviceNeedAssessment: 'assessedOn need',
    plan: 'planKind madeOn reviewOn goals tasks acceptedOn',
    servicePeriod: 'service from to endReason',
  },
  enforcement: {
    identityCode: 'identityCode',
    names: 'firstNames lastName',
    address: 'street postalCode city country',
    phone: 'number',
    safetyBan: 'from until',
    employmentStatus: 'code from to',
    startupGrantDecision: 'outcome decidedOn from to dailyAmount',
  },
  police: {
    identityCode: 'identityCode',
    names: 'firstNames lastName',
    address: 'street postalCode city country',
    phone: 'number',
    safetyBan: 'from until',
    jobSearch: 'startedOn endedOn',
  },
  tax: {
    identityCode: 'identityCode',
    names: 'firstNames lastName',
    address: 'street postalCode city country',
    safetyBan: 'from until',
    paySubsidyDecision: 'outcome decidedOn from to amount',
    startupGrantDecision: 'outcome decidedOn from to dailyAmount',
  },
  occupationalSafety: {
    identityCode: 'identityCode',
    names: 'firstNames lastName',
    workTryout: 'organiser businessId tasks from to',
    paySubsidisedWork: 'employer businessId from to',
  },
  statisticsFinland: {
    identityCode: 'identityCode',
    municipality: 'municipality',
    languages: 'native service',
    citizenship: 'countries',
    jobSearch: 'startedOn endedOn startReason endReason validUntil',
    employmentStatus: 'code from to changeReason',
    contact: 'mode on',
    serviceLine: 'line from',
    priorActivity: 'activity until',
    endOfEmployment: 'endedOn reason',
    education: 'field basic startedOn completedOn interruptedOn',
    employment: 'occupation startedOn endedOn hours',
    languageSkill: 'language oral general',
    skill: 'skill',
    occupationSought: 'occupation municipalities regions countries hours',
    serviceNeedAssessment: 'assessedOn line',
    plan: 'planKind madeOn reviewOn',
    interview: 'form dueOn heldOn mode',
    jobSearchObligation: 'from count months loweredGround',
    jobOffer: 'occupation offeredOn result resultOn hours duration employmentType',
    presentation: 'occupation presentedOn result',
    employerResult: 'reportedOn result startsOn',
    servicePeriod: 'service from to extent endReason',
    workTryout: 'tryoutKind goal occupation from to endReason',
    training: 'courseKind field from to specialGroup endReason',
    paySubsidisedWork: 'sector placementKind targetGroup occupation rate from to endReason',
    expertAssessment: 'assessmentKind assessedOn',
    diagnosisClass: 'diagnosisClass confirmedOn',
    labourPolicyStatement: 'code from to payer fund kelaOffice issuedOn',
    paySubsidyDecision: 'outcome decidedOn rate from to fundKind',
    startupGrantDecision: 'outcome decidedOn from to',
    expenseCompensationDecision: 'outcome decidedOn service from to',
    mobilityAllowanceDecision: 'outcome decidedOn municipality from to',
  },
  serviceProvider: {
    names: 'firstNames lastName',
    address: 'street postalCode city country',
    email: 'address',
    phone: 'number',
    languages: 'service',
    specialArrangement: 'arrangement details',
    responsibleCaseworker: 'office',
    education: 'degree field completedOn',
    employment: 'title occupation startedOn endedOn',
    qualification: 'kind name licenceClasses validUntil',
    languageSkill: 'language oral general',
    skill: 'name skill',
    occupationSought: 'occupation wish',
    serviceNeedAssessment: 'assessedOn need',
    plan: 'planKind goals tasks',
    servicePeriod: 'service from to extent',
    training: 'name from to',
    expertAssessment: 'assessmentKind assessedOn',
  },
  workTryoutOrganiser: {
    names: 'firstNames lastName',
    email: 'address',
    phone: 'number',
    workTryout: 'tryoutKind goal tasks from to',
  },
  employer: {
    names: 'firstNames lastName',
    address: 'street postalCode city country',
    email: 'address',
    phone: 'number',
    languages: 'native',
    citizenship: 'countries',
    education: 'degree field institution completedOn content grades',
    employment: 'title occupation employer startedOn endedOn hours tasks',
    qualification: 'kind name licenceClasses ownCar grantedOn validUntil',
    languageSkill: 'language oral general',
    skill: 'name skill description',
    occupationSought: 'occupation wish municipalities regions countries hours availableFrom remoteWork',
    ownPresentation: 'title presentation',
    militaryService: 'standing completedOn',
  },
  employerHealth: {
    workRestriction: 'restriction needs from to',
  },
  employerReemployment: {},
  employerPaySubsidy: {},
  employerFixedTerm: {},
  ministry: {
    identityCode: 'identityCode',
    names: 'firstNames lastName',
    servicePeriod: 'service from to project',
    training: 'name from to project',
    paySubsidisedWork: 'employer from to project',
    paySubsidyDecision: 'outcome decidedOn employer from to amount project',
    startupGrantDecision: 'outcome decidedOn from to dailyAmount project',
    mobilityAllowanceDecision: 'outcome decidedOn from to project',
  },
  elisaOc: {
    phone: 'number',
  },
  webropol: {
    email: 'address',
  },
}

/** Authorities that have contact details by law even under a safety ban (661/2009 §37). */
export const haveContactsByLaw = ['kela', 'municipality', 'enforcement', 'police', 'tax']

/** What tells where a person lives or deals: whole kinds, and single fields of others. */
const whereabouts = ['address', 'email', 'phone', 'municipality']
const whereaboutsWithin = ['responsibleCaseworker.office', 'labourPolicyStatement.kelaOffice']

/** The six items of 916/2012 ch. 13 §6.2, as the kinds and answers that they are. */
const itemOf: Readonly<Record<string, string>> = {
  names: 'contact',
  address: 'contact',
  email: 'contact',
  phone: 'contact',
  languages: 'contact',
  languageSkill: 'contact',
  citizenship: 'contact',
  education: 'education',
  employment: 'workHistory',
  militaryService: 'militaryService',
  qualification: 'competence',
  skill: 'competence',
  occupationSought: 'competence',
  ownPresentation: 'competence',
  unemployedForTwelveMonths: 'unemployment',
}

/** For what the person must have consented; every other recipient is given by law or works on our behalf. */
const consentFor: Readonly<Record<string, string>> = {
  workTryoutOrganiser: 'workTryout',
  employer: 'employerPresentation',
  employerHealth: 'employerHealth',
  employerFixedTerm: 'fixedTermFact',
}

/** A decision of the person, as it was recorded; in the order of recording. */
export type Decision = {
  readonly id: string
  readonly purpose: string
  readonly items?: readonly string[]
  readonly decision: 'given' | 'refused' | 'withdrawn'
  readonly givenOn: string
  readonly validUntil?: string
  readonly businessId?: string
}

export type Situation = {
  readonly recipient: string
  /** Number of the fund or municipality that asks, or business id of the employer. */
  readonly member?: string
  readonly isBanned: boolean
  readonly livesIn: string
  /** Business id of whoever arranges the person's services. */
  readonly arrangedBy: string
  readonly decisions: readonly Decision[]
  /** The decision that the giver rests on. */
  readonly restsOn?: string
  /** What was asked for by name; without it, everything. */
  readonly asked?: Readonly<Record<string, readonly string[]>>
  readonly today: string
}

/**
 * What leaves, as `kind.field`; `refused` when it cannot be asked for, `nobody` when the one who asks may not ask about the
 * person at all.
 */
export function asTheLawGives(situation: Situation): ReadonlySet<string> | 'refused' | 'nobody' {
  const { recipient, member, isBanned, livesIn, asked } = situation
  const rule = mayBeGiven[recipient]!
  const isWithinRule = (kind: string, field: string) => (rule[kind] ?? '').split(' ').includes(field)
  for (const [kind, fields] of Object.entries(asked ?? {})) {
    if (!Object.hasOwn(rule, kind) || !fields.every((field) => isWithinRule(kind, field))) return 'refused'
  }
  // A municipality asks about those who live there.
  if (recipient === 'municipality' && member !== livesIn) return 'nobody'
  const kinds = Object.keys(asked ?? rule)
  if (Object.hasOwn(consentFor, recipient)) {
    const everything = recipient === 'employer' || recipient === 'employerFixedTerm' ? Object.keys(itemOf) : kinds
    if (
      !everything.some((kind) => isConsented(situation, kind)) &&
      !kinds.some((kind) => isConsented(situation, kind))
    ) {
      return 'refused'
    }
    if (asked && !kinds.every((kind) => isConsented(situation, kind))) return 'refused'
  }
  const hides = isBanned && !haveContactsByLaw.includes(recipient)
  return new Set(
    kinds
      .filter((kind) => !Object.hasOwn(consentFor, recipient) || isConsented(situation, kind))
      .filter((kind) => !(hides && whereabouts.includes(kind)))
      .filter((kind) => !(arranges[recipient] ?? []).includes(kind) || member === situation.arrangedBy)
      .flatMap((kind) => (asked?.[kind] ?? rule[kind]!.split(' ')).map((field) => `${kind}.${field}`))
      .filter((field) => !(hides && whereaboutsWithin.includes(field))),
  )
}

/** Whoever arranges services is told of those that it arranges itself, and of no other's. */
const arranges: Readonly<Record<string, readonly string[]>> = {
  serviceProvider: ['servicePeriod', 'training'],
  workTryoutOrganiser: ['workTryout'],
}

/** Whether the last word of the person about this is a consent in force, and the one that the giver rests on. */
function isConsented({ recipient, member, decisions, restsOn, today }: Situation, kind: string): boolean {
  const isItemised = recipient === 'employer' || recipient === 'employerFixedTerm'
  const item = isItemised ? itemOf[kind] : undefined
  if (isItemised && item === undefined) return false
  if (recipient === 'employerFixedTerm' && item !== 'unemployment') return false
  let last: Decision | undefined
  for (const each of decisions) {
    const isAboutThis =
      each.purpose === consentFor[recipient] &&
      (item === undefined || each.items === undefined || each.items.includes(item)) &&
      (each.businessId === undefined || each.businessId === member)
    if (isAboutThis && (last === undefined || each.givenOn >= last.givenOn)) last = each
  }
  if (last?.decision !== 'given' || last.id !== restsOn) return false
  return last.givenOn <= today && (last.validUntil === undefined || today <= last.validUntil)
}
