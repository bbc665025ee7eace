import type { CodeList, OwnCodeList } from './code-list.ts'
import type { Text } from './text.ts'

type Said = { readonly label: Text; readonly hint?: Text }

/** `notAfterToday`: a thing that has happened cannot lie in the future. */
type DateBound = 'notAfterToday'

/** What one field of an entry may hold. The list is closed: every derivation has a meaning for each. */
export type FieldShape =
  /** One line of text, at most `maxLength` characters. */
  | { readonly type: 'text'; readonly maxLength: number }
  /** Paragraphs, at most `maxLength` characters. */
  | { readonly type: 'longText'; readonly maxLength: number }
  /** A day, ISO 8601 (`2026-03-14`). */
  | { readonly type: 'date'; readonly bound?: DateBound }
  | { readonly type: 'year'; readonly bound?: DateBound }
  | { readonly type: 'integer'; readonly min: number; readonly max: number; readonly unit?: Text }
  /** Euros with two decimals. */
  | { readonly type: 'euros'; readonly min: number; readonly max: number }
  | { readonly type: 'boolean' }
  | { readonly type: 'code'; readonly list: CodeList }
  /** Several codes of one list, none twice. */
  | { readonly type: 'codes'; readonly list: CodeList; readonly max: number }
  | { readonly type: 'email' }
  | { readonly type: 'phone' }
  /** Finnish business id (Y-tunnus), check digit verified. */
  | { readonly type: 'businessId' }
  /** Personal identity code (128/2010 §2). Stored sealed, found by a keyed hash, never in clear. */
  | { readonly type: 'identityCode' }
  /** A member of staff, by staff id. */
  | { readonly type: 'staff' }
  /** An office of the notice, by its code. */
  | { readonly type: 'office' }
  /** Another entry of the same client, by entry id (a clarification answers its request). */
  | { readonly type: 'entry'; readonly kind: string }
  /** Rows of the same small shape. */
  | { readonly type: 'rows'; readonly of: Readonly<Record<string, Field>>; readonly max: number }

export type Field = FieldShape &
  Said & {
    readonly required?: boolean
    /** Tells where the person lives or deals, so a safety ban hides it from recipients (661/2009 §36). */
    readonly tellsWhere?: boolean
  }

type Optional<R extends boolean> = {
  readonly label: Text
  readonly hint?: Text
  readonly required?: R
  readonly tellsWhere?: boolean
}

const field =
  <const S extends FieldShape>(shape: S) =>
  <const R extends boolean = false>(said: Optional<R>): S & Optional<R> => ({ ...shape, ...said })

/** Builders, so that a kind reads as a list of its fields. */
export const line = (maxLength: number) => field({ type: 'text', maxLength })
export const paragraphs = (maxLength: number) => field({ type: 'longText', maxLength })
export const date = field({ type: 'date' })
/** A day that is over or is today. */
export const pastDate = field({ type: 'date', bound: 'notAfterToday' })
export const integer = (min: number, max: number, unit?: Text) =>
  field(unit ? { type: 'integer', min, max, unit } : { type: 'integer', min, max })
export const euros = (min: number, max: number) => field({ type: 'euros', min, max })
export const yesNo = field({ type: 'boolean' })
export const code = <const L extends CodeList>(list: L) => field({ type: 'code', list })
export const codes = <const L extends CodeList>(list: L, max: number) => field({ type: 'codes', list, max })
export const email = field({ type: 'email' })
export const phone = field({ type: 'phone' })
export const businessId = field({ type: 'businessId' })
export const identityCode = field({ type: 'identityCode' })
export const staff = field({ type: 'staff' })
export const office = field({ type: 'office' })
export const entryOf = (kind: string) => field({ type: 'entry', kind })
export const rows = <const F extends Readonly<Record<string, Field>>>(of: F, max: number) =>
  field({ type: 'rows', of, max })

type ValueOf<F> = F extends { type: 'integer' | 'euros' | 'year' }
  ? number
  : F extends { type: 'boolean' }
    ? boolean
    : F extends { type: 'code'; list: infer L }
      ? L extends OwnCodeList<string, infer C>
        ? C
        : string
      : F extends { type: 'codes'; list: infer L }
        ? (L extends OwnCodeList<string, infer C> ? C : string)[]
        : F extends { type: 'rows'; of: infer O extends Readonly<Record<string, Field>> }
          ? PayloadOf<O>[]
          : string

type RequiredKeys<F> = {
  [K in keyof F]: F[K] extends { required?: infer R } ? ([R] extends [true] ? K : never) : never
}[keyof F]

/** The TypeScript type of an entry's payload, from its fields. */
export type PayloadOf<F extends Readonly<Record<string, Field>>> = {
  -readonly [K in RequiredKeys<F>]: ValueOf<F[K]>
} & { -readonly [K in Exclude<keyof F, RequiredKeys<F>>]?: ValueOf<F[K]> }
