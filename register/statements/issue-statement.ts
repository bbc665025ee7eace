import { uuidv7 } from 'uuidv7'
import { open } from '../../access/open.ts'
import type { Records } from '../../access/records.ts'
import { Refusal } from '../../access/refusal.ts'
import { todayOf, type Visit } from '../../access/visit.ts'
import { nextOf, tellCorrected } from '../entries/correct-entry.ts'
import type { EntryRow } from '../entries/entry-queries.ts'
import { entryFrom } from '../entries/read-entries.ts'
import { checked } from '../entries/record-entry.ts'
import { type NewVersion, writeVersion } from '../entries/write-version.ts'
import type { Issued, StepInPreparation } from './contract.ts'
import { givenFrom } from './list-statements.ts'
import { recipientsTold, statementKind, type TellPayer, tellUnlessInternal } from './payer-message.ts'
import {
  changePreparation,
  flawsOfPreparation,
  getPreparation,
  listEvidence,
  listStandingEntries,
  type PreparationPlace,
} from './preparation.ts'
import { refuseIfAny } from './prepare-statement.ts'
import { type EvidenceRow, freezeEvidence } from './statement-queries.ts'
import { issuerOf, issuerOn, mayDo } from './statement-rights.ts'

/**
 * Issues a prepared statement: an entry that binds the payer, evidence frozen, the matter closed, and the message to the
 * payer, all in one transaction (1290/2002 ch. 11 §4, N5.8, M3.7). One that replaces another annuls that first.
 *
 * Throws `Refusal`: `invalid` with everything that is lacking; `stale`; `conflict` when the preparation is closed;
 * `notFound` for whoever may not issue.
 */
export async function issueStatement(
  visit: Visit,
  place: PreparationPlace,
  sent: StepInPreparation,
  tellPayer: TellPayer,
): Promise<Issued> {
  const { register, actor } = visit
  const errand = { purpose: sent.purpose, operation: 'issueStatement', client: place.clientId } as const
  return open(visit, errand, async (records) => {
    const row = await getPreparation(records, place, sent.version)
    const line = issuerOf(register, actor)
    if (!line || !mayDo(register, actor, 'issue')) throw new Refusal('notFound')
    const entries = await listStandingEntries(records)
    const evidence = await listEvidence(records, [row.matter_id])
    refuseIfAny(flawsOfPreparation(visit, row, evidence, entries))
    const replaced = entries.find(({ entry_id }) => entry_id === row.replaces)
    if (row.replaces && !replaced) throw new Refusal('conflict', [{ pointer: '/replaces', code: 'changed' }])

    const today = todayOf(register)
    const issuer = issuerOn(line, today)
    if (issuer === undefined) throw new Refusal('notFound')
    const payload = checked(
      statementKind(register),
      {
        ...row.draft,
        issuedOn: today,
        issuer,
        ...(row.replaces ? { replaces: row.replaces } : {}),
        clarifications: requestsOf(row.requests, evidence, entries).map((request) => ({ request })),
      },
      register,
    )
    const messages = replaced ? await annulAndTell(records, visit, replaced, row.replaces_because ?? '', tellPayer) : []
    const written = await writeVersion(records, register, newStatement(visit, payload), row.client_id)
    await records.change(freezeEvidence, [records.clients, row.matter_id, register.now().toISOString()])
    const issued = { stage: 'issued', statement: written.entry_id } as const
    await changePreparation(
      records,
      visit,
      row,
      { ...issued, state: 'closed', result: 'answered', closed_on: today },
      {},
    )
    messages.push(...(await tellUnlessInternal(records, visit, tellPayer, 'issued', written)))
    return { statement: givenFrom(register, written, []), messages }
  })
}

/** The requests for clarification that a statement rests on: those it waited for, and those that its evidence is of. */
function requestsOf(
  waitedFor: readonly string[],
  evidence: readonly EvidenceRow[],
  entries: readonly EntryRow[],
): string[] {
  const relied = entries.filter(({ entry_id: id }) => evidence.some(({ entry_id }) => entry_id === id))
  const named = new Set([
    ...waitedFor,
    ...relied.map(({ entry_id, payload }) => (typeof payload['request'] === 'string' ? payload['request'] : entry_id)),
  ])
  return entries
    .filter(({ entry_id, kind }) => kind === 'clarificationRequest' && named.has(entry_id))
    .map(({ entry_id }) => entry_id)
    .slice(0, 20)
}

/** A statement that is new today, said by the actor for the office. */
export const newStatement = ({ register, actor }: Visit, payload: Record<string, unknown>): NewVersion => ({
  entry_id: uuidv7(),
  version: 1,
  kind: statementKind(register).id,
  payload,
  source: 'office',
  source_detail: null,
  channel: 'office',
  recorded_by: actor.id,
  recorded_by_name: actor.name,
  recorded_office: actor.office,
  recorded_at: register.now().toISOString(),
  is_annulled: false,
  reason: null,
})

/** Annuls a statement that stands, and tells its payer. Nothing of what it said is changed. */
export async function annulAndTell(
  records: Records,
  visit: Visit,
  statement: EntryRow,
  reason: string,
  tellPayer: TellPayer,
) {
  const { register } = visit
  const { payload } = entryFrom(statement, register)
  // Told while it stands: what has been annulled is given to nobody any more.
  const told = await tellUnlessInternal(records, visit, tellPayer, 'annulled', statement)
  const annulled = { ...nextOf(statement, visit), payload, is_annulled: true, reason }
  const written = await writeVersion(records, register, annulled, statement.client_id)
  await tellCorrected(visit, records, written, payload, recipientsTold(register, statement))
  return told
}
