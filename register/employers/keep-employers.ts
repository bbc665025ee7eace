import { FinnishBusinessIds } from 'finnish-business-ids'
import { uuidv7 } from 'uuidv7'
import { open } from '../../access/open.ts'
import type { Records } from '../../access/records.ts'
import { type Flaw, Refusal } from '../../access/refusal.ts'
import type { Visit } from '../../access/visit.ts'
import type { ChangeEmployer, Employer, Employers, ListEmployers, NewEmployer } from './contract.ts'
import {
  employerById,
  employerFrom,
  type EmployerRow,
  employersByWords,
  insertEmployer,
  updateEmployer,
} from './employer-queries.ts'

/**
 * Keeps a new employer (N5.10). Its business id is checked, and is there once.
 *
 * Throws `Refusal`: `invalid` with every flaw; `conflict` when the employer is kept already; `notFound` when the actor
 * does not keep vacancies.
 */
export async function addEmployer(visit: Visit, sent: NewEmployer): Promise<Employer> {
  refuseFlaws(sent)
  return open(visit, { purpose: sent.purpose, operation: 'keepVacancies' }, async (records) => {
    const [row] = await records.rows<EmployerRow>(insertEmployer, [uuidv7(), ...valuesOf(sent), ...changedBy(visit)])
    return employerFrom(row!)
  })
}

/** Changes an employer. Throws `Refusal`: `stale` with the employer as it now is, when somebody was quicker. */
export async function changeEmployer(visit: Visit, employerId: string, sent: ChangeEmployer): Promise<Employer> {
  refuseFlaws(sent)
  return open(visit, { purpose: sent.purpose, operation: 'keepVacancies' }, async (records) => {
    const values = [employerId, ...valuesOf(sent), ...changedBy(visit), sent.version]
    const [row] = await records.rows<EmployerRow>(updateEmployer, values)
    if (row) return employerFrom(row)
    const [present] = await records.rows<EmployerRow>(employerById, [employerId])
    if (!present) throw new Refusal('notFound')
    throw new Refusal('stale', [], { current: employerFrom(present) })
  })
}

/** Employers by a part of the name or by the business id, the first fifty by name. */
export async function listEmployers(visit: Visit, { purpose, words }: ListEmployers): Promise<Employers> {
  return open(visit, { purpose, operation: 'readVacancies' }, async (records) => {
    const rows = await records.rows<EmployerRow>(employersByWords, [words?.trim() || null])
    return { employers: rows.map(employerFrom) }
  })
}

/** Throws `Refusal('notFound')` when there is no such employer, or none for the actor. */
export async function getEmployer(records: Records, employerId: string): Promise<Employer> {
  const [row] = await records.rows<EmployerRow>(employerById, [employerId])
  if (!row) throw new Refusal('notFound')
  return employerFrom(row)
}

function refuseFlaws({ businessId, email }: NewEmployer | ChangeEmployer) {
  const flaws: Flaw[] = []
  if (!FinnishBusinessIds.isValidBusinessId(businessId)) flaws.push({ pointer: '/businessId', code: 'badBusinessId' })
  if (email && !/^[^\s@<>"(),;:\\[\]]+@[^\s@.]+(\.[^\s@.]+)+$/.test(email)) {
    flaws.push({ pointer: '/email', code: 'badEmail' })
  }
  if (flaws.length > 0) throw new Refusal('invalid', flaws)
}

const orNull = (value: string | undefined) => value?.normalize('NFC').trim() || null

const valuesOf = (sent: NewEmployer | ChangeEmployer) => [
  sent.businessId,
  orNull(sent.name),
  orNull(sent.street),
  orNull(sent.postalCode),
  orNull(sent.city),
  orNull(sent.email),
  sent.language,
]

const changedBy = ({ actor, register }: Visit) => [actor.id, register.now().toISOString()]
