import { ownCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

/** Työkokeilun laji, `kokeilu`. */
export const tryoutKind = ownCodeList({
  id: 'tryoutKind',
  label: text('Työkokeilun laji', 'Typ av arbetsprövning', 'Kind of work try-out'),
  source: 'taika.stat.fi TEM_tyonhaku kokeilu',
  codes: {
    '20': text('Työkokeilu työpaikalla', 'Arbetsprövning på arbetsplats', 'Work try-out at a workplace'),
    '21': text('Työkokeilu työpajassa', 'Arbetsprövning i verkstad', 'Work try-out in a workshop'),
  },
})
