import { ownCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

export const workAbilityStanding = ownCodeList({
  id: 'workAbilityStanding',
  label: text('Työkyky', 'Arbetsförmåga', 'Work ability'),
  source: 'seloste',
  codes: {
    full: text('Työkykyinen', 'Arbetsför', 'Able to work'),
    partial: text('Osatyökykyinen', 'Partiellt arbetsför', 'Partially able to work'),
    incapable: text('Työkyvytön', 'Arbetsoförmögen', 'Incapable of work'),
    beingExamined: text('Selvitettävänä', 'Under utredning', 'Being examined'),
  },
})
