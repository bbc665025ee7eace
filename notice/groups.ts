import type { Group } from '../rulebook/notice.ts'
import { text } from '../rulebook/text.ts'
import type { PurposeId } from './purposes.ts'

/** User groups (N9.6). A signed-in member of staff acts as exactly one of them at a time. */
export const groups = {
  caseworker: {
    actor: 'staff',
    label: text('Asiantuntija', 'Sakkunnig', 'Caseworker'),
    purposes: ['employmentServices', 'unemploymentSecurity', 'integration', 'rehabilitativeWork', 'jointService'],
  },
  unemploymentSecurityExpert: {
    actor: 'staff',
    label: text('Työttömyysturva-asiantuntija', 'Sakkunnig i utkomstskydd', 'Unemployment security expert'),
    purposes: ['unemploymentSecurity', 'alternationLeave'],
  },
  psychologist: {
    actor: 'staff',
    label: text('Psykologi', 'Psykolog', 'Psychologist'),
    purposes: ['careerGuidance', 'rehabilitativeWork'],
  },
  customerServiceAdviser: {
    actor: 'staff',
    label: text('Palveluneuvoja', 'Servicerådgivare', 'Customer service adviser'),
    purposes: ['employmentServices'],
  },
  employerServices: {
    actor: 'staff',
    label: text('Työnantajapalvelut', 'Arbetsgivarservice', 'Employer services'),
    purposes: ['jobBrokering'],
  },
  grantsOfficer: {
    actor: 'staff',
    label: text('Tukien käsittelijä', 'Handläggare av stöd', 'Grants officer'),
    purposes: ['benefits'],
  },
  registrar: {
    actor: 'staff',
    label: text('Kirjaaja', 'Registrator', 'Registrar'),
    purposes: ['registry'],
  },
  officeSupervisor: {
    actor: 'staff',
    label: text('Toimiston esihenkilö', 'Byråns chef', 'Office supervisor'),
    purposes: ['supervision'],
  },
  archivist: {
    actor: 'staff',
    label: text('Arkistonhoitaja', 'Arkivarie', 'Archivist'),
    purposes: ['retention'],
  },
  permitOfficer: {
    actor: 'staff',
    label: text('Lupaviranomainen', 'Tillståndshandläggare', 'Permit officer'),
    purposes: ['permits'],
  },
  registerKeeper: {
    actor: 'staff',
    label: text('Rekisterin pääkäyttäjä', 'Registrets huvudanvändare', 'Register keeper'),
    purposes: ['registerKeeping'],
  },
  subject: {
    actor: 'person',
    label: text('Henkilö itse', 'Personen själv', 'The person themself'),
    purposes: ['ownAffairs'],
  },
  importer: {
    actor: 'machine',
    label: text('Rekisterin täyttö', 'Ifyllning av registret', 'Importer'),
    purposes: ['registerKeeping'],
  },
  sweeper: {
    actor: 'machine',
    label: text('Poistoajo', 'Gallringskörning', 'Sweeper'),
    purposes: ['retention'],
  },
  sealer: {
    actor: 'machine',
    label: text('Lokin sinetöijä', 'Loggförsegling', 'Log sealer'),
    purposes: ['registerKeeping'],
  },
  courier: {
    actor: 'machine',
    label: text('Luovutusten toimitus', 'Förmedling av utlämnanden', 'Courier of disclosures'),
    purposes: ['disclosure'],
    boundToErrand: true,
  },
  notifier: {
    actor: 'machine',
    label: text('Ilmoitusten lähettäjä', 'Avsändare av aviseringar', 'Sender of notices'),
    purposes: ['ownAffairs'],
    boundToErrand: true,
  },
  standingKeeper: {
    actor: 'machine',
    label: text('Asiakasrivien päivitys', 'Uppdatering av kundrader', 'Keeper of client rows'),
    purposes: ['registerKeeping'],
    boundToErrand: true,
  },
  kelaInterface: {
    actor: 'machine',
    label: text('Kelan rajapinta', 'FPA:s gränssnitt', 'Interface of Kela'),
    purposes: ['disclosure', 'receiving'],
    actsFor: 'kela',
  },
  unemploymentFundInterface: {
    actor: 'machine',
    label: text('Työttömyyskassojen rajapinta', 'Arbetslöshetskassornas gränssnitt', 'Interface of unemployment funds'),
    purposes: ['disclosure', 'receiving'],
    actsFor: 'unemploymentFund',
  },
  municipalityInterface: {
    actor: 'machine',
    label: text('Kuntien rajapinta', 'Kommunernas gränssnitt', 'Interface of municipalities'),
    purposes: ['disclosure', 'receiving'],
    actsFor: 'municipality',
  },
  enforcementInterface: {
    actor: 'machine',
    label: text('Ulosoton rajapinta', 'Utsökningens gränssnitt', 'Interface of enforcement'),
    purposes: ['disclosure'],
    actsFor: 'enforcement',
  },
  policeInterface: {
    actor: 'machine',
    label: text('Poliisin rajapinta', 'Polisens gränssnitt', 'Interface of the police'),
    purposes: ['disclosure'],
    actsFor: 'police',
  },
  taxInterface: {
    actor: 'machine',
    label: text('Verohallinnon rajapinta', 'Skatteförvaltningens gränssnitt', 'Interface of the Tax Administration'),
    purposes: ['disclosure'],
    actsFor: 'tax',
  },
  occupationalSafetyInterface: {
    actor: 'machine',
    label: text('Työsuojelun rajapinta', 'Arbetarskyddets gränssnitt', 'Interface of occupational safety'),
    purposes: ['disclosure'],
    actsFor: 'occupationalSafety',
  },
  statisticsFinlandInterface: {
    actor: 'machine',
    label: text('Tilastokeskuksen rajapinta', 'Statistikcentralens gränssnitt', 'Interface of Statistics Finland'),
    purposes: ['disclosure'],
    actsFor: 'statisticsFinland',
  },
  workTryoutOrganiserInterface: {
    actor: 'machine',
    label: text(
      'Työkokeilun järjestäjien rajapinta',
      'Arbetsprövningsarrangörernas gränssnitt',
      'Interface of organisers of work try-outs',
    ),
    purposes: ['disclosure', 'receiving'],
    actsFor: 'workTryoutOrganiser',
  },
  serviceProviderInterface: {
    actor: 'machine',
    label: text('Palveluntuottajien rajapinta', 'Serviceproducenternas gränssnitt', 'Interface of service providers'),
    purposes: ['disclosure', 'receiving'],
    actsFor: 'serviceProvider',
  },
  populationRegisterInterface: {
    actor: 'machine',
    label: text(
      'Väestötietojärjestelmän rajapinta',
      'Befolkningsdatasystemets gränssnitt',
      'Interface of the population register',
    ),
    purposes: ['receiving'],
    boundToErrand: true,
  },
  pensionsInterface: {
    actor: 'machine',
    label: text(
      'Eläketurvakeskuksen rajapinta',
      'Pensionsskyddscentralens gränssnitt',
      'Interface of the Finnish Centre for Pensions',
    ),
    purposes: ['receiving'],
    boundToErrand: true,
  },
  unemploymentInsuranceInterface: {
    actor: 'machine',
    label: text(
      'Työttömyysvakuutusrahaston rajapinta',
      'Arbetslöshetsförsäkringsfondens gränssnitt',
      'Interface of the Unemployment Insurance Fund',
    ),
    purposes: ['receiving'],
    boundToErrand: true,
  },
  stateAuthorityInterface: {
    actor: 'machine',
    label: text(
      'Muiden valtion viranomaisten rajapinta',
      'Andra statliga myndigheters gränssnitt',
      'Interface of other state authorities',
    ),
    purposes: ['receiving'],
    boundToErrand: true,
  },
} as const satisfies Record<string, Group<PurposeId>>

export type GroupId = keyof typeof groups
