import type { Records, Statement } from '../../access/records.ts'
import type { EntryRow } from '../../register/entries/entry-queries.ts'
import type { MatterEventRow, MatterRow } from '../../register/matters/matter-queries.ts'
import type { EntryAttachmentRow } from '../../register/attachments/entry-attachments.ts'
import type { MessageAttachmentRow } from '../../register/messages/message-queries.ts'
import {
  attachmentsToPackage,
  clientsToPackage,
  eventsToPackage,
  everyVersion,
  identityOfClients,
  mattersToPackage,
  messageAttachmentsToPackage,
  messagesToPackage,
  papersToPackage,
  rowsOfPersons,
  threadsToPackage,
  versionsOfEntries,
} from './archive-queries.ts'
import type {
  ArchivedClientRow,
  ArchivedMessageRow,
  ArchivedPaperRow,
  ArchivedThreadRow,
  Material,
} from './client-file.ts'
import type { ClientToPackage } from './contract.ts'

type PersonRow = { readonly client_id: string; readonly person: string }
type EventRow = MatterEventRow & { readonly client_id: string; readonly matter_id: string }

/**
 * What the register holds of a page of clients, in the order of the page: of some everything, that of the rows merged into
 * theirs too, of others the entries that are due, with all their versions, and the messages. A client of the page who is no longer there is left out.
 */
export async function readMaterial(records: Records, page: readonly ClientToPackage[]): Promise<Material[]> {
  const ids = page.map(({ clientId }) => clientId)
  const whole = page.filter(({ entries }) => entries === undefined).map(({ clientId }) => clientId)
  const parts = page.filter(({ entries }) => entries !== undefined)
  const partIds = parts.map(({ clientId }) => clientId)
  const due = parts.flatMap(({ entries = [] }) => entries)

  const clients = await records.rows<ArchivedClientRow>(clientsToPackage, [ids])
  const rows = whole.length > 0 ? await records.rows<PersonRow>(rowsOfPersons, [whole]) : []
  const personOf = new Map(rows.map(({ client_id: id, person }) => [id, whole.includes(id) ? id : person]))
  const members = rows.map(({ client_id: id }) => id)
  const ofMembers = async <T extends object>(asked: Statement) =>
    members.length > 0 ? records.rows<T>(asked, [members]) : []
  const entries = [
    ...(await ofMembers<EntryRow>(everyVersion)),
    ...(due.length > 0 ? await records.rows<EntryRow>(versionsOfEntries, [partIds, due]) : []),
  ]
  const identity = partIds.length > 0 ? await records.rows<EntryRow>(identityOfClients, [partIds]) : []
  const matters = await ofMembers<MatterRow>(mattersToPackage)
  const events = await ofMembers<EventRow>(eventsToPackage)
  const papers = await ofMembers<ArchivedPaperRow>(papersToPackage)
  const packaged = new Set(entries.map(({ entry_id: id }) => id))
  const hanging = await records.rowsKeptBehind<EntryAttachmentRow>(attachmentsToPackage, [[...members, ...partIds]])
  const attachments = hanging.filter(({ entry_id: id }) => packaged.has(id))
  const messages = await records.rows<ArchivedMessageRow>(messagesToPackage, [members, partIds, due])
  const about = async <T extends object>(asked: Statement, ids: readonly string[]) =>
    messages.length > 0 ? records.rows<T>(asked, [[...members, ...partIds], ids]) : []
  const threads = await about<ArchivedThreadRow>(
    threadsToPackage,
    messages.map(({ thread_id: id }) => id),
  )
  const onMessages = await about<MessageAttachmentRow>(
    messageAttachmentsToPackage,
    messages.map(({ message_id: id }) => id),
  )

  const of = <T extends { readonly client_id: string }>(all: readonly T[]) => {
    const byPerson = Map.groupBy(all, ({ client_id: id }) => personOf.get(id) ?? id)
    return (clientId: string) => byPerson.get(clientId) ?? []
  }
  const [entriesOf, identityOf, mattersOf, eventsOf, papersOf, attachmentsOf, threadsOf, messagesOf, onMessagesOf] = [
    of(entries),
    of(identity),
    of(matters),
    of(events),
    of(papers),
    of(attachments),
    of(threads),
    of(messages),
    of(onMessages),
  ]
  const byId = new Map(clients.map((client) => [client.client_id, client]))
  return page.flatMap(({ clientId, entries: only }) => {
    const client = byId.get(clientId)
    return client
      ? [
          {
            client,
            scope: only === undefined ? 'everything' : 'entriesDue',
            entries: entriesOf(clientId),
            identity: identityOf(clientId),
            matters: mattersOf(clientId),
            events: eventsOf(clientId),
            papers: papersOf(clientId),
            attachments: attachmentsOf(clientId),
            threads: threadsOf(clientId),
            messages: messagesOf(clientId),
            onMessages: onMessagesOf(clientId),
          } as const,
        ]
      : []
  })
}
