import { open } from '../../access/open.ts'
import { type Records, statement } from '../../access/records.ts'
import { Refusal } from '../../access/refusal.ts'
import type { Visit } from '../../access/visit.ts'
import { type LockedClient, lockClients } from '../entries/lock-clients.ts'
import { findClient } from './client-queries.ts'
import type { Duplicates, OtherClient } from './contract.ts'

type Decision = 'marked' | 'merged' | 'parted'
type DuplicateRow = {
  client_id: string
  other_id: string
  state: Decision
  reason: string
  decided_by: string
  decided_at: string
}

const upsertDecision = statement(
  'upsert-duplicate',
  `insert into client_duplicate (client_id, other_id, state, reason, decided_by, decided_at) values ($1, $2, $3, $4, $5, $6)
   on conflict (client_id, other_id) do update
   set state = excluded.state, reason = excluded.reason, decided_by = excluded.decided_by, decided_at = excluded.decided_at`,
)
const mergeInto = statement(
  'merge-client',
  `update client set merged_into = $2, changed_at = $3 where client_id = $1 and merged_into is null
     and not exists (select from client under where under.merged_into = $1)`,
)
const partFrom = statement(
  'part-client',
  'update client set merged_into = null, changed_at = $3 where client_id = $1 and merged_into = $2',
)
const duplicatesOfClient = statement(
  'duplicates-of-client',
  'select client_id, other_id, state, reason, decided_by, decided_at from client_duplicate where client_id = $1 order by decided_at desc',
)

/** Marks that another row is probably the same person. Nothing changes yet but that it is known. */
export const markDuplicate = (visit: Visit, clientId: string, sent: OtherClient) =>
  decide(visit, clientId, sent, 'marked', async () => undefined)

/**
 * Joins another row to this client: its entries are read with this one's, and its id opens this record. The rows stay
 * apart underneath, so that the merge can be taken back whole.
 */
export const mergeClients = (visit: Visit, clientId: string, sent: OtherClient) =>
  decide(visit, clientId, sent, 'merged', async (records, other, locked) => {
    const at = visit.register.now().toISOString()
    const [standing, joined] = [records.client, other].map((id) => locked.find((row) => row.client_id === id))
    if (!standing || !joined || standing.merged_into) throw new Refusal('conflict')
    // The row that stands speaks for both in every list: a safety ban must not end by joining. The other way round it may.
    if (joined.safety_ban && !standing.safety_ban)
      throw new Refusal('conflict', [{ pointer: '/other', code: 'safetyBan' }])
    // A row that others are merged into stays where it is: those are parted first, and each merge can be taken back alone.
    if ((await records.change(mergeInto, [other, records.client, at])) !== 1) throw new Refusal('conflict')
  })

/** Takes a merge back: each row has again exactly the entries that were recorded on it. */
export const partClients = (visit: Visit, clientId: string, sent: OtherClient) =>
  decide(visit, clientId, sent, 'parted', async (records, other) => {
    if ((await records.change(partFrom, [other, records.client, visit.register.now().toISOString()])) !== 1)
      throw new Refusal('conflict')
  })

const operations = { marked: 'markDuplicate', merged: 'merge', parted: 'part' } as const

/** The gate opens the errand's client and the other one together: both must be within reach of the actor's rule. */
async function decide(
  visit: Visit,
  clientId: string,
  { purpose, other, reason }: OtherClient,
  decision: Decision,
  act: (records: Records, other: string, locked: readonly LockedClient[]) => Promise<void>,
): Promise<Duplicates> {
  if (other === clientId) throw new Refusal('invalid', [{ pointer: '/other', code: 'badReference' }])
  const { register, actor } = visit
  const errand = { purpose, operation: operations[decision], client: clientId, other, reason } as const
  return open(visit, errand, async (records) => {
    if (!(await findClient(records, register.rules, actor.group))) throw new Refusal('notFound')
    if (!records.clients.includes(other)) throw new Refusal('notFound')
    await act(records, other, await lockClients(records))
    await records.change(upsertDecision, [
      records.client,
      other,
      decision,
      reason,
      actor.id,
      register.now().toISOString(),
    ])
    return duplicatesFrom(await records.rows<DuplicateRow>(duplicatesOfClient, [records.client]))
  })
}

const duplicatesFrom = (rows: readonly DuplicateRow[]): Duplicates => ({
  duplicates: rows.map((row) => ({
    clientId: row.client_id,
    otherId: row.other_id,
    state: row.state,
    reason: row.reason,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
  })),
})
