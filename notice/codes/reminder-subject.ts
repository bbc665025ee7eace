import { ownCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

/** What a written reminder is about (380/2023 §41). */
export const reminderSubject = ownCodeList({
  id: 'reminderSubject',
  label: text('Muistutuksen aihe', 'Påminnelsens ämne', 'Subject of the reminder'),
  source: '380/2023 41 §',
  codes: {
    didNotCome: text(
      'Ei tullut sovittuun tapaamiseen',
      'Kom inte till avtalat möte',
      'Did not come to an agreed meeting',
    ),
    didNotContact: text(
      'Ei ottanut yhteyttä sovitusti',
      'Tog inte kontakt enligt överenskommelse',
      'Did not make contact as agreed',
    ),
    didNotReport: text(
      'Ei ilmoittanut suunnitelman toteutumisesta',
      'Rapporterade inte hur planen genomförts',
      'Did not report on carrying out the plan',
    ),
    didNotStartService: text('Ei aloittanut palvelua', 'Inledde inte servicen', 'Did not start a service'),
    brokeOffService: text('Keskeytti palvelun', 'Avbröt servicen', 'Broke off a service'),
    didNotFollowPlan: text('Ei noudattanut suunnitelmaa', 'Följde inte planen', 'Did not follow the plan'),
  },
})
