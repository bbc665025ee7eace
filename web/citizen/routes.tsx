import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { FaultPage } from './frame/FaultPage.tsx'
import { Frame } from './frame/Frame.tsx'
import { FrontPage } from './front/FrontPage.tsx'
import { whenServed } from '../ui/outage.ts'

const root = createRootRoute({
  component: Frame,
  notFoundComponent: lazyRouteComponent(() => whenServed(() => import('./frame/NotFoundPage.tsx')), 'NotFoundPage'),
})

const front = createRoute({ getParentRoute: () => root, path: '/', component: FrontPage })
const jobSearch = createRoute({
  getParentRoute: () => root,
  path: '/job-search',
  component: lazyRouteComponent(() => whenServed(() => import('./affairs/JobSearchPage.tsx')), 'JobSearchPage'),
})
const start = createRoute({
  getParentRoute: () => root,
  path: '/start',
  component: lazyRouteComponent(() => whenServed(() => import('./start/StartPage.tsx')), 'StartPage'),
})
const plan = createRoute({
  getParentRoute: () => root,
  path: '/plan',
  component: lazyRouteComponent(() => whenServed(() => import('./affairs/PlanPage.tsx')), 'PlanPage'),
})
const unemploymentSecurity = createRoute({
  getParentRoute: () => root,
  path: '/unemployment-security',
  component: lazyRouteComponent(
    () => whenServed(() => import('./affairs/UnemploymentSecurityPage.tsx')),
    'UnemploymentSecurityPage',
  ),
})
const record = createRoute({
  getParentRoute: () => root,
  path: '/record',
  component: lazyRouteComponent(() => whenServed(() => import('./record/RecordPage.tsx')), 'RecordPage'),
})
const viewings = createRoute({
  getParentRoute: () => root,
  path: '/viewings',
  component: lazyRouteComponent(() => whenServed(() => import('./viewings/ViewingsPage.tsx')), 'ViewingsPage'),
})
const consents = createRoute({
  getParentRoute: () => root,
  path: '/consents',
  component: lazyRouteComponent(() => whenServed(() => import('./consents/ConsentsPage.tsx')), 'ConsentsPage'),
})
const messages = createRoute({
  getParentRoute: () => root,
  path: '/messages',
  component: lazyRouteComponent(() => whenServed(() => import('./messages/MessagesPage.tsx')), 'MessagesPage'),
})
const matters = createRoute({
  getParentRoute: () => root,
  path: '/matters',
  component: lazyRouteComponent(() => whenServed(() => import('./matters/MattersPage.tsx')), 'MattersPage'),
})
const notice = createRoute({
  getParentRoute: () => root,
  path: '/notice',
  component: lazyRouteComponent(() => whenServed(() => import('./notice/NoticePage.tsx')), 'NoticePage'),
})
const cookies = createRoute({
  getParentRoute: () => root,
  path: '/cookies',
  component: lazyRouteComponent(() => whenServed(() => import('./notice/CookiesPage.tsx')), 'CookiesPage'),
})
const accessibility = createRoute({
  getParentRoute: () => root,
  path: '/accessibility',
  component: lazyRouteComponent(() => whenServed(() => import('./notice/AccessibilityPage.tsx')), 'AccessibilityPage'),
})
const signedIn = createRoute({
  getParentRoute: () => root,
  path: '/signed-in',
  component: lazyRouteComponent(() => whenServed(() => import('./session/SignedInPage.tsx')), 'SignedInPage'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    front,
    jobSearch,
    start,
    plan,
    unemploymentSecurity,
    record,
    viewings,
    consents,
    messages,
    matters,
    notice,
    cookies,
    accessibility,
    signedIn,
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
