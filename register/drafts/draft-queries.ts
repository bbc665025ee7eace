import { type Records, statement } from '../../access/records.ts'

export type DraftRow = { draft_id: string; kind: string; sealed: string; saved_at: string; client_id: string }

export const draftsOfClient = statement(
  'drafts-of-client',
  'select client_id, draft_id, kind, sealed, saved_at from draft where client_id = $1 and staff_id = $2 order by saved_at desc',
)

export const upsertDraft = statement(
  'upsert-draft',
  `insert into draft (client_id, staff_id, draft_id, kind, sealed, saved_at) values ($1, $2, $3, $4, $5, $6)
   on conflict (client_id, staff_id, draft_id) do update set kind = excluded.kind, sealed = excluded.sealed, saved_at = excluded.saved_at`,
)

const deleteDraft = statement(
  'delete-draft',
  'delete from draft where client_id = $1 and staff_id = $2 and draft_id = $3',
)

export const dropDraft = (records: Records, staffId: string, draftId: string) =>
  records.change(deleteDraft, [records.client, staffId, draftId])
