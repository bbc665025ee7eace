import { type Text, text } from '../rulebook/text.ts'
import { artificialCode } from './identity-codes.ts'

/** One of the invented people who come by the citizens' door. */
export type CastCitizen = {
  /** What the demo's identity provider calls the person. */
  readonly subject: string
  readonly firstNames: string
  readonly lastName: string
  /** Artificial; nobody with a foreign means of identification has one. */
  readonly identityCode?: string
  /** What the foreign means of identification calls the person. */
  readonly foreignId?: string
  readonly bornOn: string
  /** How strongly the provider says that the person is identified. */
  readonly acr: string
  readonly about: Text
}

const strong = 'http://ftn.ficora.fi/2017/loa2'
const foreign = 'http://eidas.europa.eu/LoA/substantial'
const strongest = 'http://ftn.ficora.fi/2017/loa3'
/** A password, which is no strong identification. */
const weak = 'urn:oasis:names:tc:SAML:2.0:ac:classes:Password'

/** A jobseeker in the middle of everything: an offer, a request for clarification and a plan wait for her. */
export const aino: CastCitizen = {
  subject: 'citizen-1',
  firstNames: 'Aino Marjatta',
  lastName: 'Lehtisaari',
  identityCode: artificialCode('150385', '-', 958),
  bornOn: '1985-03-15',
  acr: strong,
  about: text(
    'Työtön kokki, moni asia odottaa',
    'Arbetslös kock, mycket väntar',
    'Unemployed cook, much waits for her',
  ),
}

/** Deals in Swedish; laid off, and under a safety ban. */
export const anders: CastCitizen = {
  subject: 'citizen-2',
  firstNames: 'Anders Johan',
  lastName: 'Sjöroos',
  identityCode: artificialCode('021178', '-', 971),
  bornOn: '1978-11-02',
  acr: strongest,
  about: text('Lomautettu, turvakielto', 'Permitterad, spärrmarkering', 'Laid off, under a safety ban'),
}

/** His customership has ended. */
export const tero: CastCitizen = {
  subject: 'citizen-3',
  firstNames: 'Tero',
  lastName: 'Halmeaho',
  identityCode: artificialCode('300991', '-', 983),
  bornOn: '1991-09-30',
  acr: strong,
  about: text('Työnhaku on päättynyt', 'Jobbsökningen har avslutats', 'The job search has ended'),
}

/** No client: the register has nothing of her. */
export const noora: CastCitizen = {
  subject: 'citizen-4',
  firstNames: 'Noora',
  lastName: 'Vesterholma',
  identityCode: artificialCode('120601', 'A', 942),
  bornOn: '2001-06-12',
  acr: strong,
  about: text('Ei ole asiakas', 'Är inte kund', 'Is no client'),
}

/** Identified by another country's means: she has no Finnish identity code. */
export const marta: CastCitizen = {
  subject: 'citizen-5',
  firstNames: 'Marta',
  lastName: 'Zielińska',
  foreignId: 'PL/FI/85031512345',
  bornOn: '1985-03-15',
  acr: foreign,
  about: text('Ulkomainen tunniste', 'Utländsk identifiering', 'A foreign means of identification'),
}

/** Comes with a password only, which is not enough. */
export const kalle: CastCitizen = {
  subject: 'citizen-6',
  firstNames: 'Kalle',
  lastName: 'Heikkovirta',
  identityCode: artificialCode('010170', '-', 905),
  bornOn: '1970-01-01',
  acr: weak,
  about: text('Heikko tunnistus', 'Svag identifiering', 'Weak identification'),
}

export const citizens: readonly CastCitizen[] = [aino, anders, tero, noora, marta, kalle]

/** Those of whom the demo register has a record. */
export const citizenClients: readonly CastCitizen[] = [aino, anders, tero]

export const nameOf = ({ firstNames, lastName }: CastCitizen): string => `${firstNames} ${lastName}`
