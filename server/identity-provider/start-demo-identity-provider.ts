import { groups } from '../../notice/groups.ts'
import { offices } from '../../notice/offices.ts'
import type { IdentityProviderSettings } from '../session/connect-identity-provider.ts'
import { finnishContextClasses } from '../session/connect-identity-provider.ts'
import { keepDoorKey, newKey, publicPartOf } from './keys.ts'
import { type Account, type IdentityProvider, startIdentityProvider } from './start-identity-provider.ts'

/** Somebody of the cast (testing/cast.ts). */
type Person = {
  readonly subject: string
  readonly name: string
  readonly group: keyof typeof groups
  readonly office: keyof typeof offices
}

type Options = {
  readonly host?: string
  readonly port: number
  /** Addresses of the staff doors that send people here. */
  readonly staffDoors: readonly string[]
  readonly cast: readonly Person[]
  /** Where keys are kept over restarts (the data folder's `secrets`). */
  readonly folder?: string
}

/** The identity provider of the demo profile, and what its staff doors must be set to. */
export async function startDemoIdentityProvider(
  options: Options,
): Promise<IdentityProvider & { readonly staff: IdentityProviderSettings }> {
  const { folder, staffDoors, cast } = options
  const key = folder ? await keepDoorKey(folder, 'staff') : newKey('ES256')
  const clientId = 'seloste-staff'
  const provider = await startIdentityProvider({
    port: options.port,
    ...(options.host ? { host: options.host } : {}),
    ...(folder ? { folder } : {}),
    accounts: cast.map(accountOf),
    relying: [
      {
        audience: 'staff',
        clientId,
        redirectUris: staffDoors.map((door) => `${door}/session/callback`),
        afterLogOut: staffDoors.map((door) => `${door}/`),
        keys: [publicPartOf(key)],
        ...(staffDoors[0] ? { backChannelLogOut: `${staffDoors[0]}/session/back-channel-sign-out` } : {}),
      },
    ],
  })
  return {
    ...provider,
    staff: { issuer: provider.issuer, clientId, credential: { key }, contextClasses: finnishContextClasses },
  }
}

const accountOf = ({ subject, name, group, office }: Person): Account => {
  const [{ label }, { name: place }] = [groups[group], offices[office]]
  return {
    audience: 'staff',
    subject,
    name,
    about: {
      fi: `${label.fi}, ${place.fi}`,
      sv: `${label.sv}, ${place.sv}`,
      en: `${label.en}, ${place.en}`,
    },
    acr: 'http://ftn.ficora.fi/2017/loa2',
  }
}
