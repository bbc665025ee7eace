import type { Actor } from '../access/visit.ts'

/*
 * The notice, restated by hand in plain words: the second judge of access (N9.6, N4.1, N14.1). It is written from what the
 * notice means and uses none of its data, so that the derivation is compared with something it did not produce.
 */

/** A client as far as any rule asks. */
export type Client = {
  readonly id: string
  readonly name: string
  readonly identityCode: string
  readonly office: string
  readonly caseworker: string | null
  readonly search: 'valid' | 'lapsed' | 'none'
  readonly safetyBan: boolean
}

const contactDetails = ['address', 'email', 'phone', 'municipality']
const identity = [
  'identityCode',
  'foreignIdentifier',
  'names',
  'formerName',
  ...contactDetails,
  'languages',
  'citizenship',
  'safetyBan',
]
const customership = [
  'jobSearch',
  'employmentStatus',
  'contact',
  'appointment',
  'specialArrangement',
  'serviceLine',
  'responsibleCaseworker',
  'priorActivity',
  'endOfEmployment',
  'reminder',
]
const competence = [
  'education',
  'employment',
  'qualification',
  'languageSkill',
  'skill',
  'occupationSought',
  'ownPresentation',
  'militaryService',
]
const plans = ['serviceNeedAssessment', 'plan', 'interview', 'jobSearchObligation', 'jobApplication']
const offers = ['jobOffer', 'presentation', 'employerResult', 'consent']
const services = ['servicePeriod', 'workTryout', 'training', 'paySubsidisedWork', 'expertAssessment', 'serviceReport']
const health = ['workAbility', 'diagnosisClass', 'workRestriction']
const psychologistsNotes = ['psychologistNote']
const unemploymentSecurity = [
  'clarificationRequest',
  'clarificationAnswer',
  'clarificationAttachments',
  'labourPolicyStatement',
  'statementRequest',
  'benefitDecision',
  'labourMarketSubsidyDays',
]
const benefits = [
  'paySubsidyDecision',
  'startupGrantDecision',
  'expenseCompensationDecision',
  'mobilityAllowanceDecision',
]
/** All but the psychologists' notes, which have readers of their own. */
const everything = [
  ...identity,
  ...customership,
  ...competence,
  ...plans,
  ...offers,
  ...services,
  ...health,
  ...unemploymentSecurity,
  ...benefits,
]

export const everyKind: readonly string[] = [...everything, ...psychologistsNotes]

const without = (kinds: string[], others: string[]) => kinds.filter((kind) => !others.includes(kind))

/** Kinds that the actor may see, and record, of this client for this task. Nothing to see: no such client. */
export function asTheNoticeReads(actor: Actor, client: Client, purpose: string): { sees: string[]; records: string[] } {
  const nothing = { sees: [], records: [] }
  const isOwnOffice = actor.office === client.office
  /** Where a person under a safety ban lives is for those who handle the matter in the person's own office. */
  const reachable = isOwnOffice || !client.safetyBan ? identity : without(identity, contactDetails)

  switch (actor.group) {
    case 'caseworker': {
      const tasks = ['employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService']
      if (!tasks.includes(purpose)) return nothing
      const worksWith = [...reachable, ...customership, ...competence, ...plans, ...offers, ...services, ...benefits]
      const itsHealth = isOwnOffice && purpose !== 'unemploymentSecurity' ? health : []
      const paysHeed = ['employmentServices', 'unemploymentSecurity'].includes(purpose) ? unemploymentSecurity : []
      return { sees: [...worksWith, ...itsHealth, ...paysHeed], records: [...worksWith, ...itsHealth] }
    }
    case 'unemploymentSecurityExpert':
      if (!['unemploymentSecurity', 'alternationLeave'].includes(purpose)) return nothing
      return {
        sees: [
          ...reachable,
          ...customership,
          ...competence,
          ...plans,
          // Whether a job that was offered was refused is judged by them.
          ...offers,
          ...services,
          ...unemploymentSecurity,
          ...benefits,
        ],
        records: unemploymentSecurity,
      }
    case 'psychologist':
      if (!isOwnOffice || !['careerGuidance', 'rehabilitativeWork'].includes(purpose)) return nothing
      return {
        sees: [
          ...(client.safetyBan ? without(identity, contactDetails) : identity),
          ...customership,
          ...competence,
          ...plans,
          ...health,
          ...psychologistsNotes,
        ],
        records: psychologistsNotes,
      }
    case 'customerServiceAdviser': {
      if (purpose !== 'employmentServices') return nothing
      const known = [...(client.safetyBan ? without(identity, contactDetails) : identity), ...customership]
      return { sees: known, records: known }
    }
    case 'employerServices':
      if (purpose !== 'jobBrokering' || client.search !== 'valid') return nothing
      return {
        sees: [...(client.safetyBan ? without(identity, contactDetails) : identity), ...competence, ...offers],
        records: offers,
      }
    case 'grantsOfficer':
      if (purpose !== 'benefits') return nothing
      return {
        sees: [...(client.safetyBan ? without(identity, contactDetails) : identity), ...services, ...benefits],
        records: benefits,
      }
    case 'registrar':
      return purpose === 'registry' && isOwnOffice ? { sees: identity, records: ['foreignIdentifier'] } : nothing
    case 'officeSupervisor':
      if (purpose !== 'supervision' || !isOwnOffice) return nothing
      return {
        sees: [
          ...(client.safetyBan ? without(identity, contactDetails) : identity),
          ...customership,
          ...competence,
          ...plans,
          ...offers,
          ...services,
          ...unemploymentSecurity,
          ...benefits,
        ],
        records: [],
      }
    case 'subject':
      if (purpose !== 'ownAffairs' || actor.client !== client.id) return nothing
      return {
        sees: everything,
        records: [
          'address',
          'email',
          'phone',
          'languages',
          'languageSkill',
          'skill',
          'occupationSought',
          'ownPresentation',
          'consent',
          'jobSearch',
          'employmentStatus',
          'appointment',
          'plan',
          'jobApplication',
          'jobOffer',
          'clarificationAnswer',
          'clarificationAttachments',
        ],
      }
    case 'importer':
      if (purpose !== 'registerKeeping') return nothing
      return { sees: [...everything, ...psychologistsNotes], records: [...everything, ...psychologistsNotes] }
    default:
      return nothing
  }
}

