import type { Disclosure } from '../api.ts'

/** A disclosure, and the messages that later told its recipient of a correction. */
export type Thread = { readonly disclosure: Disclosure; readonly corrections: readonly Disclosure[] }

/**
 * Lays every message of a correction under what it corrects: the latest disclosure before it in which the same recipient
 * was given the entry. One whose disclosure is not on the page, or that went to a source, stands by itself. Keeps the
 * order, newest first.
 */
export function followCorrections(disclosures: readonly Disclosure[]): readonly Thread[] {
  const corrections = new Map<string, Disclosure[]>()
  const placed = new Set<string>()
  disclosures.forEach((message, index) => {
    if (!message.corrects) return
    const corrected = disclosures.slice(index + 1).find((each) => !each.corrects && wasGiven(each, message))
    if (!corrected) return
    placed.add(message.disclosureId)
    corrections.set(corrected.disclosureId, [...(corrections.get(corrected.disclosureId) ?? []), message])
  })
  return disclosures
    .filter(({ disclosureId }) => !placed.has(disclosureId))
    .map((disclosure) => ({ disclosure, corrections: corrections.get(disclosure.disclosureId) ?? [] }))
}

const wasGiven = ({ to, content }: Disclosure, { to: told, corrects }: Disclosure) =>
  told.recipient !== undefined &&
  to.recipient === told.recipient &&
  to.member === told.member &&
  Object.values(content?.kinds ?? {}).some((entries) => entries.some(({ entryId }) => entryId === corrects?.entryId))
