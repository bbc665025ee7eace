import { ownCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

/** Services that further employment (380/2023 ch. 5–9 and the acts it sits beside). */
export const serviceKind = ownCodeList({
  id: 'serviceKind',
  label: text('Palvelun laji', 'Typ av service', 'Kind of service'),
  source: '380/2023; 916/2012 3–5 luku',
  codes: {
    brokering: text('Työnvälitys', 'Arbetsförmedling', 'Job brokering'),
    informationAndGuidance: text(
      'Tieto-, neuvonta- ja ohjauspalvelu',
      'Information, rådgivning och vägledning',
      'Information, advice and guidance',
    ),
    careerGuidance: text(
      'Ammatinvalinta- ja uraohjaus',
      'Yrkesvals- och karriärvägledning',
      'Vocational guidance and career planning',
    ),
    jobSearchCoaching: text('Työnhakuvalmennus', 'Jobbsökarträning', 'Job-search coaching'),
    careerCoaching: text('Uravalmennus', 'Karriärträning', 'Career coaching'),
    jobCoaching: text('Työhönvalmennus', 'Arbetsträning', 'Job coaching'),
    educationTryout: text('Koulutuskokeilu', 'Utbildningsprövning', 'Education try-out'),
    selfMotivatedStudies: text('Omaehtoinen opiskelu', 'Frivilliga studier', 'Self-motivated studies'),
    integrationTraining: text('Kotoutumiskoulutus', 'Integrationsutbildning', 'Integration training'),
    businessIncubator: text('Yrityshautomokoulutus', 'Företagskuvösutbildning', 'Business incubator training'),
    rehabilitativeWork: text(
      'Kuntouttava työtoiminta',
      'Arbetsverksamhet i rehabiliteringssyfte',
      'Rehabilitative work activity',
    ),
    jointService: text('Monialainen yhteispalvelu', 'Sektorsövergripande samservice', 'Multi-sectoral joint service'),
    workplaceArrangement: text(
      'Työolosuhteiden järjestelytuki',
      'Stöd för ordnande av arbetsförhållandena',
      'Support for arranging working conditions',
    ),
    changeSecurity: text('Muutosturva', 'Omställningsskydd', 'Change security'),
    other: text(
      'Muu työllistymistä edistävä palvelu',
      'Annan sysselsättningsfrämjande service',
      'Other service that promotes employment',
    ),
  },
})
