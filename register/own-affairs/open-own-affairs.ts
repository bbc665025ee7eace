import { open } from '../../access/open.ts'
import type { Records } from '../../access/records.ts'
import { Refusal } from '../../access/refusal.ts'
import { type LocalDate, todayOf, type Visit } from '../../access/visit.ts'
import { isOwn } from '../../rulebook/code-list.ts'
import type { Field } from '../../rulebook/field.ts'
import { endOfPeriod } from '../../rulebook/period.ts'
import type { Language } from '../../rulebook/text.ts'
import type { Entry } from '../entries/contract.ts'
import type { EntryRow } from '../entries/entry-queries.ts'
import { entryFrom } from '../entries/read-entries.ts'
import type { OwnAffairs } from './contract.ts'
import { ownPurpose, readOwn, themselfOf } from './open-own-record.ts'
import { type ImportedWords, sayFields, type Saying, sayTask, sayValue } from './say-entry.ts'
import { answerDrafts, entrySayer, eventsOf } from './security-events.ts'

/** How the person may answer a job offer: these of the results that the office records. */
export const offerAnswers = ['51', '52', '04', '02', '10', '05', '11'] as const
/** Why a person may say that the job search ends. */
export const endReasons = ['03', '08', '05', '06'] as const

/** A change is told from 12 weeks back to 4 weeks ahead. */
const toldBack = 84
const toldAhead = 28
/** Renewing keeps a job search valid for this long. */
const renewedFor = { months: 3 }

type Asked = { readonly language: Language; readonly importedWords: ImportedWords }

/** The job search, the plan, the offers and the unemployment security matters, as the person deals with them. */
export const openOwnAffairs = (visit: Visit, asked: Asked): Promise<OwnAffairs> =>
  open(visit, { purpose: ownPurpose, operation: 'open', client: themselfOf(visit) }, (records) =>
    readAffairs(records, visit, asked),
  )

/** The same inside an errand that has written something: how things stand after it. */
export async function readAffairs(records: Records, visit: Visit, asked: Asked): Promise<OwnAffairs> {
  const { entries, attachments } = await readOwn(records, visit)
  const saying: Saying = { rules: visit.register.rules, ...asked, sayEntry: entrySayer(visit, asked, entries) }
  const drafts = await answerDrafts(records, visit, entries)
  return { ...affairsOf(visit, saying, entries), events: eventsOf(visit, saying, entries, { drafts, attachments }) }
}

/** The last job search; of two that began the same day, the one that goes on. */
export function searchOf(entries: readonly Entry[]): Entry | undefined {
  const began = ({ payload }: Entry) => `${String(payload['startedOn'])} ${payload['endedOn'] === undefined ? 1 : 0}`
  return entries.filter(({ kind }) => kind === 'jobSearch').toSorted((a, b) => began(b).localeCompare(began(a)))[0]
}

/** The last change of the employment status that has been recorded, whenever it begins. */
export const lastStatusOf = (entries: readonly Entry[]): Entry | undefined =>
  entries
    .filter(({ kind }) => kind === 'employmentStatus')
    .toSorted((a, b) => (String(a.payload['from']) < String(b.payload['from']) ? 1 : -1))[0]

export const noticeRange = (today: LocalDate) => ({
  from: endOfPeriod(today, { days: -toldBack }),
  until: endOfPeriod(today, { days: toldAhead }),
})

export const renewedUntil = (today: LocalDate): LocalDate => endOfPeriod(today, renewedFor)

export const isOpenSearch = ({ payload }: Entry, today: LocalDate): boolean =>
  payload['endedOn'] === undefined && (payload['validUntil'] === undefined || String(payload['validUntil']) >= today)

function affairsOf({ register }: Visit, saying: Saying, rows: readonly EntryRow[]): Omit<OwnAffairs, 'events'> {
  const today = todayOf(register)
  const entries = rows.filter(({ is_annulled }) => !is_annulled).map((row) => entryFrom(row, register))
  const search = searchOf(entries)
  const plan = entries
    .filter(({ kind }) => kind === 'plan')
    .toSorted((a, b) => (String(a.payload['madeOn']) < String(b.payload['madeOn']) ? 1 : -1))[0]
  const said = (entry: Entry, name: string) => entry.payload[name] as string | undefined
  const range = noticeRange(today)
  const last = lastStatusOf(entries)
  return {
    today,
    ...(search
      ? {
          search: {
            entryId: search.entryId,
            version: search.version,
            startedOn: said(search, 'startedOn')!,
            ...days(search, ['validUntil', 'endedOn']),
            isOpen: isOpenSearch(search, today),
            renewsUntil: renewedUntil(today),
          },
        }
      : {}),
    statuses: entries
      .filter(({ kind }) => kind === 'employmentStatus')
      .map((entry) => ({
        entryId: entry.entryId,
        label: word(saying, 'employmentStatus', 'code', entry.payload['code']),
        from: said(entry, 'from')!,
        ...days(entry, ['to']),
        told: word(saying, 'employmentStatus', 'told', entry.payload['told']),
      })),
    notice: {
      from: last && said(last, 'from')! >= range.from ? said(last, 'from')! : range.from,
      until: range.until,
    },
    changes: choices(saying, 'employmentStatus', 'told'),
    endReasons: choices(saying, 'jobSearch', 'endReason', endReasons),
    offerAnswers: choices(saying, 'jobOffer', 'result', offerAnswers),
    ...(plan ? { plan: planOf(saying, plan) } : {}),
    ...obligationOf(entries, today),
    applications: entries
      .filter(({ kind }) => kind === 'jobApplication')
      .map((entry) => ({
        entryId: entry.entryId,
        version: entry.version,
        title: said(entry, 'title')!,
        employer: said(entry, 'employer')!,
        appliedOn: said(entry, 'appliedOn')!,
      }))
      .toSorted((a, b) => (a.appliedOn < b.appliedOn ? 1 : -1)),
    appointments: entries
      .filter((entry) => entry.kind === 'appointment' && said(entry, 'on')! >= today)
      .map((entry) => ({
        entryId: entry.entryId,
        version: entry.version,
        on: said(entry, 'on')!,
        ...(said(entry, 'time') ? { time: said(entry, 'time')! } : {}),
        mode: word(saying, 'appointment', 'mode', entry.payload['mode']),
        about: said(entry, 'about')!,
        ...days(entry, ['cancelledOn']),
        mayCancel: mayCancel(entry, today),
        others: otherTimes(entry, today),
      }))
      .toSorted((a, b) => (a.on < b.on ? -1 : 1)),
    offers: entries
      .filter(({ kind }) => kind === 'jobOffer')
      .map((offer) => ({
        entryId: offer.entryId,
        version: offer.version,
        title: said(offer, 'title')!,
        employer: said(offer, 'employer')!,
        offeredOn: said(offer, 'offeredOn')!,
        ...days(offer, ['answerBy']),
        result: word(saying, 'jobOffer', 'result', offer.payload['result']),
        mayAnswer: offer.payload['result'] === undefined || offer.payload['result'] === '51',
        fields: sayFields(saying, register.rules.kinds.get('jobOffer')!, offer.payload),
      })),
  }
}

