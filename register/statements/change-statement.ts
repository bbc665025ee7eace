import { open, type Operation } from '../../access/open.ts'
import type { Records } from '../../access/records.ts'
import { type Flaw, Refusal } from '../../access/refusal.ts'
import { todayOf, type Visit } from '../../access/visit.ts'
import type { StatementAct } from '../../rulebook/statement-rules.ts'
import { nextOf, presentVersion, tellCorrected } from '../entries/correct-entry.ts'
import type { EntryRow } from '../entries/entry-queries.ts'
import { entryFrom } from '../entries/read-entries.ts'
import { checked } from '../entries/record-entry.ts'
import { writeVersion } from '../entries/write-version.ts'
import type { AnnulStatement, CorrectClericalError, Issued, StatementDraft, TransferStatement } from './contract.ts'
import { annulAndTell, newStatement } from './issue-statement.ts'
import { givenFrom } from './list-statements.ts'
import { recipientsTold, statementKind, type TellPayer, tellUnlessInternal } from './payer-message.ts'
import { refuseIfAny } from './prepare-statement.ts'
import { flawsOfPayer, issuerOf, issuerOn, mayDo, scopeOf } from './statement-rights.ts'

export type StatementPlace = { readonly clientId: string; readonly entryId: string }

/**
 * Annuls a statement that should not have been given and that nothing replaces, with the reason; the payer is told (trap
 * 10). To give another in its place is a preparation that names it.
 */
export async function annulStatement(
  visit: Visit,
  place: StatementPlace,
  sent: AnnulStatement,
  tellPayer: TellPayer,
): Promise<Issued> {
  return withStatement(visit, place, sent, ['annulStatement', 'annul'], async (records, present) => {
    const messages = await annulAndTell(records, visit, present, sent.reason, tellPayer)
    const { payload } = entryFrom(present, visit.register)
    const annulled = { ...nextOf(present, visit), payload, is_annulled: true, reason: sent.reason }
    return { statement: givenFrom(visit.register, annulled, []), messages }
  })
}

/**
 * Corrects an evident clerical error, the only thing in a statement that is corrected (1290/2002 11:4.2(4)): the next
 * version of the same statement, with the reason. Neither its code nor its payer can be one.
 */
export async function correctClericalError(
  visit: Visit,
  place: StatementPlace,
  sent: CorrectClericalError,
  tellPayer: TellPayer,
): Promise<Issued> {
  const { register } = visit
  const { clericalErrorIn } = register.rules.notice.statementRules
  const others = Object.keys(sent.changes).filter((name) => !clericalErrorIn.includes(name))
  refuseIfAny(others.map((name): Flaw => ({ pointer: `/changes/${name}`, code: 'noClericalError' })))
  if (Object.keys(sent.changes).length === 0) throw new Refusal('invalid', [{ pointer: '/changes', code: 'required' }])
  return withStatement(visit, place, sent, ['correctStatement', 'correctClericalError'], async (records, present) => {
    const { payload: before } = entryFrom(present, register)
    const payload = checked(statementKind(register), { ...before, ...sent.changes }, register)
    refuseIfAny(flawsOfPayer(register, payload as StatementDraft))
    const corrected = { ...nextOf(present, visit), payload, is_annulled: false, reason: sent.reason }
    const written = await writeVersion(records, register, corrected, present.client_id)
    const messages = await tellUnlessInternal(records, visit, tellPayer, 'corrected', written)
    await tellCorrected(visit, records, written, payload, recipientsTold(register, written))
    return { statement: givenFrom(register, written, []), messages }
  })
}

/**
 * Transfers a statement to another payer, or to another kind of benefit (1290/2002 11:4.2): the old one is annulled at
 * its payer, and the same is given to the new one, in one transaction.
 */
export async function transferStatement(
  visit: Visit,
  place: StatementPlace,
  sent: TransferStatement,
  tellPayer: TellPayer,
): Promise<Issued> {
  const { register } = visit
  const addressed = { payer: sent.payer, fund: sent.fund, kelaOffice: sent.kelaOffice }
  refuseIfAny(flawsOfPayer(register, addressed as StatementDraft))
  return withStatement(visit, place, sent, ['transferStatement', 'transfer'], async (records, present) => {
    const today = todayOf(register)
    const issuer = issuerOn(issuerOf(register, visit.actor)!, today)
    if (issuer === undefined) throw new Refusal('notFound')
    const { payload: before } = entryFrom(present, register)
    const moved = { ...before, ...addressed, benefit: sent.benefit ?? before['benefit'] }
    const isSame = (['payer', 'fund', 'benefit'] as const).every((name) => (moved[name] ?? '') === (before[name] ?? ''))
    if (isSame) throw new Refusal('invalid', [{ pointer: '/payer', code: 'samePayer' }])
    const payload = checked(
      statementKind(register),
      { ...moved, issuedOn: today, issuer, replaces: present.entry_id },
      register,
    )
    const messages = await annulAndTell(records, visit, present, sent.reason, tellPayer)
    const written = await writeVersion(records, register, newStatement(visit, payload), present.client_id)
    messages.push(...(await tellUnlessInternal(records, visit, tellPayer, 'issued', written)))
    return { statement: givenFrom(register, written, []), messages }
  })
}

/** A statement that stands, at the version that was seen, for an act and a code that are the actor's to do. */
async function withStatement<T>(
  visit: Visit,
  { clientId, entryId }: StatementPlace,
  { purpose, version }: { readonly purpose: string; readonly version: number },
  [operation, act]: readonly [Operation, StatementAct],
  work: (records: Records, present: EntryRow) => Promise<T>,
): Promise<T> {
  const { register, actor } = visit
  return open(visit, { purpose, operation, client: clientId }, async (records) => {
    const present = await presentVersion(records, register, entryId, version)
    if (present.kind !== statementKind(register).id || !mayDo(register, actor, act)) throw new Refusal('notFound')
    const scope = scopeOf(register, String(present.payload['code']))
    const isWithin = scope === undefined || issuerOf(register, actor)!.scopes.includes(scope)
    // What leaves the outcome as it is, whoever gives statements may do to any of them.
    if (act === 'annul' && !isWithin) throw new Refusal('invalid', [{ pointer: '', code: 'notYours' }])
    return work(records, present)
  })
}
