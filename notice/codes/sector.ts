import { ownCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

/** Sektori, `staskd`. */
export const sector = ownCodeList({
  id: 'sector',
  label: text('Työnantajan sektori', 'Arbetsgivarsektor', 'Sector of the employer'),
  source: 'taika.stat.fi TEM_tyonhaku staskd',
  codes: {
    '1': text('Valtio', 'Staten', 'State'),
    '2': text('Kunta', 'Kommun', 'Municipality'),
    '3': text('Yksityinen työnantaja', 'Privat arbetsgivare', 'Private employer'),
    '4': text('Yritys', 'Företag', 'Business'),
    '5': text('Kotitalous', 'Hushåll', 'Household'),
    '6': text('Kuntayhtymä', 'Samkommun', 'Joint municipal authority'),
    '7': text('Hyvinvointialue', 'Välfärdsområde', 'Wellbeing services county'),
  },
})
