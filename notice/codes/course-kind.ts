import { ownCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

/** Kurssilaji, `kurslaji`. */
export const courseKind = ownCodeList({
  id: 'courseKind',
  label: text('Kurssilaji', 'Kurstyp', 'Kind of course'),
  source: 'taika.stat.fi TEM_tyonhaku kurslaji',
  codes: {
    '14': text('Valmennus', 'Träning', 'Coaching'),
    '15': text('Koulutus', 'Utbildning', 'Training'),
    '16': text('Muutosturvakoulutus', 'Omställningsskyddsutbildning', 'Change security training'),
  },
})
