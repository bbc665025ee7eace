import type { Channel } from '../rulebook/notice.ts'
import { text } from '../rulebook/text.ts'
import type { Kept } from './promises.ts'

/** By which way a datum reached the register (N6.1). */
export const channels = {
  eService: { requirement: 'N6.1', label: text('Oma asiointi', 'Mina e-tjänster', 'Oma asiointi e-service') },
  phone: { requirement: 'N6.1', label: text('Puhelin', 'Telefon', 'Phone') },
  email: { requirement: 'N6.1', label: text('Sähköposti', 'E-post', 'E-mail') },
  video: { requirement: 'N6.1', label: text('Videoyhteys', 'Videosamtal', 'Video') },
  visit: { requirement: 'N6.1', label: text('Käynti', 'Besök', 'Visit') },
  letter: { requirement: 'N6.1', label: text('Kirje', 'Brev', 'Letter') },
  interface: { requirement: 'N6.2', label: text('Rajapinta', 'Gränssnitt', 'Machine interface') },
  office: { requirement: 'N6.4', label: text('Toimiston työ', 'Byråns arbete', 'The office’s own work') },
} as const satisfies Record<string, Channel & Kept>

export type ChannelId = keyof typeof channels
