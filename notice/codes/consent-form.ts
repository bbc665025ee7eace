import { ownCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

/** In which form a decision was given. What is sent strongly identified is as good as a signed paper (13/2003 §9). */
export const consentForm = ownCodeList({
  id: 'consentForm',
  label: text('Muoto', 'Form', 'Form'),
  source: '916/2012 13 luku 6 § 1 mom.; 13/2003 9 §',
  codes: {
    written: text('Allekirjoitettu paperi', 'Undertecknad handling', 'Signed paper'),
    eService: text('Oma asiointi', 'Mina e-tjänster', 'E-service'),
  },
})
