import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { FaultPage } from './frame/FaultPage.tsx'
import { whenServed } from '../ui/outage.ts'

/** By what the list of batches is narrowed. */
type BatchSearch = { state?: string; rule?: string; office?: string; category?: string }

const root = createRootRoute({
  component: Outlet,
  notFoundComponent: lazyRouteComponent(() => whenServed(() => import('./frame/NotFoundPage.tsx')), 'NotFoundPage'),
})

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => whenServed(() => import('./session/SignInPage.tsx')), 'SignInPage'),
})

const notice = createRoute({
  getParentRoute: () => root,
  path: '/notice',
  component: lazyRouteComponent(() => whenServed(() => import('./notice/NoticePage.tsx')), 'NoticePage'),
})
const accessibility = createRoute({
  getParentRoute: () => root,
  path: '/accessibility',
  component: lazyRouteComponent(() => whenServed(() => import('./notice/AccessibilityPage.tsx')), 'AccessibilityPage'),
})

const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  component: lazyRouteComponent(() => whenServed(() => import('./frame/Frame.tsx')), 'Frame'),
})

const myDay = createRoute({
  getParentRoute: () => frame,
  path: '/',
  component: lazyRouteComponent(() => whenServed(() => import('./my-day/MyDayPage.tsx')), 'MyDayPage'),
})
const archive = createRoute({
  getParentRoute: () => frame,
  path: '/archive',
  component: lazyRouteComponent(() => whenServed(() => import('./archive/ArchivePage.tsx')), 'ArchivePage'),
})
const batches = createRoute({
  getParentRoute: () => frame,
  path: '/archive/batches',
  validateSearch: (search: Record<string, unknown>): BatchSearch =>
    Object.fromEntries(
      (['state', 'rule', 'office', 'category'] as const).flatMap((name) => {
        const word = search[name]
        // A number alone is read as one from the address.
        const said = typeof word === 'number' ? String(word).padStart(4, '0') : word
        return typeof said === 'string' && /^[a-zA-Z0-9]{1,40}$/.test(said) ? [[name, said]] : []
      }),
    ),
  component: lazyRouteComponent(() => whenServed(() => import('./archive/BatchesPage.tsx')), 'BatchesPage'),
})
const batch = createRoute({
  getParentRoute: () => frame,
  path: '/archive/batches/$batchId',
  beforeLoad: ({ params }) => {
    if (!isId(params.batchId)) throw redirect({ to: '/archive', replace: true })
  },
  component: lazyRouteComponent(() => whenServed(() => import('./archive/BatchPage.tsx')), 'BatchPage'),
})
const certificates = createRoute({
  getParentRoute: () => frame,
  path: '/archive/certificates',
  component: lazyRouteComponent(() => whenServed(() => import('./archive/BatchesPage.tsx')), 'CertificatesPage'),
})
const papers = createRoute({
  getParentRoute: () => frame,
  path: '/archive/papers',
  component: lazyRouteComponent(() => whenServed(() => import('./archive/PapersPage.tsx')), 'PapersPage'),
})
const clientPapers = createRoute({
  getParentRoute: () => frame,
  path: '/clients/$clientId/papers',
  component: lazyRouteComponent(() => whenServed(() => import('./archive/ClientPapersPage.tsx')), 'ClientPapersPage'),
})
const archiving = [archive, batches, batch, certificates, papers, clientPapers]
const worklist = createRoute({
  getParentRoute: () => frame,
  path: '/worklists/$list',
  component: lazyRouteComponent(() => whenServed(() => import('./worklists/WorklistPage.tsx')), 'WorklistPage'),
})
const newClient = createRoute({
  getParentRoute: () => frame,
  path: '/new-client',
  component: lazyRouteComponent(() => whenServed(() => import('./registering/NewClientPage.tsx')), 'NewClientPage'),
})
const isId = (clientId: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(clientId)
const client = createRoute({
  getParentRoute: () => frame,
  path: '/clients/$clientId',
  // An address carries ids and names of sections; what is anything else is not kept in it.
  validateSearch: (search: Record<string, unknown>): { section?: string } =>
    typeof search['section'] === 'string' && /^[a-zA-Z]{1,30}$/.test(search['section'])
      ? { section: search['section'] }
      : {},
  beforeLoad: ({ params }) => {
    if (!isId(params.clientId)) throw redirect({ to: '/', replace: true })
  },
  component: lazyRouteComponent(
    () => whenServed(() => import('./client-record/ClientRecordPage.tsx')),
    'ClientRecordPage',
  ),
})
const statements = createRoute({
  getParentRoute: () => frame,
  path: '/statements',
  component: lazyRouteComponent(
    () => whenServed(() => import('./statements/StatementListPage.tsx')),
    'StatementListPage',
  ),
})
const clientStatements = createRoute({
  getParentRoute: () => frame,
  path: '/clients/$clientId/statements',
  component: lazyRouteComponent(
    () => whenServed(() => import('./statements/ClientStatementsPage.tsx')),
    'ClientStatementsPage',
  ),
})
const preparation = createRoute({
  getParentRoute: () => frame,
  path: '/clients/$clientId/statements/$matterId',
  component: lazyRouteComponent(() => whenServed(() => import('./statements/PreparationPage.tsx')), 'PreparationPage'),
})
const viewings = createRoute({
  getParentRoute: () => frame,
  path: '/clients/$clientId/viewings',
  component: lazyRouteComponent(() => whenServed(() => import('./client-record/ViewingsPage.tsx')), 'ViewingsPage'),
})
const duplicates = createRoute({
  getParentRoute: () => frame,
  path: '/clients/$clientId/duplicates',
  component: lazyRouteComponent(() => whenServed(() => import('./client-record/DuplicatesPage.tsx')), 'DuplicatesPage'),
})
const employers = createRoute({
  getParentRoute: () => frame,
  path: '/employers',
  component: lazyRouteComponent(() => whenServed(() => import('./employers/EmployersPage.tsx')), 'EmployersPage'),
})
const newVacancy = createRoute({
  getParentRoute: () => frame,
  path: '/vacancies/new',
  component: lazyRouteComponent(() => whenServed(() => import('./employers/VacancyPage.tsx')), 'VacancyPage'),
})
const vacancy = createRoute({
  getParentRoute: () => frame,
  path: '/vacancies/$vacancyId',
  component: lazyRouteComponent(() => whenServed(() => import('./employers/VacancyPage.tsx')), 'VacancyPage'),
})
const present = createRoute({
  getParentRoute: () => frame,
  path: '/clients/$clientId/present',
  component: lazyRouteComponent(() => whenServed(() => import('./employers/PresentPage.tsx')), 'PresentPage'),
})
const contactList = createRoute({
  getParentRoute: () => frame,
  path: '/contact-lists',
  component: lazyRouteComponent(() => whenServed(() => import('./employers/FilesPage.tsx')), 'ContactListPage'),
})
const projectExtract = createRoute({
  getParentRoute: () => frame,
  path: '/project-extracts',
  component: lazyRouteComponent(() => whenServed(() => import('./employers/FilesPage.tsx')), 'ProjectExtractPage'),
})
const employerAnswer = createRoute({
  getParentRoute: () => frame,
  path: '/employer-answers',
  component: lazyRouteComponent(() => whenServed(() => import('./employers/AnswerPage.tsx')), 'AnswerPage'),
})

const deliveries = createRoute({
  getParentRoute: () => frame,
  path: '/deliveries',
  component: lazyRouteComponent(() => whenServed(() => import('./disclosures/DeliveriesPage.tsx')), 'DeliveriesPage'),
})
const recipients = createRoute({
  getParentRoute: () => frame,
  path: '/recipients',
  validateSearch: (search: Record<string, unknown>): { recipient?: string } =>
    typeof search['recipient'] === 'string' && /^[a-zA-Z]{1,40}$/.test(search['recipient'])
      ? { recipient: search['recipient'] }
      : {},
  component: lazyRouteComponent(() => whenServed(() => import('./disclosures/RecipientsPage.tsx')), 'RecipientsPage'),
})
const messages = createRoute({
  getParentRoute: () => frame,
  path: '/messages',
  component: lazyRouteComponent(() => whenServed(() => import('./messages/WaitingPage.tsx')), 'WaitingPage'),
})
const clientMessages = createRoute({
  getParentRoute: () => frame,
  path: '/clients/$clientId/messages',
  component: lazyRouteComponent(
    () => whenServed(() => import('./messages/ClientMessagesPage.tsx')),
    'ClientMessagesPage',
  ),
})
const matters = createRoute({
  getParentRoute: () => frame,
  path: '/matters',
  component: lazyRouteComponent(() => whenServed(() => import('./matters/MattersPage.tsx')), 'MattersPage'),
})
const clientMatters = createRoute({
  getParentRoute: () => frame,
  path: '/clients/$clientId/matters',
  component: lazyRouteComponent(() => whenServed(() => import('./matters/ClientMattersPage.tsx')), 'ClientMattersPage'),
})
const visitorMatters = createRoute({
  getParentRoute: () => frame,
  path: '/matters/visitors',
  component: lazyRouteComponent(
    () => whenServed(() => import('./matters/VisitorMattersPage.tsx')),
    'VisitorMattersPage',
  ),
})
const matter = createRoute({
  getParentRoute: () => frame,
  path: '/clients/$clientId/matters/$matterId',
  beforeLoad: ({ params }) => {
    if (!isId(params.clientId) || !isId(params.matterId)) throw redirect({ to: '/matters', replace: true })
  },
  component: lazyRouteComponent(() => whenServed(() => import('./matters/MatterPage.tsx')), 'MatterPage'),
})
const holds = createRoute({
  getParentRoute: () => frame,
  path: '/clients/$clientId/holds',
  component: lazyRouteComponent(() => whenServed(() => import('./holds/HoldsPage.tsx')), 'HoldsPage'),
})
const officeHolds = createRoute({
  getParentRoute: () => frame,
  path: '/holds',
  component: lazyRouteComponent(() => whenServed(() => import('./holds/OfficeHoldsPage.tsx')), 'OfficeHoldsPage'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    notice,
    accessibility,
    frame.addChildren([
      statements,
      clientStatements,
      preparation,
      myDay,
      ...archiving,
      worklist,
      newClient,
      client,
      viewings,
      duplicates,
      deliveries,
      recipients,
      messages,
      clientMessages,
      matters,
      clientMatters,
      visitorMatters,
      matter,
      holds,
      officeHolds,
      employers,
      newVacancy,
      vacancy,
      present,
      employerAnswer,
      contactList,
      projectExtract,
    ]),
  ]),
  defaultPreload: 'intent',
  defaultPreloadDelay: 80,
  defaultErrorComponent: FaultPage,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
