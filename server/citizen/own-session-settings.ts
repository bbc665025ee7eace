import { readFile } from 'node:fs/promises'
import type { Settings } from '../../settings/settings.ts'
import { hostInAddress } from '../host-in-address.ts'
import {
  finnishContextClasses,
  strongContextClasses,
  type IdentityProviderSettings,
  type PrivateKey,
} from '../session/connect-identity-provider.ts'
import type { CastCitizen } from './contract.ts'
import { ownSessionLimits, type OwnSessionSettings } from './register-own-session.ts'

/** What only the demo profile has: a provider that plays Suomi.fi, and people whom it vouches for without asking. */
export type OwnDemo = { readonly citizen: IdentityProviderSettings; readonly citizens: readonly CastCitizen[] }

type Read = Pick<
  Settings,
  | 'profile'
  | 'host'
  | 'citizenPort'
  | 'citizenOrigin'
  | 'tlsCertificate'
  | 'citizenIssuer'
  | 'citizenClientId'
  | 'citizenKeys'
  | 'citizenServiceName'
  | 'signInsPerMinute'
>

/** Sign-ins of a demo all come from one address, those of tests and benches too. */
const demoSignIns = 600

/** Strong identification, as an installation's settings have it. `demo` is given in the demo profile only. */
export async function ownSessionSettingsOf(settings: Read, demo?: OwnDemo): Promise<OwnSessionSettings> {
  const isDemo = settings.profile === 'demo'
  if (demo && !isDemo) throw new Error('Demo identification belongs to the demo profile')
  const usesDemo = demo !== undefined && settings.citizenIssuer === undefined
  return {
    ...ownSessionLimits,
    baseUrl: citizenOrigin(settings),
    provider: usesDemo ? demo.citizen : await providerOf(settings),
    signInsPerMinute: settings.signInsPerMinute ?? (isDemo ? demoSignIns : ownSessionLimits.signInsPerMinute),
    ...(usesDemo ? { cast: demo.citizens } : {}),
  }
}

/** The citizens' door's address as browsers see it. */
export const citizenOrigin = ({
  citizenOrigin: origin,
  tlsCertificate,
  host,
  citizenPort,
}: Pick<Read, 'citizenOrigin' | 'tlsCertificate' | 'host' | 'citizenPort'>): string =>
  origin === undefined
    ? `${tlsCertificate === undefined ? 'http' : 'https'}://${hostInAddress(host)}:${citizenPort}`
    : new URL(origin).origin

async function providerOf(settings: Read): Promise<IdentityProviderSettings> {
  const { citizenIssuer: issuer, citizenClientId: clientId, citizenKeys, citizenServiceName: serviceName } = settings
  if (issuer === undefined || citizenKeys === undefined)
    throw new Error('Without a service of strong identification nobody can be identified')
  const { keys } = JSON.parse(await readFile(citizenKeys, 'utf8')) as {
    keys: readonly (PrivateKey & { use?: string })[]
  }
  const key = keys.find(({ use }) => use === 'sig')
  const decryption = keys.find(({ use }) => use === 'enc')
  if (!key || !decryption) throw new Error('SELOSTE_CITIZEN_OIDC_KEYS needs a key of use "sig" and one of use "enc"')
  return {
    issuer,
    clientId,
    credential: { key },
    contextClasses: strongContextClasses,
    askedClasses: Object.keys(finnishContextClasses),
    trustNetwork: { decryption, serviceName },
  }
}
