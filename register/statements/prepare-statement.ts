import { uuidv7 } from 'uuidv7'
import { open } from '../../access/open.ts'
import type { Records } from '../../access/records.ts'
import { type Flaw, Refusal } from '../../access/refusal.ts'
import { type Register, todayOf, type Visit } from '../../access/visit.ts'
import { findClient } from '../clients/client-queries.ts'
import type { EntryRow } from '../entries/entry-queries.ts'
import { lockClients } from '../entries/lock-clients.ts'
import { isDay } from '../identity-codes/identity-code.ts'
import { insertMatter, type MatterRow } from '../matters/matter-queries.ts'
import type {
  BeginPreparation,
  CheckPreparation,
  DropPreparation,
  OpenedPreparation,
  ReliedOn,
  SavePreparation,
  StepInPreparation,
} from './contract.ts'
import { clockStart } from './deadline.ts'
import { awaitedFrom, dueFrom } from './keep-clocks.ts'
import {
  changePreparation,
  flawsOfPreparation,
  getPreparation,
  kindsOfEvidence,
  listEvidence,
  listStandingEntries,
  openedPreparation,
  type PreparationPlace,
  tellEvent,
  tidied,
} from './preparation.ts'
import { dropEvidence, insertEvidence, insertPreparation, type PreparedMatterRow } from './statement-queries.ts'
import { issuerOf, mayDo, needsSecondPerson } from './statement-rights.ts'

/**
 * Begins to prepare a statement as a matter of its own (N5.8). Its last day runs from the clarification that is waited
 * for, or else from the day it came in. To replace a statement, the preparation names it and says why.
 *
 * Throws `Refusal`: `invalid` with every flaw; `notFound` for whoever gives no statements, and where there is no client.
 */
export async function beginPreparation(
  visit: Visit,
  clientId: string,
  sent: BeginPreparation,
): Promise<OpenedPreparation> {
  const { register, actor } = visit
  const { notice } = register.rules
  const rules = notice.statementRules
  const today = todayOf(register)
  const receivedOn = sent.receivedOn ?? today
  const flaws: Flaw[] = []
  if (!Object.hasOwn(rules.triggers, sent.trigger)) flaws.push({ pointer: '/trigger', code: 'unknownCode' })
  if (!isDay(receivedOn)) flaws.push({ pointer: '/receivedOn', code: 'badDate' })
  else if (receivedOn > today) flaws.push({ pointer: '/receivedOn', code: 'future', limit: today })
  if (sent.replaces !== undefined && sent.reason === undefined) flaws.push({ pointer: '/reason', code: 'required' })
  if (flaws.length > 0) throw new Refusal('invalid', flaws)
  return open(visit, { purpose: sent.purpose, operation: 'prepareStatement', client: clientId }, async (records) => {
    const client = await findClient(records, register.rules, actor.group)
    if (!client || !issuerOf(register, actor) || (await lockClients(records)).length === 0)
      throw new Refusal('notFound')
    const entries = await listStandingEntries(records)
    const requests = sent.requests ?? []
    checkRequests(entries, requests)
    if (sent.triggerEntry !== undefined && !entries.some(({ entry_id }) => entry_id === sent.triggerEntry))
      throw new Refusal('invalid', [{ pointer: '/triggerEntry', code: 'badReference' }])
    const replaced = entries.find(({ entry_id, kind }) => entry_id === sent.replaces && kind === rules.kind)
    if (sent.replaces !== undefined && !replaced)
      throw new Refusal('invalid', [{ pointer: '/replaces', code: 'badReference' }])

    const clockFrom = clockStart(receivedOn, awaitedFrom(entries, requests))
    const matterId = uuidv7()
    const office = actor.office!
    const number = `${office}/${today.slice(0, 4)}/`
    await records.rows<MatterRow>(insertMatter, [
      records.client,
      matterId,
      number,
      rules.matter,
      office,
      actor.id,
      actor.name,
      receivedOn,
      dueFrom(register, { clock_from: clockFrom, office }),
    ])
    await records.change(insertPreparation, [
      records.client,
      matterId,
      office,
      sent.trigger,
      sent.triggerEntry ?? null,
      requests,
      clockFrom,
      JSON.stringify(draftFrom(replaced)),
      sent.replaces ?? null,
      sent.reason ?? null,
    ])
    const row = await getPreparation(records, { clientId, matterId })
    await tellEvent(records, visit, row, sent.reason)
    return openedPreparation(records, visit, row)
  })
}

/** What replaces a statement begins with what the old one says. */
const draftFrom = (replaced: EntryRow | undefined) => {
  const { code, from, to, payer, fund, kelaOffice, benefit, grounds } = replaced?.payload ?? {}
  return { code, from, to, payer, fund, kelaOffice, benefit, grounds }
}

/** A preparation with the facts, the versions relied on, proposals, and what is still lacking. */
export async function openPreparation(
  visit: Visit,
  place: PreparationPlace,
  purpose: string,
): Promise<OpenedPreparation> {
  const errand = { purpose, operation: 'readStatements', client: place.clientId } as const
  return open(visit, errand, async (records) => openedPreparation(records, visit, await getPreparation(records, place)))
}

/**
 * Keeps what the statement is to say and what it rests on, as they now are. Whatever somebody else had approved is to be
 * looked at again.
 *
 * Throws `Refusal`: `stale` when somebody was quicker; `invalid` for what is no entry of the client; `conflict` when closed.
 */
