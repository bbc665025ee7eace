import type { Office } from './notice.ts'
import type { Period } from './period.ts'
import type { Text } from './text.ts'

/** What is done with a labour policy statement. `check` is looking at somebody else's before it is issued. */
export type StatementAct = 'issue' | 'check' | 'annul' | 'transfer' | 'correctClericalError'

/** Why a statement is prepared, and the kinds of entries in which what it rests on usually stands. */
export type StatementTrigger<S extends string = string> = {
  readonly label: Text
  readonly evidence: readonly string[]
  /** What statements of this trigger are mostly about: their codes are offered first. */
  readonly scopes: readonly S[]
}

/** Codes that are about one thing. Every code that can be issued stands in exactly one scope. */
export type StatementScope = {
  readonly label: Text
  readonly codes: readonly string[]
  /** The person is heard first: the statement rests on a clarification, or on one that was asked for in vain. */
  readonly hearsFirst?: boolean
}

/** Which members of staff, at offices of which kind, give which statements, in whose name. */
export type StatementIssuer<G extends string = string, S extends string = string> = {
  readonly group: G
  readonly at: readonly Office['kind'][]
  /** `basic` leaves no discretion; `expert` weighs. */
  readonly level: 'basic' | 'expert'
  readonly scopes: readonly S[]
  readonly may: readonly StatementAct[]
  /** As whom, by the day of issue: a code of the list of issuers. */
  readonly issuers: readonly { readonly issuer: string; readonly validFrom?: string; readonly validTo?: string }[]
  readonly provision: string
}

/** The days that a statement of these codes can be about. */
export type StatementValidity = {
  readonly codes: readonly string[]
  readonly aboutFrom?: string
  readonly aboutTo?: string
  readonly provision: string
}

/** The time for a statement at offices of these kinds. */
export type StatementDeadline = {
  readonly at: readonly Office['kind'][]
  readonly clockFrom: string
  readonly dueIn: Period
  readonly provision: string
}

/** How labour policy statements are prepared and given (1290/2002 ch. 11 §§4–4a). */
export type StatementRules<G extends string = string, R extends string = string, S extends string = string> = {
  /** The kind of entry that a statement is, and the kind of matter that its preparation is. */
  readonly kind: string
  readonly matter: string
  readonly triggers: Readonly<Record<string, StatementTrigger<S>>>
  readonly scopes: Readonly<Record<S, StatementScope>>
  readonly validity: readonly StatementValidity[]
  /** The kind of entry by which a payer asks for a statement, and as which trigger the preparation it opens is taken. */
  readonly requests?: { readonly kind: string; readonly trigger: string }
  /** Where the time for a statement is another than the matter's, from a day on that its clock starts. */
  readonly deadlines?: readonly StatementDeadline[]
  /** Before this day the first neglect has no consequence without a written reminder. */
  readonly remindsBefore?: { readonly day: string; readonly provision: string }
  readonly issuers: readonly StatementIssuer<G, S>[]
  /** Scopes whose statements somebody else looks at before they are issued. */
  readonly secondPerson: { readonly scopes: readonly S[]; readonly reason: Text }
  /** Payers by their code, as recipients; `number` is the field that tells one of many from the others. */
  readonly payers: Readonly<Record<string, { readonly recipient: R; readonly number?: string }>>
  /** What an evident clerical error can be in. Another outcome or another payer, a fund too, is no clerical error. */
  readonly clericalErrorIn: readonly string[]
}

/** Checks, at compile time, that scopes are named as they are declared. */
export const statementRulesOf =
  <G extends string, R extends string>() =>
  <const S extends string>(rules: {
    readonly [Part in keyof StatementRules<G, R, S>]: Part extends 'scopes'
      ? StatementRules<G, R, S>[Part]
      : StatementRules<G, R, NoInfer<S>>[Part]
  }): StatementRules<G, R, S> =>
    rules
