import { text } from '../../rulebook/text.ts'

/**
 * All that a notice outside the service says: that something waits in it. Not what, not from whom, and not that the reader
 * is a client of anything (M4.1, N14.1).
 */
export const noticeWords = {
  subject: text(
    'Sinua odottaa jotakin Oma asiointi -palvelussa',
    'Något väntar på dig i tjänsten Mina e-tjänster',
    'Something waits for you in the e-service',
  ),
  body: text(
    'Kirjaudu palveluun: {address}\nTähän viestiin ei voi vastata.',
    'Logga in i tjänsten: {address}\nDet går inte att svara på detta meddelande.',
    'Sign in to the service: {address}\nThis message cannot be answered.',
  ),
} as const
