import type { Flaw } from '../../access/refusal.ts'
import type { Actor, LocalDate, Register } from '../../access/visit.ts'
import { isOwn } from '../../rulebook/code-list.ts'
import type { StatementAct, StatementIssuer } from '../../rulebook/statement-rules.ts'
import type { StatementDraft, StatementRights } from './contract.ts'

type Known = Pick<Register, 'rules'>

/** The line of the notice by which the actor gives statements: of the group, at an office of the kind (1290/2002 11:4). */
export function issuerOf({ rules: { notice } }: Known, { group, office }: Actor): StatementIssuer | undefined {
  const kind = office === null ? undefined : notice.offices[office]?.kind
  return notice.statementRules.issuers.find(
    (line) => line.group === group && kind !== undefined && line.at.includes(kind),
  )
}

export const mayDo = (register: Known, actor: Actor, act: StatementAct) =>
  issuerOf(register, actor)?.may.includes(act) ?? false

/** As whom a statement is given on a day: the code of the issuer. */
export const issuerOn = ({ issuers }: StatementIssuer, day: LocalDate): string | undefined =>
  issuers.find(({ validFrom = '', validTo = '9999' }) => validFrom <= day && day <= validTo)?.issuer

/** The scope of a code; codes of none cannot be issued any more. */
export const scopeOf = ({ rules: { notice } }: Known, code: string): string | undefined =>
  Object.entries(notice.statementRules.scopes).find(([, { codes }]) => codes.includes(code))?.[0]

/** Statements with these codes stay with the office (trap 18). */
export const isInternal = (register: Known, code: unknown): boolean =>
  codesOf(register)?.internal?.some((each) => each === code) ?? false

export const needsSecondPerson = ({ rules: { notice } }: Known, code: string): boolean =>
  notice.statementRules.secondPerson.scopes.some((scope) => notice.statementRules.scopes[scope]!.codes.includes(code))

export const hearsFirst = (register: Known, code: string): boolean => {
  const scope = scopeOf(register, code)
  return scope !== undefined && register.rules.notice.statementRules.scopes[scope]!.hearsFirst === true
}

/** What the actor is offered. It never decides: the same is checked when a statement is issued. */
export function rightsOf(register: Known, actor: Actor): StatementRights {
  const line = issuerOf(register, actor)
  if (!line) return { may: [], codes: [] }
  const { scopes } = register.rules.notice.statementRules
  return {
    level: line.level,
    may: [...line.may],
    codes: line.scopes.flatMap((scope) =>
      scopes[scope]!.codes.map((code) => ({
        code,
        scope,
        needsSecondPerson: needsSecondPerson(register, code),
        hearsFirst: scopes[scope]!.hearsFirst === true,
        isInternal: isInternal(register, code),
      })),
    ),
  }
}

/**
 * What stands in the way of issuing what a draft says, by its content alone.
 *
 * Flaw codes: required, notYours, notIssued, codeNotValid, unknownCode, badReference, notHeard, needsSecondPerson.
 */
export function flawsOfDraft(
  register: Known,
  actor: Actor,
  draft: StatementDraft,
  { isHeard, isChecked, relies }: { readonly isHeard: boolean; readonly isChecked: boolean; readonly relies: boolean },
): Flaw[] {
  const flaws: Flaw[] = []
  const { code, from, payer } = draft
  if (!code) flaws.push({ pointer: '/draft/code', code: 'required' })
  if (!from) flaws.push({ pointer: '/draft/from', code: 'required' })
  if (!draft.grounds) flaws.push({ pointer: '/draft/grounds', code: 'required' })
  if (!payer) flaws.push({ pointer: '/draft/payer', code: 'required' })
  else flaws.push(...flawsOfPayer(register, draft))
  if (!relies) flaws.push({ pointer: '/evidence', code: 'required' })
  if (!code) return flaws
  const scope = scopeOf(register, code)
  if (!scope) return [...flaws, { pointer: '/draft/code', code: isKnown(register, code) ? 'notIssued' : 'unknownCode' }]
  if (!issuerOf(register, actor)?.scopes.includes(scope)) flaws.push({ pointer: '/draft/code', code: 'notYours' })
  if (from && !isAbout(register, code, from)) flaws.push({ pointer: '/draft/code', code: 'codeNotValid' })
  if (hearsFirst(register, code) && !isHeard) flaws.push({ pointer: '/evidence', code: 'notHeard' })
  if (needsSecondPerson(register, code) && !isChecked) flaws.push({ pointer: '/check', code: 'needsSecondPerson' })
  return flaws
}

/** One of many payers is told by its number. */
export function flawsOfPayer({ rules: { notice } }: Known, draft: StatementDraft): Flaw[] {
  const payer = Object.hasOwn(notice.statementRules.payers, draft.payer ?? '')
    ? notice.statementRules.payers[draft.payer!]
    : undefined
  if (!payer) return [{ pointer: '/draft/payer', code: 'unknownCode' }]
  if (payer.number === undefined) return []
  const number = draft[payer.number as keyof StatementDraft]
  return number ? [] : [{ pointer: `/draft/${payer.number}`, code: 'required' }]
}

/** Whether a statement of the code can be about the day. */
const isAbout = ({ rules: { notice } }: Known, code: string, from: LocalDate) =>
  notice.statementRules.validity
    .filter(({ codes }) => codes.includes(code))
    .every(({ aboutFrom = '', aboutTo = '9999' }) => aboutFrom <= from && from <= aboutTo)

const isKnown = (register: Known, code: string) => Object.hasOwn(codesOf(register)?.codes ?? {}, code)

/** The list of statement codes, which the notice itself carries. */
function codesOf({ rules }: Known) {
  const field = rules.kinds.get(rules.notice.statementRules.kind)?.fields['code']
  return field?.type === 'code' && isOwn(field.list) ? field.list : undefined
}
