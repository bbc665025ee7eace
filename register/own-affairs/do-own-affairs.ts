import { open } from '../../access/open.ts'
import type { Records } from '../../access/records.ts'
import { type Flaw, Refusal } from '../../access/refusal.ts'
import { todayOf, type Visit } from '../../access/visit.ts'
import type { Entry } from '../entries/contract.ts'
import { currentEntry, type EntryRow } from '../entries/entry-queries.ts'
import { lockClients } from '../entries/lock-clients.ts'
import { entryFrom, listCurrentEntriesOf } from '../entries/read-entries.ts'
import { isDay } from '../identity-codes/identity-code.ts'
import type {
  AcceptPlan,
  AnswerOffer,
  CancelAppointment,
  DoTask,
  EndSearch,
  MoveAppointment,
  OwnAffairs,
  RenewSearch,
  TellApplication,
  TellChange,
} from './contract.ts'
import {
  endReasons,
  isOpenSearch,
  lastStatusOf,
  mayCancel,
  noticeRange,
  offerAnswers,
  otherTimes,
  readAffairs,
  renewedUntil,
  searchOf,
} from './open-own-affairs.ts'
import { ownPurpose, themselfOf } from './open-own-record.ts'
import type { ImportedWords } from './say-entry.ts'
import { statusAfter } from './status-after.ts'
import { writeOwn } from './write-own.ts'

type About = { readonly language: 'fi' | 'sv' | 'en' }

/** What is written in the reason of a version that the person made; in the register's own language. */
const because = {
  renewed: 'Henkilö uusi työnhakunsa verkkopalvelussa',
  ended: 'Henkilö päätti työnhakunsa verkkopalvelussa',
  accepted: 'Henkilö hyväksyi suunnitelman verkkopalvelussa',
  taskDone: 'Henkilö merkitsi tehtävän tehdyksi verkkopalvelussa',
  moved: 'Henkilö siirsi ajan verkkopalvelussa',
  cancelled: 'Henkilö perui ajan verkkopalvelussa',
  answered: 'Henkilö vastasi työtarjoukseen verkkopalvelussa',
}

/** Something stands in the way that the person is told of, with the way to a human being. */
export const standsInTheWay = (pointer: string, code: string, limit?: string): Refusal =>
  new Refusal('conflict', [limit === undefined ? { pointer, code } : { pointer, code, limit }])

/** One act of the person: it writes, and the answer is how things stand after it. */
export function act<Sent extends About>(
  write: (records: Records, visit: Visit, sent: Sent) => Promise<unknown>,
): (visit: Visit, sent: Sent, importedWords: ImportedWords) => Promise<OwnAffairs> {
  return (visit, sent, importedWords) =>
    open(visit, { purpose: ownPurpose, operation: 'record', client: themselfOf(visit) }, async (records) => {
      if ((await lockClients(records)).length === 0) throw new Refusal('notFound')
      await write(records, visit, sent)
      return readAffairs(records, visit, { language: sent.language, importedWords })
    })
}

const entriesOf = async (records: Records, { register }: Visit, category: string): Promise<Entry[]> =>
  (await listCurrentEntriesOf(records, category)).map((row) => entryFrom(row, register))

/** The entry that an act is about, as it now stands; of the kind, and of this person. */
export async function presentOf(records: Records, { register }: Visit, entryId: string, kind: string): Promise<Entry> {
  const [row] = await records.rows<EntryRow>(currentEntry, [records.clients, entryId])
  if (!row || row.kind !== kind || row.is_annulled) throw new Refusal('notFound')
  return entryFrom(row, register)
}

/**
 * Renews the job search: valid for three months from today, or longer where it is already. One that has lapsed or ended is
 * started again.
 *
 * Throws `Refusal`: `conflict` when it is not open; `stale`, `notFound`.
 */
