import { open } from '../../access/open.ts'
import { type Records, statement } from '../../access/records.ts'
import type { Visit } from '../../access/visit.ts'
import type { StartAnswers, StartDraft } from './contract.ts'
import { ownPurpose } from './open-own-record.ts'

const draftByCode = statement('start-draft-by-code', 'select sealed, saved_at from start_draft where code_hash = $1')
const upsertDraft = statement(
  'upsert-start-draft',
  `insert into start_draft (code_hash, sealed, saved_at) values ($1, $2, $3)
   on conflict (code_hash) do update set sealed = excluded.sealed, saved_at = excluded.saved_at`,
)
const dropDraft = statement('drop-start-draft', 'delete from start_draft where code_hash = $1')

const boundTo = (hash: Buffer) => `start-draft:${hash.toString('hex')}`

/**
 * What a person has begun to tell in order to start a job search, found by their own identity code: whoever is no client
 * has nothing else in the register. Each of these leaves its line in the log as a look for oneself does.
 */
export const openStartDraft = (visit: Visit, identityCode: string): Promise<StartDraft> =>
  withDraft(visit, identityCode, async (records, hash) => {
    const [row] = await records.rows<{ sealed: string; saved_at: string }>(draftByCode, [hash])
    if (!row) return { answers: {} }
    const answers = JSON.parse(visit.register.seals.unseal(row.sealed, boundTo(hash))) as StartAnswers
    return { answers, savedAt: row.saved_at }
  })

/** Keeps what has been told so far, sealed; the person goes on with it whenever they come back. */
export const saveStartDraft = (visit: Visit, identityCode: string, answers: StartAnswers): Promise<StartDraft> =>
  withDraft(visit, identityCode, async (records, hash) => {
    const savedAt = visit.register.now().toISOString()
    const sealed = visit.register.seals.seal(JSON.stringify(answers), boundTo(hash))
    await records.change(upsertDraft, [hash, sealed, savedAt])
    return { answers, savedAt }
  })

/** What has been sent is no draft any longer. */
export const dropStartDraft = (visit: Visit, identityCode: string): Promise<number> =>
  withDraft(visit, identityCode, (records, hash) => records.change(dropDraft, [hash]))

function withDraft<T>(
  visit: Visit,
  identityCode: string,
  work: (records: Records, hash: Buffer) => Promise<T>,
): Promise<T> {
  const hash = visit.register.seals.lookupHash(identityCode)
  return open(
    visit,
    { purpose: ownPurpose, operation: 'draftStart', sought: { by: 'identityCode', hash, includeFormer: false } },
    (records) => work(records, hash),
  )
}
