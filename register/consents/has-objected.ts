import type { ConsentEntry } from './standing-consent.ts'

/**
 * Whether the person has said that they do not want something that is done without asking first: of all that they have
 * decided about the purpose the last word is a refusal or a withdrawal (GDPR Article 21; N7.9). Pure.
 */
export function hasObjected(entries: readonly ConsentEntry[], purpose: string): boolean {
  const last = entries
    .filter(({ kind, payload }) => kind === 'consent' && payload['purpose'] === purpose)
    .toSorted(
      (a, b) =>
        Date.parse(String(a.payload['givenOn'])) - Date.parse(String(b.payload['givenOn'])) ||
        Date.parse(a.recordedAt) - Date.parse(b.recordedAt),
    )
    .at(-1)
  return last !== undefined && last.payload['decision'] !== 'given'
}
