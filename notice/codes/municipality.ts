import { importedCodeList } from '../../rulebook/code-list.ts'
import { text } from '../../rulebook/text.ts'

/** Kuntanumero, three digits. */
export const municipality = importedCodeList({
  id: 'municipality',
  label: text('Kunta', 'Kommun', 'Municipality'),
  source: 'Tilastokeskus kunta_1',
  pattern: '^[0-9]{3}$',
  besides: {
    '197': text('Norja', 'Norge', 'Norway'),
    '198': text('Ruotsi', 'Sverige', 'Sweden'),
    '200': text('Muu ulkomaa', 'Annat utland', 'Elsewhere abroad'),
  },
})
