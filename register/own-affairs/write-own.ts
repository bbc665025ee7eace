import { isDeepStrictEqual } from 'node:util'
import type { Records } from '../../access/records.ts'
import { Refusal } from '../../access/refusal.ts'
import type { Visit } from '../../access/visit.ts'
import type { Payload } from '../entries/check-payload.ts'
import { currentEntry, type EntryRow } from '../entries/entry-queries.ts'
import { entryFrom, listCurrentEntriesOf } from '../entries/read-entries.ts'
import { checked, checkReferences, kindOf } from '../entries/record-entry.ts'
import { renewed, writeVersion } from '../entries/write-version.ts'

/** What the person says of themself: an entry named by themself when it is new, so that the same one sent twice is one. */
export type OwnWords = {
  readonly kind: string
  readonly entryId: string
  /** The version that the person saw; 0 for a new entry. */
  readonly seen: number
  readonly payload: Payload
  /** Why there is a next version; `renewed` unless said: a new datum took the place of one that was right in its time. */
  readonly reason?: string
}

/**
 * Writes what the person says as the next version of an entry, or as a new one: from the person themself, by the e-service
 * (N6.1). Of a kind that a person has only one of, a new datum becomes the next version of the one there is. What was
 * written already by the same act comes back as it stands. The clients must be locked.
 *
 * Throws `Refusal`: `invalid` with every flaw; `stale` when somebody else was quicker; `notFound` for an entry of another
 * kind, or of another client; `conflict` when the name is taken, by something else of the person's own too (`sentAlready`).
 */
export async function writeOwn(records: Records, visit: Visit, words: OwnWords): Promise<EntryRow> {
  const { register, actor } = visit
  const kind = kindOf(register, words.kind)
  const payload = checked(kind, words.payload, register)
  const present = await presentOf(records, words)
  const isMine = present?.recorded_by === actor.id
  if (words.seen === 0 && present?.entry_id === words.entryId) {
    if (!isMine || present.kind !== kind.id) throw new Refusal('conflict')
    // Sent already: the same is done once, and other words under its name would be lost unseen.
    const known = entryFrom(present, register).payload
    if (!isDeepStrictEqual(withoutDay(known), withoutDay(payload)))
      throw new Refusal('conflict', [{ pointer: '', code: 'sentAlready' }])
    return present
  }
  if (words.seen > 0) {
    if (!present || present.kind !== kind.id || present.is_annulled) throw new Refusal('notFound')
    if (present.version !== words.seen) {
      const isSame = isMine && isDeepStrictEqual(entryFrom(present, register).payload, payload)
      if (isSame && present.version === words.seen + 1) return present
      throw new Refusal('stale')
    }
  }
  await checkReferences(records, register, kind, payload)
  const single = words.seen === 0 && kind.single ? await singleOf(records, kind.id, kind.category) : undefined
  const before = words.seen > 0 ? present : single
  return writeVersion(
    records,
    register,
    {
      entry_id: before?.entry_id ?? words.entryId,
      version: (before?.version ?? 0) + 1,
      reason: before ? (words.reason ?? renewed) : null,
      kind: kind.id,
      payload,
      source: 'self',
      source_detail: null,
      channel: 'eService',
      recorded_by: actor.id,
      recorded_by_name: actor.name,
      recorded_office: null,
      recorded_at: register.now().toISOString(),
      is_annulled: false,
    },
    before?.client_id ?? records.client,
  )
}

/** What is sent again may come on the next day: the day on which it came is no other content. */
const withoutDay = ({ givenOn: _givenOn, receivedOn: _receivedOn, ...content }: Payload): Payload => content

async function presentOf(records: Records, { entryId }: OwnWords): Promise<EntryRow | undefined> {
  const [present] = await records.rows<EntryRow>(currentEntry, [records.clients, entryId])
  return present
}

const singleOf = async (records: Records, kind: string, category: string): Promise<EntryRow | undefined> =>
  (await listCurrentEntriesOf(records, category)).find((row) => row.kind === kind && row.client_id === records.client)
