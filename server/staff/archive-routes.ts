import { Type } from 'typebox'
import {
  ArchivePackage,
  ListPackages,
  ListReceipts,
  OpenPackage,
  Overview,
  Packages,
  PackageWithFiles,
  Receipts,
} from '../../duties/archive/contract.ts'
import { askAgain, listPackages, listReceipts, openPackage, overseeRemoval } from '../../duties/archive/read-archive.ts'
import { ClientId, UnderPurpose, uuid } from '../../register/entries/contract.ts'
import {
  ConfirmPick,
  ListPapers,
  ListPicks,
  MovePaper,
  Paper,
  Papers,
  Pick,
  Picks,
  RegisterPaper,
} from '../../register/papers/contract.ts'
import {
  confirmPick,
  listPapers,
  listPapersOfClient,
  listPicks,
  movePaper,
  registerPaper,
} from '../../register/papers/keep-papers.ts'
import { route } from '../route.ts'

const OfClient = Type.Object({ clientId: ClientId })
const OfPaper = Type.Object({ clientId: ClientId, paperId: uuid('The paper') })
const OfPackage = Type.Object({ packageId: uuid('The package') })
const OfBatch = Type.Object({ batchId: uuid('The batch of removal') })
const OfPick = Type.Object({ pickId: uuid('The line of a pick list') })

/** What is asked of the archive and of the papers in locked storage (N5.11, N9.1, N9.4). */
export const archiveRoutes = [
  route({
    on: 'POST /api/archive/overview',
    says: 'What falls due two years ahead, what is held and what waits, in figures',
    body: UnderPurpose,
    gives: Overview,
    does: (visit, { body }) => overseeRemoval(visit, body.purpose),
  }),
  route({
    on: 'POST /api/archive/packages',
    says: 'Packages on their way to the archive, the latest first: counts and states, nothing of any client',
    body: ListPackages,
    gives: Packages,
    does: (visit, { body }) => listPackages(visit, body),
  }),
  route({
    on: 'POST /api/archive/packages/:packageId/open',
    says: 'One package, with its files by number and checksum, and the receipts that came of it',
    params: OfPackage,
    body: OpenPackage,
    gives: PackageWithFiles,
    does: (visit, { params, body }) => openPackage(visit, params, body),
  }),
  route({
    on: 'POST /api/archive/batches/:batchId/package',
    says: 'The package that stands for a batch of removal, with its files, receipts and the packages before it',
    params: OfBatch,
    body: OpenPackage,
    gives: PackageWithFiles,
    does: (visit, { params, body }) => openPackage(visit, params, body),
  }),
  route({
    on: 'POST /api/archive/packages/:packageId/again',
    says: 'Asks that a rejected package is made again with the next sweep',
    params: OfPackage,
    body: UnderPurpose,
    gives: ArchivePackage,
    does: (visit, { params, body }) => askAgain(visit, params.packageId, body.purpose),
  }),
  route({
    on: 'POST /api/archive/receipts',
    says: 'Receipts of the archive, the latest first, or only those that settled nothing',
    body: ListReceipts,
    gives: Receipts,
    does: (visit, { body }) => listReceipts(visit, body),
  }),
  route({
    on: 'POST /api/clients/:clientId/papers',
    says: 'Takes a paper of locked storage into the register',
    params: OfClient,
    body: RegisterPaper,
    gives: Paper,
    status: 201,
    does: (visit, { params, body }) => registerPaper(visit, params.clientId, body),
  }),
  route({
    on: 'POST /api/clients/:clientId/papers/list',
    says: 'The papers of the client that lie in locked storage',
    params: OfClient,
    body: UnderPurpose,
    gives: Papers,
    does: (visit, { params, body }) => listPapersOfClient(visit, params.clientId, body.purpose),
  }),
  route({
    on: 'POST /api/clients/:clientId/papers/:paperId/move',
    says: 'Says where a paper lies now',
    params: OfPaper,
    body: MovePaper,
    gives: Paper,
    does: (visit, { params, body }) => movePaper(visit, params, body),
  }),
  route({
    on: 'POST /api/papers',
    says: "The papers in the office's locked storage, the latest first",
    body: ListPapers,
    gives: Papers,
    does: (visit, { body }) => listPapers(visit, body),
  }),
  route({
    on: 'POST /api/papers/picks',
    says: 'What is to be fetched from the shelves, in their order; or what has been',
    body: ListPicks,
    gives: Picks,
    does: (visit, { body }) => listPicks(visit, body),
  }),
  route({
    on: 'POST /api/papers/picks/:pickId/confirm',
    says: 'Confirms that a paper was destroyed or transferred, or was not found',
    params: OfPick,
    body: ConfirmPick,
    gives: Pick,
    does: (visit, { params, body }) => confirmPick(visit, params.pickId, body),
  }),
]
