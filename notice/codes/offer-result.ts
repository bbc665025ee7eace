import { ownCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

/** Työtarjouksen tulos, `tuloskoodi`. */
export const offerResult = ownCodeList({
  id: 'offerResult',
  label: text('Työtarjouksen tulos', 'Arbetserbjudandets resultat', 'Result of the job offer'),
  source: 'taika.stat.fi KEHA_2022_jua_URA_002 tuloskoodi',
  codes: {
    '01': text('Työnvälitys', 'Arbetsförmedling', 'Placed in work'),
    '02': text('Paikka täytetty', 'Platsen besatt', 'Vacancy filled'),
    '03': text('Paikka peruutettu', 'Platsen återkallad', 'Vacancy cancelled'),
    '04': text(
      'Työnantaja ei hyväksynyt hakijaa',
      'Arbetsgivaren godkände inte den sökande',
      'Employer did not accept the applicant',
    ),
    '05': text(
      'Hakija ei hyväksynyt tarjousta',
      'Den sökande godkände inte erbjudandet',
      'Applicant did not accept the offer',
    ),
    '06': text(
      'Hakija ei ottanut yhteyttä työnantajaan',
      'Den sökande kontaktade inte arbetsgivaren',
      'Applicant did not contact the employer',
    ),
    '07': text('eKirje peruttu', 'E-brev återkallat', 'Electronic letter cancelled'),
    '08': text('Sopimusta ei syntynyt', 'Inget avtal ingicks', 'No contract was made'),
    '09': text('Muu tai ei tietoa', 'Annat eller ingen uppgift', 'Other or no information'),
    '10': text(
      'Hakija ei tavoittanut työnantajaa',
      'Den sökande nådde inte arbetsgivaren',
      'Applicant could not reach the employer',
    ),
    '11': text('Muu syy', 'Annan orsak', 'Other reason'),
    '12': text('Ei tietoa', 'Ingen uppgift', 'No information'),
    '13': text('Tarjous peruttu', 'Erbjudandet återkallat', 'Offer cancelled'),
    '51': text('Valinta kesken', 'Urvalet pågår', 'Selection under way'),
    '52': text('Valittu, alkamispäivä ei tiedossa', 'Utvald, startdag inte känd', 'Chosen, starting day not known'),
  },
})
