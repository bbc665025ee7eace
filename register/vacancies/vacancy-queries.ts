import { type Records, statement } from '../../access/records.ts'
import { Refusal } from '../../access/refusal.ts'
import type { Vacancy } from './contract.ts'

export type VacancyRow = {
  vacancy_id: string
  number: string
  employer_id: string
  employer: string
  business_id: string
  office: string
  title: string
  occupation: string | null
  tasks: string | null
  health_demands: string | null
  municipality: string | null
  hours: string | null
  duration: string | null
  employment_type: string | null
  places: number
  opened_on: string
  apply_by: string | null
  starts_on: string | null
  state: Vacancy['state']
  version: number
}

const select = `select v.vacancy_id, v.number, v.employer_id, e.name as employer, e.business_id, v.office, v.title, v.occupation,
  v.tasks, v.health_demands, v.municipality, v.hours, v.duration, v.employment_type, v.places, v.opened_on, v.apply_by,
  v.starts_on, v.state, v.version from vacancy v join employer e using (employer_id)`

export const insertVacancy = statement(
  'insert-vacancy',
  `insert into vacancy (vacancy_id, number, employer_id, office, title, occupation, tasks, health_demands, municipality, hours,
     duration, employment_type, places, apply_by, starts_on, opened_on, state, changed_by, changed_at, version)
   values ($1, $2 || nextval('vacancy_number'), $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 'open', $17, $18, 1)`,
)

export const updateVacancy = statement(
  'update-vacancy',
  `update vacancy set employer_id = $2, title = $3, occupation = $4, tasks = $5, health_demands = $6, municipality = $7, hours = $8,
     duration = $9, employment_type = $10, places = $11, apply_by = $12, starts_on = $13, state = $14, changed_by = $15,
     changed_at = $16, version = version + 1
   where vacancy_id = $1 and version = $17`,
)

const vacancyById = statement('vacancy-by-id', `${select} where v.vacancy_id = $1`)

/** A page of vacancies, the newest first. */
export const vacanciesByWords = statement(
  'vacancies-by-words',
  `${select}
   where ($1::text is null or v.state = $1)
     and ($2::text is null or strpos(lower(v.title || ' ' || e.name), lower($2)) > 0 or v.number = $2)
     and (v.opened_on, v.vacancy_id) < ($3::date, $4::uuid)
   order by v.opened_on desc, v.vacancy_id desc limit $5`,
)

/** Throws `Refusal('notFound')` when there is no such vacancy, or none for the actor. */
export async function getVacancy(records: Records, vacancyId: string): Promise<Vacancy> {
  const [row] = await records.rows<VacancyRow>(vacancyById, [vacancyId])
  if (!row) throw new Refusal('notFound')
  return vacancyFrom(row)
}

const said = {
  occupation: 'occupation',
  tasks: 'tasks',
  health_demands: 'healthDemands',
  municipality: 'municipality',
  hours: 'hours',
  duration: 'duration',
  employment_type: 'employmentType',
  apply_by: 'applyBy',
  starts_on: 'startsOn',
} as const satisfies Partial<Record<keyof VacancyRow, keyof Vacancy>>

export function vacancyFrom(row: VacancyRow): Vacancy {
  const vacancy: Vacancy = {
    vacancyId: row.vacancy_id,
    number: row.number,
    employerId: row.employer_id,
    employer: row.employer,
    businessId: row.business_id,
    office: row.office,
    title: row.title,
    places: row.places,
    openedOn: row.opened_on,
    state: row.state,
    version: row.version,
  }
  for (const [column, name] of Object.entries(said) as [keyof typeof said, (typeof said)[keyof typeof said]][]) {
    const value = row[column]
    if (value !== null) vacancy[name] = value
  }
  return vacancy
}
