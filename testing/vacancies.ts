import type { Register } from '../access/visit.ts'
import type { Employer } from '../register/employers/contract.ts'
import { addEmployer } from '../register/employers/keep-employers.ts'
import type { NewVacancy, Vacancy } from '../register/vacancies/contract.ts'
import { addVacancy } from '../register/vacancies/keep-vacancies.ts'
import { jaana } from './cast.ts'
import { visitAs } from './standing-scene.ts'

const weights = [7, 9, 10, 5, 8, 4, 2]

/** The nth business id whose check digit is right, of those that begin with 99: of invented employers only. */
export function artificialBusinessId(nth: number): string {
  const right = Array.from({ length: 100_000 }, (_, number) => String(9_900_000 + number)).filter(
    (digits) => remainderOf(digits) !== 1,
  )
  const digits = right[nth]!
  const remainder = remainderOf(digits)
  return `${digits}-${remainder === 0 ? 0 : 11 - remainder}`
}

const remainderOf = (digits: string) =>
  weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11

export type StandingVacancy = { readonly employer: Employer; readonly vacancy: Vacancy }

/** An employer with an open vacancy, as Jaana of the employer services keeps them. */
export async function standVacancy(
  register: Register,
  nth = 0,
  more: Partial<NewVacancy> = {},
): Promise<StandingVacancy> {
  const visit = visitAs(register, jaana)
  const employer = await addEmployer(visit, {
    purpose: 'jobBrokering',
    businessId: artificialBusinessId(nth),
    name: 'Keittiö Kaste Oy',
    street: 'Satamakatu 4',
    postalCode: '00160',
    city: 'Helsinki',
    email: 'rekry@kaste.example',
    language: 'fi',
  })
  const vacancy = await addVacancy(visit, {
    purpose: 'jobBrokering',
    employerId: employer.employerId,
    title: 'Kokki',
    occupation: '5120',
    hours: '01',
    duration: '06',
    employmentType: '01',
    places: 2,
    ...more,
  })
  return { employer, vacancy }
}