/** An appointment is cancelled before its day; on the day itself the office is called. */
export const mayCancel = ({ payload }: Entry, today: LocalDate): boolean =>
  payload['cancelledOn'] === undefined && String(payload['on']) > today

type OfferedTime = { readonly on: string; readonly time: string }

/** The times that an appointment may be moved to: as the office offered them, from tomorrow on, while it may be cancelled. */
export const otherTimes = (appointment: Entry, today: LocalDate): OfferedTime[] =>
  mayCancel(appointment, today)
    ? ((appointment.payload['alternatives'] ?? []) as readonly OfferedTime[])
        .filter(({ on }) => on > today)
        .toSorted((a, b) => (a.on + a.time < b.on + b.time ? -1 : 1))
    : []

/**
 * How many jobs are to be applied for in the period that runs today, and how many the person has told of (916/2012 ch. 2
 * §9). Periods follow each other from the day on which the obligation began.
 */
export function obligationOf(entries: readonly Entry[], today: LocalDate): Pick<OwnAffairs, 'obligation'> {
  const [present] = entries
    .filter(({ kind, payload }) => kind === 'jobSearchObligation' && String(payload['from']) <= today)
    .toSorted((a, b) => (String(a.payload['from']) < String(b.payload['from']) ? 1 : -1))
  if (!present) return {}
  const began = String(present.payload['from'])
  const months = Number(present.payload['months'])
  const beginningOf = (nth: number) => endOfPeriod(began, { months: nth * months })
  let nth = 0
  while (beginningOf(nth + 1) <= today) nth += 1
  const [from, until] = [beginningOf(nth), endOfPeriod(beginningOf(nth + 1), { days: -1 })]
  const applied = entries.filter(
    ({ kind, payload }) =>
      kind === 'jobApplication' && String(payload['appliedOn']) >= from && String(payload['appliedOn']) <= until,
  ).length
  return { obligation: { count: Number(present.payload['count']), from, until, applied } }
}

const planOf = (saying: Saying, plan: Entry): NonNullable<OwnAffairs['plan']> => ({
  entryId: plan.entryId,
  version: plan.version,
  title: word(saying, 'plan', 'planKind', plan.payload['planKind']),
  madeOn: String(plan.payload['madeOn']),
  ...days(plan, ['reviewOn', 'acceptedOn']),
  goals: String(plan.payload['goals'] ?? ''),
  tasks: ((plan.payload['tasks'] as Record<string, unknown>[] | undefined) ?? []).map((task) => ({
    task: sayTask(saying, task['task']),
    details: String(task['details'] ?? ''),
    ...(task['dueOn'] ? { dueOn: String(task['dueOn']) } : {}),
    ...(task['doneOn'] ? { doneOn: String(task['doneOn']) } : {}),
  })),
})

const word = (saying: Saying, kind: string, name: string, value: unknown): string => {
  const field = saying.rules.kinds.get(kind)?.fields[name]
  return field ? sayValue(saying, field, value) : ''
}

/** Codes that may be chosen today, with their words. */
function choices({ rules, language }: Saying, kind: string, name: string, only?: readonly string[]) {
  const field: Field | undefined = rules.kinds.get(kind)?.fields[name]
  if (field?.type !== 'code' || !isOwn(field.list)) throw new Refusal('notFound')
  const { codes } = field.list
  return (only ?? Object.keys(codes)).map((code) => ({ code, label: codes[code]![language] }))
}

function days<Name extends string>({ payload }: Entry, names: readonly Name[]): { [N in Name]?: string } {
  return Object.fromEntries(
    names.filter((name) => payload[name] !== undefined).map((name) => [name, String(payload[name])]),
  ) as { [N in Name]?: string }
}
