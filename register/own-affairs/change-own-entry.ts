import { open } from '../../access/open.ts'
import { Refusal } from '../../access/refusal.ts'
import type { Register, Visit } from '../../access/visit.ts'
import { currentEntry, type EntryRow } from '../entries/entry-queries.ts'
import { lockClients } from '../entries/lock-clients.ts'
import { writeVersion } from '../entries/write-version.ts'
import type { ChangeOwn, RemoveOwn, Written } from './contract.ts'
import { ownPurpose, themselfOf } from './open-own-record.ts'
import { writeOwn } from './write-own.ts'

/** Why an entry left the record when the person took it back; in the register's own language. */
const takenBack = 'Henkilö poisti tiedon verkkopalvelussa'

/**
 * Changes or adds what a person may change at once: contact data, languages, wishes, own presentation, skills (N10.1).
 * The version before stays as history, as with everybody's recording.
 *
 * Throws `Refusal`: `invalid`, `stale`, `notFound` (also for a kind that is not changed in place), `conflict`.
 */
export async function changeOwnEntry(visit: Visit, entryId: string, sent: ChangeOwn): Promise<Written> {
  const { register } = visit
  requireInPlace(register, sent.kind)
  return open(visit, { purpose: ownPurpose, operation: 'record', client: themselfOf(visit) }, async (records) => {
    if ((await lockClients(records)).length === 0) throw new Refusal('notFound')
    const row = await writeOwn(records, visit, { ...sent, entryId })
    return { entryId: row.entry_id, version: row.version }
  })
}

/** Takes back what a person has told of their skills and wishes: it leaves the record and stays in its history. */
export async function removeOwnEntry(visit: Visit, entryId: string, { version }: RemoveOwn): Promise<Written> {
  const { register, actor } = visit
  return open(visit, { purpose: ownPurpose, operation: 'annul', client: themselfOf(visit) }, async (records) => {
    if ((await lockClients(records)).length === 0) throw new Refusal('notFound')
    const [present] = await records.rows<EntryRow>(currentEntry, [records.clients, entryId])
    const kind = present && register.rules.kinds.get(present.kind)
    // What a person has exactly one of is changed, not taken away: the office must know how to reach them.
    if (!present || !kind?.changedInPlace || kind.single) throw new Refusal('notFound')
    if (present.is_annulled && present.recorded_by === actor.id && present.version === version + 1)
      return { entryId, version: present.version }
    if (present.version !== version || present.is_annulled) throw new Refusal('stale')
    const row = await writeVersion(
      records,
      register,
      {
        ...present,
        version: version + 1,
        is_annulled: true,
        reason: takenBack,
        recorded_by: actor.id,
        recorded_by_name: actor.name,
        recorded_office: null,
        recorded_at: register.now().toISOString(),
      },
      present.client_id,
    )
    return { entryId, version: row.version }
  })
}

function requireInPlace({ rules }: Register, kind: string): void {
  if (!rules.kinds.get(kind)?.changedInPlace) throw new Refusal('notFound')
}
