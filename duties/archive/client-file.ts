import type { Register } from '../../access/visit.ts'
import { clientFileFormat } from '../../derive/archive-documentation.ts'
import type { EntryRow } from '../../register/entries/entry-queries.ts'
import { unsealPayload } from '../../register/entries/seal-payload.ts'
import { attachmentFrom, type AttachmentRow } from '../../register/attachments/seal-attachment.ts'
import type { EntryAttachmentRow } from '../../register/attachments/entry-attachments.ts'
import type { MatterEventRow, MatterRow } from '../../register/matters/matter-queries.ts'
import type { MessageAttachmentRow, MessageRow, ThreadRow } from '../../register/messages/message-queries.ts'
import { boundTo } from '../../register/messages/read-threads.ts'

export type ArchivedClientRow = {
  readonly client_id: string
  readonly office: string
  readonly display_name: string
  readonly birth_year: number | null
  readonly service_language: string | null
  readonly customership_started_on: string | null
  readonly customership_ended_on: string | null
}

export type ArchivedPaperRow = {
  readonly client_id: string
  readonly number: string
  readonly kind: string
  readonly office: string
  readonly arrived_on: string
}

export type ArchivedThreadRow = Pick<ThreadRow, 'client_id' | 'thread_id' | 'office' | 'subject'>
export type ArchivedMessageRow = MessageRow & { readonly sent_by: string }

/** What goes into the file of one client: rows as they are kept, in the order of their ids and versions. */
export type Material = {
  readonly client: ArchivedClientRow
  readonly scope: 'everything' | 'entriesDue'
  readonly entries: readonly EntryRow[]
  /** Names and codes that the person is told by, where they are not among the entries themselves. */
  readonly identity: readonly EntryRow[]
  readonly matters: readonly MatterRow[]
  readonly events: readonly (MatterEventRow & { readonly matter_id: string })[]
  readonly papers: readonly ArchivedPaperRow[]
  /** Files on the entries, without content: each is a document of its own in the package. */
  readonly attachments: readonly EntryAttachmentRow[]
  readonly threads: readonly ArchivedThreadRow[]
  readonly messages: readonly ArchivedMessageRow[]
  /** Files on the messages, as those on the entries. */
  readonly onMessages: readonly MessageAttachmentRow[]
}

/** What a client's file says. */
export type ClientContent = ReturnType<typeof contentOf>

/** A client's file, and what the metadata beside it says of it. */
export type ClientFile = {
  readonly content: ClientContent
  readonly body: Buffer
  /** Entries and messages. */
  readonly entries: number
  readonly name: string
  readonly identityCode: string | undefined
  readonly language: string
  /** First and last day that the material is of, ISO 8601. */
  readonly from: string
  readonly to: string
  readonly holdsHealth: boolean
}

type Said = { readonly rule: string; readonly asOf: string }

/**
 * The file of one client in a package: data as JSON, opened of its seals, because the archive must be able to read it
 * when our keys are gone. The same material gives the same bytes.
 */
export function clientFile(register: Opening, material: Material, said: Said): ClientFile {
  const { client, entries, messages } = material
  const content = contentOf(register, material, said)
  const instants = [...entries.map((row) => row.recorded_at), ...messages.map((row) => row.sent_at)]
  const days = instants.map((at) => at.slice(0, 10)).toSorted()
  return {
    content,
    body: Buffer.from(JSON.stringify(content) + '\n'),
    entries: content.entries.length + messages.length,
    name: client.display_name,
    identityCode: content.client.identityCode,
    language: client.service_language ?? 'fi',
    from: days[0] ?? client.customership_started_on ?? said.asOf,
    to: days.at(-1) ?? client.customership_ended_on ?? said.asOf,
    holdsHealth: entries.some(({ category }) => category === 'health'),
  }
}

type Opening = Pick<Register, 'rules' | 'seals'>

