import { ownCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

/** Who pays the benefit that a labour policy statement concerns. */
export const benefitPayer = ownCodeList({
  id: 'benefitPayer',
  label: text('Etuuden maksaja', 'Förmånens utbetalare', 'Payer of the benefit'),
  source: '1290/2002 11 luku 4 §',
  codes: {
    kela: text('Kela', 'FPA', 'Kela'),
    unemploymentFund: text('Työttömyyskassa', 'Arbetslöshetskassa', 'Unemployment fund'),
  },
})
