import { code, paragraphs, pastDate } from '../../../rulebook/field.ts'
import { text } from '../../../rulebook/text.ts'
import { contactMode } from '../../codes/contact-mode.ts'
import { kind } from '../kind.ts'

export const contact = kind({
  id: 'contact',
  category: 'customership',
  requirement: 'N5.2',
  label: text('Yhteydenotto', 'Kontakt', 'Contact'),
  fields: {
    mode: code(contactMode)({ label: text('Yhteydenottotapa', 'Kontaktsätt', 'Way of contact'), required: true }),
    on: pastDate({ label: text('Päivä', 'Datum', 'Day'), required: true }),
    summary: paragraphs(4000)({
      label: text('Asian sisältö', 'Ärendets innehåll', 'What it was about'),
      required: true,
    }),
  },
  occurred: { from: 'on' },
  headline: ['on', 'mode', 'summary'],
  sources: ['self', 'office'],
  recipients: {
    statisticsFinland: ['mode', 'on'],
  },
})
