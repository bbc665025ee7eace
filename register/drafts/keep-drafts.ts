import { open } from '../../access/open.ts'
import { Refusal } from '../../access/refusal.ts'
import type { Visit } from '../../access/visit.ts'
import { findClient } from '../clients/client-queries.ts'
import type { Draft, Drafts, SaveDraft } from './contract.ts'
import { dropDraft, type DraftRow, draftsOfClient, upsertDraft } from './draft-queries.ts'

/** Longest draft kept, in characters of JSON. */
const longest = 60_000

/** The drafts that the actor has begun about a client, newest first. */
export async function listDrafts(visit: Visit, clientId: string, purpose: string): Promise<Drafts> {
  const { actor, register } = visit
  return open(visit, { purpose, operation: 'readDrafts', client: clientId }, async (records) => {
    if (!(await findClient(records, register.rules, actor.group))) throw new Refusal('notFound')
    const rows = await records.rows<DraftRow>(draftsOfClient, [records.client, actor.id])
    return {
      drafts: rows.map((row) => ({
        draftId: row.draft_id,
        kind: row.kind,
        content: JSON.parse(register.seals.unseal(row.sealed, `${row.client_id}:draft`)),
        savedAt: row.saved_at,
      })),
    }
  })
}

/** Keeps what has been written so far, sealed: whatever is in a draft, no dump shows it. */
export async function saveDraft(visit: Visit, clientId: string, draftId: string, sent: SaveDraft): Promise<Draft> {
  const { actor, register } = visit
  const content = JSON.stringify(sent.content)
  if (content.length > longest) throw new Refusal('invalid', [{ pointer: '/content', code: 'tooLong', limit: longest }])
  if (!register.rules.kinds.has(sent.kind)) throw new Refusal('invalid', [{ pointer: '/kind', code: 'unknownCode' }])
  const savedAt = register.now().toISOString()
  return open(visit, { purpose: sent.purpose, operation: 'saveDraft', client: clientId }, async (records) => {
    if (!(await findClient(records, register.rules, actor.group))) throw new Refusal('notFound')
    const sealed = register.seals.seal(content, `${records.client}:draft`)
    await records.change(upsertDraft, [records.client, actor.id, draftId, sent.kind, sealed, savedAt])
    return { draftId, kind: sent.kind, content: sent.content, savedAt }
  })
}

export async function discardDraft(visit: Visit, clientId: string, draftId: string, purpose: string): Promise<void> {
  const { actor } = visit
  await open(visit, { purpose, operation: 'saveDraft', client: clientId }, async (records) => {
    if ((await dropDraft(records, actor.id, draftId)) !== 1) throw new Refusal('notFound')
  })
}
