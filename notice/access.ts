import type { AccessRule, DealingRule } from '../rulebook/notice.ts'
import type { CategoryId } from './categories.ts'
import type { GroupId } from './groups.ts'
import type { KindId } from './kinds/index.ts'
import type { PurposeId } from './purposes.ts'
import type { SourceId } from './sources.ts'

type Rule = AccessRule<GroupId, CategoryId, PurposeId, KindId, SourceId>

const every = [
  'identity',
  'customership',
  'competence',
  'plans',
  'offers',
  'services',
  'health',
  'unemploymentSecurity',
  'benefits',
] as const

/**
 * What a person records of themself in the e-service: what they change in place, and what they answer, accept, renew and
 * decide there. The rest is recorded by the office, and claimed to be corrected.
 */
const byThePerson = [
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
] as const satisfies readonly KindId[]

/**
 * Who reads and writes what, of whose records (N9.6, 916/2012 ch. 13 §5: only what the task needs).
 * A contact detail under a safety ban is for the rules that say `despiteSafetyBan`.
 */
export const access = [
  {
    group: 'caseworker',
    of: 'anyClient',
    reads: ['identity', 'customership', 'competence', 'plans', 'offers', 'services', 'benefits'],
    writes: ['identity', 'customership', 'competence', 'plans', 'offers', 'services', 'benefits'],
  },
  {
    group: 'caseworker',
    of: 'anyClient',
    under: ['employmentServices', 'unemploymentSecurity'],
    reads: ['unemploymentSecurity'],
  },
  {
    group: 'caseworker',
    of: 'clientsOfOwnOffice',
    despiteSafetyBan: true,
    reads: ['identity'],
    writes: ['identity'],
  },
  {
    group: 'caseworker',
    of: 'clientsOfOwnOffice',
    under: ['employmentServices', 'integration', 'rehabilitativeWork', 'jointService'],
    reads: ['health'],
    writes: ['health'],
  },

  {
    group: 'unemploymentSecurityExpert',
    of: 'anyClient',
    reads: [
      'identity',
      'customership',
      'competence',
      'plans',
      'offers',
      'services',
      'unemploymentSecurity',
      'benefits',
    ],
    writes: ['unemploymentSecurity'],
  },
  { group: 'unemploymentSecurityExpert', of: 'clientsOfOwnOffice', despiteSafetyBan: true, reads: ['identity'] },

  {
    group: 'psychologist',
    of: 'clientsOfOwnOffice',
    reads: ['identity', 'customership', 'competence', 'plans', 'health'],
  },
  {
    group: 'psychologist',
    of: 'clientsOfOwnOffice',
    readerClass: 'psychologist',
    reads: ['health'],
    writes: ['health'],
  },

  {
    group: 'customerServiceAdviser',
    of: 'anyClient',
    reads: ['identity', 'customership'],
    writes: ['identity', 'customership'],
  },

  {
    group: 'employerServices',
    of: 'validJobSearches',
    reads: ['identity', 'competence', 'offers'],
    writes: ['offers'],
  },

  { group: 'grantsOfficer', of: 'anyClient', reads: ['identity', 'services', 'benefits'], writes: ['benefits'] },

  { group: 'registrar', of: 'clientsOfOwnOffice', despiteSafetyBan: true, reads: ['identity'] },
  // Whoever was identified by another country's means is found by it once the registrar has matched them.
  {
    group: 'registrar',
    of: 'clientsOfOwnOffice',
    despiteSafetyBan: true,
    reads: ['identity'],
    writes: ['identity'],
    kinds: ['foreignIdentifier'],
  },

  {
    group: 'officeSupervisor',
    of: 'clientsOfOwnOffice',
    reads: [
      'identity',
      'customership',
      'competence',
      'plans',
      'offers',
      'services',
      'unemploymentSecurity',
      'benefits',
    ],
  },

  {
    group: 'subject',
    of: 'themself',
    despiteSafetyBan: true,
    reads: every,
    writes: ['identity', 'customership', 'competence', 'plans', 'offers', 'unemploymentSecurity'],
    writesOnly: byThePerson,
  },
  // Whoever starts a job search online is registered by themself: who they are is what strong identification says. What
  // they have learnt and done is told then (916/2012 2:1), and afterwards changed by the office.
  {
    group: 'subject',
    of: 'themself',
    despiteSafetyBan: true,
    registering: true,
    reads: ['identity', 'customership', 'competence'],
    writes: ['identity', 'customership', 'competence'],
    kinds: ['identityCode', 'names', 'municipality', 'responsibleCaseworker', 'education', 'employment'],
  },

  // A consent is looked at again in the moment of delivery: one that was withdrawn stops it.
  { group: 'courier', of: 'anyClient', kinds: ['consent'], reads: ['offers'] },
  // Where a notice goes, and in which language; of whoever is under a safety ban it sees no address.
  { group: 'notifier', of: 'anyClient', kinds: ['email', 'phone', 'languages'], reads: ['identity'] },
  {
    group: 'standingKeeper',
    of: 'anyClient',
    despiteSafetyBan: true,
    reads: ['identity', 'customership', 'plans', 'offers', 'unemploymentSecurity'],
  },

  // What others bring of persons, by themselves: of these kinds, as this source, and nothing else (916/2012 ch. 12 §6.1).
  {
    group: 'kelaInterface',
    of: 'anyClient',
    under: ['receiving'],
    bringsAs: 'kela',
    kinds: ['statementRequest', 'benefitDecision', 'labourMarketSubsidyDays', 'mobilityAllowanceDecision'],
    reads: ['unemploymentSecurity', 'benefits'],
    writes: ['unemploymentSecurity', 'benefits'],
  },
  {
    group: 'unemploymentFundInterface',
    of: 'anyClient',
    under: ['receiving'],
    bringsAs: 'unemploymentFund',
    kinds: ['statementRequest', 'benefitDecision', 'mobilityAllowanceDecision'],
    reads: ['unemploymentSecurity', 'benefits'],
    writes: ['unemploymentSecurity', 'benefits'],
  },
  {
    group: 'municipalityInterface',
    of: 'anyClient',
    under: ['receiving'],
    bringsAs: 'municipality',
    kinds: ['servicePeriod'],
    reads: ['services'],
    writes: ['services'],
  },
  // A change of name or of a safety ban changes what lists say of the person, which is told from all of these.
  {
    group: 'populationRegisterInterface',
    of: 'anyClient',
    under: ['receiving'],
    despiteSafetyBan: true,
    bringsAs: 'populationRegister',
    reads: ['identity'],
  },
  {
    group: 'populationRegisterInterface',
    of: 'anyClient',
    under: ['receiving'],
    despiteSafetyBan: true,
    bringsAs: 'populationRegister',
    kinds: ['names', 'formerName', 'address', 'municipality', 'languages', 'citizenship', 'safetyBan'],
    reads: ['identity'],
    writes: ['identity'],
  },
  {
    group: 'pensionsInterface',
    of: 'anyClient',
    under: ['receiving'],
    bringsAs: 'finnishCentreForPensions',
    kinds: ['benefitDecision'],
    reads: ['unemploymentSecurity'],
    writes: ['unemploymentSecurity'],
  },
  {
    group: 'unemploymentInsuranceInterface',
    of: 'anyClient',
    under: ['receiving'],
    bringsAs: 'unemploymentInsuranceFund',
    kinds: ['benefitDecision'],
    reads: ['unemploymentSecurity'],
    writes: ['unemploymentSecurity'],
  },
  {
    group: 'stateAuthorityInterface',
    of: 'anyClient',
    under: ['receiving'],
    bringsAs: 'stateAuthority',
    kinds: ['employment'],
    reads: ['competence'],
    writes: ['competence'],
  },
  {
    group: 'serviceProviderInterface',
    of: 'referredClients',
    under: ['receiving'],
    bringsAs: 'serviceProvider',
    kinds: ['serviceReport'],
    reads: ['services'],
    writes: ['services'],
  },
  {
    group: 'workTryoutOrganiserInterface',
    of: 'referredClients',
    under: ['receiving'],
    bringsAs: 'workTryoutOrganiser',
    kinds: ['serviceReport'],
    reads: ['services'],
    writes: ['services'],
  },

  { group: 'importer', of: 'anyClient', despiteSafetyBan: true, reads: every, writes: every },
  { group: 'importer', of: 'anyClient', readerClass: 'psychologist', reads: ['health'], writes: ['health'] },
] as const satisfies readonly Rule[]

