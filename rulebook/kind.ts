import type { Field } from './field.ts'
import type { Period } from './period.ts'
import type { Text } from './text.ts'

/**
 * A kind of entry: one schema that gives the type, the validation at the door, the form on the screen, what a
 * recipient may get, the labels, the SQL view and the sentence of the notice that covers it.
 */
export type Kind<
  Category extends string = string,
  Recipient extends string = string,
  Source extends string = string,
  Fields extends Readonly<Record<string, Field>> = Readonly<Record<string, Field>>,
> = {
  readonly id: string
  readonly category: Category
  /** The promise of the notice that lets this be kept (`requirements.md`). */
  readonly requirement: string
  readonly label: Text
  readonly fields: Fields
  /** The days the entry is about, by the names of its date fields. A period may not end before it starts. */
  readonly occurred?: { readonly from: keyof Fields & string; readonly to?: keyof Fields & string }
  /** The fields that say the entry in one line, in reading order. */
  readonly headline: readonly (keyof Fields & string)[]
  /** At most one current entry of this kind per client: a new one is a correction of the old. */
  readonly single?: boolean
  /** The person changes it at once in the e-service; the rest of what they told is claimed to be corrected (N10.1). */
  readonly changedInPlace?: boolean
  /** Only groups whose access rule names this class read or write the kind. Without it, the category's rules apply. */
  readonly readerClass?: string
  /** Contact details that a safety ban hides (661/2009 §36). */
  readonly hiddenBySafetyBan?: boolean
  /**
   * Is made by a procedure of its own: nobody records, corrects or annuls it by hand. Files bring its history in. Of what
   * is only `made` so, an error is corrected by hand as in any datum.
   */
  readonly byWorkflow?: true | 'made'
  /**
   * An entry of the kind refers the person to an organisation, which then reaches the client (`referredClients`) as this
   * recipient: by the field of its business id, until so long after the period's last day as its reports may take (N7.3).
   */
  readonly refers?: { readonly to: keyof Fields & string; readonly as: Recipient; readonly reportsWithin: Period }
  /** Files may hang on an entry of the kind. Whoever may read it may open them, and they go when it goes. */
  readonly bearsAttachments?: boolean
  /**
   * What a person has begun to write of it lives until a day that stands in the entry it is to speak of (the field of that
   * entry, and in it the field of the day); on the next day it is removed.
   */
  readonly draftUntil?: { readonly of: keyof Fields & string; readonly day: string }
  /** Who the datum normally comes from; the form offers these first. */
  readonly sources?: readonly Source[]
  /** Fields that each recipient may get, when the recipient's own rule lets it have the category at all. */
  readonly recipients?: Readonly<Partial<Record<Recipient, readonly (keyof Fields & string)[]>>>
}

/** Binds the names that a notice declares, so that a kind which misspells one does not compile. */
export const kindsOf =
  <Category extends string, Recipient extends string, Source extends string, Requirement extends string = string>() =>
  <const Fields extends Readonly<Record<string, Field>>, const Id extends string>(
    kind: Kind<Category, Recipient, Source, Fields> & { readonly id: Id; readonly requirement: Requirement },
  ) =>
    kind
