import { statementRulesOf } from '../rulebook/statement-rules.ts'
import { text } from '../rulebook/text.ts'
import type { GroupId } from './groups.ts'
import type { RecipientId } from './recipients.ts'

/** Conduct was judged by another law until 1 May 2022 (1290/2002 ch. 2a, as it was before 336/2022). */
const conductBefore = [
  'S010',
  'S011',
  'S012',
  'S013',
  'S014',
  'S020',
  'S022',
  'S023',
  'S030',
  'S031',
  'S050',
  'S051',
  'S052',
  'V070',
]
const conductSince = ['P010', 'P013', 'P020', 'P021', 'P030', 'P031', 'P070']

const weighed = ['availability', 'changeSecurity', 'studies', 'business', 'conduct', 'youth', 'alternation'] as const
const plain = ['general', 'services', 'internal'] as const

/**
 * How labour policy statements are prepared and given. Codes of two characters are URA's: they are history since March
 * 2023, come in with files, and can be issued no more.
 */
export const statementRules = statementRulesOf<GroupId, RecipientId>()({
  kind: 'labourPolicyStatement',
  matter: 'labourPolicyStatement',
  scopes: {
    general: {
      label: text('Yleiset edellytykset', 'Allmänna förutsättningar', 'General conditions'),
      codes: ['F002', 'F003', 'F010', 'F011', 'F099', 'M000', 'T001', 'T003', 'T004', 'T100'],
    },
    services: {
      label: text('Palvelut', 'Service', 'Services'),
      codes: ['KK01', 'KT01', 'TK01', 'TP00', 'TV01', 'TY01', 'UV01'],
    },
    availability: {
      label: text('Työmarkkinoilla oleminen', 'Tillgänglighet för arbetsmarknaden', 'Availability for work'),
      codes: ['F001', 'S061', 'T002', 'TM02'],
    },
    changeSecurity: {
      label: text('Muutosturva', 'Omställningsskydd', 'Change security'),
      codes: ['C00A', 'C00B', 'C00D'],
    },
    studies: {
      label: text('Opiskelu', 'Studier', 'Studies'),
      codes: ['OM01', 'OM03', 'OM04', 'OM05', 'OM09', 'S060', 'T007', 'T008', 'T011'],
    },
    business: {
      label: text('Yritystoiminta ja oma työ', 'Företagsverksamhet och eget arbete', 'Business and own work'),
      codes: ['Y001', 'Y002', 'Y003', 'Y004', 'Y005', 'Y006', 'Y007', 'Y008', 'Y009'],
    },
    conduct: {
      label: text('Moitittava menettely', 'Klandervärt förfarande', 'Reproachable conduct'),
      codes: ['M012', 'T009', ...conductSince, ...conductBefore],
      hearsFirst: true,
    },
    youth: {
      label: text('Koulutusta vailla oleva nuori', 'Ung person utan utbildning', 'Young person without training'),
      codes: ['S040', 'S041', 'S042', 'T010', 'TM01'],
      hearsFirst: true,
    },
    alternation: {
      label: text('Vuorotteluvapaa', 'Alterneringsledighet', 'Job alternation leave'),
      codes: ['V001', 'V002'],
    },
    internal: {
      label: text('Toimiston sisäiset', 'Byråns interna', 'Internal to the office'),
      codes: ['Z001', 'Z004', 'Z005'],
    },
  },
  triggers: {
    searchStarted: {
      label: text('Työnhaku alkoi', 'Jobbsökningen började', 'Job search started'),
      evidence: ['jobSearch', 'employmentStatus', 'endOfEmployment', 'priorActivity'],
      scopes: ['general', 'conduct'],
    },
    searchChanged: {
      label: text('Työnhaku muuttui', 'Jobbsökningen ändrades', 'Job search changed'),
      evidence: ['jobSearch', 'employmentStatus', 'reminder'],
      scopes: ['general', 'availability', 'conduct'],
    },
    searchEnded: {
      label: text('Työnhaku päättyi', 'Jobbsökningen upphörde', 'Job search ended'),
      evidence: ['jobSearch', 'employmentStatus'],
      scopes: ['general'],
    },
    service: {
      label: text(
        'Palvelu alkoi, muuttui tai päättyi',
        'Service började, ändrades eller upphörde',
        'A service started, changed or ended',
      ),
      evidence: ['servicePeriod', 'workTryout', 'training', 'paySubsidisedWork', 'reminder'],
      scopes: ['services', 'conduct', 'general'],
    },
    employment: {
      label: text(
        'Työ alkoi, muuttui tai päättyi',
        'Arbete började, ändrades eller upphörde',
        'Work started, changed or ended',
      ),
      evidence: ['employmentStatus', 'endOfEmployment', 'employment', 'paySubsidisedWork'],
      scopes: ['general', 'conduct', 'changeSecurity'],
    },
    studies: {
      label: text('Opiskelu', 'Studier', 'Studies'),
      evidence: ['servicePeriod', 'training', 'education', 'employmentStatus', 'plan'],
      scopes: ['studies', 'youth'],
    },
    business: {
      label: text('Yritystoiminta tai oma työ', 'Företagsverksamhet eller eget arbete', 'Business or own work'),
      evidence: ['employmentStatus', 'employment', 'priorActivity'],
      scopes: ['business'],
    },
    refusal: {
      label: text('Kieltäytyminen tai laiminlyönti', 'Vägran eller försummelse', 'Refusal or neglect'),
      evidence: ['jobOffer', 'employerResult', 'servicePeriod', 'training', 'workTryout', 'reminder'],
      scopes: ['conduct', 'youth'],
    },
    payerRequest: {
      label: text('Etuuden maksajan pyyntö', 'Begäran av förmånens utbetalare', 'Request of the payer'),
      evidence: ['statementRequest', 'jobSearch', 'employmentStatus', 'endOfEmployment'],
      scopes: ['general', 'availability', 'conduct'],
    },
  },
  validity: [
    { codes: conductBefore, aboutTo: '2022-05-01', provision: '1290/2002 2 a luku' },
    { codes: conductSince, aboutFrom: '2022-05-01', provision: '1290/2002 2 a luku (336/2022)' },
  ],
  requests: { kind: 'statementRequest', trigger: 'payerRequest' },
  deadlines: [
    {
      at: ['teOffice', 'trialMunicipality', 'customerServiceCentre'],
      clockFrom: '2025-01-01',
      dueIn: { days: 7 },
      provision: '512/2024 1 §',
    },
  ],
  remindsBefore: { day: '2026-03-01', provision: 'HE 108/2025' },
  issuers: [
    {
      group: 'unemploymentSecurityExpert',
      at: ['teOffice', 'trialMunicipality'],
      level: 'expert',
      scopes: [...plain, ...weighed],
      may: ['issue', 'check', 'annul', 'transfer', 'correctClericalError'],
      issuers: [
        { issuer: 'teOffice', validTo: '2024-12-31' },
        { issuer: 'employmentAuthority', validFrom: '2025-01-01' },
      ],
      provision: '1290/2002 11 luku 4 § 1 mom.',
    },
    /** What takes no discretion, and what leaves the outcome as it is. */
    {
      group: 'unemploymentSecurityExpert',
      at: ['customerServiceCentre'],
      level: 'basic',
      scopes: plain,
      may: ['issue', 'annul', 'transfer', 'correctClericalError'],
      issuers: [{ issuer: 'customerServiceCentre' }],
      provision: '1290/2002 11 luku 4 § 2 mom.',
    },
    {
      group: 'unemploymentSecurityExpert',
      at: ['kehaCentre'],
      level: 'expert',
      scopes: [...plain, ...weighed],
      may: ['issue', 'check', 'annul', 'transfer', 'correctClericalError'],
      issuers: [{ issuer: 'kehaCentre', validFrom: '2025-01-01' }],
      provision: '1290/2002 11 luku 4 a §',
    },
  ],
  secondPerson: {
    scopes: ['conduct', 'youth'],
    reason: text(
      'Lausunto vie oikeuden etuuteen, joten toinen asiantuntija tarkistaa sen ennen antamista.',
      'Utlåtandet tar bort rätten till förmån, så en annan sakkunnig granskar det innan det ges.',
      'The statement takes away the right to a benefit, so another expert checks it before it is issued.',
    ),
  },
  payers: {
    kela: { recipient: 'kela' },
    unemploymentFund: { recipient: 'unemploymentFund', number: 'fund' },
  },
  clericalErrorIn: ['from', 'to', 'kelaOffice', 'benefit', 'grounds'],
})
