import { ownCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

/** How an appointment or interview is held. */
export const meetingMode = ownCodeList({
  id: 'meetingMode',
  label: text('Toteutustapa', 'Form', 'Way of meeting'),
  source: 'seloste',
  codes: {
    visit: text('Käynti toimistossa', 'Besök på byrån', 'Visit to the office'),
    phone: text('Puhelin', 'Telefon', 'Phone'),
    video: text('Videoyhteys', 'Videosamtal', 'Video'),
    eService: text('Verkkopalvelu', 'E-tjänst', 'E-service'),
    elsewhere: text('Muu paikka', 'Annan plats', 'Another place'),
  },
})
