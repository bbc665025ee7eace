import type { Records } from '../../access/records.ts'
import { todayOf, type Visit } from '../../access/visit.ts'
import type { Kind } from '../../rulebook/kind.ts'
import type { Language } from '../../rulebook/text.ts'
import { cameTo, clarificationState, isAnswered, isHandled } from '../clarifications/clarification-state.ts'
import type { OwnEvent, OwnSent } from '../clarifications/contract.ts'
import { stateWords } from '../clarifications/state-words.ts'
import { type DraftRow, draftsOfClient, dropDraft } from '../drafts/draft-queries.ts'
import type { Entry } from '../entries/contract.ts'
import type { EntryRow } from '../entries/entry-queries.ts'
import { type Attachments, entryFrom } from '../entries/read-entries.ts'
import { isInternal } from '../statements/statement-rights.ts'
import { sayDay, sayFields, type Saying, saySummary } from './say-entry.ts'

type Draft = NonNullable<OwnEvent['draft']>

/**
 * What the person has begun to answer, by the request; sealed, theirs alone. What can no longer be sent is dropped: its last
 * day has gone, or there is an answer (trap 20). Those that nobody looks at, the clock removes.
 */
export async function answerDrafts(
  records: Records,
  { register, actor }: Visit,
  rows: readonly EntryRow[],
): Promise<ReadonlyMap<string, Draft>> {
  const today = todayOf(register)
  const entries = standing(register, rows)
  const open = new Set(
    entries
      .filter(({ kind, payload }) => kind === 'clarificationRequest' && String(payload['answerBy']) >= today)
      .filter(({ entryId }) => !isAnswered(entryId, entries))
      .map(({ entryId }) => entryId),
  )
  const drafts = new Map<string, Draft>()
  for (const row of await records.rows<DraftRow>(draftsOfClient, [records.client, actor.id])) {
    if (row.kind !== 'clarificationAnswer') continue
    if (!open.has(row.draft_id)) await dropDraft(records, actor.id, row.draft_id)
    else {
      const content = JSON.parse(register.seals.unseal(row.sealed, `${row.client_id}:draft`)) as Partial<Draft>
      drafts.set(row.draft_id, {
        text: content.text ?? '',
        attachmentsFollow: content.attachmentsFollow ?? false,
        savedAt: row.saved_at,
      })
    }
  }
  return drafts
}

const standing = (register: Visit['register'], rows: readonly EntryRow[]): Entry[] =>
  rows.filter(({ is_annulled }) => !is_annulled).map((row) => entryFrom(row, register))

/** Says an entry that another speaks of by its kind and its day. */
export function entrySayer(
  { register: { rules } }: Visit,
  { language }: { readonly language: Language },
  rows: readonly EntryRow[],
): (entryId: string) => string | undefined {
  const byId = new Map(rows.map((row) => [row.entry_id, row]))
  return (entryId) => {
    const row = byId.get(entryId)
    const day = row && String(row.payload['issuedOn'] ?? row.occurred_from ?? row.recorded_at)
    return row && `${rules.kinds.get(row.kind)?.label[language] ?? ''} ${sayDay(day!)}`
  }
}

type Beside = { readonly drafts: ReadonlyMap<string, Draft>; readonly attachments: Attachments }

/**
 * Statements and requests for clarification in one list, newest first, each request with what has come to it; annulled
 * statements stay, as such (N5.8). Statements internal to the office went to no payer and stand in the record only. An answer
 * whose request the office has taken back stands for itself: what the person sent is never out of sight.
 */
export function eventsOf(
  { register, actor }: Visit,
  saying: Saying,
  rows: readonly EntryRow[],
  { drafts, attachments }: Beside,
): OwnEvent[] {
  const today = todayOf(register)
  const entries = standing(register, rows).map((entry) => ({ ...entry, hasFiles: attachments.has(entry.entryId) }))
  const rowOf = new Map(rows.map((row) => [row.entry_id, row]))
  const sentFrom = (entry: Entry): OwnSent => {
    const kind = saying.rules.kinds.get(entry.kind)!
    // Where it belongs and when it came stand beside it.
    const { request: _request, receivedOn, ...payload } = entry.payload
    return {
      entryId: entry.entryId,
      kind: entry.kind,
      title: kind.label[saying.language],
      fields: sayFields(saying, kind, payload),
      on: String(receivedOn),
      recordedAt: entry.recordedAt,
      byThemself: rowOf.get(entry.entryId)?.recorded_by === actor.client,
      channel: saying.rules.notice.channels[entry.channel]?.label[saying.language] ?? '',
      attachments: [...(attachments.get(entry.entryId) ?? [])],
    }
  }
  const eventFrom = (row: EntryRow, kind: Kind, on: unknown): OwnEvent => {
    const { payload } = entryFrom(row, register)
    return {
      entryId: row.entry_id,
      kind: row.kind,
      title: kind.label[saying.language],
      summary: saySummary(saying, kind, payload),
      fields: sayFields(saying, kind, payload),
      on: String(on),
      mayAnswer: false,
      mayAttach: false,
      sent: [],
      ...(row.is_annulled ? { annulled: true as const } : {}),
    }
  }
  const requestFrom = (event: OwnEvent, request: (typeof entries)[number]): OwnEvent => {
    const state = clarificationState(request, entries, today)
    const answered = isAnswered(request.entryId, entries)
    const handled = isHandled(request, entries)
    const answerBy = String(request.payload['answerBy'])
    const draft = drafts.get(request.entryId)
    const mayAnswer = !answered && !handled && answerBy >= today
    return {
      ...event,
      answerBy,
      state,
      stateLabel: stateWords[state][saying.language],
      ...(request.payload['attachments'] === undefined ? {} : { asksAttachments: true as const }),
      mayAnswer,
      mayAttach: answered && !handled,
      ...(mayAnswer && draft ? { draft } : {}),
      sent: cameTo(request.entryId, entries).map(sentFrom),
    }
  }
  const requests = new Map(entries.filter(({ kind }) => kind === 'clarificationRequest').map((e) => [e.entryId, e]))
  return rows
    .flatMap((row): OwnEvent[] => {
      const kind = saying.rules.kinds.get(row.kind)!
      switch (row.kind) {
        case 'labourPolicyStatement':
          return isInternal(register, row.payload['code']) ? [] : [eventFrom(row, kind, row.payload['issuedOn'])]
        case 'clarificationRequest':
          return [requestFrom(eventFrom(row, kind, row.payload['requestedOn']), requests.get(row.entry_id)!)]
        case 'clarificationAnswer':
        case 'clarificationAttachments': {
          if (requests.has(String(row.payload['request']))) return []
          const entry = entries.find(({ entryId }) => entryId === row.entry_id)!
          return [{ ...eventFrom(row, kind, row.payload['receivedOn']), fields: [], sent: [sentFrom(entry)] }]
        }
        default:
          return []
      }
    })
    .toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
}
