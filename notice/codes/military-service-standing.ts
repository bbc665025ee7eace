import { ownCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

export const militaryServiceStanding = ownCodeList({
  id: 'militaryServiceStanding',
  label: text('Asevelvollisuuden suorittaminen', 'Fullgörande av värnplikt', 'Military service'),
  source: 'seloste',
  codes: {
    military: text('Suorittanut varusmiespalveluksen', 'Har fullgjort beväringstjänst', 'Military service done'),
    civilian: text('Suorittanut siviilipalveluksen', 'Har fullgjort civiltjänst', 'Non-military service done'),
    voluntary: text(
      'Suorittanut vapaaehtoisen asepalveluksen',
      'Har fullgjort frivillig militärtjänst',
      'Voluntary military service done',
    ),
    inService: text('Palveluksessa', 'I tjänst', 'In service'),
    notDone: text('Ei suoritettu', 'Inte fullgjord', 'Not done'),
    exempted: text('Vapautettu palveluksesta', 'Befriad från tjänst', 'Exempted from service'),
  },
})
