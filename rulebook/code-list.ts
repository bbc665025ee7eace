import type { Text } from './text.ts'

/** One code: its words, and the days between which it may be recorded (both included, ISO dates). */
export type Code = Text & { readonly validFrom?: string; readonly validTo?: string }

/**
 * A closed code list that the notice itself carries. Codes like `10` come before `01` when the object is walked:
 * whoever shows a list sorts it.
 */
export type OwnCodeList<Id extends string = string, C extends string = string> = {
  readonly id: Id
  readonly label: Text
  /** Where the codes come from (the register's statistical description, a decree, this notice). */
  readonly source: string
  readonly codes: Readonly<Record<C, Code>>
  /** Codes for the office itself: an entry that bears one is given to nobody. */
  readonly internal?: readonly NoInfer<C>[]
}

/**
 * A code list that somebody else keeps (municipalities, countries, occupations). Its content is imported into the
 * database; until then a code is held to its shape only.
 */
export type ImportedCodeList<Id extends string = string> = {
  readonly id: Id
  readonly label: Text
  readonly source: string
  /** The shape of every code of the list, a regular expression for the whole code. */
  readonly pattern: string
  /** Codes that this register uses beside the imported ones (the register's codes for residence abroad). */
  readonly besides?: Readonly<Record<string, Code>>
}

export type CodeList = OwnCodeList | ImportedCodeList

export const ownCodeList = <const Id extends string, const C extends string>(list: OwnCodeList<Id, C>) => list

export const importedCodeList = <const Id extends string>(list: ImportedCodeList<Id>) => list

export const isOwn = (list: CodeList): list is OwnCodeList => 'codes' in list
