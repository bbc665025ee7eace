import { Type } from 'typebox'
import {
  Deliveries,
  DeliveryCounts,
  Disclosures,
  HandleDelivery,
  HandledDelivery,
  ListDeliveries,
  OpenedParcel,
  ReadDisclosures,
} from '../../duties/disclosure/contract.ts'
import {
  countDeliveries,
  handleDelivery,
  listDeliveries,
  openParcel,
} from '../../duties/disclosure/handle-deliveries.ts'
import { readDisclosures } from '../../duties/disclosure/read-disclosures.ts'
import { ClientId, UnderPurpose, uuid } from '../../register/entries/contract.ts'
import { route } from '../route.ts'

const OfClient = Type.Object({ clientId: ClientId })
const OfDisclosure = Type.Object({ clientId: ClientId, disclosureId: uuid('The disclosure') })

/** What staff may ask of what has been given out. */
export const disclosureRoutes = [
  route({
    on: 'POST /api/clients/:clientId/disclosures',
    says: 'To whom the client’s data has been given, when and on which ground',
    params: OfClient,
    body: ReadDisclosures,
    gives: Disclosures,
    does: (visit, { params, body }) => readDisclosures(visit, params.clientId, body),
  }),
  route({
    on: 'POST /api/deliveries',
    says: 'What the own office has given out and what has become of it',
    body: ListDeliveries,
    gives: Deliveries,
    does: (visit, { body }) => listDeliveries(visit, body),
  }),
  route({
    on: 'POST /api/deliveries/counts',
    says: 'How many deliveries of the own office are in each state',
    body: UnderPurpose,
    gives: DeliveryCounts,
    does: (visit, { body }) => countDeliveries(visit, body.purpose),
  }),
  route({
    on: 'POST /api/clients/:clientId/deliveries/:disclosureId',
    says: 'Sends again, notes that a letter was posted, or gives up what was refused',
    params: OfDisclosure,
    body: HandleDelivery,
    gives: HandledDelivery,
    does: (visit, { params, body }) => handleDelivery(visit, params, body),
  }),
  route({
    on: 'POST /api/clients/:clientId/deliveries/:disclosureId/parcel',
    says: 'What a letter or a file holds, for printing or fetching',
    params: OfDisclosure,
    body: UnderPurpose,
    gives: OpenedParcel,
    does: (visit, { params, body }) => openParcel(visit, params, body),
  }),
]
