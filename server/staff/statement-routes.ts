import { Type } from 'typebox'
import { tellPayer } from '../../duties/disclosure/messages/tell-payer.ts'
import { ClientId, UnderPurpose, uuid } from '../../register/entries/contract.ts'
import {
  AnnulStatement,
  BeginPreparation,
  CheckPreparation,
  CorrectClericalError,
  DropPreparation,
  Issued,
  ListedPreparations,
  ListPreparations,
  OpenedPreparation,
  SavePreparation,
  StatementsOfClient,
  StepInPreparation,
  TransferStatement,
} from '../../register/statements/contract.ts'
import { annulStatement, correctClericalError, transferStatement } from '../../register/statements/change-statement.ts'
import { issueStatement } from '../../register/statements/issue-statement.ts'
import { listPreparations, listStatements } from '../../register/statements/list-statements.ts'
import {
  beginPreparation,
  checkPreparation,
  dropPreparation,
  openPreparation,
  savePreparation,
  sendToBeChecked,
} from '../../register/statements/prepare-statement.ts'
import { route } from '../route.ts'

const OfClient = Type.Object({ clientId: ClientId })
const OfPreparation = Type.Object({ clientId: ClientId, matterId: uuid('The matter that the preparation is') })
const OfStatement = Type.Object({ clientId: ClientId, entryId: uuid('The statement') })

/** Labour policy statements: prepared, looked at, issued; annulled, corrected, transferred (N5.8, M3.7). */
export const statementRoutes = [
  route({
    on: 'POST /api/statements/preparations',
    says: 'What the own office prepares, the nearest last day first',
    body: ListPreparations,
    gives: ListedPreparations,
    does: (visit, { body }) => listPreparations(visit, body),
  }),
  route({
    on: 'POST /api/clients/:clientId/statements',
    says: 'Statements about the client, given and in preparation, with the facts that one can rest on',
    params: OfClient,
    body: UnderPurpose,
    gives: StatementsOfClient,
    does: (visit, { params, body }) => listStatements(visit, params.clientId, body.purpose),
  }),
  route({
    on: 'POST /api/clients/:clientId/statements/preparations',
    says: 'Begins to prepare a statement, or one that replaces another',
    params: OfClient,
    body: BeginPreparation,
    gives: OpenedPreparation,
    status: 201,
    does: (visit, { params, body }) => beginPreparation(visit, params.clientId, body),
  }),
  route({
    on: 'POST /api/clients/:clientId/statements/preparations/:matterId/open',
    says: 'A preparation with its evidence, proposals with their reasons, and what is still lacking',
    params: OfPreparation,
    body: UnderPurpose,
    gives: OpenedPreparation,
    does: (visit, { params, body }) => openPreparation(visit, params, body.purpose),
  }),
  route({
    on: 'PUT /api/clients/:clientId/statements/preparations/:matterId',
    says: 'Keeps what the statement is to say and the versions of entries that it rests on',
    params: OfPreparation,
    body: SavePreparation,
    gives: OpenedPreparation,
    does: (visit, { params, body }) => savePreparation(visit, params, body),
  }),
  route({
    on: 'POST /api/clients/:clientId/statements/preparations/:matterId/send',
    says: 'Sends the preparation to be looked at by somebody else',
    params: OfPreparation,
    body: StepInPreparation,
    gives: OpenedPreparation,
    does: (visit, { params, body }) => sendToBeChecked(visit, params, body),
  }),
  route({
    on: 'POST /api/clients/:clientId/statements/preparations/:matterId/check',
    says: 'Approves the preparation of somebody else, or sends it back',
    params: OfPreparation,
    body: CheckPreparation,
    gives: OpenedPreparation,
    does: (visit, { params, body }) => checkPreparation(visit, params, body),
  }),
  route({
    on: 'POST /api/clients/:clientId/statements/preparations/:matterId/drop',
    says: 'Ends the preparation without a statement, with the reason',
    params: OfPreparation,
    body: DropPreparation,
    gives: OpenedPreparation,
    does: (visit, { params, body }) => dropPreparation(visit, params, body),
  }),
  route({
    on: 'POST /api/clients/:clientId/statements/preparations/:matterId/issue',
    says: 'Issues the statement; the payer is told in the same transaction',
    params: OfPreparation,
    body: StepInPreparation,
    gives: Issued,
    status: 201,
    does: (visit, { params, body }) => issueStatement(visit, params, body, tellPayer),
  }),
  route({
    on: 'POST /api/clients/:clientId/statements/:entryId/annul',
    says: 'Annuls a statement with a reason, and tells its payer',
    params: OfStatement,
    body: AnnulStatement,
    gives: Issued,
    does: (visit, { params, body }) => annulStatement(visit, params, body, tellPayer),
  }),
  route({
    on: 'POST /api/clients/:clientId/statements/:entryId/clerical-error',
    says: 'Corrects an evident clerical error in a statement, and tells its payer',
    params: OfStatement,
    body: CorrectClericalError,
    gives: Issued,
    does: (visit, { params, body }) => correctClericalError(visit, params, body, tellPayer),
  }),
  route({
    on: 'POST /api/clients/:clientId/statements/:entryId/transfer',
    says: 'Transfers a statement to another payer or another kind of benefit',
    params: OfStatement,
    body: TransferStatement,
    gives: Issued,
    status: 201,
    does: (visit, { params, body }) => transferStatement(visit, params, body, tellPayer),
  }),
]
