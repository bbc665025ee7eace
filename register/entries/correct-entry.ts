import { open } from '../../access/open.ts'
import type { Records } from '../../access/records.ts'
import { Refusal } from '../../access/refusal.ts'
import type { Register, Visit } from '../../access/visit.ts'
import type { Recorded } from '../clients/contract.ts'
import { dropDraft } from '../drafts/draft-queries.ts'
import type { AnnulEntry, CorrectEntry, Entry, History } from './contract.ts'
import { currentEntry, type EntryRow, versionsOfEntry } from './entry-queries.ts'
import { entryFrom } from './read-entries.ts'
import { checked, checkReferences, provenanceFlaws, recordedAnswer } from './record-entry.ts'
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
    const provenance = {
      source: present.source,
      ...(present.source_detail ? { sourceDetail: present.source_detail } : {}),
      ...sent,
    }
    const payload = checked(kind, sent.payload, register, provenanceFlaws(register, provenance))
    await checkReferences(records, register, kind, payload)
    const entry = await writeVersion(records, register, {
      ...nextOf(present, visit),
      payload,
      source: provenance.source,
      source_detail: provenance.sourceDetail ?? null,
      channel: sent.channel ?? present.channel,
      is_annulled: false,
      reason: sent.reason,
    })
    if (sent.draftId) await dropDraft(records, visit.actor.id, sent.draftId)
    return recordedAnswer(records, visit, entry)
  })
}

/** Annuls an entry that should not be: it leaves the record and stays in its history, with the reason. */
export async function annulEntry(visit: Visit, { clientId, entryId }: Place, sent: AnnulEntry): Promise<Recorded> {
  const { register } = visit
  return open(visit, { purpose: sent.purpose, operation: 'annul', client: clientId }, async (records) => {
    const present = await presentVersion(records, register, entryId, sent.version)
    const { payload } = entryFrom(present, register)
    const entry = await writeVersion(records, register, {
      ...nextOf(present, visit),
      payload,
      is_annulled: true,
      reason: sent.reason,
    })
    return recordedAnswer(records, visit, entry)
  })
}

/** Every version of an entry, newest first. History is a read like any other, and logged like one. */
export async function readHistory(visit: Visit, { clientId, entryId }: Place, purpose: string): Promise<History> {
  return open(visit, { purpose, operation: 'readHistory', client: clientId }, async (records) => {
    const rows = await records.rows<EntryRow>(versionsOfEntry, [records.clients, entryId])
    if (rows.length === 0) throw new Refusal('notFound')
    return {
      versions: rows.map((row, index) => withoutFormerCodes(entryFrom(row, visit.register), index, visit.register)),
    }
  })
}

/** A changed identity code is shown nowhere, not even as history: only that there was another (trap 19, OKV/557/10/2020). */
function withoutFormerCodes(entry: Entry, age: number, { rules }: Register): Entry {
  const fields = rules.kinds.get(entry.kind)?.fields ?? {}
  if (age === 0 || !Object.values(fields).some(({ type }) => type === 'identityCode')) return entry
  const payload = Object.fromEntries(
    Object.entries(entry.payload).filter(([name]) => fields[name]?.type !== 'identityCode'),
  )
  return { ...entry, payload }
}

async function presentVersion(records: Records, register: Register, entryId: string, seen: number): Promise<EntryRow> {
  const [present] = await records.rows<EntryRow>(currentEntry, [records.clients, entryId])
  if (!present) throw new Refusal('notFound')
  if (present.version !== seen || present.is_annulled)
    throw new Refusal('stale', [], { current: entryFrom(present, register) })
  return present
}

const nextOf = (present: EntryRow, { actor, register }: Visit): EntryRow => ({
  ...present,
  version: present.version + 1,
  recorded_by: actor.id,
  recorded_by_name: actor.name,
  recorded_office: actor.office,
  recorded_at: register.now().toISOString(),
})
