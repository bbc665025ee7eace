import type { Field } from '../rulebook/field.ts'
import type { Kind } from '../rulebook/kind.ts'
import type { Notice, Recipient } from '../rulebook/notice.ts'

/** All that may ever be given to a recipient: kinds, and of each the fields, in the order of the notice. */
export type Projection = {
  readonly recipient: string
  readonly kinds: ReadonlyMap<string, readonly string[]>
  /** Has contact details by law even under a safety ban. */
  readonly despiteSafetyBan: boolean
}

/** The kind of entry in which a person's decisions about giving are recorded. */
export const kindOfConsent = 'consent'

/**
 * What the notice lets a recipient be given (N7.1–N7.9): a field only where the recipient's own rule names its category
 * and the kind names the recipient. Of a kind with readers of its own nothing is ever given.
 */
export function projectionOf(notice: Notice, recipient: string): Projection {
  const rule = notice.recipients[recipient]
  if (!rule) throw new Error(`The notice knows no recipient '${recipient}'`)
  return {
    recipient,
    kinds: new Map(givenTo(notice, recipient, rule).map(({ kind, fields }) => [kind.id, fields])),
    despiteSafetyBan: rule.despiteSafetyBan ?? false,
  }
}

/** The kinds that a recipient gets something of, and the fields: only where its own rule and the kind both say so. */
export const givenTo = (
  notice: Notice,
  id: string,
  { categories }: Recipient,
): { kind: Kind; fields: readonly string[] }[] =>
  notice.kinds.flatMap((kind) => {
    const fields = kind.recipients?.[id] ?? []
    return categories.includes(kind.category) && fields.length > 0 && !kind.readerClass ? [{ kind, fields }] : []
  })

/**
 * Whether a field tells where the person lives or deals: offices and staff always, others as the notice marks them. A
 * safety ban hides it from whoever does not have it by law, also in kinds that are not hidden whole.
 */
export const tellsWhere = (field: Field): boolean =>
  field.tellsWhere === true || field.type === 'office' || field.type === 'staff'

/** The rights that a disclosure to the recipient may rest on, each as it is cited. */
export const provisionsOf = ({ provision, provisions }: Recipient): readonly string[] => provisions ?? [provision]

/** The recipients that a group gives to: its own, of an interface; of staff, those whose rule names the group. */
export const recipientsGivenBy = (notice: Notice, group: string): string[] =>
  Object.entries(notice.recipients)
    .filter(([id, { givenBy }]) => givenBy.includes(group) || notice.groups[group]?.actsFor === id)
    .map(([id]) => id)