export const renewSearch = act<RenewSearch>(async (records, visit, { entryId, seen }) => {
  const search = await presentOf(records, visit, entryId, 'jobSearch')
  const today = todayOf(visit.register)
  if (!isOpenSearch(search, today)) throw standsInTheWay('/entryId', 'notOpen')
  const present = String(search.payload['validUntil'] ?? '')
  const renewed = renewedUntil(today)
  const payload = { ...search.payload, validUntil: present > renewed ? present : renewed }
  await writeOwn(records, visit, { kind: 'jobSearch', entryId, seen, payload, reason: because.renewed })
})

/**
 * Ends the job search from a day of the last 12 weeks or today, for a reason that a person may give (916/2012 2:1).
 *
 * Throws `Refusal`: `invalid`; `conflict` when it has ended already, or would end before it started; `stale`, `notFound`.
 */
export const endSearch = act<EndSearch>(async (records, visit, { entryId, seen, endedOn, reason }) => {
  if (!endReasons.some((code) => code === reason)) throw invalid('/reason', 'unknownCode')
  const earliest = noticeRange(todayOf(visit.register)).from
  if (endedOn < earliest) throw invalid('/endedOn', 'tooEarly', earliest)
  const search = await presentOf(records, visit, entryId, 'jobSearch')
  const startedOn = String(search.payload['startedOn'])
  const isSame = search.payload['endedOn'] === endedOn
  if (search.payload['endedOn'] !== undefined && !isSame) throw standsInTheWay('/entryId', 'notOpen')
  if (endedOn < startedOn) throw standsInTheWay('/endedOn', 'beforeStart', startedOn)
  const { validUntil: _validUntil, ...kept } = search.payload
  const payload = { ...kept, endedOn, endReason: reason }
  await writeOwn(records, visit, { kind: 'jobSearch', entryId, seen, payload, reason: because.ended })
})

/**
 * Tells a change of the situation: from 12 weeks back to 4 weeks ahead, and not earlier than the last change that has been
 * recorded. What contradicts the record is told with the day that it contradicts, and with the way to a human being.
 *
 * Throws `Refusal`: `invalid`; `conflict` (`beforeLastChange`, `notOpen`).
 */
export const tellChange = act<TellChange>(async (records, visit, { entryId, change, from, to }) => {
  const after = Object.hasOwn(statusAfter, change) ? statusAfter[change] : undefined
  if (!after) throw invalid('/change', 'unknownCode')
  const today = todayOf(visit.register)
  const range = noticeRange(today)
  if (!isDay(from)) throw invalid('/from', 'badDate')
  if (from < range.from) throw invalid('/from', 'tooEarly', range.from)
  if (from > range.until) throw invalid('/from', 'future', range.until)
  if (to !== undefined && (!isDay(to) || to < from)) throw invalid('/to', 'reversed')
  const entries = await entriesOf(records, visit, 'customership')
  const last = lastStatusOf(entries)
  const search = searchOf(entries)
  const isSent = entries.some((entry) => entry.entryId === entryId)
  if (!isSent) {
    if (!search || !isOpenSearch(search, today)) throw standsInTheWay('', 'notOpen')
    const since = last && String(last.payload['from'])
    if (since && from < since) throw standsInTheWay('/from', 'beforeLastChange', since)
  }
  const payload = { ...after, told: change, from, ...(to === undefined ? {} : { to }) }
  await writeOwn(records, visit, { kind: 'employmentStatus', entryId, seen: 0, payload })
})

/** Accepts the plan as it stands: accepted today, by the version that the person saw (VNA 1073/2012 §5). */
export const acceptPlan = act<AcceptPlan>(async (records, visit, { entryId, seen }) => {
  const plan = await presentOf(records, visit, entryId, 'plan')
  if (plan.payload['acceptedOn'] !== undefined) return
  const payload = { ...plan.payload, acceptedOn: todayOf(visit.register) }
  await writeOwn(records, visit, { kind: 'plan', entryId, seen, payload, reason: because.accepted })
})

/** Tells of a job that has been applied for, against the job search obligation (916/2012 ch. 2 §9). */
export const tellApplication = act<TellApplication>(async (records, visit, { entryId, employer, title, appliedOn }) => {
  const payload = { employer: employer.trim(), title: title.trim(), appliedOn }
  await writeOwn(records, visit, { kind: 'jobApplication', entryId, seen: 0, payload })
})

