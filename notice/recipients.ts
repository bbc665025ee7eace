import type { Recipient } from '../rulebook/notice.ts'
import { text } from '../rulebook/text.ts'
import type { CategoryId } from './categories.ts'
import type { GroupId } from './groups.ts'
import type { Kept } from './promises.ts'

/** The six items that an employer may be given of with consent (916/2012 ch. 13 §6.2), by the kinds and facts they are. */
const employerItems = {
  contact: ['names', 'address', 'email', 'phone', 'languages', 'languageSkill', 'citizenship'],
  education: ['education'],
  workHistory: ['employment'],
  militaryService: ['militaryService'],
  competence: ['qualification', 'skill', 'occupationSought', 'ownPresentation'],
  unemployment: ['unemployedForTwelveMonths'],
} as const

/**
 * Who may be given data, on what ground, out of which categories. The fields each may get stand in the kinds: a
 * recipient gets a field only when both its own line here names the category and the kind names the recipient.
 *
 * X-Road codes of Kela and of the municipalities are their published ones; those that begin with 999 are invented, as
 * are the unemployment funds, until the agreements are made.
 */
export const recipients = {
  kela: {
    name: text('Kansaneläkelaitos (Kela)', 'Folkpensionsanstalten (FPA)', 'Social Insurance Institution (Kela)'),
    country: 'FI',
    ground: 'provision',
    provision: '1290/2002 11 luku 4 §, 13 luku 1 §',
    requirement: 'M3.7',
    categories: ['identity', 'customership', 'plans', 'services', 'unemploymentSecurity', 'benefits'],
    despiteSafetyBan: true,
    provisions: ['1290/2002 11 luku 4 §', '1290/2002 13 luku 1 §'],
    channels: ['message', 'letter', 'interface'],
    members: [
      {
        member: 'GOV/0246246-0',
        name: text('Kansaneläkelaitos', 'Folkpensionsanstalten', 'Social Insurance Institution'),
      },
    ],
    givenBy: ['unemploymentSecurityExpert', 'caseworker'],
    only: { labourPolicyStatement: { payer: 'kela' } },
  },
  unemploymentFund: {
    name: text('Työttömyyskassat', 'Arbetslöshetskassorna', 'Unemployment funds'),
    country: 'FI',
    ground: 'provision',
    provision: '1290/2002 11 luku 4 §, 13 luku 1 §',
    requirement: 'M3.7',
    categories: ['identity', 'customership', 'services', 'unemploymentSecurity', 'benefits'],
    provisions: ['1290/2002 11 luku 4 §', '1290/2002 13 luku 1 §'],
    channels: ['message', 'letter', 'interface'],
    members: [
      {
        member: 'COM/9990001-6',
        number: '901',
        name: text('Esimerkkialojen työttömyyskassa', 'Exempelbranschernas arbetslöshetskassa', 'Example Trades’ Fund'),
      },
      {
        member: 'COM/9990008-3',
        number: '902',
        name: text('Mallialan työttömyyskassa', 'Modellbranschens arbetslöshetskassa', 'Model Trade’s Fund'),
      },
    ],
    givenBy: ['unemploymentSecurityExpert', 'caseworker'],
    only: { labourPolicyStatement: { payer: 'unemploymentFund', fund: '@number' } },
  },
  municipality: {
    name: text('Kunnan viranomaiset', 'Kommunala myndigheter', 'Municipal authorities'),
    country: 'FI',
    ground: 'provision',
    provision: '189/2001 6 ja 12 §; 1386/2010 87 §; 1369/2014 11 §',
    requirement: 'N7.1',
    categories: ['identity', 'customership', 'plans', 'services'],
    despiteSafetyBan: true,
    provisions: ['189/2001 6 §', '189/2001 12 §', '1386/2010 87 §', '1369/2014 11 §'],
    channels: ['message', 'letter', 'interface'],
    members: [
      { member: 'MUN/0201256-6', number: '091', name: text('Helsinki', 'Helsingfors', 'Helsinki') },
      { member: 'MUN/0211675-2', number: '837', name: text('Tampere', 'Tammerfors', 'Tampere') },
      { member: 'MUN/0101263-6', number: '049', name: text('Espoo', 'Esbo', 'Espoo') },
    ],
    givenBy: ['caseworker'],
    whose: { kind: 'municipality', field: 'municipality' },
  },
  enforcement: {
    name: text('Ulosottoviranomaiset', 'Utsökningsmyndigheterna', 'Enforcement authorities'),
    country: 'FI',
    ground: 'provision',
    provision: '705/2007 3 luku 67 §',
    requirement: 'N7.1',
    categories: ['identity', 'customership', 'benefits'],
    despiteSafetyBan: true,
    channels: ['letter', 'interface'],
    members: [{ member: 'GOV/9990015-5', name: text('Ulosottolaitos', 'Utsökningsverket', 'Enforcement Authority') }],
    givenBy: ['officeSupervisor'],
  },
  police: {
    name: text('Poliisiviranomaiset', 'Polismyndigheterna', 'Police authorities'),
    country: 'FI',
    ground: 'provision',
    provision: '872/2011 4 luku 2 §',
    requirement: 'N7.1',
    categories: ['identity', 'customership'],
    despiteSafetyBan: true,
    channels: ['letter', 'interface'],
    members: [{ member: 'GOV/9990022-7', name: text('Poliisihallitus', 'Polisstyrelsen', 'National Police Board') }],
    givenBy: ['officeSupervisor'],
  },
  tax: {
    name: text('Veroviranomaiset', 'Skattemyndigheterna', 'Tax authorities'),
    country: 'FI',
    ground: 'provision',
    provision: '1558/1995 20 §',
    requirement: 'N7.1',
    categories: ['identity', 'benefits'],
    despiteSafetyBan: true,
    channels: ['letter', 'interface'],
    members: [{ member: 'GOV/9990029-4', name: text('Verohallinto', 'Skatteförvaltningen', 'Tax Administration') }],
    givenBy: ['officeSupervisor'],
  },
  occupationalSafety: {
    name: text('Työsuojeluviranomaiset', 'Arbetarskyddsmyndigheterna', 'Occupational safety authorities'),
    country: 'FI',
    ground: 'provision',
    provision: '44/2006 4 §',
    requirement: 'N7.1',
    categories: ['identity', 'services'],
    channels: ['letter', 'interface'],
    members: [
      {
        member: 'GOV/9990036-6',
        name: text('Työsuojeluhallinto', 'Arbetarskyddsförvaltningen', 'Occupational Safety Administration'),
      },
    ],
    givenBy: ['officeSupervisor'],
  },
  statisticsFinland: {
    name: text('Tilastokeskus', 'Statistikcentralen', 'Statistics Finland'),
    country: 'FI',
    ground: 'provision',
    provision: '280/2004 15 §',
    requirement: 'N7.1',
    categories: [
      'identity',
      'customership',
      'competence',
      'plans',
      'offers',
      'services',
      'health',
      'unemploymentSecurity',
      'benefits',
    ],
    channels: ['file', 'interface'],
    members: [{ member: 'GOV/9990043-8', name: text('Tilastokeskus', 'Statistikcentralen', 'Statistics Finland') }],
    givenBy: [],
  },
  /** Health data would need the person's own consent for each provider (380/2023 §116.4); none is given here. */
  serviceProvider: {
    name: text('Palveluntuottajat', 'Serviceproducenterna', 'Service providers'),
    country: 'FI',
    ground: 'provision',
    provision: '916/2012 12 luku 6 § 2 mom.',
    requirement: 'N7.3',
    categories: ['identity', 'customership', 'competence', 'plans', 'services'],
    channels: ['message', 'mail', 'letter', 'interface'],
    members: [
      {
        member: 'COM/9990057-7',
        name: text('Polku Valmennus Oy (keksitty)', 'Polku Valmennus Oy (påhittat)', 'Polku Valmennus Oy (invented)'),
      },
      {
        member: 'COM/9990064-9',
        name: text('Koulutuskulma Oy (keksitty)', 'Koulutuskulma Oy (påhittat)', 'Koulutuskulma Oy (invented)'),
      },
    ],
    givenBy: ['caseworker'],
    // Of services the one that the organisation arranges itself.
    only: { servicePeriod: { businessId: '@businessId' }, training: { businessId: '@businessId' } },
  },
  workTryoutOrganiser: {
    name: text('Työkokeilun järjestäjä', 'Arrangör av arbetsprövning', 'Organiser of a work try-out'),
    country: 'FI',
    ground: 'consent',
    provision: '916/2012 4 luku 5 §, 13 luku 6 § 1 mom.',
    requirement: 'N7.2',
    categories: ['identity', 'services'],
    channels: ['message', 'mail', 'letter', 'interface'],
    givenBy: ['caseworker'],
    only: { workTryout: { businessId: '@businessId' } },
    consent: { purpose: 'workTryout' },
  },
  employer: {
    name: text(
      'Työnantaja työpaikan täyttämistä varten',
      'Arbetsgivare för tillsättande av en arbetsplats',
      'Employer, to fill a vacancy',
    ),
    country: 'FI',
    ground: 'consent',
    provision: '916/2012 13 luku 6 § 2 mom.',
    requirement: 'N7.4',
    categories: ['identity', 'competence'],
    channels: ['mail', 'letter'],
    givenBy: ['employerServices', 'caseworker'],
    facts: ['unemployedForTwelveMonths'],
    consent: { purpose: 'employerPresentation', items: employerItems },
    // That military service was done may be told; that it was not, or why not, is nobody's business.
    onlyCodes: { militaryService: { standing: ['military', 'civilian', 'voluntary'] } },
  },
  employerHealth: {
    name: text(
      'Työnantaja, välttämättömät terveystiedot',
      'Arbetsgivare, nödvändiga hälsouppgifter',
      'Employer, necessary health data',
    ),
    country: 'FI',
    ground: 'consent',
    provision: '916/2012 13 luku 6 § 3 mom.',
    requirement: 'N7.7',
    categories: ['health'],
    channels: ['mail', 'letter'],
    // Only caseworkers of the own office see what is given.
    givenBy: ['caseworker'],
    basis: { necessity: ['specialHealthDemands', 'hamperedByIllness'], reasons: 'words' },
    consent: { purpose: 'employerHealth' },
  },
  /** Whether one person the employer names is a jobseeker: yes or no, so no field of any kind. */
  employerReemployment: {
    name: text(
      'Työnantaja takaisinottovelvollisuutta varten',
      'Arbetsgivare för återanställande av arbetstagare',
      'Employer, for the duty to re-employ',
    ),
    country: 'FI',
    ground: 'provision',
    provision: '916/2012 12 luku 6 § 3 mom.',
    requirement: 'N7.5',
    categories: [],
    // By staff, in writing: a technical link is allowed only for other recipients (12:6.4).
    channels: ['letter'],
    givenBy: ['employerServices', 'caseworker', 'customerServiceAdviser'],
    facts: ['isJobseeker'],
    basis: { employmentEndedOn: 'day', period: ['fourMonths', 'sixMonths'] },
  },
  /** The same yes or no, for one named person whose employment ended in the 12 months before the application. */
  employerPaySubsidy: {
    name: text('Työnantaja palkkatukea varten', 'Arbetsgivare för lönesubvention', 'Employer, for a pay subsidy'),
    country: 'FI',
    ground: 'provision',
    provision: '916/2012 12 luku 6 § 3 mom., 7 luku 3 § 3 mom.',
    requirement: 'N7.6',
    categories: [],
    channels: ['letter'],
    givenBy: ['employerServices', 'caseworker', 'customerServiceAdviser'],
    facts: ['isJobseeker'],
    basis: { employmentEndedOn: 'day', appliedOn: 'day' },
  },
  /** Whether the person has been an unemployed jobseeker for twelve months: a computed fact, so no field. */
  employerFixedTerm: {
    name: text(
      'Työnantaja määräaikaista työsopimusta varten',
      'Arbetsgivare för ett arbetsavtal på viss tid',
      'Employer, for a fixed-term contract',
    ),
    country: 'FI',
    ground: 'consent',
    provision: '916/2012 13 luku 6 § 2 mom. 6 kohta; 55/2001 1 luku 3 a §',
    requirement: 'M3.6',
    categories: [],
    channels: ['mail', 'letter'],
    givenBy: ['employerServices', 'caseworker'],
    facts: ['unemployedForTwelveMonths'],
    consent: { purpose: 'fixedTermFact', items: { unemployment: ['unemployedForTwelveMonths'] } },
  },
  ministry: {
    name: text(
      'Työ- ja elinkeinoministeriö (ESR- ja EGR-hankkeet)',
      'Arbets- och näringsministeriet (ESF- och EGF-projekt)',
      'Ministry of Economic Affairs and Employment (ESF and EGF projects)',
    ),
    country: 'FI',
    ground: 'provision',
    provision: '7/2014; (EU) N:o 1303/2013 126 artikla',
    requirement: 'N7.8',
    categories: ['identity', 'services', 'benefits'],
    channels: ['file'],
    givenBy: ['grantsOfficer'],
  },
  elisaOc: {
    name: text('Elisa OC', 'Elisa OC', 'Elisa OC'),
    country: 'FI',
    ground: 'processor',
    provision: '(EU) 2016/679 28 artikla',
    requirement: 'N7.9',
    categories: ['identity'],
    channels: ['file'],
    givenBy: ['caseworker', 'customerServiceAdviser'],
  },
  webropol: {
    name: text('Webropol', 'Webropol', 'Webropol'),
    country: 'FI',
    ground: 'processor',
    provision: '(EU) 2016/679 28 artikla',
    requirement: 'N7.9',
    categories: ['identity'],
    channels: ['file'],
    givenBy: ['caseworker', 'customerServiceAdviser'],
  },
} as const satisfies Record<string, Recipient<CategoryId, GroupId> & Kept>

export type RecipientId = keyof typeof recipients
