import { open } from '../../access/open.ts'
import type { Records } from '../../access/records.ts'
import { Refusal } from '../../access/refusal.ts'
import type { Register, Visit } from '../../access/visit.ts'
import type { Recorded } from '../clients/contract.ts'
import { dropDraft } from '../drafts/draft-queries.ts'
import type { AnnulEntry, CorrectEntry, History } from './contract.ts'
import { currentEntry, type EntryRow, versionsOfEntry } from './entry-queries.ts'
import { lockClients } from './lock-clients.ts'
import { entryFrom, shownEntry } from './read-entries.ts'
import { checked, checkReferences, provenanceFlaws, recordedAnswer, refuseByHand } from './record-entry.ts'
import { writeVersion } from './write-version.ts'

type Place = { readonly clientId: string; readonly entryId: string }

/**
 * Corrects an entry: the next version, which says why. The version before stays as history.
 *
 * Throws `Refusal`: `stale` with the version that now stands, when somebody was quicker; `invalid`; `notFound`.
 */
export async function correctEntry(visit: Visit, { clientId, entryId }: Place, sent: CorrectEntry): Promise<Recorded> {
  const { register } = visit
  return open(visit, { purpose: sent.purpose, operation: 'correct', client: clientId }, async (records) => {
    const present = await presentVersion(records, register, entryId, sent.version)
    const kind = register.rules.kinds.get(present.kind)!
    refuseByHand(kind, '')
    const provenance = {
      source: present.source,
      ...(present.source_detail ? { sourceDetail: present.source_detail } : {}),
      ...sent,
    }
    const payload = checked(kind, sent.payload, register, provenanceFlaws(register, provenance))
    await checkReferences(records, register, kind, payload)
    const corrected = {
      ...nextOf(present, visit),
      payload,
      source: provenance.source,
      source_detail: provenance.sourceDetail ?? null,
      channel: sent.channel ?? present.channel,
      is_annulled: false,
      reason: sent.reason,
    }
    const entry = await writeVersion(records, register, corrected, present.client_id)
    await tellCorrected(visit, records, entry, payload)
    if (sent.draftId) await dropDraft(records, visit.actor.id, sent.draftId)
    return recordedAnswer(records, visit, entry)
  })
}

/** Annuls an entry that should not be: it leaves the record and stays in its history, with the reason. */
export async function annulEntry(visit: Visit, { clientId, entryId }: Place, sent: AnnulEntry): Promise<Recorded> {
  const { register } = visit
  return open(visit, { purpose: sent.purpose, operation: 'annul', client: clientId }, async (records) => {
    const present = await presentVersion(records, register, entryId, sent.version)
    refuseByHand(register.rules.kinds.get(present.kind)!, '')
    const { payload } = entryFrom(present, register)
    const annulled = { ...nextOf(present, visit), payload, is_annulled: true, reason: sent.reason }
    const entry = await writeVersion(records, register, annulled, present.client_id)
    await tellCorrected(visit, records, entry, payload)
    return recordedAnswer(records, visit, entry)
  })
}

/**
 * Whoever was given the datum is told that it was corrected, in the same transaction (N11.1). Whatever writes a version
 * that corrects another calls this after it, with the payload unsealed.
 */
export const tellCorrected = async (
  visit: Visit,
  records: Records,
  row: EntryRow,
  payload: Readonly<Record<string, unknown>>,
  toldAlready: readonly string[] = [],
): Promise<void> =>
  visit.register.afterCorrection?.(visit, records, {
    client: row.client_id,
    category: row.category,
    entryId: row.entry_id,
    version: row.version,
    kind: row.kind,
    payload,
    isAnnulled: row.is_annulled,
    source: row.source,
    sourceDetail: row.source_detail,
    toldAlready,
  })

/** Every version of an entry, newest first. History is a read like any other, and logged like one. */
export async function readHistory(visit: Visit, { clientId, entryId }: Place, purpose: string): Promise<History> {
  return open(visit, { purpose, operation: 'readHistory', client: clientId }, async (records) => {
    const rows = await records.rows<EntryRow>(versionsOfEntry, [records.clients, entryId])
    if (rows.length === 0) throw new Refusal('notFound')
    return {
      versions: rows.map((row, age) => shownEntry(records, visit.register, row, { isFormer: age > 0 })),
    }
  })
}

/** The version that stands, and stands still until this errand ends. */
export async function presentVersion(
  records: Records,
  register: Register,
  entryId: string,
  seen: number,
): Promise<EntryRow> {
  if ((await lockClients(records)).length === 0) throw new Refusal('notFound')
  const [present] = await records.rows<EntryRow>(currentEntry, [records.clients, entryId])
  if (!present) throw new Refusal('notFound')
  if (present.version !== seen || present.is_annulled)
    throw new Refusal('stale', [], { current: shownEntry(records, register, present) })
  return present
}

/** The next version of an entry, said by the actor now. */
export const nextOf = (present: EntryRow, { actor, register }: Visit): EntryRow => ({
  ...present,
  version: present.version + 1,
  recorded_by: actor.id,
  recorded_by_name: actor.name,
  recorded_office: actor.office,
  recorded_at: register.now().toISOString(),
})
