import { ownCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

/** What whoever arranges a service tells of it (380/2023 §121). */
export const serviceReportKind = ownCodeList({
  id: 'serviceReportKind',
  label: text('Ilmoituksen laji', 'Typ av anmälan', 'Kind of report'),
  source: '916/2012 12 luku 6 § 1 mom.; 380/2023 121 §',
  codes: {
    progress: text('Palvelun eteneminen', 'Hur servicen framskrider', 'Progress of the service'),
    absence: text('Poissaolo', 'Frånvaro', 'Absence'),
    result: text('Tulos', 'Resultat', 'Result'),
    final: text('Loppuraportti', 'Slutrapport', 'Final report'),
  },
})
