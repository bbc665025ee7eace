import { line } from '../../../rulebook/field.ts'
import { text } from '../../../rulebook/text.ts'
import { kind } from '../kind.ts'

export const names = kind({
  id: 'names',
  category: 'identity',
  requirement: 'N5.1',
  label: text('Nimi', 'Namn', 'Name'),
  fields: {
    firstNames: line(100)({ label: text('Etunimet', 'Förnamn', 'First names'), required: true }),
    lastName: line(100)({ label: text('Sukunimi', 'Efternamn', 'Last name'), required: true }),
    callName: line(50)({ label: text('Kutsumanimi', 'Tilltalsnamn', 'Name used') }),
  },
  headline: ['lastName', 'firstNames'],
  single: true,
  sources: ['self', 'populationRegister'],
  recipients: {
    kela: ['firstNames', 'lastName'],
    unemploymentFund: ['firstNames', 'lastName'],
    municipality: ['firstNames', 'lastName'],
    enforcement: ['firstNames', 'lastName'],
    police: ['firstNames', 'lastName'],
    tax: ['firstNames', 'lastName'],
    occupationalSafety: ['firstNames', 'lastName'],
    serviceProvider: ['firstNames', 'lastName'],
    workTryoutOrganiser: ['firstNames', 'lastName'],
    employer: ['firstNames', 'lastName'],
    ministry: ['firstNames', 'lastName'],
  },
})
