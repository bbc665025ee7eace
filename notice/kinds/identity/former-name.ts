import { line, pastDate } from '../../../rulebook/field.ts'
import { text } from '../../../rulebook/text.ts'
import { kind } from '../kind.ts'

export const formerName = kind({
  id: 'formerName',
  category: 'identity',
  requirement: 'N5.1',
  label: text('Entinen nimi', 'Tidigare namn', 'Former name'),
  fields: {
    firstNames: line(100)({ label: text('Etunimet', 'Förnamn', 'First names') }),
    lastName: line(100)({ label: text('Sukunimi', 'Efternamn', 'Last name') }),
    until: pastDate({ label: text('Käytössä asti', 'I bruk till', 'In use until') }),
  },
  occurred: { from: 'until' },
  headline: ['lastName', 'firstNames', 'until'],
  sources: ['populationRegister', 'self'],
})
