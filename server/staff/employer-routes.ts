import { Type } from 'typebox'
import { Recorded } from '../../register/clients/contract.ts'
import {
  ChangeEmployer,
  Employer,
  EmployerId,
  Employers,
  ListEmployers,
  NewEmployer,
} from '../../register/employers/contract.ts'
import { addEmployer, changeEmployer, listEmployers } from '../../register/employers/keep-employers.ts'
import { ClientId, UnderPurpose } from '../../register/entries/contract.ts'
import {
  ChangeVacancy,
  ListVacancies,
  NewVacancy,
  OfferVacancy,
  ReportResult,
  Vacancies,
  Vacancy,
  VacancyId,
} from '../../register/vacancies/contract.ts'
import { addVacancy, changeVacancy, listVacancies, readVacancy } from '../../register/vacancies/keep-vacancies.ts'
import { offerVacancy } from '../../register/vacancies/offer-vacancy.ts'
import { reportResult } from '../../register/vacancies/report-result.ts'
import { route } from '../route.ts'

const OfClient = Type.Object({ clientId: ClientId })
const OfEmployer = Type.Object({ employerId: EmployerId })
const OfVacancy = Type.Object({ vacancyId: VacancyId })

/** What staff do with employers: employers and vacancies, offers, and what employers tell of them. */
export const employerRoutes = [
  route({
    on: 'POST /api/employers/list',
    says: 'Employers by a part of the name, or by business id',
    body: ListEmployers,
    gives: Employers,
    does: (visit, { body }) => listEmployers(visit, body),
  }),
  route({
    on: 'POST /api/employers',
    says: 'Keeps a new employer',
    body: NewEmployer,
    gives: Employer,
    status: 201,
    does: (visit, { body }) => addEmployer(visit, body),
  }),
  route({
    on: 'PUT /api/employers/:employerId',
    says: 'Changes an employer',
    params: OfEmployer,
    body: ChangeEmployer,
    gives: Employer,
    does: (visit, { params, body }) => changeEmployer(visit, params.employerId, body),
  }),
  route({
    on: 'POST /api/vacancies/list',
    says: 'Vacancies, the newest first, a page at a time',
    body: ListVacancies,
    gives: Vacancies,
    does: (visit, { body }) => listVacancies(visit, body),
  }),
  route({
    on: 'POST /api/vacancies',
    says: 'Keeps a new vacancy, open from today',
    body: NewVacancy,
    gives: Vacancy,
    status: 201,
    does: (visit, { body }) => addVacancy(visit, body),
  }),
  route({
    on: 'POST /api/vacancies/:vacancyId/open',
    says: 'One vacancy',
    params: OfVacancy,
    body: UnderPurpose,
    gives: Vacancy,
    does: (visit, { params, body }) => readVacancy(visit, params.vacancyId, body.purpose),
  }),
  route({
    on: 'PUT /api/vacancies/:vacancyId',
    says: 'Changes a vacancy, or closes it',
    params: OfVacancy,
    body: ChangeVacancy,
    gives: Vacancy,
    does: (visit, { params, body }) => changeVacancy(visit, params.vacancyId, body),
  }),
  route({
    on: 'POST /api/clients/:clientId/offers',
    says: 'Offers a vacancy to the client',
    params: OfClient,
    body: OfferVacancy,
    gives: Recorded,
    status: 201,
    does: (visit, { params, body }) => offerVacancy(visit, params.clientId, body),
  }),
  route({
    on: 'POST /api/clients/:clientId/employer-results',
    says: 'Records what an employer told of an offer or a presentation',
    params: OfClient,
    body: ReportResult,
    gives: Recorded,
    status: 201,
    does: (visit, { params, body }) => reportResult(visit, params.clientId, body),
  }),
]