/** What a group does with the register beside opening one record. */
export const dealings = [
  { group: 'caseworker', of: 'anyClient', may: ['find', 'register', 'merge', 'findByFormerCode', 'readDisclosures'] },
  { group: 'caseworker', of: 'clientsOfOwnOffice', may: ['list', 'handleDeliveries'] },
  {
    group: 'unemploymentSecurityExpert',
    of: 'anyClient',
    may: ['find', 'findByFormerCode', 'readDisclosures', 'prepareStatements'],
  },
  {
    group: 'unemploymentSecurityExpert',
    of: 'clientsOfOwnOffice',
    may: ['list', 'handleMatters', 'handleDeliveries'],
  },
  { group: 'psychologist', of: 'clientsOfOwnOffice', may: ['find'] },
  { group: 'customerServiceAdviser', of: 'anyClient', may: ['find', 'register'] },
  { group: 'employerServices', of: 'validJobSearches', may: ['find', 'readDisclosures'] },
  { group: 'employerServices', of: 'clientsOfOwnOffice', may: ['handleDeliveries'] },
  { group: 'grantsOfficer', of: 'anyClient', may: ['find'] },
  {
    group: 'registrar',
    of: 'clientsOfOwnOffice',
    may: ['find', 'handleMatters', 'readDisclosures', 'handleDeliveries'],
  },
  {
    group: 'officeSupervisor',
    of: 'clientsOfOwnOffice',
    may: ['find', 'list', 'readLog', 'merge', 'handleMatters', 'readDisclosures', 'handleDeliveries'],
  },
  { group: 'registerKeeper', of: 'anyClient', may: ['grantRights'] },
  { group: 'importer', of: 'anyClient', may: ['find', 'register'] },
  { group: 'caseworker', of: 'clientsOfOwnOffice', may: ['hold'] },
  { group: 'unemploymentSecurityExpert', of: 'clientsOfOwnOffice', may: ['hold'] },
  { group: 'registrar', of: 'clientsOfOwnOffice', may: ['hold'] },
  { group: 'officeSupervisor', of: 'clientsOfOwnOffice', may: ['hold'] },
  { group: 'archivist', of: 'anyClient', may: ['approveRemoval'] },
  { group: 'sweeper', of: 'anyClient', may: ['removeData'] },
  { group: 'courier', of: 'anyClient', may: ['deliver'] },
  { group: 'kelaInterface', of: 'anyClient', may: ['seekChanges'] },
  { group: 'unemploymentFundInterface', of: 'anyClient', may: ['seekChanges'] },
  { group: 'statisticsFinlandInterface', of: 'anyClient', may: ['seekChanges'] },
  { group: 'serviceProviderInterface', of: 'referredClients', may: ['seekChanges'] },
  { group: 'workTryoutOrganiserInterface', of: 'referredClients', may: ['seekChanges'] },
  { group: 'standingKeeper', of: 'anyClient', may: ['keepStanding'] },
  { group: 'subject', of: 'themself', may: ['findThemself', 'register', 'readLog', 'raiseMatters', 'readDisclosures'] },
  // An employer may name anybody. The answer is yes or no, and shows no row to whoever gives it.
  { group: 'caseworker', of: 'anyClient', may: ['keepVacancies', 'answerEmployers'] },
  { group: 'employerServices', of: 'anyClient', may: ['keepVacancies', 'answerEmployers'] },
  { group: 'customerServiceAdviser', of: 'anyClient', may: ['answerEmployers'] },
  { group: 'registrar', of: 'clientsOfOwnOffice', may: ['keepPapers'] },
  // Counts, states and checksums, and where a paper lies: no client's data at all.
  { group: 'archivist', of: 'anyClient', may: ['keepArchive'] },
  { group: 'sweeper', of: 'anyClient', may: ['keepArchive', 'keepPapers'] },
  { group: 'subject', of: 'themself', may: ['seePapers'] },
  { group: 'caseworker', of: 'clientsOfOwnOffice', may: ['listContacts'] },
  { group: 'grantsOfficer', of: 'anyClient', may: ['extractProjects'] },
  { group: 'notifier', of: 'anyClient', may: ['notify'] },
  // The safe channel between a client and the own office (M4.1).
  { group: 'subject', of: 'themself', may: ['exchangeMessages'] },
  { group: 'caseworker', of: 'clientsOfOwnOffice', may: ['exchangeMessages'] },
  { group: 'unemploymentSecurityExpert', of: 'clientsOfOwnOffice', may: ['exchangeMessages'] },
  { group: 'customerServiceAdviser', of: 'clientsOfOwnOffice', may: ['exchangeMessages'] },
] as const satisfies readonly DealingRule<GroupId>[]
