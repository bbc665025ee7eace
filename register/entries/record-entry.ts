import { uuidv7 } from 'uuidv7'
import { open } from '../../access/open.ts'
import type { Records } from '../../access/records.ts'
import { type Flaw, Refusal } from '../../access/refusal.ts'
import { type Register, todayOf, type Visit } from '../../access/visit.ts'
import type { Kind } from '../../rulebook/kind.ts'
import { findClient } from '../clients/client-queries.ts'
import type { Recorded } from '../clients/contract.ts'
import { clientOf } from '../clients/open-client-record.ts'
import { dropDraft } from '../drafts/draft-queries.ts'
import { checkPayload, hasControls, type Payload, type Surroundings } from './check-payload.ts'
import type { RecordEntry } from './contract.ts'
import type { EntryRow } from './entry-queries.ts'
import { lockClients } from './lock-clients.ts'
import { listCurrentEntriesOf, sayKeeping, shownEntry } from './read-entries.ts'
import { renewed, writeVersion } from './write-version.ts'

/**
 * Records one entry about a client (13:3). Of a kind that a person has only one of, the new datum becomes the next
 * version of the one there is.
 *
 * Throws `Refusal`: `invalid` with every flaw, `notFound` when the actor may not record this of this client.
 */
export async function recordEntry(visit: Visit, clientId: string, sent: RecordEntry): Promise<Recorded> {
  const { register, actor } = visit
  const kind = kindOf(register, sent.kind)
  refuseByHand(kind, '/kind', 'make')
  const payload = checked(kind, sent.payload, register, provenanceFlaws(register, sent))
  return open(visit, { purpose: sent.purpose, operation: 'record', client: clientId }, async (records) => {
    if ((await lockClients(records)).length === 0) throw new Refusal('notFound')
    await checkReferences(records, register, kind, payload)
    const entry = await writeVersion(records, register, {
      ...(await placeOf(records, kind)),
      kind: kind.id,
      payload,
      source: sent.source,
      source_detail: sent.sourceDetail ?? null,
      channel: sent.channel,
      recorded_by: actor.id,
      recorded_by_name: actor.name,
      recorded_office: actor.office,
      recorded_at: register.now().toISOString(),
      is_annulled: false,
    })
    if (sent.draftId) await dropDraft(records, actor.id, sent.draftId)
    return recordedAnswer(records, visit, entry)
  })
}

export const kindOf = ({ rules }: Register, id: string): Kind => {
  const kind = rules.kinds.get(id)
  if (!kind) throw new Refusal('invalid', [{ pointer: '/kind', code: 'unknownCode' }])
  return kind
}

/** What a procedure of its own makes is not made, changed or annulled by hand: it would not be told to whom it is owed. */
export function refuseByHand({ byWorkflow }: Kind, pointer: string, act: 'make' | 'mend' = 'mend'): void {
  if (byWorkflow === true || (byWorkflow === 'made' && act === 'make'))
    throw new Refusal('invalid', [{ pointer, code: 'byWorkflow' }])
}

/** The payload in its stored form, or a refusal with everything that is wrong in what was sent. */
export function checked(kind: Kind, sent: Payload, register: Register, others: readonly Flaw[] = []): Payload {
  const { payload, flaws } = checkPayload(kind, sent, surroundingsOf(register))
  const all = [...others, ...flaws]
  if (all.length > 0) throw new Refusal('invalid', all)
  return payload
}

export const surroundingsOf = (register: Register): Surroundings => ({
  today: todayOf(register),
  hasImportedCode: register.hasImportedCode,
  hasOffice: (office) => Object.hasOwn(register.rules.notice.offices, office),
})

type Provenance = { readonly source?: string; readonly sourceDetail?: string; readonly channel?: string }

/** Where a datum came from is always said; from somebody else, also from whom (916/2012 13:4.1, N6.1–N6.4). */
export function provenanceFlaws(
  { rules: { notice } }: Register,
  { source, sourceDetail, channel }: Provenance,
): Flaw[] {
  const flaws: Flaw[] = []
  if (source !== undefined && !Object.hasOwn(notice.sources, source))
    flaws.push({ pointer: '/source', code: 'unknownCode' })
  else if (source !== undefined && notice.sources[source]!.other && !sourceDetail?.trim()) {
    flaws.push({ pointer: '/sourceDetail', code: 'required' })
  }
  if (sourceDetail !== undefined && hasControls(sourceDetail))
    flaws.push({ pointer: '/sourceDetail', code: 'badCharacters' })
  if (channel !== undefined && !Object.hasOwn(notice.channels, channel))
    flaws.push({ pointer: '/channel', code: 'unknownCode' })
  return flaws
}

/** Where a new datum goes: of a single kind to the entry there is, as its next version; else to one of its own. */
export async function placeOf(records: Records, kind: Kind) {
  const present = kind.single
    ? (await listCurrentEntriesOf(records, kind.category)).find(
        (row) => row.kind === kind.id && row.client_id === records.client,
      )
    : undefined
  return present
    ? { entry_id: present.entry_id, version: present.version + 1, reason: renewed }
    : { entry_id: uuidv7(), version: 1, reason: null }
}

/** An entry that speaks of another speaks of one that is there, of the right kind and of the same client. */
export async function checkReferences(
  records: Records,
  { rules }: Register,
  kind: Kind,
  payload: Payload,
): Promise<void> {
  for (const [name, field] of Object.entries(kind.fields)) {
    if (field.type !== 'entry' || payload[name] === undefined) continue
    const category = rules.kinds.get(field.kind)!.category
    const others = await listCurrentEntriesOf(records, category)
    if (!others.some((row) => row.entry_id === payload[name] && row.kind === field.kind)) {
      throw new Refusal('invalid', [{ pointer: `/payload/${name}`, code: 'badReference' }])
    }
  }
}

/** What every recording answers: the entry, and the client row as it stands after it. */
export async function recordedAnswer(
  records: Records,
  { register, actor }: Visit,
  written: EntryRow,
): Promise<Recorded> {
  const row = await findClient(records, register.rules, actor.group)
  if (!row) throw new Refusal('notFound')
  const entry = shownEntry(records, register, written)
  return {
    entry: sayKeeping(entry, written, register.rules, row['customership_ended_on']),
    client: clientOf(row, actor, register),
  }
}
