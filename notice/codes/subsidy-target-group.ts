import { ownCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

/** Kohderyhmä, `kryhm`. */
export const subsidyTargetGroup = ownCodeList({
  id: 'subsidyTargetGroup',
  label: text('Työllistämisen kohderyhmä', 'Målgrupp för sysselsättandet', 'Target group'),
  source: 'taika.stat.fi TEM_tyonhaku kryhm',
  codes: {
    '01': { ...text('Nuori', 'Ung person', 'Young person'), validTo: '2014-12-31' },
    '02': { ...text('Pitkäaikaistyötön', 'Långtidsarbetslös', 'Long-term unemployed'), validTo: '2014-12-31' },
    '03': text('Vamma tai sairaus', 'Funktionsnedsättning eller sjukdom', 'Disability or illness'),
    '04': {
      ...text('Muu työllistettävä', 'Annan person som sysselsätts', 'Other person to be placed'),
      validTo: '2014-12-31',
    },
    '05': { ...text('55–59-vuotias', '55–59 år', 'Aged 55–59'), validTo: '2014-12-31' },
    '06': text('Työsuhteesta tuleva', 'Kommer från anställning', 'Coming from employment'),
    '07': text('Työtön alle vuoden', 'Arbetslös under ett år', 'Unemployed under a year'),
    '08': text(
      'Työtön 12 kuukautta 14 kuukauden aikana',
      'Arbetslös 12 månader under 14 månader',
      'Unemployed for 12 of 14 months',
    ),
    '09': text(
      'Työtön 24 kuukautta 28 kuukauden aikana',
      'Arbetslös 24 månader under 28 månader',
      'Unemployed for 24 of 28 months',
    ),
    '10': text(
      '60 vuotta täyttänyt, työtön vähintään 12 kuukautta',
      '60 år fyllda, arbetslös minst 12 månader',
      'Aged 60 or over, unemployed for at least 12 months',
    ),
  },
})
