import { ownCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

/** Asiointikieli, `kiekd` by its names. */
export const serviceLanguage = ownCodeList({
  id: 'serviceLanguage',
  label: text('Asiointikieli', 'Kontaktspråk', 'Service language'),
  source: 'taika.stat.fi TEM_tyonhaku kiekd',
  codes: {
    fi: text('Suomi', 'Finska', 'Finnish'),
    sv: text('Ruotsi', 'Svenska', 'Swedish'),
    other: text('Muu kieli', 'Annat språk', 'Other language'),
  },
})
