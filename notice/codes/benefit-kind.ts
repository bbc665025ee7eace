import { ownCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

/** Etuuslaji, `etuus`. */
export const benefitKind = ownCodeList({
  id: 'benefitKind',
  label: text('Etuuslaji', 'Typ av förmån', 'Kind of benefit'),
  source: 'taika.stat.fi TEM_tyonhaku etuus',
  codes: {
    '01': text('Ansiopäiväraha', 'Inkomstrelaterad dagpenning', 'Earnings-related allowance'),
    '02': text('Peruspäiväraha', 'Grunddagpenning', 'Basic allowance'),
    '03': text('Työmarkkinatuki', 'Arbetsmarknadsstöd', 'Labour market subsidy'),
    '04': text('Ei etuutta', 'Ingen förmån', 'No benefit'),
    '06': text('Muutosturvaraha', 'Omställningspenning', 'Change security allowance'),
    '07': text(
      'Peruspäiväraha tai työmarkkinatuki',
      'Grunddagpenning eller arbetsmarknadsstöd',
      'Basic allowance or labour market subsidy',
    ),
  },
})
