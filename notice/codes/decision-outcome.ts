import { ownCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

export const decisionOutcome = ownCodeList({
  id: 'decisionOutcome',
  label: text('Päätös', 'Beslut', 'Decision'),
  source: 'seloste',
  codes: {
    granted: text('Myönnetty', 'Beviljad', 'Granted'),
    partlyGranted: text('Myönnetty osittain', 'Delvis beviljad', 'Partly granted'),
    rejected: text('Hylätty', 'Avslagen', 'Rejected'),
    dismissed: text('Jätetty tutkimatta', 'Lämnats utan prövning', 'Dismissed without examination'),
    lapsed: text('Rauennut', 'Förfallen', 'Lapsed'),
    withdrawn: text('Peruttu', 'Återtagen', 'Withdrawn'),
    paymentStopped: text('Maksaminen lopetettu', 'Utbetalningen avslutad', 'Payment stopped'),
    recovered: text('Peritty takaisin', 'Återkrävd', 'Recovered'),
  },
})
