import { ownCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

/** What the person decided. A refusal is recorded as a consent is (916/2012 ch. 13 §6.1). */
export const consentDecision = ownCodeList({
  id: 'consentDecision',
  label: text('Suostumus tai kieltäytyminen', 'Samtycke eller vägran', 'Consent or refusal'),
  source: '916/2012 13 luku 6 § 1 mom.',
  codes: {
    given: text('Annettu', 'Givet', 'Given'),
    refused: text('Kieltäytynyt', 'Vägrat', 'Refused'),
    withdrawn: text('Peruutettu', 'Återkallat', 'Withdrawn'),
  },
})
