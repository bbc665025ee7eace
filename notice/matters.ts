import type { MatterKind } from '../rulebook/notice.ts'
import { text } from '../rulebook/text.ts'
import type { GroupId } from './groups.ts'

/**
 * Cases that run: each has a number, a handler, an office and a deadline. A request goes to the office whose client the
 * person is or was (N1.2), and an open matter holds the client's data from being removed (N9.3): all of it, unless the kind
 * says which categories it concerns.
 */
export const matters = {
  inspectionRequest: {
    label: text('Tarkastuspyyntö', 'Begäran om insyn', 'Inspection request'),
    requirement: 'N10.2',
    provision: '523/1999 26–28 §',
    handledBy: ['registrar', 'officeSupervisor'],
    raisedBy: ['subject'],
    dueIn: { months: 1 },
    refusalCertified: '523/1999 28 § 2 mom.',
  },
  correctionClaim: {
    label: text('Oikaisuvaatimus tiedosta', 'Krav på rättelse av uppgift', 'Correction claim'),
    requirement: 'N11.1',
    provision: '523/1999 29 §',
    handledBy: ['registrar', 'officeSupervisor'],
    raisedBy: ['subject'],
    dueIn: { months: 1 },
    refusalCertified: '523/1999 29 § 2 mom.',
  },
  logQuestion: {
    label: text(
      'Kysymys tietojen katselusta',
      'Fråga om granskning av uppgifter',
      'Question about who has viewed the data',
    ),
    requirement: 'N10.1',
    provision: '621/1999 12 §',
    handledBy: ['registrar', 'officeSupervisor'],
    raisedBy: ['subject'],
    dueIn: { days: 14 },
  },
  clarification: {
    label: text('Työttömyysturvaselvitys', 'Utredning om utkomstskydd', 'Unemployment security clarification'),
    requirement: 'N5.8',
    provision: '1290/2002 11 luku 4 §',
    handledBy: ['unemploymentSecurityExpert'],
    dueIn: { days: 30 },
    holds: ['customership', 'plans', 'offers', 'services', 'unemploymentSecurity'],
  },
  /** Thirty days from the clarification, or from the lapse of the time given for it (trap 21), unless a decree shortens it. */
  labourPolicyStatement: {
    label: text(
      'Työvoimapoliittisen lausunnon valmistelu',
      'Beredning av arbetskraftspolitiskt utlåtande',
      'Preparation of a labour policy statement',
    ),
    requirement: 'N5.8',
    provision: '1290/2002 11 luku 4 §; 1556/2016 1 §',
    handledBy: ['unemploymentSecurityExpert'],
    dueIn: { days: 30 },
    holds: ['customership', 'plans', 'offers', 'services', 'unemploymentSecurity'],
    byWorkflow: true,
  },
  /** Whoever comes by a foreign means of identification has no Finnish code to be found by: staff match the person. */
  identityMatch: {
    label: text(
      'Ulkomaisella tunnisteella tunnistautuneen henkilön yhdistäminen',
      'Koppling av en person som identifierats med utländsk identifiering',
      'Matching a person identified by a foreign means',
    ),
    requirement: 'N9.7',
    provision: '306/2019 6 §; (EU) N:o 910/2014 6 artikla',
    handledBy: ['registrar'],
    raisedBy: ['subject'],
    byVisitors: true,
    dueIn: { days: 14 },
  },
  accessibilityFeedback: {
    label: text(
      'Palaute verkkopalvelun saavutettavuudesta',
      'Respons på e-tjänstens tillgänglighet',
      'Feedback on the accessibility of the e-service',
    ),
    requirement: 'M7.1',
    provision: '306/2019 10 §',
    handledBy: ['registrar'],
    raisedBy: ['subject'],
    byVisitors: true,
    dueIn: { days: 14 },
  },
  otherDocument: {
    label: text('Muu saapunut asiakirja', 'Annan inkommen handling', 'Other document received'),
    requirement: 'N5.11',
    provision: '434/2003 20 §',
    handledBy: ['registrar', 'officeSupervisor'],
  },
} as const satisfies Record<string, MatterKind<GroupId>>

export type MatterKindId = keyof typeof matters
