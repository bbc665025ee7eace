import { Type } from 'typebox'
import {
  Holds,
  HoldsOfClient,
  LiftHold,
  ListHolds,
  ListRemovals,
  PlaceHold,
  RemovalBatch,
  Removals,
} from '../../duties/retention/contract.ts'
import { approveRemoval, listRemovals, readRemoval } from '../../duties/retention/handle-batches.ts'
import { liftHold, listHolds, placeHold, readHolds } from '../../duties/retention/handle-holds.ts'
import { ClientId, UnderPurpose, uuid } from '../../register/entries/contract.ts'
import { route } from '../route.ts'

const OfClient = Type.Object({ clientId: ClientId })
const OfHold = Type.Object({ clientId: ClientId, holdId: uuid('The hold') })
const OfBatch = Type.Object({ batchId: uuid('The batch of removal') })

/** Why and until when data is kept, what holds it, and what is removed in which batches (N9.2–N9.4). */
export const retentionRoutes = [
  route({
    on: 'POST /api/clients/:clientId/holds/list',
    says: 'Why and until when the client is kept: the rule, its clock, and what holds the data',
    params: OfClient,
    body: UnderPurpose,
    gives: HoldsOfClient,
    does: (visit, { params, body }) => readHolds(visit, params.clientId, body.purpose),
  }),
  route({
    on: 'POST /api/clients/:clientId/holds',
    says: 'Holds data of the client from being removed, with a reason and a day to look at it again',
    params: OfClient,
    body: PlaceHold,
    gives: HoldsOfClient,
    status: 201,
    does: (visit, { params, body }) => placeHold(visit, params.clientId, body),
  }),
  route({
    on: 'POST /api/clients/:clientId/holds/:holdId/lift',
    says: 'Lifts a hold; what is overdue goes with the next sweep',
    params: OfHold,
    body: LiftHold,
    gives: HoldsOfClient,
    does: (visit, { params, body }) => liftHold(visit, params, body),
  }),
  route({
    on: 'POST /api/holds',
    says: "The office's holds, those to be looked at again soonest first",
    body: ListHolds,
    gives: Holds,
    does: (visit, { body }) => listHolds(visit, body),
  }),
  route({
    on: 'POST /api/removals',
    says: 'Batches of removal in figures, the newest first',
    body: ListRemovals,
    gives: Removals,
    does: (visit, { body }) => listRemovals(visit, body),
  }),
  route({
    on: 'POST /api/removals/:batchId/open',
    says: 'One batch of removal, with its certificate of destruction',
    params: OfBatch,
    body: UnderPurpose,
    gives: RemovalBatch,
    does: (visit, { params, body }) => readRemoval(visit, params.batchId, body.purpose),
  }),
  route({
    on: 'POST /api/removals/:batchId/approve',
    says: 'Approves that a batch is removed once the archive has it',
    params: OfBatch,
    body: UnderPurpose,
    gives: RemovalBatch,
    does: (visit, { params, body }) => approveRemoval(visit, params.batchId, body.purpose),
  }),
]
