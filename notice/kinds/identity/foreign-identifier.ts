import { line } from '../../../rulebook/field.ts'
import { text } from '../../../rulebook/text.ts'
import { kind } from '../kind.ts'

/** By which the eIDAS node names a person who is identified by another country's means (EU 2015/1501, annex 1). */
export const foreignIdentifier = kind({
  id: 'foreignIdentifier',
  category: 'identity',
  requirement: 'N5.1',
  label: text('Ulkomainen tunniste', 'Utländsk identifierare', 'Foreign identifier'),
  fields: {
    identifier: line(200)({
      label: text('Tunniste', 'Identifierare', 'Identifier'),
      hint: text(
        'Sellaisena kuin tunnistautuminen sen antaa, esim. PL/FI/…',
        'Sådan som identifieringen ger den, t.ex. PL/FI/…',
        'As identification gives it, e.g. PL/FI/…',
      ),
      required: true,
    }),
  },
  headline: ['identifier'],
  sources: ['self'],
})