function contentOf({ rules, seals }: Opening, material: Material, { rule, asOf }: Said) {
  const { client, scope, entries, identity, matters, events, papers, attachments, threads, messages, onMessages } =
    material
  const payloadOf = (row: EntryRow) => {
    const kind = rules.kinds.get(row.kind)
    return kind ? unsealPayload(kind, row.payload, row.client_id, seals) : row.payload
  }
  const code = latestOf([...identity, ...entries], 'identityCode')
  const identityCode = code && (payloadOf(code)['identityCode'] as string | undefined)
  const byEntry = Map.groupBy(entries, (row) => row.entry_id)
  const onEntry = Map.groupBy(attachments, (row) => row.entry_id)
  const onMessage = Map.groupBy(onMessages, (row) => row.message_id)
  const attached = (rows: readonly AttachmentRow[] | undefined) =>
    rows ? { attachments: rows.map((row) => ({ ...attachmentFrom(seals, row), path: pathOfDocument(row) })) } : {}
  return {
    format: clientFileFormat,
    edition: rules.notice.edition,
    rule,
    asOf,
    scope,
    client: {
      clientId: client.client_id,
      name: client.display_name,
      ...(identityCode ? { identityCode } : {}),
      office: client.office,
      ...(client.birth_year ? { birthYear: client.birth_year } : {}),
    },
    entries: [...byEntry].map(([entryId, versions]) => ({
      entryId,
      category: versions[0]!.category,
      kind: versions[0]!.kind,
      versions: versions.map((row) => ({
        version: row.version,
        payload: payloadOf(row),
        ...(row.occurred_from ? { occurredFrom: row.occurred_from } : {}),
        ...(row.occurred_to ? { occurredTo: row.occurred_to } : {}),
        source: row.source,
        ...(row.source_detail ? { sourceDetail: row.source_detail } : {}),
        channel: row.channel,
        recordedBy: row.recorded_by,
        recordedByName: row.recorded_by_name,
        ...(row.recorded_office ? { recordedOffice: row.recorded_office } : {}),
        recordedAt: row.recorded_at,
        ...(row.is_annulled ? { annulled: true } : {}),
        ...(row.reason ? { reason: row.reason } : {}),
        edition: row.edition,
      })),
      ...attached(onEntry.get(entryId)),
    })),
    threads: threads.map((thread) => ({
      threadId: thread.thread_id,
      subject: seals.unseal(thread.subject, boundTo.subject(thread.thread_id)),
      office: thread.office,
      messages: messages
        .filter((row) => row.thread_id === thread.thread_id)
        .map((row) => ({
          messageId: row.message_id,
          byClient: row.by_client,
          sentBy: row.sent_by,
          sentByName: row.sent_by_name,
          sentAt: row.sent_at,
          ...(row.read_at ? { readAt: row.read_at } : {}),
          text: seals.unseal(row.sealed, boundTo.text(row.message_id)),
          ...attached(onMessage.get(row.message_id)),
        })),
    })),
    matters: matters.map((row) => ({
      number: row.number,
      kind: row.kind,
      office: row.office,
      state: row.state,
      ...(row.result ? { result: row.result } : {}),
      receivedOn: row.received_on,
      ...(row.due_on ? { dueOn: row.due_on } : {}),
      ...(row.closed_on ? { closedOn: row.closed_on } : {}),
      ...(row.answer ? { answer: row.answer } : {}),
      events: events
        .filter((event) => event.matter_id === row.matter_id)
        .map((event) => ({
          version: event.version,
          state: event.state,
          ...(event.note ? { note: event.note } : {}),
          ...(event.answer ? { answer: event.answer } : {}),
          doneByName: event.done_by_name,
          doneAt: event.done_at,
        })),
    })),
    papers: papers.map(({ number, kind, office, arrived_on }) => ({ number, kind, office, arrivedOn: arrived_on })),
  }
}

/** Endings by what the content of a file is. */
const endings: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.oasis.opendocument.text': 'odt',
}

/** Where a document lies in the package. No name that somebody gave a file stands in a path. */
export const pathOfDocument = ({ client_id: client, attachment_id: id, media_type: type }: AttachmentRow) =>
  `documents/${client}/${id}.${endings[type] ?? 'bin'}`

/** The version that stands, of the only entry of its kind that does. */
const latestOf = (rows: readonly EntryRow[], kind: string) =>
  rows
    .filter((row) => row.kind === kind)
    .toSorted((a, b) => (a.recorded_at < b.recorded_at ? -1 : 1))
    .findLast((row) => !row.is_annulled)
