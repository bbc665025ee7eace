import type { Records } from '../../access/records.ts'
import { Refusal } from '../../access/refusal.ts'
import { todayOf, type Visit } from '../../access/visit.ts'
import { open } from '../../access/open.ts'
import { type CheckedFile, checkAttachments, type ScanFile } from '../attachments/check-attachments.ts'
import { attachmentsOf, attachTo } from '../attachments/entry-attachments.ts'
import { dropDraft, upsertDraft } from '../drafts/draft-queries.ts'
import type { EntryRow } from '../entries/entry-queries.ts'
import { entryFrom, listCurrentEntriesOf } from '../entries/read-entries.ts'
import type { OwnAffairs } from '../own-affairs/contract.ts'
import { act, presentOf, standsInTheWay } from '../own-affairs/do-own-affairs.ts'
import { ownPurpose, themselfOf } from '../own-affairs/open-own-record.ts'
import type { ImportedWords } from '../own-affairs/say-entry.ts'
import { writeOwn } from '../own-affairs/write-own.ts'
import { cameTo, isAnswered, isHandled } from './clarification-state.ts'
import {
  type AnswerRequest,
  type DraftAnswer,
  type DraftKept,
  mostToRequest,
  type SendAttachments,
} from './contract.ts'

type Looking = { readonly scan?: ScanFile | undefined }

/**
 * Answers a request for clarification, once and until its last day; an answer may be empty and cannot be changed. What hangs
 * on it commits with it, and what was begun is dropped.
 *
 * Throws `Refusal`: `conflict` when it has been answered (`answered`), is handled (`handled`) or its last day has gone
 * (`late`): then the answer goes by another channel; `invalid` for an attachment that is not one; `unavailable` when
 * attachments cannot be looked at.
 */
export async function answerRequest(
  visit: Visit,
  sent: AnswerRequest,
  importedWords: ImportedWords,
  { scan }: Looking,
): Promise<OwnAffairs> {
  const files = await checkAttachments(sent.attachments ?? [], scan)
  return act<AnswerRequest>(async (records, _, { entryId, request, text, attachmentsFollow }) => {
    const { asked, rows, entries } = await standingOf(records, visit, request)
    const answer = entries.find(({ kind, payload }) => kind === 'clarificationAnswer' && payload['request'] === request)
    if (answer && answer.entryId !== entryId) throw standsInTheWay('/request', 'answered')
    const today = todayOf(visit.register)
    if (!answer) refuseUnlessOpen(asked, entries, today)
    const payload = { request, receivedOn: today, ...said(text), attachmentsFollow }
    const isNew = !rows.some(({ entry_id }) => entry_id === entryId)
    const written = await writeOwn(records, visit, { kind: 'clarificationAnswer', entryId, seen: 0, payload })
    await attachOnce(records, visit, written, files, isNew)
    await dropDraft(records, visit.actor.id, request)
  })(visit, sent, importedWords)
}

/**
 * Sends what was missing from an answer: files and words that come beside it and leave it as it was sent. They are taken
 * until the request is handled, after the last day too: what has come before the decision is looked at.
 *
 * Throws `Refusal`: `conflict` when there is no answer yet (`notAnswered`) or the request is handled (`handled`); `invalid`
 * when nothing is sent, when too much is, and for an attachment that is not one; `unavailable`.
 */
export async function sendAttachments(
  visit: Visit,
  sent: SendAttachments,
  importedWords: ImportedWords,
  { scan }: Looking,
): Promise<OwnAffairs> {
  const files = await checkAttachments(sent.attachments ?? [], scan)
  if (files.length === 0 && sent.text.trim() === '')
    throw new Refusal('invalid', [{ pointer: '/attachments', code: 'required' }])
  return act<SendAttachments>(async (records, _, { entryId, request, text, attachmentsFollow }) => {
    const { asked, rows, entries } = await standingOf(records, visit, request)
    const isNew = !rows.some(({ entry_id }) => entry_id === entryId)
    if (isNew) {
      if (isHandled(asked, entries)) throw standsInTheWay('/request', 'handled')
      if (!isAnswered(request, entries)) throw standsInTheWay('/request', 'notAnswered')
      const came = new Set(cameTo(request, entries).map((entry) => entry.entryId))
      const present = await attachmentsOf(
        records,
        visit.register,
        rows.filter(({ entry_id }) => came.has(entry_id)),
      )
      const count = [...present.values()].reduce((sum, each) => sum + each.length, files.length)
      if (count > mostToRequest)
        throw new Refusal('invalid', [{ pointer: '/attachments', code: 'tooMany', limit: mostToRequest }])
    }
    const payload = { request, receivedOn: todayOf(visit.register), ...said(text), attachmentsFollow }
    const written = await writeOwn(records, visit, { kind: 'clarificationAttachments', entryId, seen: 0, payload })
    await attachOnce(records, visit, written, files, isNew)
  })(visit, sent, importedWords)
}

/** Keeps what has been written of an answer so far, sealed, until it is sent or its last day goes. */
export async function draftAnswer(
  visit: Visit,
  { request, text, attachmentsFollow = false }: DraftAnswer,
): Promise<DraftKept> {
  const { register, actor } = visit
  const savedAt = register.now().toISOString()
  return open(visit, { purpose: ownPurpose, operation: 'saveDraft', client: themselfOf(visit) }, async (records) => {
    const { asked, entries } = await standingOf(records, visit, request)
    if (isAnswered(request, entries)) throw standsInTheWay('/request', 'answered')
    refuseUnlessOpen(asked, entries, todayOf(register))
    const sealed = register.seals.seal(JSON.stringify({ text, attachmentsFollow }), `${records.client}:draft`)
    await records.change(upsertDraft, [records.client, actor.id, request, 'clarificationAnswer', sealed, savedAt])
    return { savedAt }
  })
}

/** Hangs the files on what is new; what was sent already has them, and no others are taken under its name. */
async function attachOnce(
  records: Records,
  { register }: Visit,
  written: EntryRow,
  files: readonly CheckedFile[],
  isNew: boolean,
): Promise<void> {
  if (isNew) return attachTo(records, register, written, files)
  const present = (await attachmentsOf(records, register, [written])).get(written.entry_id) ?? []
  const isSame =
    present.length === files.length &&
    files.every((file) => present.some(({ attachmentId }) => attachmentId === file.attachmentId))
  if (!isSame) throw new Refusal('conflict', [{ pointer: '/attachments', code: 'sentAlready' }])
}

/** The request, of this person, with everything that stands beside it. */
async function standingOf(records: Records, visit: Visit, request: string) {
  const asked = await presentOf(records, visit, request, 'clarificationRequest')
  const rows: readonly EntryRow[] = await listCurrentEntriesOf(records, asked.category)
  return { asked, rows, entries: rows.map((row) => entryFrom(row, visit.register)) }
}

type Standing = Awaited<ReturnType<typeof standingOf>>

function refuseUnlessOpen(asked: Standing['asked'], entries: Standing['entries'], today: string): void {
  if (isHandled(asked, entries)) throw standsInTheWay('/request', 'handled')
  const answerBy = String(asked.payload['answerBy'])
  if (answerBy < today) throw standsInTheWay('/request', 'late', answerBy)
}

const said = (text: string) => (text.trim() === '' ? {} : { text: text.trim() })
