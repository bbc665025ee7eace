import type { Notice } from '../../../rulebook/notice.ts'
import type { GivenEntry } from '../project-record.ts'

/** A given entry, by its kind and the item of the law under which it is given. */
export type ItemEntry = GivenEntry & { readonly kind: string; readonly item: string }

/**
 * What is given to an employer in the order of the law's items (916/2012 13:6.2) and, within one, of the notice's kinds. Of
 * a recipient whose consent has no items, all is of one item, named as the recipient. Pure.
 */
export function byItem(
  notice: Notice,
  recipient: string,
  kinds: Readonly<Record<string, readonly GivenEntry[]>>,
): ItemEntry[] {
  const items = notice.recipients[recipient]!.consent?.items
  const ordered = items ? Object.entries(items) : [[recipient, Object.keys(kinds)] as const]
  return ordered.flatMap(([item, covered]) =>
    covered.flatMap((kind) => (kinds[kind] ?? []).map((entry) => ({ ...entry, kind, item }))),
  )
}
