import { ownCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

/** Benefits that others decide on and tell of, because they bear on unemployment security (1290/2002 ch. 13). */
export const paidBenefit = ownCodeList({
  id: 'paidBenefit',
  label: text('Muun tahon etuus', 'Förmån från annan', 'Benefit from another payer'),
  source: '1290/2002 3 ja 13 luku',
  codes: {
    earningsRelatedAllowance: text('Ansiopäiväraha', 'Inkomstrelaterad dagpenning', 'Earnings-related allowance'),
    basicAllowance: text('Peruspäiväraha', 'Grunddagpenning', 'Basic allowance'),
    labourMarketSubsidy: text('Työmarkkinatuki', 'Arbetsmarknadsstöd', 'Labour market subsidy'),
    changeSecurityAllowance: text('Muutosturvaraha', 'Omställningspenning', 'Change security allowance'),
    alternationCompensation: text('Vuorottelukorvaus', 'Alterneringsersättning', 'Job alternation compensation'),
    adultEducationAllowance: text('Aikuiskoulutustuki', 'Vuxenutbildningsstöd', 'Adult education allowance'),
    rehabilitationAllowance: text('Kuntoutusraha', 'Rehabiliteringspenning', 'Rehabilitation allowance'),
    pension: text('Eläke', 'Pension', 'Pension'),
    other: text('Muu etuus', 'Annan förmån', 'Other benefit'),
  },
})