/** Whom a search by the actor may come upon. */
export function mayFind({ group, office }: Actor, client: Client, purpose: string): boolean {
  switch (group) {
    case 'caseworker':
      return [
        'employmentServices',
        'unemploymentSecurity',
        'integration',
        'rehabilitativeWork',
        'jointService',
      ].includes(purpose)
    case 'unemploymentSecurityExpert':
      return ['unemploymentSecurity', 'alternationLeave'].includes(purpose)
    case 'customerServiceAdviser':
      return purpose === 'employmentServices'
    case 'grantsOfficer':
      return purpose === 'benefits'
    case 'importer':
      return purpose === 'registerKeeping'
    case 'psychologist':
      return ['careerGuidance', 'rehabilitativeWork'].includes(purpose) && office === client.office
    case 'registrar':
      return purpose === 'registry' && office === client.office
    case 'officeSupervisor':
      return purpose === 'supervision' && office === client.office
    case 'employerServices':
      return purpose === 'jobBrokering' && client.search === 'valid'
    default:
      return false
  }
}

/** Who has worklists, and whom they show. */
export function mayList({ group, office }: Actor, client: Client, purpose: string): boolean {
  const tasks: Record<string, string[]> = {
    caseworker: ['employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService'],
    unemploymentSecurityExpert: ['unemploymentSecurity', 'alternationLeave'],
    officeSupervisor: ['supervision'],
  }
  return (tasks[group] ?? []).includes(purpose) && office === client.office
}

/** Who is told who has looked at a record. */
export const mayReadLog = (actor: Actor, client: Client, purpose: string) =>
  (actor.group === 'officeSupervisor' && purpose === 'supervision' && actor.office === client.office) ||
  (actor.group === 'subject' && purpose === 'ownAffairs' && actor.client === client.id)

/** Members of the client row, by the kinds that tell them. */
const toldBy: Readonly<Record<string, string[]>> = {
  name: identity,
  birthYear: identity,
  serviceLanguage: identity,
  specialArrangements: customership,
  searchStartedOn: customership,
  employmentCode: customership,
  serviceLine: customership,
  nextInterviewOn: plans,
  planReviewOn: plans,
  offerAnswerDueOn: offers,
  clarificationDueOn: unemploymentSecurity,
}

/**
 * Of the members of a client row, those that speak of sections: what is told, and what may be told. The row is the
 * group's, whatever the task: a caseworker sees for every task that a clarification is due.
 */
export function rowMembers({ group }: Actor, sees: readonly string[], row: object = {}) {
  const known = group === 'caseworker' && sees.length > 0 ? [...sees, ...unemploymentSecurity] : sees
  return {
    told: Object.keys(toldBy).filter((member) => Object.hasOwn(row, member)),
    granted: Object.keys(toldBy).filter((member) => toldBy[member]!.some((kind) => known.includes(kind))),
  }
}
