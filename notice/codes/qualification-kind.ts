import { ownCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

export const qualificationKind = ownCodeList({
  id: 'qualificationKind',
  label: text('Pätevyyden laji', 'Typ av behörighet', 'Kind of qualification'),
  source: 'seloste',
  codes: {
    drivingLicence: text('Ajokortti', 'Körkort', 'Driving licence'),
    card: text(
      'Kortti (esim. hygieniapassi, työturvallisuuskortti)',
      'Kort (t.ex. hygienpass, arbetarskyddskort)',
      'Card (e.g. hygiene passport, safety card)',
    ),
    professionalRight: text('Ammatinharjoittamisoikeus', 'Rätt att utöva yrke', 'Right to practise a profession'),
    certificate: text('Sertifikaatti', 'Certifikat', 'Certificate'),
    permit: text('Lupa', 'Tillstånd', 'Permit'),
    other: text('Muu pätevyys', 'Annan behörighet', 'Other qualification'),
  },
})
