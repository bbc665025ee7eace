import { ownCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

/** Rahalaji, `ralaj`. */
export const fundKind = ownCodeList({
  id: 'fundKind',
  label: text('Rahalaji', 'Typ av anslag', 'Kind of funds'),
  source: 'taika.stat.fi TEM_tyonhaku ralaj',
  codes: {
    '0': text('Alueellinen', 'Regionalt', 'Regional'),
    '1': text('Henkilökohtainen', 'Personligt', 'Personal'),
    '2': text('Harkinnanvarainen', 'Enligt prövning', 'Discretionary'),
    '3': text('Työmääräraha', 'Arbetsanslag', 'Work appropriation'),
    '4': text('EU-raha', 'EU-medel', 'EU funds'),
    '5': text(
      '55 vuotta täyttäneiden työllistämistuki',
      'Sysselsättningsstöd för 55 år fyllda',
      'Employment subsidy for people of 55 or over',
    ),
  },
})