export async function savePreparation(
  visit: Visit,
  place: PreparationPlace,
  sent: SavePreparation,
): Promise<OpenedPreparation> {
  return inPreparation(visit, place, sent, async (records, row) => {
    const { register } = visit
    const entries = await listStandingEntries(records)
    const requests = sent.requests ?? row.requests
    checkRequests(entries, requests)
    checkReliedOn(register, entries, sent.evidence)
    await records.change(dropEvidence, [records.clients, row.matter_id])
    await records.change(insertEvidence, [
      row.client_id,
      row.matter_id,
      sent.evidence.map(({ entryId }) => entryId),
      sent.evidence.map(({ version }) => version),
    ])
    return changePreparation(records, visit, row, {
      ...nobodyLooked,
      state: row.state === 'received' ? 'inHand' : row.state === 'waiting' ? 'inHand' : row.state,
      stage: 'drafting',
      draft: tidied(sent.draft),
      requests,
      clock_from: clockStart(row.received_on, awaitedFrom(entries, requests)),
    })
  })
}

const nobodyLooked = { sent_by: null, sent_by_name: null, checked_by: null, checked_by_name: null }

/** Sends a preparation to be looked at by somebody else, where the rules ask for it. */
export async function sendToBeChecked(
  visit: Visit,
  place: PreparationPlace,
  sent: StepInPreparation,
): Promise<OpenedPreparation> {
  return inPreparation(visit, place, sent, async (records, row) => {
    const { register, actor } = visit
    const { code } = row.draft
    if (row.stage !== 'drafting' || code === undefined || !needsSecondPerson(register, code))
      throw new Refusal('conflict', [{ pointer: '', code: 'notFromHere' }])
    const evidence = await listEvidence(records, [row.matter_id])
    const lacking = flawsOfPreparation(visit, row, evidence, await listStandingEntries(records))
    refuseIfAny(lacking.filter((flaw) => flaw.code !== 'needsSecondPerson'))
    const change = { state: 'waiting', stage: 'awaitingCheck', sent_by: actor.id, sent_by_name: actor.name } as const
    return changePreparation(records, visit, row, change, {})
  })
}

/**
 * Somebody else looks at a statement before it is issued: approves it, or sends it back with words.
 *
 * Throws `Refusal`: `conflict` for whoever wrote it; `notFound` for whoever may not check statements of its kind.
 */
export async function checkPreparation(
  visit: Visit,
  place: PreparationPlace,
  sent: CheckPreparation,
): Promise<OpenedPreparation> {
  if (!sent.approves && !sent.note?.trim()) throw new Refusal('invalid', [{ pointer: '/note', code: 'required' }])
  return inPreparation(visit, place, sent, async (records, row) => {
    const { register, actor } = visit
    if (!mayDo(register, actor, 'check')) throw new Refusal('notFound')
    if (row.stage !== 'awaitingCheck') throw new Refusal('conflict', [{ pointer: '', code: 'notFromHere' }])
    if (row.sent_by === actor.id) throw new Refusal('conflict', [{ pointer: '', code: 'ownWork' }])
    const change = sent.approves
      ? ({ state: 'inHand', stage: 'checked', checked_by: actor.id, checked_by_name: actor.name } as const)
      : ({ ...nobodyLooked, state: 'inHand', stage: 'drafting' } as const)
    return changePreparation(records, visit, row, change, { note: sent.note })
  })
}

/** Ends a preparation of which no statement comes, with the reason. */
export async function dropPreparation(
  visit: Visit,
  place: PreparationPlace,
  sent: DropPreparation,
): Promise<OpenedPreparation> {
  return inPreparation(visit, place, sent, async (records, row) => {
    await records.change(dropEvidence, [records.clients, row.matter_id])
    const closedOn = todayOf(visit.register)
    const change = { state: 'closed', result: 'withdrawn', closed_on: closedOn, stage: 'dropped' } as const
    return changePreparation(records, visit, row, change, { note: sent.reason })
  })
}

/** A step in a preparation that is not closed, at the version that the preparer saw. */
async function inPreparation(
  visit: Visit,
  place: PreparationPlace,
  { purpose, version }: { readonly purpose: string; readonly version: number },
  step: (records: Records, row: PreparedMatterRow) => Promise<PreparedMatterRow>,
): Promise<OpenedPreparation> {
  const errand = { purpose, operation: 'prepareStatement', client: place.clientId } as const
  return open(visit, errand, async (records) => {
    const present = await getPreparation(records, place, version)
    if (!issuerOf(visit.register, visit.actor)) throw new Refusal('notFound')
    return openedPreparation(records, visit, await step(records, present))
  })
}

export function refuseIfAny(flaws: readonly Flaw[]): void {
  if (flaws.length > 0) throw new Refusal('invalid', flaws)
}

function checkRequests(entries: readonly EntryRow[], requests: readonly string[]): void {
  refuseIfAny(
    requests.flatMap((request, index) =>
      entries.some(({ entry_id, kind }) => entry_id === request && kind === 'clarificationRequest')
        ? []
        : [{ pointer: `/requests/${index}`, code: 'badReference' }],
    ),
  )
}

/** What is relied on stands now, in the version that was seen, and is of a kind that a statement can rest on. */
function checkReliedOn(register: Register, entries: readonly EntryRow[], relied: readonly ReliedOn[]): void {
  const kinds = kindsOfEvidence(register)
  refuseIfAny(
    relied.flatMap(({ entryId, version }, index) => {
      const entry = entries.find(({ entry_id }) => entry_id === entryId)
      if (!entry || !kinds.has(entry.kind)) return [{ pointer: `/evidence/${index}`, code: 'badReference' }]
      if (relied.findIndex((each) => each.entryId === entryId) < index)
        return [{ pointer: `/evidence/${index}`, code: 'repeated' }]
      return entry.version === version ? [] : [{ pointer: `/evidence/${index}`, code: 'changed' }]
    }),
  )
}
