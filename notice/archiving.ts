import type { Archiving } from '../rulebook/notice.ts'
import { text } from '../rulebook/text.ts'
import type { Kept } from './promises.ts'

/**
 * Transfer for permanent keeping, before anything is removed (N9.4). The register does not know when a person has died,
 * so the secrecy of the transferred material is counted from the document: a hundred years (621/1999 §31.2).
 */
export const archiving = {
  name: text('Kansallisarkisto', 'Riksarkivet', 'National Archives'),
  requirement: 'N9.4',
  decision: 'AL/24539/07.01.01.03.02/2016',
  provision: '831/1994 8 § 3 mom., 14 §',
  secrecy: {
    yearsFromDeath: 50,
    yearsFromDocument: 100,
    ground: '621/1999 24 § 1 mom. 25 kohta',
    provision: '621/1999 31 § 2 mom.',
  },
  classification: [
    { code: '08', title: 'Työ ja elinkeinot' },
    { code: '08.02', title: 'Julkiset työvoimapalvelut' },
    { code: '08.02.01', title: 'Henkilöasiakkaan palvelu' },
  ],
} as const satisfies Archiving & Kept
