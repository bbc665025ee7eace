import { ownCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

/** Työnhakua edeltävä toiminta, `hedkd`. */
export const priorActivityCode = ownCodeList({
  id: 'priorActivityCode',
  label: text('Työnhakua edeltävä toiminta', 'Verksamhet före jobbsökningen', 'Activity before the job search'),
  source: 'taika.stat.fi TEM_tyonhaku hedkd',
  codes: {
    '00': text('Työttömyysuhan alainen', 'Hotad av arbetslöshet', 'Under threat of unemployment'),
    '01': text('Työssä', 'I arbete', 'Working'),
    '02': text(
      'Kuntien työllistymistä tukevassa toiminnassa',
      'I kommunal verksamhet som stöder sysselsättningen',
      'In municipal activity that supports employment',
    ),
    '03': text('Ammatillisessa oppilaitoksessa', 'I yrkesläroanstalt', 'In vocational education'),
    '04': text('Yleissivistävässä oppilaitoksessa', 'I allmänbildande läroanstalt', 'In general education'),
    '05': text('Työvoimakoulutuksessa', 'I arbetskraftsutbildning', 'In labour market training'),
    '06': text('Yrittäjänä', 'Företagare', 'Entrepreneur'),
    '07': text(
      'Asevelvollisena tai siviilipalveluksessa',
      'Beväring eller civiltjänstgörare',
      'In military or non-military service',
    ),
    '08': text('Suorittamassa vapausrangaistusta', 'Avtjänar frihetsstraff', 'Serving a prison sentence'),
    '09': text('Sairaana', 'Sjuk', 'Ill'),
    '10': text(
      'Äitiys-, isyys- tai perhevapaalla',
      'Moderskaps-, faderskaps- eller familjeledig',
      'On maternity, paternity or family leave',
    ),
    '11': text('Hoitamassa lapsia', 'Vårdar barn', 'Caring for children'),
    '12': text('Eläkkeellä', 'Pensionerad', 'On pension'),
    '13': text('Muu tai ei tietoa', 'Annat eller ingen uppgift', 'Other or no information'),
  },
})
