import { ownCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

/** Why somebody was away from a service: no more than what the right to a benefit turns on (1290/2002 ch. 2a). */
export const absenceReason = ownCodeList({
  id: 'absenceReason',
  label: text('Poissaolon syy', 'Orsak till frånvaron', 'Reason for the absence'),
  source: '1290/2002 2 a luku',
  codes: {
    incapacity: text('Työkyvyttömyys', 'Arbetsoförmåga', 'Incapacity for work'),
    childCare: text('Lapsen sairaus', 'Barns sjukdom', 'Child’s illness'),
    work: text('Työ tai työhaastattelu', 'Arbete eller arbetsintervju', 'Work or a job interview'),
    otherAcceptable: text('Muu hyväksyttävä syy', 'Annan godtagbar orsak', 'Other acceptable reason'),
    noReason: text('Ei hyväksyttävää syytä', 'Ingen godtagbar orsak', 'No acceptable reason'),
    unknown: text('Ei tietoa', 'Ingen uppgift', 'Not known'),
  },
})
