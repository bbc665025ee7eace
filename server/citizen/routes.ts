import { AskAboutViewing, OwnViewings, ReadOwnViewings } from '../../duties/access-log/contract.ts'
import { askAboutViewing, readOwnViewings } from '../../duties/access-log/read-own-viewings.ts'
import { OwnMatters, RaiseMatter, Raised } from '../../register/matters/contract.ts'
import { listOwnMatters, raiseMatter } from '../../register/matters/raise-matters.ts'
import { uuid } from '../../register/entries/contract.ts'
import { changeOwnEntry, removeOwnEntry } from '../../register/own-affairs/change-own-entry.ts'
import {
  ChangeOwn,
  DecideConsents,
  InLanguage,
  OwnConsents,
  OwnOverview,
  OwnRecord,
  RemoveOwn,
  Written,
} from '../../register/own-affairs/contract.ts'
import { decideConsents, readOwnConsents } from '../../register/own-affairs/decide-consents.ts'
import { openOwnOverview, openOwnRecord, ownPurpose, themselfOf } from '../../register/own-affairs/open-own-record.ts'
import type { ImportedWords } from '../../register/own-affairs/say-entry.ts'
import { Type } from 'typebox'
import { type Route, route } from '../route.ts'

const OfEntry = Type.Object({ entryId: uuid('The entry; named by the person when it is new') })

/**
 * What a person may ask of the own record. No line takes a client: whose record it is, the session says, and every line
 * goes through the gate and leaves its line in the access log.
 */
export const ownRoutes = (importedWords: ImportedWords): readonly Route[] => [
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
]
