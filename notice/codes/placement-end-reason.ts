import { ownCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

/** Työllistämisen päättymissyy, `sipkd`. */
export const placementEndReason = ownCodeList({
  id: 'placementEndReason',
  label: text(
    'Työllistämisen päättymissyy',
    'Orsak till att sysselsättandet upphörde',
    'Reason for the end of the placement',
  ),
  source: 'taika.stat.fi TEM_tyonhaku sipkd',
  codes: {
    '00': text(
      'Työllistämisen osa päättynyt',
      'En del av sysselsättandet har upphört',
      'A part of the placement ended',
    ),
    '01': text('Määräaika päättynyt', 'Den bestämda tiden har gått ut', 'Fixed period ended'),
    '02': text(
      'Saanut työllistämispaikasta työtä',
      'Har fått arbete på sysselsättningsplatsen',
      'Found work at the placement',
    ),
    '03': text('Saanut muuta työtä', 'Har fått annat arbete', 'Found other work'),
    '04': text('Aloittanut koulutuksen', 'Har inlett utbildning', 'Started education or training'),
    '05': text('Irtisanottu', 'Uppsagd', 'Dismissed'),
    '06': text('Muu syy tai ei tietoa', 'Annan orsak eller ingen uppgift', 'Other reason or no information'),
    '07': text('Keskeyttänyt ja jäänyt työttömäksi', 'Avbröt och blev arbetslös', 'Broke off and became unemployed'),
  },
})
