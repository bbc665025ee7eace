import { ownCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

/** What a clarification is asked about (1290/2002 ch. 2 and 2a). */
export const clarificationSubject = ownCodeList({
  id: 'clarificationSubject',
  label: text('Selvityksen aihe', 'Utredningens ämne', 'Subject of the clarification'),
  source: '1290/2002 2 ja 2 a luku',
  codes: {
    endOfWork: text('Työn päättyminen', 'Arbetets upphörande', 'End of work'),
    refusedWork: text('Työstä kieltäytyminen', 'Vägran att ta emot arbete', 'Refusal of work'),
    studies: text('Opiskelu', 'Studier', 'Studies'),
    entrepreneurship: text(
      'Yritystoiminta tai oma työ',
      'Företagsverksamhet eller eget arbete',
      'Entrepreneurship or own work',
    ),
    serviceConduct: text(
      'Palvelusta kieltäytyminen tai sen keskeyttäminen',
      'Vägran att ta emot eller avbrott i service',
      'Refusing or breaking off a service',
    ),
    planConduct: text(
      'Suunnitelman laatiminen tai noudattaminen',
      'Utarbetande eller iakttagande av planen',
      'Making or following the plan',
    ),
    jobSearchObligation: text('Työnhakuvelvollisuus', 'Jobbsökningsskyldighet', 'Job search obligation'),
    youthEducation: text(
      'Nuoren koulutukseen hakeutuminen',
      'Ungas ansökan till utbildning',
      'Young person applying for education',
    ),
    availability: text(
      'Työmarkkinoilla oleminen',
      'Tillgänglighet för arbetsmarknaden',
      'Availability for the labour market',
    ),
    rightToWork: text('Työnteko-oikeus', 'Rätt att arbeta', 'Right to work'),
    other: text('Muu asia', 'Annat ärende', 'Other matter'),
  },
})
