import { statement } from '../../access/records.ts'
import type { Employer } from './contract.ts'

export type EmployerRow = {
  employer_id: string
  business_id: string
  name: string
  street: string | null
  postal_code: string | null
  city: string | null
  email: string | null
  language: 'fi' | 'sv' | 'en'
  version: number
}

const columns = 'employer_id, business_id, name, street, postal_code, city, email, language, version'

export const insertEmployer = statement(
  'insert-employer',
  `insert into employer (${columns}, changed_by, changed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, 1, $9, $10)
   returning ${columns}`,
)

export const updateEmployer = statement(
  'update-employer',
  `update employer set business_id = $2, name = $3, street = $4, postal_code = $5, city = $6, email = $7, language = $8,
     changed_by = $9, changed_at = $10, version = version + 1
   where employer_id = $1 and version = $11 returning ${columns}`,
)

export const employerById = statement('employer-by-id', `select ${columns} from employer where employer_id = $1`)

/** By name; at most as many as a list shows at once. */
export const employersByWords = statement(
  'employers-by-words',
  `select ${columns} from employer
   where $1::text is null or strpos(lower(name), lower($1)) > 0 or business_id = $1
   order by lower(name) collate "C", employer_id limit 50`,
)

export function employerFrom(row: EmployerRow): Employer {
  const employer: Employer = {
    employerId: row.employer_id,
    businessId: row.business_id,
    name: row.name,
    language: row.language,
    version: row.version,
  }
  if (row.street) employer.street = row.street
  if (row.postal_code) employer.postalCode = row.postal_code
  if (row.city) employer.city = row.city
  if (row.email) employer.email = row.email
  return employer
}
