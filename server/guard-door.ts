import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Problem } from './problem.ts'
import { identifyWorkstation, type Workstation, type WorkstationSettings } from './session/identify-workstation.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Where the request comes from; always there behind a door that asks for it, but on routes open to any. */
    workstation: Workstation | null
  }
  interface FastifyContextConfig {
    /** Answered to whoever asks, from anywhere (`/healthz`, the identity provider's own calls). */
    anyWorkstation?: boolean
  }
}

export type GuardSettings = {
  /** The door's own address as browsers see it, without a path (`https://seloste.example`). */
  readonly baseUrl: string
  /** Which workstations may come at all; a door for everybody leaves it out. */
  readonly workstation?: WorkstationSettings
}

/**
 * What stands before every route of a door, in this order: headers that bind the browser, the workstation, and the
 * origin of whatever changes something.
 */
export function guardDoor(app: FastifyInstance, settings: GuardSettings): void {
  const headers = headersOf(settings.baseUrl)
  const origin = new URL(settings.baseUrl).origin
  const identify = settings.workstation && identifyWorkstation(settings.workstation)

  app.decorateRequest('workstation', null)
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(headers)
    if (identify) {
      const workstation = identify(request.raw)
      if (!workstation && !request.routeOptions.config.anyWorkstation) {
        return done(new Problem(403, 'workstation-not-identified', 'This workstation is not known to the organisation'))
      }
      request.workstation = workstation ?? null
    }
    if (comesFromElsewhere(request, origin)) {
      return done(new Problem(403, 'foreign-origin', 'Asked by a page of another site'))
    }
    done()
  })
}

/**
 * A request that changes something must come from a page of this door. Browsers say where it comes from in `Origin`, and
 * newer ones in `Sec-Fetch-Site`; a program that is no browser says neither, and has no cookie to be misused.
 */
function comesFromElsewhere({ method, headers }: FastifyRequest, own: string): boolean {
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return false
  const site = headers['sec-fetch-site']
  // Another port of the same host is the same site, but not this door.
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true
  return headers.origin !== undefined && headers.origin !== own
}

/**
 * Style elements that the web application's parts put into the page: the empty one of styled-components (its rules come
 * by script), and two of react-aria. A test compares them with the installed packages.
 */
export const styleHashes = [
  'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
  'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o=',
  'sha256-gYiS/BvZvRcK27JIXTuwhZ3hs2+VJ1X+2gUlE+farlg=',
] as const

function headersOf(baseUrl: string): Record<string, string> {
  const policy = [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self' ${styleHashes.map((hash) => `'${hash}'`).join(' ')}`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `manifest-src 'self'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
    `base-uri 'none'`,
  ]
  return {
    'content-security-policy': policy.join('; '),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    // Nothing for other sites; and `no-referrer` would turn the Origin of our own forms into `null`.
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    // Until a route says otherwise: only the application's own files may be kept.
    'cache-control': 'no-store',
    ...(baseUrl.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  }
}
