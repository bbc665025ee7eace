import { createPrivateKey } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Settings } from '../../settings/settings.ts'
import {
  finnishContextClasses,
  type IdentityProviderSettings,
  type PrivateKey,
  type Strength,
} from './connect-identity-provider.ts'
import type { CastMember } from './contract.ts'
import { hostInAddress } from '../host-in-address.ts'
import { sessionLimits, type SessionSettings } from './settings.ts'

/** What only the demo profile has: its own provider, and people who sign in without a password. */
export type Demo = { readonly staff: IdentityProviderSettings; readonly cast: readonly CastMember[] }

type Read = Pick<
  Settings,
  | 'profile'
  | 'host'
  | 'staffPort'
  | 'staffOrigin'
  | 'tlsCertificate'
  | 'workstationAuthority'
  | 'trustedProxies'
  | 'workstationHeader'
  | 'oidcIssuer'
  | 'oidcClientId'
  | 'oidcClientSecret'
  | 'oidcClientKey'
> & {
  readonly oidcContextClasses?: readonly string[] | undefined
  readonly signInsPerMinute?: number | undefined
  readonly searchesPerMinute?: number | undefined
}

/** Sign-ins of a demo all come from one workstation, those of tests and benches too. */
const demoLimits = { signInsPerMinute: 600, searchesPerMinute: 600 }

/** Signing in, as an installation's settings have it. `demo` is given in the demo profile only. */
export async function sessionSettingsOf(settings: Read, demo?: Demo): Promise<SessionSettings> {
  const isDemo = settings.profile === 'demo'
  if (demo && !isDemo) throw new Error('Demo sign-ins belong to the demo profile')
  const limits = isDemo ? demoLimits : sessionLimits
  return {
    baseUrl: staffOrigin(settings),
    provider: await providerOf(settings, demo),
    workstation: {
      ...(settings.workstationAuthority === undefined ? {} : { certificate: {} }),
      ...(settings.trustedProxies.length > 0
        ? { proxy: { addresses: settings.trustedProxies, header: settings.workstationHeader } }
        : {}),
      ...(isDemo ? { demoLoopback: true } : {}),
    },
    idleMinutes: sessionLimits.idleMinutes,
    absoluteHours: sessionLimits.absoluteHours,
    signInsPerMinute: settings.signInsPerMinute ?? limits.signInsPerMinute,
    searchesPerMinute: settings.searchesPerMinute ?? limits.searchesPerMinute,
    // With a provider of the organisation's own, nobody in the cast can sign in, and a demo says so by its absence.
    ...(demo && settings.oidcIssuer === undefined ? { cast: demo.cast } : {}),
  }
}

/** The staff door's address as browsers see it. */
export const staffOrigin = ({ staffOrigin, tlsCertificate, host, staffPort }: Read): string =>
  staffOrigin === undefined
    ? `${tlsCertificate === undefined ? 'http' : 'https'}://${hostInAddress(host)}:${staffPort}`
    : new URL(staffOrigin).origin

async function providerOf(settings: Read, demo: Demo | undefined): Promise<IdentityProviderSettings> {
  const { oidcIssuer: issuer, oidcClientId, oidcClientSecret: secret, oidcClientKey, oidcContextClasses } = settings
  if (issuer === undefined) {
    if (!demo) throw new Error('Without an identity provider nobody can sign in')
    return demo.staff
  }
  if (!secret && oidcClientKey === undefined) throw new Error('Neither secret nor key for the identity provider')
  const known: Readonly<Record<string, Strength>> = finnishContextClasses
  return {
    issuer,
    clientId: oidcClientId ?? 'seloste',
    credential: oidcClientKey === undefined ? { secret: secret! } : { key: await readKey(oidcClientKey) },
    contextClasses: Object.fromEntries((oidcContextClasses ?? []).map((acr) => [acr, known[acr] ?? 'basic'])),
  }
}

/** A private key in PEM, or as JSON with its `kid`. */
async function readKey(path: string): Promise<PrivateKey> {
  const text = await readFile(path, 'utf8')
  if (text.trimStart().startsWith('{')) return JSON.parse(text) as PrivateKey
  return createPrivateKey(text).export({ format: 'jwk' }) as PrivateKey
}

/**
 * What the door's TLS needs beside its own certificate: it asks every client for one, and lets those without it in as far
 * as the 403 that says why.
 */
export const workstationTls = (authority: string | Buffer, revoked?: string | Buffer) => ({
  ca: authority,
  ...(revoked === undefined ? {} : { crl: revoked }),
  requestCert: true,
  rejectUnauthorized: false,
})
