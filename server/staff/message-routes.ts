import { Type } from 'typebox'
import { ClientId, UnderPurpose, uuid } from '../../register/entries/contract.ts'
import { AttachedFile } from '../../register/attachments/contract.ts'
import {
  HandleThread,
  ListThreads,
  Threads,
  ThreadsOfClient,
  WaitingThreads,
  WriteMessage,
} from '../../register/messages/contract.ts'
import { listWaiting, moveThread } from '../../register/messages/handle-threads.ts'
import { readAttachment, readThreads } from '../../register/messages/read-threads.ts'
import { type Writing, writeMessage } from '../../register/messages/write-message.ts'
import { longestMessage } from '../longest-message.ts'
import { type Route, route } from '../route.ts'

const OfClient = Type.Object({ clientId: ClientId })
const OfThread = Type.Object({ clientId: ClientId, threadId: uuid('The thread') })
const OfAttachment = Type.Object({ clientId: ClientId, attachmentId: uuid('The attachment') })

/** The safe channel, from the office's side (M4.1): what waits, a client's threads, answering. */
export const messageRoutes = (writing: Writing): readonly Route[] => [
  route({
    on: 'POST /api/messages',
    says: 'Messages of clients that wait at the own office, what has waited longest first',
    body: ListThreads,
    gives: WaitingThreads,
    does: (visit, { body }) => listWaiting(visit, body),
  }),
  route({
    on: 'POST /api/clients/:clientId/messages/list',
    says: 'Everything written between the client and the office; what the client wrote counts as read',
    params: OfClient,
    body: UnderPurpose,
    gives: ThreadsOfClient,
    does: (visit, { params, body }) => readThreads(visit, { ...params, ...body }),
  }),
  route({
    on: 'POST /api/clients/:clientId/messages',
    says: 'Writes to the client, in a thread or in a new one',
    params: OfClient,
    body: WriteMessage,
    bodyLimit: longestMessage,
    gives: Threads,
    status: 201,
    does: (visit, { params, body }) => writeMessage(visit, { ...body, ...params }, writing),
  }),
  route({
    on: 'POST /api/clients/:clientId/messages/:threadId/handle',
    says: 'Takes a thread, gives it back, or marks what waits in it as handled',
    params: OfThread,
    body: HandleThread,
    gives: Threads,
    does: (visit, { params, body }) => moveThread(visit, params, body),
  }),
  route({
    on: 'POST /api/clients/:clientId/messages/attachments/:attachmentId',
    says: 'One attachment with its content',
    params: OfAttachment,
    body: UnderPurpose,
    gives: AttachedFile,
    does: (visit, { params, body }) => readAttachment(visit, { ...params, ...body }),
  }),
]
