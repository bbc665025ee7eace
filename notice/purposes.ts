import type { Act, Purpose } from '../rulebook/notice.ts'
import { text } from '../rulebook/text.ts'

/** The closed list of acts whose tasks the register serves (N4.1). */
export const acts = {
  '916/2012': {
    number: '916/2012',
    name: text(
      'Laki julkisesta työvoima- ja yrityspalvelusta',
      'Lagen om offentlig arbetskrafts- och företagsservice',
      'Act on Public Employment and Business Services',
    ),
  },
  '1290/2002': {
    number: '1290/2002',
    name: text('Työttömyysturvalaki', 'Lagen om utkomstskydd för arbetslösa', 'Unemployment Security Act'),
  },
  '1305/2002': {
    number: '1305/2002',
    name: text('Vuorotteluvapaalaki', 'Lagen om alterneringsledighet', 'Act on Job Alternation Leave'),
  },
  '1386/2010': {
    number: '1386/2010',
    name: text(
      'Laki kotoutumisen edistämisestä',
      'Lagen om främjande av integration',
      'Act on the Promotion of Immigrant Integration',
    ),
  },
  '189/2001': {
    number: '189/2001',
    name: text(
      'Laki kuntouttavasta työtoiminnasta',
      'Lagen om arbetsverksamhet i rehabiliteringssyfte',
      'Act on Rehabilitative Work Activity',
    ),
  },
  '1369/2014': {
    number: '1369/2014',
    name: text(
      'Laki työllistymistä edistävästä monialaisesta yhteispalvelusta',
      'Lagen om sektorsövergripande samservice som främjar sysselsättningen',
      'Act on Multi-Sectoral Joint Service Promoting Employment',
    ),
  },
} as const satisfies Record<string, Act>

/** The statutory tasks. Each belongs to one act of the closed list, and every access names one of them (N4.1). */
export const purposes = {
  employmentServices: {
    act: '916/2012',
    provision: '2–5 luku',
    label: text('Työvoimapalvelut', 'Arbetskraftsservice', 'Employment services'),
  },
  jobBrokering: {
    act: '916/2012',
    provision: '3 luku',
    label: text('Työnvälitys', 'Arbetsförmedling', 'Job brokering'),
  },
  careerGuidance: {
    act: '916/2012',
    provision: '4 luku 4 §',
    label: text(
      'Ammatinvalinta- ja uraohjaus',
      'Yrkesvals- och karriärvägledning',
      'Vocational guidance and career planning',
    ),
  },
  benefits: {
    act: '916/2012',
    provision: '7–9 luku',
    label: text('Tuet ja korvaukset', 'Stöd och ersättningar', 'Subsidies and compensations'),
  },
  unemploymentSecurity: {
    act: '1290/2002',
    provision: '11 luku 4 §',
    label: text('Työttömyysturva', 'Utkomstskydd för arbetslösa', 'Unemployment security'),
  },
  alternationLeave: {
    act: '1305/2002',
    provision: '4 luku',
    label: text('Vuorotteluvapaa', 'Alterneringsledighet', 'Job alternation leave'),
  },
  integration: {
    act: '1386/2010',
    provision: '2 luku',
    label: text('Kotoutumisen edistäminen', 'Främjande av integration', 'Promotion of integration'),
  },
  rehabilitativeWork: {
    act: '189/2001',
    provision: '2 luku',
    label: text('Kuntouttava työtoiminta', 'Arbetsverksamhet i rehabiliteringssyfte', 'Rehabilitative work activity'),
  },
  jointService: {
    act: '1369/2014',
    provision: '3–9 §',
    label: text('Monialainen yhteispalvelu', 'Sektorsövergripande samservice', 'Multi-sectoral joint service'),
  },
  registry: {
    act: '916/2012',
    provision: '13 luku 2 §',
    label: text('Kirjaamon tehtävät', 'Registratorskontorets uppgifter', 'Registry of matters and documents'),
  },
  supervision: {
    act: '916/2012',
    provision: '13 luku 5 §',
    label: text('Valvonta ja seuranta', 'Tillsyn och uppföljning', 'Supervision and monitoring'),
  },
  registerKeeping: {
    act: '916/2012',
    provision: '13 luku 2 §',
    label: text('Rekisterinpito', 'Registerföring', 'Keeping the register'),
  },
  retention: {
    act: '916/2012',
    provision: '13 luku 4 §',
    label: text('Poistaminen ja arkistointi', 'Gallring och arkivering', 'Deletion and archiving'),
  },
  disclosure: {
    act: '916/2012',
    provision: '13 luku 6 §',
    label: text('Tietojen luovuttaminen', 'Utlämnande av uppgifter', 'Disclosure of data'),
  },
  receiving: {
    act: '916/2012',
    provision: '12 luku 6 § 1 mom.',
    label: text('Tietojen vastaanottaminen', 'Mottagande av uppgifter', 'Receiving of data'),
  },
  permits: {
    act: '916/2012',
    provision: '13 luku 5 §',
    label: text(
      'Luvat salassa pidettäviin tietoihin',
      'Tillstånd till sekretessbelagda uppgifter',
      'Permits to secret data',
    ),
  },
  ownAffairs: {
    act: '916/2012',
    provision: '13 luku 4 §',
    label: text('Oma asiointi', 'Mina ärenden', 'Own affairs'),
  },
} as const satisfies Record<string, Purpose<keyof typeof acts>>

export type PurposeId = keyof typeof purposes
