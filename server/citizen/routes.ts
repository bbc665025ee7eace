import { AskAboutViewing, OwnViewings, ReadOwnViewings } from '../../duties/access-log/contract.ts'
import { askAboutViewing, readOwnViewings } from '../../duties/access-log/read-own-viewings.ts'
import { OwnDisclosures, ReadOwnDisclosures } from '../../duties/disclosure/contract.ts'
import { readOwnDisclosures } from '../../duties/disclosure/read-own-disclosures.ts'
import { PrintedLetter } from '../../duties/letters/contract.ts'
import { printReceiptOfEntry, printReceiptOfMatter } from '../../duties/receipts/print-receipt.ts'
import { certifyOwnRefusal } from '../../duties/refusals/certify-refusal.ts'
import { AttachedFile } from '../../register/attachments/contract.ts'
import { OwnMatters, RaiseMatter, Raised } from '../../register/matters/contract.ts'
import { listOwnMatters, raiseMatter } from '../../register/matters/raise-matters.ts'
import { uuid } from '../../register/entries/contract.ts'
import { changeOwnEntry, removeOwnEntry } from '../../register/own-affairs/change-own-entry.ts'
import {
  AcceptPlan,
  AnswerOffer,
  CancelAppointment,
  ChangeOwn,
  DecideConsents,
  DoTask,
  EndSearch,
  InLanguage,
  MoveAppointment,
  OwnAffairs,
  OwnConsents,
  OwnOverview,
  OwnRecord,
  RemoveOwn,
  RenewSearch,
  TellApplication,
  TellChange,
  Written,
} from '../../register/own-affairs/contract.ts'
import { decideConsents, readOwnConsents } from '../../register/own-affairs/decide-consents.ts'
import {
  acceptPlan,
  answerOffer,
  cancelAppointment,
  doTask,
  endSearch,
  moveAppointment,
  renewSearch,
  tellApplication,
  tellChange,
} from '../../register/own-affairs/do-own-affairs.ts'
import { openOwnAffairs } from '../../register/own-affairs/open-own-affairs.ts'
import { openOwnOverview, openOwnRecord, ownPurpose, themselfOf } from '../../register/own-affairs/open-own-record.ts'
import type { ImportedWords } from '../../register/own-affairs/say-entry.ts'
import { Threads, WriteOwnMessage } from '../../register/messages/contract.ts'
import { readAttachment, readThreads } from '../../register/messages/read-threads.ts'
import { type Writing, writeMessage } from '../../register/messages/write-message.ts'
import { Type } from 'typebox'
import { clarificationRoutes } from './clarification-routes.ts'
import { longestMessage } from '../longest-message.ts'
import { type Route, route } from '../route.ts'

const OfOwnMatter = Type.Object({ matterId: uuid('The matter') })
const OfAttachment = Type.Object({ attachmentId: uuid('The attachment') })
const OfEntry = Type.Object({ entryId: uuid('The entry; named by the person when it is new') })

/**
 * What a person may ask of the own record. No line takes a client: whose record it is, the session says, and every line
 * goes through the gate and leaves its line in the access log.
 */
