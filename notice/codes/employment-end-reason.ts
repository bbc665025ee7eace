import { ownCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

/** Edellisen työsuhteen päättymissyy, `tpskd`. */
export const employmentEndReason = ownCodeList({
  id: 'employmentEndReason',
  label: text('Työsuhteen päättymissyy', 'Orsak till att anställningen upphörde', 'Reason for the end of employment'),
  source: 'taika.stat.fi TEM_tyonhaku tpskd',
  codes: {
    '01': text('Oma pyyntö', 'Egen begäran', 'Own request'),
    '02': text('Määräaikainen työsuhde päättynyt', 'Visstidsanställningen har upphört', 'Fixed-term employment ended'),
    '03': text(
      'Työsuhde purettu koeaikana',
      'Anställningen hävdes under prövotiden',
      'Terminated during the trial period',
    ),
    '04': text(
      'Irtisanottu tuotannollisista tai taloudellisista syistä',
      'Uppsagd av produktionsorsaker eller ekonomiska orsaker',
      'Dismissed on production or financial grounds',
    ),
    '05': text('Irtisanottu muusta syystä', 'Uppsagd av annan orsak', 'Dismissed for another reason'),
    '06': text(
      'Toimipaikka lopetettu tai siirtynyt muualle',
      'Verksamhetsstället har lagts ned eller flyttat',
      'Workplace closed or moved',
    ),
    '07': text('Muu syy tai ei tietoa', 'Annan orsak eller ingen uppgift', 'Other reason or no information'),
    '11': text('Työskentely on päättynyt', 'Arbetet har upphört', 'Work has ended'),
    '12': text(
      'Työsuhteen päättyminen riitautettu',
      'Anställningens upphörande har bestridits',
      'End of employment disputed',
    ),
    '21': text('Lomautettu määräajaksi', 'Permitterad för viss tid', 'Laid off for a fixed period'),
    '22': text('Lomautettu toistaiseksi', 'Permitterad tills vidare', 'Laid off until further notice'),
    '23': text('Sairausloma', 'Sjukledighet', 'Sick leave'),
    '24': text(
      'Työsopimuksessa sovittu työn tai palkanmaksun keskeytys',
      'Avbrott i arbetet eller löneutbetalningen enligt arbetsavtalet',
      'Break in work or pay agreed in the employment contract',
    ),
    '25': text(
      'Tulipalo tai vastaava, työn tai palkanmaksun keskeytys',
      'Brand eller motsvarande, avbrott i arbetet eller löneutbetalningen',
      'Fire or the like, break in work or pay',
    ),
    '26': text(
      'Virantoimituksesta pidättäminen tai vastaava',
      'Avstängning från tjänsteutövning eller motsvarande',
      'Suspension from office or the like',
    ),
    '27': text(
      'Työntekijää koskeva lakko tai työnsulku',
      'Strejk eller lockout som gäller arbetstagaren',
      'Strike or lockout concerning the employee',
    ),
    '28': text(
      'Muita työntekijöitä koskeva lakko tai työnsulku',
      'Strejk eller lockout som gäller andra arbetstagare',
      'Strike or lockout concerning other employees',
    ),
    '29': text(
      'Rakennus- tai metsäala: työnteon pakkaseste',
      'Byggnads- eller skogsbranschen: arbetshinder på grund av kyla',
      'Construction or forestry: work prevented by frost',
    ),
    '30': text('Ei työsuhdetta', 'Ingen anställning', 'No employment relationship'),
    '90': text('Työskentely jatkuu edelleen', 'Arbetet fortsätter', 'Work continues'),
  },
})