/**
 * Cancels an appointment before its day; another time is agreed upon with the office.
 *
 * Throws `Refusal`: `conflict` on the day itself and after it (`onItsDay`): then the office is called; `stale`, `notFound`.
 */
export const cancelAppointment = act<CancelAppointment>(async (records, visit, { entryId, seen }) => {
  const appointment = await presentOf(records, visit, entryId, 'appointment')
  const today = todayOf(visit.register)
  if (appointment.payload['cancelledOn'] !== undefined) return
  if (!mayCancel(appointment, today)) throw standsInTheWay('/entryId', 'onItsDay')
  const payload = { ...appointment.payload, cancelledOn: today }
  await writeOwn(records, visit, { kind: 'appointment', entryId, seen, payload, reason: because.cancelled })
})

/**
 * Moves an appointment to another of the times that the office offered for it, before its day. The time that it leaves is
 * offered no more.
 *
 * Throws `Refusal`: `conflict` on the day itself and after it, or when it has been cancelled (`onItsDay`); `invalid` for a time
 * that was not offered (`notOffered`); `stale`, `notFound`.
 */
export const moveAppointment = act<MoveAppointment>(async (records, visit, { entryId, seen, on, time }) => {
  const appointment = await presentOf(records, visit, entryId, 'appointment')
  const today = todayOf(visit.register)
  // Sent already: it stands there.
  if (appointment.payload['on'] === on && appointment.payload['time'] === time) return
  if (!mayCancel(appointment, today)) throw standsInTheWay('/entryId', 'onItsDay')
  const isIt = (other: { readonly on: string; readonly time: string }) => other.on === on && other.time === time
  if (!otherTimes(appointment, today).some(isIt)) throw invalid('/on', 'notOffered')
  const { alternatives, ...kept } = appointment.payload
  const left = (alternatives as Parameters<typeof isIt>[0][]).filter((other) => !isIt(other))
  const payload = { ...kept, on, time, ...(left.length > 0 ? { alternatives: left } : {}) }
  await writeOwn(records, visit, { kind: 'appointment', entryId, seen, payload, reason: because.moved })
})

/** Marks a task of the plan as done today. */
export const doTask = act<DoTask>(async (records, visit, { entryId, seen, task }) => {
  const plan = await presentOf(records, visit, entryId, 'plan')
  const tasks = plan.payload['tasks'] as readonly Record<string, unknown>[]
  if (!tasks[task]) throw invalid('/task', 'badReference')
  if (tasks[task]['doneOn'] !== undefined) return
  const doneOn = todayOf(visit.register)
  const payload = {
    ...plan.payload,
    tasks: tasks.map((each, index) => (index === task ? { ...each, doneOn } : each)),
  }
  await writeOwn(records, visit, { kind: 'plan', entryId, seen, payload, reason: because.taskDone })
})

/**
 * Answers a job offer, or tells its result: while none but "selection under way" has been recorded.
 *
 * Throws `Refusal`: `invalid` for an answer that a person does not give; `conflict` when there is a result already.
 */
export const answerOffer = act<AnswerOffer>(async (records, visit, { entryId, seen, result }) => {
  if (!offerAnswers.some((code) => code === result)) throw invalid('/result', 'unknownCode')
  const offer = await presentOf(records, visit, entryId, 'jobOffer')
  const present = offer.payload['result']
  if (present === result) return
  if (present !== undefined && present !== '51') throw standsInTheWay('/result', 'answered')
  const payload = { ...offer.payload, result, resultOn: todayOf(visit.register) }
  await writeOwn(records, visit, { kind: 'jobOffer', entryId, seen, payload, reason: because.answered })
})

const invalid = (pointer: string, code: string, limit?: string): Refusal => {
  const flaw: Flaw = limit === undefined ? { pointer, code } : { pointer, code, limit }
  return new Refusal('invalid', [flaw])
}