export const ownRoutes = (importedWords: ImportedWords, writing: Writing): readonly Route[] => [
  route({
    on: 'POST /api/own/overview',
    says: 'How the job search stands, and what must be done next',
    body: InLanguage,
    gives: OwnOverview,
    does: (visit, { body }) => openOwnOverview(visit, { ...body, importedWords }),
  }),
  route({
    on: 'POST /api/own/record',
    says: 'Everything that the register shows the person about themself, in words',
    body: InLanguage,
    gives: OwnRecord,
    does: (visit, { body }) => openOwnRecord(visit, { ...body, importedWords }),
  }),
  route({
    on: 'POST /api/own/disclosures',
    says: 'To whom the person’s data has been given, when, on which ground and what',
    body: ReadOwnDisclosures,
    gives: OwnDisclosures,
    does: (visit, { body }) => readOwnDisclosures(visit, body, importedWords),
  }),
  route({
    on: 'PUT /api/own/entries/:entryId',
    says: 'Changes or adds what the person may change at once',
    params: OfEntry,
    body: ChangeOwn,
    gives: Written,
    does: (visit, { params, body }) => changeOwnEntry(visit, params.entryId, body),
  }),
  route({
    on: 'POST /api/own/entries/:entryId/remove',
    says: 'Takes back a skill or a wish that the person has told',
    params: OfEntry,
    body: RemoveOwn,
    gives: Written,
    does: (visit, { params, body }) => removeOwnEntry(visit, params.entryId, body),
  }),
  route({
    on: 'POST /api/own/entries/:entryId/receipt',
    says: 'The acknowledgement of what the person has written into the register, to keep',
    params: OfEntry,
    body: InLanguage,
    gives: PrintedLetter,
    does: (visit, { params, body }) => printReceiptOfEntry(visit, { ...params, ...body }, importedWords),
  }),
  route({
    on: 'POST /api/own/consents',
    says: 'How the consents stand, and every decision that has been made',
    body: InLanguage,
    gives: OwnConsents,
    does: (visit, { body }) => readOwnConsents(visit, body.language),
  }),
  route({
    on: 'POST /api/own/consents/decide',
    says: 'Gives, refuses or withdraws consents of one purpose',
    body: DecideConsents,
    gives: OwnConsents,
    does: (visit, { body }) => decideConsents(visit, body),
  }),
  route({
    on: 'POST /api/own/affairs',
    says: 'The job search, the plan, the offers and the unemployment security matters',
    body: InLanguage,
    gives: OwnAffairs,
    does: (visit, { body }) => openOwnAffairs(visit, { ...body, importedWords }),
  }),
  route({
    on: 'POST /api/own/job-search/renew',
    says: 'Renews the job search',
    body: RenewSearch,
    gives: OwnAffairs,
    does: (visit, { body }) => renewSearch(visit, body, importedWords),
  }),
  route({
    on: 'POST /api/own/job-search/end',
    says: 'Ends the job search',
    body: EndSearch,
    gives: OwnAffairs,
    does: (visit, { body }) => endSearch(visit, body, importedWords),
  }),
  route({
    on: 'POST /api/own/status-changes',
    says: 'Tells a change of the situation',
    body: TellChange,
    gives: OwnAffairs,
    does: (visit, { body }) => tellChange(visit, body, importedWords),
  }),
  route({
    on: 'POST /api/own/plan/accept',
    says: 'Accepts the plan',
    body: AcceptPlan,
    gives: OwnAffairs,
    does: (visit, { body }) => acceptPlan(visit, body, importedWords),
  }),
  route({
    on: 'POST /api/own/plan/task-done',
    says: 'Marks a task of the plan as done',
    body: DoTask,
    gives: OwnAffairs,
    does: (visit, { body }) => doTask(visit, body, importedWords),
  }),
  route({
    on: 'POST /api/own/applications',
    says: 'Tells of a job that has been applied for',
    body: TellApplication,
    gives: OwnAffairs,
    does: (visit, { body }) => tellApplication(visit, body, importedWords),
  }),
  route({
    on: 'POST /api/own/appointments/cancel',
    says: 'Cancels an appointment before its day',
    body: CancelAppointment,
    gives: OwnAffairs,
    does: (visit, { body }) => cancelAppointment(visit, body, importedWords),
  }),
  route({
    on: 'POST /api/own/appointments/move',
    says: 'Moves an appointment to another time that the office offered, before its day',
    body: MoveAppointment,
    gives: OwnAffairs,
    does: (visit, { body }) => moveAppointment(visit, body, importedWords),
  }),
  route({
    on: 'POST /api/own/offers/answer',
    says: 'Answers a job offer or tells its result',
    body: AnswerOffer,
    gives: OwnAffairs,
    does: (visit, { body }) => answerOffer(visit, body, importedWords),
  }),
  route({
    on: 'POST /api/own/viewings',
    says: 'Who has looked at the record, changed it or given data from it, and for which task',
    body: ReadOwnViewings,
    gives: OwnViewings,
    does: (visit, { body }) => readOwnViewings(visit, body),
  }),
  route({
    on: 'POST /api/own/viewings/ask',
    says: 'Asks the office about a line of the log; a matter opens',
    body: AskAboutViewing,
    gives: Raised,
    status: 201,
    does: (visit, { body }) => askAboutViewing(visit, body),
  }),
  route({
    on: 'POST /api/own/matters/list',
    says: 'The matters that the person has raised',
    body: InLanguage,
    gives: OwnMatters,
    does: (visit) => listOwnMatters(visit, { purpose: ownPurpose, clientId: themselfOf(visit) }),
  }),
  route({
    on: 'POST /api/own/matters',
    says: 'Raises a matter: inspection in writing, a claim to correct a datum',
    body: RaiseMatter,
    gives: Raised,
    status: 201,
    does: (visit, { body }) => raiseMatter(visit, { ...body, purpose: ownPurpose, clientId: themselfOf(visit) }),
  }),
  route({
    on: 'POST /api/own/matters/:matterId/receipt',
    says: 'The acknowledgement of a matter that the person has raised, to keep',
    params: OfOwnMatter,
    body: InLanguage,
    gives: PrintedLetter,
    does: (visit, { params, body }) => printReceiptOfMatter(visit, { ...params, ...body }),
  }),
  route({
    on: 'POST /api/own/matters/:matterId/certificate',
    says: 'The written certificate of why a request or a claim of the person was refused',
    params: OfOwnMatter,
    body: InLanguage,
    gives: PrintedLetter,
    does: (visit, { params, body }) => certifyOwnRefusal(visit, { ...params, ...body }),
  }),
  route({
    on: 'POST /api/own/messages/list',
    says: 'Everything written between the person and the office; what the office wrote counts as read',
    body: InLanguage,
    gives: Threads,
    does: (visit) => readThreads(visit, { purpose: ownPurpose, clientId: themselfOf(visit) }),
  }),
  route({
    on: 'POST /api/own/messages',
    says: 'Writes to the office, in a thread or in a new one',
    body: WriteOwnMessage,
    bodyLimit: longestMessage,
    gives: Threads,
    status: 201,
    does: (visit, { body }) =>
      writeMessage(visit, { ...body, purpose: ownPurpose, clientId: themselfOf(visit) }, writing),
  }),
  route({
    on: 'POST /api/own/messages/attachments/:attachmentId',
    says: 'One attachment with its content',
    params: OfAttachment,
    body: InLanguage,
    gives: AttachedFile,
    does: (visit, { params }) => readAttachment(visit, { ...params, purpose: ownPurpose, clientId: themselfOf(visit) }),
  }),
  ...clarificationRoutes(importedWords, writing),
]
