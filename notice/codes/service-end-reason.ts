import { ownCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

/** Why a service ended; the work-placement reasons (`sipkd`) have a list of their own. */
export const serviceEndReason = ownCodeList({
  id: 'serviceEndReason',
  label: text('Palvelun päättymissyy', 'Orsak till att servicen upphörde', 'Reason for the end of the service'),
  source: 'seloste',
  codes: {
    completed: text('Päättynyt suunnitellusti', 'Avslutad som planerat', 'Ended as planned'),
    gotWork: text('Saanut työtä', 'Har fått arbete', 'Found work'),
    startedStudies: text('Aloittanut opinnot', 'Har inlett studier', 'Started studies'),
    interrupted: text('Keskeyttänyt', 'Avbröt', 'Broken off by the person'),
    endedByOrganiser: text('Järjestäjä päättänyt', 'Avslutad av arrangören', 'Ended by the organiser'),
    illness: text('Sairaus', 'Sjukdom', 'Illness'),
    notStarted: text('Ei aloittanut', 'Inleddes inte', 'Did not start'),
    other: text('Muu syy tai ei tietoa', 'Annan orsak eller ingen uppgift', 'Other reason or no information'),
  },
})
