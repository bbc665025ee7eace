import { groups } from '../../notice/groups.ts'
import { offices } from '../../notice/offices.ts'
import type { Text } from '../../rulebook/text.ts'
import type { IdentityProviderSettings } from '../session/connect-identity-provider.ts'
import { finnishContextClasses, strongContextClasses } from '../session/connect-identity-provider.ts'
import { keepDoorKey, newKey, publicPartOf } from './keys.ts'
import { type Account, type IdentityProvider, type Relying, startIdentityProvider } from './start-identity-provider.ts'

/** Somebody of the cast (testing/cast.ts). */
type Person = {
  readonly subject: string
  readonly name: string
  readonly group: keyof typeof groups
  readonly office: keyof typeof offices
}

/** Somebody who comes by the citizens' door (testing/citizens.ts). */
type Citizen = {
  readonly subject: string
  readonly firstNames: string
  readonly lastName: string
  readonly identityCode?: string
  readonly foreignId?: string
  readonly bornOn: string
  readonly acr: string
  readonly about: Text
}

type Options = {
  readonly host?: string
  readonly port: number
  /** Addresses of the staff doors that send people here. */
  readonly staffDoors: readonly string[]
  readonly cast: readonly Person[]
  /** Addresses of the citizens' doors that send people here, and the people who come by them. */
  readonly citizenDoors?: readonly string[]
  readonly citizens?: readonly Citizen[]
  /** Where keys are kept over restarts (the data folder's `secrets`). */
  readonly folder?: string
}

export type DemoIdentityProvider = IdentityProvider & {
  readonly staff: IdentityProviderSettings
  readonly citizen: IdentityProviderSettings
}

/**
 * The identity provider of the demo profile, and what its doors must be set to. To the staff doors it is the
 * organisation's own provider; to the citizens' doors it plays Suomi.fi, by the profile of the Finnish Trust Network.
 */
export async function startDemoIdentityProvider(options: Options): Promise<DemoIdentityProvider> {
  const { folder, staffDoors, citizenDoors = [], cast, citizens = [] } = options
  const key = folder ? await keepDoorKey(folder, 'staff') : newKey('ES256')
  const ownKey = folder ? await keepDoorKey(folder, 'citizen') : newKey('ES256')
  const decryption = folder ? await keepDoorKey(folder, 'citizen-tokens', 'RSA-OAEP-256') : newKey('RSA-OAEP-256')
  const clientId = 'seloste-staff'
  const provider = await startIdentityProvider({
    port: options.port,
    ...(options.host ? { host: options.host } : {}),
    ...(folder ? { folder } : {}),
    accounts: [...cast.map(accountOf), ...citizens.map(accountOfCitizen)],
    relying: [
      {
        audience: 'staff',
        clientId,
        redirectUris: staffDoors.map((door) => `${door}/session/callback`),
        afterLogOut: staffDoors.map((door) => `${door}/`),
        keys: [publicPartOf(key)],
        ...(staffDoors[0] ? { backChannelLogOut: `${staffDoors[0]}/session/back-channel-sign-out` } : {}),
      },
      {
        audience: 'citizen',
        clientId: 'seloste-citizen',
        redirectUris: citizenDoors.map((door) => `${door}/session/callback`),
        afterLogOut: citizenDoors.map((door) => `${door}/`),
        keys: [publicPartOf(ownKey), publicPartOf(decryption)],
        signedRequests: true,
        encryptedIdTokens: { alg: 'RSA-OAEP-256', enc: 'A128GCM' },
        ...(citizenDoors[0] ? { backChannelLogOut: `${citizenDoors[0]}/session/back-channel-sign-out` } : {}),
      },
    ].filter(({ redirectUris }) => redirectUris.length > 0) as Relying[],
  })
  return {
    ...provider,
    staff: { issuer: provider.issuer, clientId, credential: { key }, contextClasses: finnishContextClasses },
    citizen: {
      issuer: provider.issuer,
      clientId: 'seloste-citizen',
      credential: { key: ownKey },
      contextClasses: strongContextClasses,
      askedClasses: Object.keys(finnishContextClasses),
      trustNetwork: { decryption, serviceName: 'Oma asiointi' },
    },
  }
}

const accountOfCitizen = (citizen: Citizen): Account => {
  const { subject, firstNames, lastName, identityCode, foreignId, bornOn, acr, about } = citizen
  return {
    audience: 'citizen',
    subject,
    name: `${firstNames} ${lastName}`,
    about,
    acr,
    claims: {
      'urn:oid:1.2.246.575.1.14': firstNames,
      'urn:oid:2.5.4.4': lastName,
      'urn:oid:1.3.6.1.5.5.7.9.1': bornOn,
      ...(identityCode === undefined ? {} : { 'urn:oid:1.2.246.21': identityCode }),
      ...(foreignId === undefined
        ? {}
        : { 'http://eidas.europa.eu/attributes/naturalperson/PersonIdentifier': foreignId }),
    },
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
