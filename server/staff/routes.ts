import { AttachedFile } from '../../register/attachments/contract.ts'
import { readEntryAttachment } from '../../register/attachments/entry-attachments.ts'
import { Type } from 'typebox'
import { ReadViewings, Viewings } from '../../duties/access-log/contract.ts'
import { readViewings } from '../../duties/access-log/read-viewings.ts'
import {
  ClientRecord,
  Duplicates,
  FoundClients,
  OtherClient,
  Recorded,
  RegisterClient,
  RegisteredClient,
  SearchClients,
} from '../../register/clients/contract.ts'
import { markDuplicate, mergeClients, partClients } from '../../register/clients/merge-clients.ts'
import { openClientRecord } from '../../register/clients/open-client-record.ts'
import { registerClient } from '../../register/clients/register-client.ts'
import { searchClients } from '../../register/clients/search-clients.ts'
import { Draft, Drafts, SaveDraft } from '../../register/drafts/contract.ts'
import { discardDraft, listDrafts, saveDraft } from '../../register/drafts/keep-drafts.ts'
import {
  AnnulEntry,
  ClientId,
  CorrectEntry,
  History,
  RecordEntry,
  UnderPurpose,
  uuid,
} from '../../register/entries/contract.ts'
import { annulEntry, correctEntry, readHistory } from '../../register/entries/correct-entry.ts'
import { recordEntry } from '../../register/entries/record-entry.ts'
import { Worklist, WorklistCounts, worklistIds, WorklistQuery } from '../../register/worklists/contract.ts'
import { countWorklists, listClients } from '../../register/worklists/list-clients.ts'
import { route } from '../route.ts'
import { statementRoutes } from './statement-routes.ts'

const OfClient = Type.Object({ clientId: ClientId })
const OfAttachment = Type.Object({ clientId: ClientId, attachmentId: uuid('The attachment') })
const OfEntry = Type.Object({ clientId: ClientId, entryId: uuid('The entry, the same in all its versions') })
const OfDraft = Type.Object({ clientId: ClientId, draftId: uuid('The draft, named by whoever began it') })
const OfWorklist = Type.Object({ list: Type.Enum([...worklistIds]) })

/** What staff may ask of clients' records. Every line goes through the gate and leaves its line in the access log. */
export const clientRoutes = [
  ...statementRoutes,
  route({
    on: 'POST /api/clients/search',
    says: 'Finds clients by identity code or by the beginning of a name',
    body: SearchClients,
    gives: FoundClients,
    does: (visit, { body }) => searchClients(visit, body),
  }),
  route({
    on: 'POST /api/clients',
    says: 'Registers a person as a client; the job search starts the same day',
    body: RegisterClient,
    gives: RegisteredClient,
    status: 201,
    does: (visit, { body }) => registerClient(visit, body),
  }),
  route({
    on: 'POST /api/clients/:clientId/open',
    says: 'Opens the record of one client for one statutory task',
    params: OfClient,
    body: UnderPurpose,
    gives: ClientRecord,
    does: (visit, { params, body }) => openClientRecord(visit, { ...params, ...body }),
  }),
  route({
    on: 'POST /api/clients/:clientId/entries',
    says: 'Records an entry',
    params: OfClient,
    body: RecordEntry,
    gives: Recorded,
    status: 201,
    does: (visit, { params, body }) => recordEntry(visit, params.clientId, body),
  }),
  route({
    on: 'POST /api/clients/:clientId/entries/:entryId/correct',
    says: 'Corrects an entry with a reason; the version before stays as history',
    params: OfEntry,
    body: CorrectEntry,
    gives: Recorded,
    does: (visit, { params, body }) => correctEntry(visit, params, body),
  }),
  route({
    on: 'POST /api/clients/:clientId/entries/:entryId/annul',
    says: 'Annuls an entry with a reason',
    params: OfEntry,
    body: AnnulEntry,
    gives: Recorded,
    does: (visit, { params, body }) => annulEntry(visit, params, body),
  }),
  route({
    on: 'POST /api/clients/:clientId/entries/:entryId/history',
    says: 'Every version of an entry, newest first',
    params: OfEntry,
    body: UnderPurpose,
    gives: History,
    does: (visit, { params, body }) => readHistory(visit, params, body.purpose),
  }),
  route({
    on: 'POST /api/clients/:clientId/attachments/:attachmentId',
    says: 'One file that hangs on an entry, with its content',
    params: OfAttachment,
    body: UnderPurpose,
    gives: AttachedFile,
    does: (visit, { params, body }) => readEntryAttachment(visit, { ...params, ...body }),
  }),
  route({
    on: 'POST /api/clients/:clientId/viewings',
    says: 'Who has viewed or changed the record',
    params: OfClient,
    body: ReadViewings,
    gives: Viewings,
    does: (visit, { params, body }) => readViewings(visit, params.clientId, body),
  }),
  route({
    on: 'POST /api/clients/:clientId/drafts',
    says: 'What the actor has begun to write about the client',
    params: OfClient,
    body: UnderPurpose,
    gives: Drafts,
    does: (visit, { params, body }) => listDrafts(visit, params.clientId, body.purpose),
  }),
  route({
    on: 'PUT /api/clients/:clientId/drafts/:draftId',
    says: 'Keeps a draft as it now is',
    params: OfDraft,
    body: SaveDraft,
    gives: Draft,
    does: (visit, { params, body }) => saveDraft(visit, params.clientId, params.draftId, body),
  }),
  route({
    on: 'DELETE /api/clients/:clientId/drafts/:draftId',
    says: 'Drops a draft',
    params: OfDraft,
    body: UnderPurpose,
    status: 204,
    does: (visit, { params, body }) => discardDraft(visit, params.clientId, params.draftId, body.purpose),
  }),
  route({
    on: 'POST /api/clients/:clientId/duplicates',
    says: 'Marks another row as probably the same person',
    params: OfClient,
    body: OtherClient,
    gives: Duplicates,
    does: (visit, { params, body }) => markDuplicate(visit, params.clientId, body),
  }),
  route({
    on: 'POST /api/clients/:clientId/merge',
    says: 'Joins another row to this client; can be taken back',
    params: OfClient,
    body: OtherClient,
    gives: Duplicates,
    does: (visit, { params, body }) => mergeClients(visit, params.clientId, body),
  }),
  route({
    on: 'POST /api/clients/:clientId/unmerge',
    says: 'Takes a merge back',
    params: OfClient,
    body: OtherClient,
    gives: Duplicates,
    does: (visit, { params, body }) => partClients(visit, params.clientId, body),
  }),
  route({
    on: 'POST /api/worklists',
    says: 'How many clients are on each worklist',
    body: UnderPurpose,
    gives: WorklistCounts,
    does: (visit, { body }) => countWorklists(visit, body.purpose),
  }),
  route({
    on: 'POST /api/worklists/:list',
    says: 'A page of a worklist, with its total',
    params: OfWorklist,
    body: WorklistQuery,
    gives: Worklist,
    does: (visit, { params, body }) => listClients(visit, params.list, body),
  }),
]
