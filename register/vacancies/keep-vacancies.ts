import { uuidv7 } from 'uuidv7'
import { open } from '../../access/open.ts'
import { type Flaw, Refusal } from '../../access/refusal.ts'
import { type Register, todayOf, type Visit } from '../../access/visit.ts'
import { isOwn } from '../../rulebook/code-list.ts'
import { isId } from '../clients/page-cursor.ts'
import { employerById } from '../employers/employer-queries.ts'
import { isDay } from '../identity-codes/identity-code.ts'
import type { ChangeVacancy, ListVacancies, NewVacancy, Vacancies, Vacancy } from './contract.ts'
import {
  getVacancy,
  insertVacancy,
  updateVacancy,
  vacanciesByWords,
  vacancyFrom,
  type VacancyRow,
} from './vacancy-queries.ts'

/**
 * Keeps a vacancy that an employer has told of (N5.10). It is open from today.
 *
 * Throws `Refusal`: `invalid` with every flaw; `notFound` when the actor does not keep vacancies.
 */
export async function addVacancy(visit: Visit, sent: NewVacancy): Promise<Vacancy> {
  const { register, actor } = visit
  refuseFlaws(register, sent)
  return open(visit, { purpose: sent.purpose, operation: 'keepVacancies' }, async (records) => {
    if ((await records.rows(employerById, [sent.employerId])).length === 0) {
      throw new Refusal('invalid', [{ pointer: '/employerId', code: 'badReference' }])
    }
    const today = todayOf(register)
    const office = actor.office ?? ''
    const vacancyId = uuidv7()
    const { employerId, ...described } = sent
    const number = `${office}-${today.slice(0, 4)}-`
    const values = [vacancyId, number, employerId, office, ...valuesOf(described), today, ...changedBy(visit)]
    await records.change(insertVacancy, values)
    return getVacancy(records, vacancyId)
  })
}

/** Changes a vacancy or closes it. Throws `Refusal`: `stale` with the vacancy as it now is, when somebody was quicker. */
export async function changeVacancy(visit: Visit, vacancyId: string, sent: ChangeVacancy): Promise<Vacancy> {
  refuseFlaws(visit.register, sent)
  return open(visit, { purpose: sent.purpose, operation: 'keepVacancies' }, async (records) => {
    const values = [vacancyId, sent.employerId, ...valuesOf(sent), sent.state, ...changedBy(visit), sent.version]
    const changed = await records.change(updateVacancy, values)
    const vacancy = await getVacancy(records, vacancyId)
    if (changed === 0) throw new Refusal('stale', [], { current: vacancy })
    return vacancy
  })
}

/** One vacancy, whole. */
export async function readVacancy(visit: Visit, vacancyId: string, purpose: string): Promise<Vacancy> {
  return open(visit, { purpose, operation: 'readVacancies' }, (records) => getVacancy(records, vacancyId))
}

const pageSize = 50

/** Vacancies by a part of the title or of the employer's name, or by number; the newest first, a page at a time. */
export async function listVacancies(visit: Visit, { purpose, state, words, after }: ListVacancies): Promise<Vacancies> {
  const [openedOn, id] = after === undefined ? ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'] : cursorFrom(after)
  return open(visit, { purpose, operation: 'readVacancies' }, async (records) => {
    const values = [state ?? null, words?.trim() || null, openedOn, id, pageSize + 1]
    const rows = await records.rows<VacancyRow>(vacanciesByWords, values)
    const page = rows.slice(0, pageSize)
    const last = page.at(-1)
    const vacancies = page.map(vacancyFrom)
    return rows.length > pageSize && last ? { vacancies, next: `${last.opened_on}~${last.vacancy_id}` } : { vacancies }
  })
}

function cursorFrom(after: string): [string, string] {
  const [, openedOn, id] = /^(\d{4}-\d{2}-\d{2})~([0-9a-f-]{36})$/.exec(after) ?? []
  if (!openedOn || !id || !isDay(openedOn) || !isId(id)) {
    throw new Refusal('invalid', [{ pointer: '/after', code: 'badReference' }])
  }
  return [openedOn, id]
}

type Described = Omit<NewVacancy, 'purpose' | 'employerId'>

/** The code lists that a vacancy speaks in; the offer made from it is held to the same. */
const lists = {
  occupation: 'occupation',
  municipality: 'municipality',
  hours: 'workingHours',
  duration: 'jobDuration',
  employmentType: 'employmentType',
} as const

function refuseFlaws({ rules: { notice }, hasImportedCode }: Register, sent: Described) {
  const flaws: Flaw[] = []
  for (const [member, id] of Object.entries(lists) as [keyof typeof lists, string][]) {
    const code = sent[member]
    if (!code) continue
    const list = notice.codeLists.find((each) => each.id === id)!
    const isKnown = isOwn(list)
      ? Object.hasOwn(list.codes, code)
      : new RegExp(`^(?:${list.pattern.replace(/^\^|\$$/g, '')})$`).test(code) && hasImportedCode(id, code) !== false
    if (!isKnown) flaws.push({ pointer: `/${member}`, code: 'unknownCode' })
  }
  for (const member of ['applyBy', 'startsOn'] as const) {
    if (sent[member] !== undefined && !isDay(sent[member])) flaws.push({ pointer: `/${member}`, code: 'badDate' })
  }
  if (flaws.length > 0) throw new Refusal('invalid', flaws)
}

const orNull = (value: string | undefined) => value?.normalize('NFC').trim() || null

const valuesOf = (sent: Described) => [
  orNull(sent.title),
  orNull(sent.occupation),
  orNull(sent.tasks),
  orNull(sent.healthDemands),
  orNull(sent.municipality),
  orNull(sent.hours),
  orNull(sent.duration),
  orNull(sent.employmentType),
  sent.places,
  sent.applyBy ?? null,
  sent.startsOn ?? null,
]

const changedBy = ({ actor, register }: Visit) => [actor.id, register.now().toISOString()]
