import type { Category } from '../rulebook/notice.ts'
import { text } from '../rulebook/text.ts'

/** The nine kinds of data of 916/2012 ch. 13 §3.1, and notice 2's words for them (M1.1). */
export const categories = {
  identity: {
    number: 1,
    requirement: 'N5.1',
    label: text('Yksilöintitiedot', 'Identifieringsuppgifter', 'Identification data'),
    plainLabel: text(
      'Tunniste- ja yhteystiedot',
      'Identifierings- och kontaktuppgifter',
      'Identification and contact details',
    ),
  },
  customership: {
    number: 2,
    requirement: 'N5.2',
    label: text(
      'Asiakkuus, asiointi ja erityisjärjestelyt',
      'Kundrelation, ärenden och särskilda arrangemang',
      'Customership, dealings and special arrangements',
    ),
    plainLabel: text(
      'Asiakkuuteen ja asiointiin liittyvät tiedot',
      'Uppgifter om kundrelationen och ärenden',
      'Being a customer and dealing with us',
    ),
  },
  competence: {
    number: 3,
    requirement: 'N5.3',
    label: text(
      'Koulutus, työhistoria ja ammatillinen osaaminen',
      'Utbildning, arbetshistoria och yrkeskompetens',
      'Education, work history and vocational competence',
    ),
    plainLabel: text(
      'Koulutus, työhistoria ja osaaminen',
      'Utbildning, arbetshistoria och kompetens',
      'Education, work history and skills',
    ),
  },
  plans: {
    number: 4,
    requirement: 'N5.4',
    label: text('Palvelutarve ja suunnitelmat', 'Servicebehov och planer', 'Service need and plans'),
    plainLabel: text('Palvelutarve ja suunnitelmat', 'Servicebehov och planer', 'Service need and plans'),
  },
  offers: {
    number: 5,
    requirement: 'N5.5',
    label: text(
      'Työtarjoukset ja esittelyt työnantajalle',
      'Arbetserbjudanden och presentationer för arbetsgivare',
      'Job offers and presentations to employers',
    ),
    plainLabel: text(
      'Työtarjoukset ja esittelyt työnantajille',
      'Arbetserbjudanden och presentationer för arbetsgivare',
      'Job offers and presentations to employers',
    ),
  },
  services: {
    number: 6,
    requirement: 'N5.6',
    label: text(
      'Palvelut ja asiantuntija-arvioinnit',
      'Service och sakkunnigbedömningar',
      'Services and expert assessments',
    ),
    plainLabel: text('Palvelut', 'Service', 'Services'),
  },
  health: {
    number: 7,
    requirement: 'N5.7',
    label: text(
      'Terveydentila ja muut palvelun edellyttämät tiedot',
      'Hälsotillstånd och andra uppgifter som servicen kräver',
      'State of health and other data the service requires',
    ),
    plainLabel: text(
      'Palvelun edellyttämät terveystiedot',
      'Hälsouppgifter som servicen kräver',
      'Health data that the service requires',
    ),
  },
  unemploymentSecurity: {
    number: 8,
    requirement: 'N5.8',
    label: text(
      'Työttömyysturvan selvitykset ja työvoimapoliittiset lausunnot',
      'Utredningar om utkomstskydd och arbetskraftspolitiska utlåtanden',
      'Unemployment security clarifications and labour policy statements',
    ),
    plainLabel: text(
      'Työvoimapoliittiset lausunnot ja selvitykset',
      'Arbetskraftspolitiska utlåtanden och utredningar',
      'Labour policy statements and clarifications',
    ),
  },
  benefits: {
    number: 9,
    requirement: 'N5.9',
    label: text(
      'Julkiseen työvoima- ja yrityspalveluun kuuluvat etuudet',
      'Förmåner som hör till offentlig arbetskrafts- och företagsservice',
      'Benefits of public employment services',
    ),
    plainLabel: text('Etuudet', 'Förmåner', 'Benefits'),
  },
} as const satisfies Record<string, Category>

export type CategoryId = keyof typeof categories
