import { type Static, Type } from 'typebox'
import { EmployerId } from '../employers/contract.ts'
import { plainWords, Purpose, uuid } from '../entries/contract.ts'

export const VacancyId = uuid('The vacancy')
export const vacancyStates = ['open', 'filled', 'withdrawn'] as const
const State = Type.Enum([...vacancyStates])
const line = (maxLength: number) => Type.Optional(Type.String({ maxLength, pattern: plainWords }))
const day = Type.Optional(Type.String({ format: 'date' }))

const described = {
  employerId: EmployerId,
  title: Type.String({ minLength: 1, maxLength: 150, pattern: plainWords }),
  occupation: line(20),
  tasks: line(2000),
  healthDemands: line(500),
  municipality: line(10),
  hours: line(10),
  duration: line(10),
  employmentType: line(10),
  places: Type.Integer({ minimum: 1, maximum: 999 }),
  applyBy: day,
  startsOn: day,
}

/** A vacancy that an employer has told of. No personal data (N5.10). */
export const Vacancy = Type.Object(
  {
    vacancyId: VacancyId,
    number: Type.String({ description: 'Office, year and running number, as offers and letters cite it' }),
    office: Type.String(),
    employer: Type.String({ description: 'Name of the employer' }),
    businessId: Type.String(),
    ...described,
    openedOn: Type.String({ format: 'date' }),
    state: State,
    version: Type.Integer({ minimum: 1 }),
  },
  { $id: 'Vacancy' },
)
export type Vacancy = Static<typeof Vacancy>

export const NewVacancy = Type.Object({ purpose: Purpose, ...described }, { additionalProperties: false })
export type NewVacancy = Static<typeof NewVacancy>

export const ChangeVacancy = Type.Object(
  { purpose: Purpose, version: Type.Integer({ minimum: 1 }), state: State, ...described },
  { additionalProperties: false },
)
export type ChangeVacancy = Static<typeof ChangeVacancy>

export const ListVacancies = Type.Object(
  {
    purpose: Purpose,
    state: Type.Optional(State),
    words: Type.Optional(
      Type.String({ maxLength: 100, pattern: plainWords, description: 'Part of the title or employer, or the number' }),
    ),
    after: Type.Optional(Type.String({ maxLength: 200, description: '`next` of the page before' })),
  },
  { additionalProperties: false },
)
export type ListVacancies = Static<typeof ListVacancies>

export const Vacancies = Type.Object({ vacancies: Type.Array(Vacancy), next: Type.Optional(Type.String()) })
export type Vacancies = Static<typeof Vacancies>

export const OfferVacancy = Type.Object(
  {
    purpose: Purpose,
    vacancyId: VacancyId,
    answerBy: Type.Optional(Type.String({ format: 'date', description: 'Last day for the answer' })),
  },
  { additionalProperties: false },
)
export type OfferVacancy = Static<typeof OfferVacancy>

export const ReportResult = Type.Object(
  {
    purpose: Purpose,
    entryId: uuid('The job offer or presentation that the employer tells of'),
    version: Type.Integer({ minimum: 1, description: 'The version that the recorder saw' }),
    result: Type.String({ maxLength: 10, description: 'Code of the list offerResult' }),
    reportedOn: Type.String({ format: 'date' }),
    startsOn: day,
    channel: Type.String({ minLength: 1, maxLength: 40 }),
  },
  { additionalProperties: false },
)
export type ReportResult = Static<typeof ReportResult>
