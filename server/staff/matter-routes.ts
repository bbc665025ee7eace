import { Type } from 'typebox'
import { PrintedLetter, PrintUnderPurpose } from '../../duties/letters/contract.ts'
import { certifyRefusal } from '../../duties/refusals/certify-refusal.ts'
import { ClientId, UnderPurpose, uuid } from '../../register/entries/contract.ts'
import {
  CloseVisitorMatter,
  ListMatters,
  ListVisitorMatters,
  Matters,
  MatterWithEvents,
  MoveMatter,
  OpenMatter,
  VisitorMatter,
  VisitorMatters,
} from '../../register/matters/contract.ts'
import {
  listMatters,
  listMattersOfClient,
  moveMatter,
  openMatter,
  readMatter,
} from '../../register/matters/handle-matters.ts'
import { answerVisitorMatter, listVisitorMatters } from '../../register/matters/handle-visitor-matters.ts'
import type { Writing } from '../../register/messages/write-message.ts'
import { type Route, route } from '../route.ts'

const OfClient = Type.Object({ clientId: ClientId })
const OfMatter = Type.Object({ clientId: ClientId, matterId: uuid('The matter') })
const OfVisitorMatter = Type.Object({ matterId: uuid('The matter') })

/** Cases that run, from the office's side: opened, moved on, answered and certified (N10.2, N11.1). */
export const matterRoutes = (writing: Writing): readonly Route[] => [
  route({
    on: 'POST /api/clients/:clientId/matters',
    says: 'Opens a matter of the client, pending from the day it arrived',
    params: OfClient,
    body: OpenMatter,
    gives: MatterWithEvents,
    status: 201,
    does: (visit, { params, body }) => openMatter(visit, params.clientId, body),
  }),
  route({
    on: 'POST /api/clients/:clientId/matters/list',
    says: 'The matters of the client that the own group handles',
    params: OfClient,
    body: UnderPurpose,
    gives: Matters,
    does: (visit, { params, body }) => listMattersOfClient(visit, params.clientId, body.purpose),
  }),
  route({
    on: 'POST /api/clients/:clientId/matters/:matterId/open',
    says: 'One matter, with everything that was done in it',
    params: OfMatter,
    body: UnderPurpose,
    gives: MatterWithEvents,
    does: (visit, { params, body }) => readMatter(visit, params, body.purpose),
  }),
  route({
    on: 'POST /api/clients/:clientId/matters/:matterId/move',
    says: 'Moves a matter on: in hand, waiting for the client, closed with a result',
    params: OfMatter,
    body: MoveMatter,
    gives: MatterWithEvents,
    does: (visit, { params, body }) => moveMatter(visit, params, body, writing),
  }),
  route({
    on: 'POST /api/clients/:clientId/matters/:matterId/certificate',
    says: 'The written certificate of why a request or a claim was refused',
    params: OfMatter,
    body: PrintUnderPurpose,
    gives: PrintedLetter,
    does: (visit, { params, body }) => certifyRefusal(visit, params, body),
  }),
  route({
    on: 'POST /api/matters',
    says: "The office's matters that the own group handles, the nearest last day first",
    body: ListMatters,
    gives: Matters,
    does: (visit, { body }) => listMatters(visit, body),
  }),
  route({
    on: 'POST /api/visitor-matters',
    says: 'What visitors of the e-service have raised, the nearest last day first',
    body: ListVisitorMatters,
    gives: VisitorMatters,
    does: (visit, { body }) => listVisitorMatters(visit, body),
  }),
  route({
    on: 'POST /api/visitor-matters/:matterId/answer',
    says: "Closes a visitor's matter with what was answered",
    params: OfVisitorMatter,
    body: CloseVisitorMatter,
    gives: VisitorMatter,
    does: (visit, { params, body }) => answerVisitorMatter(visit, params.matterId, body),
  }),
]
