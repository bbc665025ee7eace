import type { Register } from '../../access/visit.ts'
import { clientFileFormat } from '../../derive/archive-documentation.ts'
import type { EntryRow } from '../../register/entries/entry-queries.ts'
import { unsealPayload } from '../../register/entries/seal-payload.ts'
import { attachmentFrom } from '../../register/attachments/seal-attachment.ts'
import type { EntryAttachmentRow } from '../../register/attachments/entry-attachments.ts'
import type { MatterEventRow, MatterRow } from '../../register/matters/matter-queries.ts'

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
}

/** What a client's file says. */
export type ClientContent = ReturnType<typeof contentOf>

/** A client's file, and what the metadata beside it says of it. */
export type ClientFile = {
  readonly content: ClientContent
  readonly body: Buffer
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
  const { client, entries } = material
  const content = contentOf(register, material, said)
  const days = entries.map((row) => row.recorded_at.slice(0, 10)).toSorted()
  return {
    content,
    body: Buffer.from(JSON.stringify(content) + '\n'),
    entries: content.entries.length,
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
  const { client, scope, entries, identity, matters, events, papers, attachments } = material
  const payloadOf = (row: EntryRow) => {
    const kind = rules.kinds.get(row.kind)
    return kind ? unsealPayload(kind, row.payload, row.client_id, seals) : row.payload
  }
  const code = latestOf([...identity, ...entries], 'identityCode')
  const identityCode = code && (payloadOf(code)['identityCode'] as string | undefined)
  const byEntry = Map.groupBy(entries, (row) => row.entry_id)
  const onEntry = Map.groupBy(attachments, (row) => row.entry_id)
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
      ...(onEntry.has(entryId)
        ? {
            attachments: onEntry
              .get(entryId)!
              .map((row) => ({ ...attachmentFrom(seals, row), path: pathOfDocument(row) })),
          }
        : {}),
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
export const pathOfDocument = ({ client_id: client, attachment_id: id, media_type: type }: EntryAttachmentRow) =>
  `documents/${client}/${id}.${endings[type] ?? 'bin'}`

/** The version that stands, of the only entry of its kind that does. */
const latestOf = (rows: readonly EntryRow[], kind: string) =>
  rows
    .filter((row) => row.kind === kind)
    .toSorted((a, b) => (a.recorded_at < b.recorded_at ? -1 : 1))
    .findLast((row) => !row.is_annulled)
