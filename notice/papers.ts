import type { PaperKind } from '../rulebook/notice.ts'
import { text } from '../rulebook/text.ts'
import type { Kept } from './promises.ts'

/**
 * Papers kept apart from the system (N5.11): what they are, and how long they lie in locked storage. A kind without
 * years of its own goes with its client's data, so that no paper outlives what the register knows of it; the operations
 * plan (831/1994 §8.2) may only shorten that.
 */
export const papers = {
  medicalCertificate: {
    label: text('Lääkärintodistus', 'Läkarintyg', 'Medical certificate'),
    requirement: 'N5.11',
    provision: '916/2012 13 luku 3 § 4 mom.',
    fate: 'destroy',
  },
  rehabilitationStatement: {
    label: text('Kuntoutuslausunto', 'Rehabiliteringsutlåtande', 'Rehabilitation statement'),
    requirement: 'N5.11',
    provision: '916/2012 13 luku 3 § 4 mom.',
    fate: 'destroy',
  },
  certificateOfEmployment: {
    label: text(
      'Työ- tai koulutodistuksen jäljennös',
      'Kopia av arbets- eller skolbetyg',
      'Copy of a certificate of work or education',
    ),
    requirement: 'N5.11',
    provision: '831/1994 8 § 2 mom.',
    years: 2,
    fate: 'destroy',
  },
  signedConsent: {
    label: text('Allekirjoitettu suostumus', 'Undertecknat samtycke', 'Signed consent'),
    requirement: 'N5.11',
    provision: '916/2012 13 luku 6 § 1 mom.',
    fate: 'destroy',
  },
  signedPlan: {
    label: text('Allekirjoitettu suunnitelma', 'Undertecknad plan', 'Signed plan'),
    requirement: 'N5.11',
    provision: '189/2001 12 §',
    fate: 'transfer',
  },
  otherPaper: {
    label: text('Muu paperiasiakirja', 'Annan pappershandling', 'Other paper'),
    requirement: 'N5.11',
    provision: '916/2012 13 luku 3 § 4 mom.',
    fate: 'transfer',
  },
} as const satisfies Record<string, PaperKind & Kept>

export type PaperKindId = keyof typeof papers
