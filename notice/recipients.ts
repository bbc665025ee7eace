import type { Recipient } from '../rulebook/notice.ts'
import { text } from '../rulebook/text.ts'
import type { CategoryId } from './categories.ts'
import type { Kept } from './promises.ts'

/**
 * Who may be given data, on what ground, out of which categories. The fields each may get stand in the kinds: a
 * recipient gets a field only when both its own line here names the category and the kind names the recipient.
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
  },
  unemploymentFund: {
    name: text('Työttömyyskassat', 'Arbetslöshetskassorna', 'Unemployment funds'),
    country: 'FI',
    ground: 'provision',
    provision: '1290/2002 11 luku 4 §, 13 luku 1 §',
    requirement: 'M3.7',
    categories: ['identity', 'customership', 'services', 'unemploymentSecurity', 'benefits'],
  },
  municipality: {
    name: text('Kunnan viranomaiset', 'Kommunala myndigheter', 'Municipal authorities'),
    country: 'FI',
    ground: 'provision',
    provision: '189/2001 6 ja 12 §; 1386/2010 87 §; 1369/2014 11 §',
    requirement: 'N7.1',
    categories: ['identity', 'customership', 'plans', 'services'],
    despiteSafetyBan: true,
  },
  enforcement: {
    name: text('Ulosottoviranomaiset', 'Utsökningsmyndigheterna', 'Enforcement authorities'),
    country: 'FI',
    ground: 'provision',
    provision: '705/2007 3 luku 67 §',
    requirement: 'N7.1',
    categories: ['identity', 'customership', 'benefits'],
    despiteSafetyBan: true,
  },
  police: {
    name: text('Poliisiviranomaiset', 'Polismyndigheterna', 'Police authorities'),
    country: 'FI',
    ground: 'provision',
    provision: '872/2011 4 luku 2 §',
    requirement: 'N7.1',
    categories: ['identity', 'customership'],
    despiteSafetyBan: true,
  },
  tax: {
    name: text('Veroviranomaiset', 'Skattemyndigheterna', 'Tax authorities'),
    country: 'FI',
    ground: 'provision',
    provision: '1558/1995 20 §',
    requirement: 'N7.1',
    categories: ['identity', 'benefits'],
    despiteSafetyBan: true,
  },
  occupationalSafety: {
    name: text('Työsuojeluviranomaiset', 'Arbetarskyddsmyndigheterna', 'Occupational safety authorities'),
    country: 'FI',
    ground: 'provision',
    provision: '44/2006 4 §',
    requirement: 'N7.1',
    categories: ['identity', 'services'],
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
  },
  /** Health data would need the person's own consent for each provider (380/2023 §116.4); none is given here. */
  serviceProvider: {
    name: text('Palveluntuottajat', 'Serviceproducenterna', 'Service providers'),
    country: 'FI',
    ground: 'provision',
    provision: '916/2012 12 luku 6 § 2 mom.',
    requirement: 'N7.3',
    categories: ['identity', 'customership', 'competence', 'plans', 'services'],
  },
  workTryoutOrganiser: {
    name: text('Työkokeilun järjestäjä', 'Arrangör av arbetsprövning', 'Organiser of a work try-out'),
    country: 'FI',
    ground: 'consent',
    provision: '916/2012 4 luku 5 §, 13 luku 6 § 1 mom.',
    requirement: 'N7.2',
    categories: ['identity', 'services'],
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
  },
  /** The same yes or no, for one named person whose employment ended in the 12 months before the application. */
  employerPaySubsidy: {
    name: text('Työnantaja palkkatukea varten', 'Arbetsgivare för lönesubvention', 'Employer, for a pay subsidy'),
    country: 'FI',
    ground: 'provision',
    provision: '916/2012 12 luku 6 § 3 mom., 7 luku 3 § 3 mom.',
    requirement: 'N7.6',
    categories: [],
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
  },
  elisaOc: {
    name: text('Elisa OC', 'Elisa OC', 'Elisa OC'),
    country: 'FI',
    ground: 'processor',
    provision: '(EU) 2016/679 28 artikla',
    requirement: 'N7.9',
    categories: ['identity'],
  },
  webropol: {
    name: text('Webropol', 'Webropol', 'Webropol'),
    country: 'FI',
    ground: 'processor',
    provision: '(EU) 2016/679 28 artikla',
    requirement: 'N7.9',
    categories: ['identity'],
  },
} as const satisfies Record<string, Recipient<CategoryId> & Kept>

export type RecipientId = keyof typeof recipients
