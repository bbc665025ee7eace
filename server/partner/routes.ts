import { fetchReferralChanges, findReferred } from '../../duties/answering/fetch-referrals.ts'
import { answerQuery } from '../../duties/answering/answer-query.ts'
import {
  AskAboutPerson,
  AskReferral,
  AskStatements,
  FetchChanges,
  PersonAnswer,
  ReferralChanges,
  Referred,
  StatementChanges,
  StatementsOfPersons,
} from '../../duties/answering/contract.ts'
import { fetchStatementChanges, findStatements } from '../../duties/answering/fetch-statements.ts'
import {
  Received,
  ReceiveReports,
  ReceiveServiceReports,
  RequestStatements,
  ServiceReportsReceived,
} from '../../duties/incoming/contract.ts'
import { receiveReports, receiveServiceReports, requestStatements } from '../../duties/incoming/receive-reports.ts'
import { AskExtract, ExtractLayout } from '../../duties/statistics/contract.ts'
import { describeExtract, extractStatistics } from '../../duties/statistics/extract-statistics.ts'
import { partnerRoute, Streamed } from './hang-partner-routes.ts'
import { takeMessage } from './take-message.ts'

const payers = ['kelaInterface', 'unemploymentFundInterface']
const authorities = [
  'municipalityInterface',
  'enforcementInterface',
  'policeInterface',
  'taxInterface',
  'occupationalSafetyInterface',
]
const providers = ['serviceProviderInterface']
const organisers = ['workTryoutOrganiserInterface']
const statistics = ['statisticsFinlandInterface']
const sources = [
  ...payers,
  'municipalityInterface',
  'populationRegisterInterface',
  'pensionsInterface',
  'unemploymentInsuranceInterface',
  'stateAuthorityInterface',
]

/** Services of those who arrange: the same for providers and for organisers of work try-outs, each by its own rule. */
const ofArrangers = (path: string, interfaces: readonly string[]) => [
  partnerRoute({
    on: `POST /${path}/v1/changes`,
    says: 'The persons referred to the organisation, by what has changed since its marker',
    interfaces,
    weight: 'bulk',
    body: FetchChanges,
    gives: ReferralChanges,
    does: fetchReferralChanges,
  }),
  partnerRoute({
    on: `POST /${path}/v1/query`,
    says: 'One person referred to the organisation',
    interfaces,
    weight: 'single',
    body: AskReferral,
    gives: Referred,
    isCounted: true,
    does: findReferred,
  }),
  partnerRoute({
    on: `POST /${path}/v1/reports`,
    says: 'Progress, absence, result and final report of persons referred to the organisation',
    interfaces,
    weight: 'bulk',
    body: ReceiveServiceReports,
    gives: ServiceReportsReceived,
    does: async (visit, body) => receiveServiceReports(visit, await takeMessage(visit, body), body),
  }),
]

/**
 * What partners may ask and bring, a service a path (X-Road services are registered by these). Every line goes through
 * the gate: what is given stands in the ledger, what is brought bears where it came from, and both stand in the log.
 */
export const partnerRoutes = [
  partnerRoute({
    on: 'POST /statements/v1/changes',
    says: 'Labour policy statements of the payer that were issued, corrected or annulled since its marker',
    interfaces: payers,
    weight: 'bulk',
    body: FetchChanges,
    gives: StatementChanges,
    does: fetchStatementChanges,
  }),
  partnerRoute({
    on: 'POST /statements/v1/persons',
    says: 'Labour policy statements of up to 1 000 persons that go to the payer',
    interfaces: payers,
    weight: 'bulk',
    body: AskStatements,
    gives: StatementsOfPersons,
    does: findStatements,
  }),
  partnerRoute({
    on: 'POST /statements/v1/requests',
    says: 'Asks for statements, or for statements to be supplemented',
    interfaces: payers,
    weight: 'bulk',
    body: RequestStatements,
    gives: Received,
    does: async (visit, body) => requestStatements(visit, await takeMessage(visit, body), body),
  }),
  partnerRoute({
    on: 'POST /persons/v1/query',
    says: 'One question about one person, with the provision that it rests on',
    interfaces: authorities,
    weight: 'single',
    body: AskAboutPerson,
    gives: PersonAnswer,
    isCounted: true,
    does: answerQuery,
  }),
  ...ofArrangers('referrals', providers),
  ...ofArrangers('work-try-outs', organisers),
  partnerRoute({
    on: 'POST /incoming/v1/reports',
    says: 'What a source knows of persons and the register needs: decisions on benefits, days, changes of name or address',
    interfaces: sources,
    weight: 'bulk',
    body: ReceiveReports,
    gives: Received,
    does: async (visit, body) => receiveReports(visit, await takeMessage(visit, body), body),
  }),
  partnerRoute({
    on: 'GET /statistics/v1/layout',
    says: 'The tables of the extract, their columns and the classifications of the register',
    interfaces: statistics,
    weight: 'single',
    gives: ExtractLayout,
    does: describeExtract,
  }),
  partnerRoute({
    on: 'POST /statistics/v1/extract',
    says: 'The periodic extract, streamed',
    interfaces: statistics,
    weight: 'extract',
    body: AskExtract,
    streams: ['text/csv', 'application/x-ndjson'],
    does: async (visit, body) =>
      new Streamed(
        await extractStatistics(visit, body),
        body.form === 'csv' ? 'text/csv; charset=utf-8; header=present' : 'application/x-ndjson; charset=utf-8',
      ),
  }),
]
