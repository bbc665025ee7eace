import { Type } from 'typebox'
import { answerEmployer } from '../../duties/disclosure/employer-answers/answer-employer.ts'
import { AskWhetherJobseeker, WhetherJobseeker } from '../../duties/disclosure/employer-answers/contract.ts'
import {
  FixedTermFact,
  GiveFixedTermFact,
  PresentationPreview,
  Presented,
  PreviewPresentation,
  SendPresentation,
} from '../../duties/disclosure/presentations/contract.ts'
import {
  FetchedFile,
  FetchFile,
  FileId,
  GivenFile,
  OrderContacts,
  OrderExtract,
} from '../../duties/disclosure/given-files/contract.ts'
import { extractProject } from '../../duties/disclosure/given-files/extract-project.ts'
import { listContacts } from '../../duties/disclosure/given-files/list-contacts.ts'
import { fetchFile } from '../../duties/disclosure/given-files/make-file.ts'
import { giveFixedTermFact } from '../../duties/disclosure/presentations/give-fixed-term-fact.ts'
import { presentToEmployer, previewPresentation } from '../../duties/disclosure/presentations/present-to-employer.ts'
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
const OfFile = Type.Object({ fileId: FileId })
const OfEmployer = Type.Object({ employerId: EmployerId })
const OfVacancy = Type.Object({ vacancyId: VacancyId })

/** What staff do with employers: vacancies, offers and presentations, results, and the yes or no of one named person. */
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
  route({
    on: 'POST /api/clients/:clientId/presentations/preview',
    says: 'Exactly what would be sent to the employer of a vacancy',
    params: OfClient,
    body: PreviewPresentation,
    gives: PresentationPreview,
    does: (visit, { params, body }) => previewPresentation(visit, params.clientId, body),
  }),
  route({
    on: 'POST /api/clients/:clientId/presentations',
    says: 'Sends what was previewed, on paper or as sealed mail',
    params: OfClient,
    body: SendPresentation,
    gives: Presented,
    status: 201,
    does: (visit, { params, body }) => presentToEmployer(visit, params.clientId, body),
  }),
  route({
    on: 'POST /api/clients/:clientId/fixed-term-facts',
    says: 'Gives an employer the fact of twelve months of unemployment, for a fixed-term contract',
    params: OfClient,
    body: GiveFixedTermFact,
    gives: FixedTermFact,
    status: 201,
    does: (visit, { params, body }) => giveFixedTermFact(visit, params.clientId, body),
  }),
  route({
    on: 'POST /api/employer-answers',
    says: 'Answers an employer whether one named person is a jobseeker: yes or no',
    body: AskWhetherJobseeker,
    gives: WhetherJobseeker,
    does: (visit, { body }) => answerEmployer(visit, body),
  }),
  route({
    on: 'POST /api/contact-lists',
    says: 'Makes a list of contact details for a processor, by what clients of the own office have in common',
    body: OrderContacts,
    gives: GivenFile,
    status: 201,
    does: (visit, { body }) => listContacts(visit, body),
  }),
  route({
    on: 'POST /api/contact-lists/:fileId/fetch',
    says: 'The list, for whoever made it, until its day',
    params: OfFile,
    body: FetchFile,
    gives: FetchedFile,
    does: (visit, { params, body }) => fetchFile(visit, params.fileId, { ...body, operation: 'listContacts' }),
  }),
  route({
    on: 'POST /api/project-extracts',
    says: 'Extracts who took part in an ESF or EGF project in a period, for the ministry',
    body: OrderExtract,
    gives: GivenFile,
    status: 201,
    does: (visit, { body }) => extractProject(visit, body),
  }),
  route({
    on: 'POST /api/project-extracts/:fileId/fetch',
    says: 'The extract, for whoever made it, until its day',
    params: OfFile,
    body: FetchFile,
    gives: FetchedFile,
    does: (visit, { params, body }) => fetchFile(visit, params.fileId, { ...body, operation: 'extractProject' }),
  }),
]
