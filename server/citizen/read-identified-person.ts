import { isDay, parseIdentityCode } from '../../register/identity-codes/identity-code.ts'
import type { IdentifiedPerson } from './own-session.ts'

/** Claims of the Finnish Trust Network, Suomi.fi and the eIDAS node, by the names that each gives to the same thing. */
const claimNames = {
  identityCode: ['urn:oid:1.2.246.21'],
  firstNames: ['urn:oid:1.2.246.575.1.14', 'urn:oid:2.5.4.42', 'given_name'],
  lastName: ['urn:oid:2.5.4.4', 'family_name'],
  bornOn: ['urn:oid:1.3.6.1.5.5.7.9.1', 'birthdate'],
  foreignId: ['http://eidas.europa.eu/attributes/naturalperson/PersonIdentifier'],
} as const satisfies Record<keyof IdentifiedPerson, readonly string[]>

/** Whoever is vouched for has a name; these are the longest that are kept. */
const longest = 200

/**
 * The person of an id token's claims, as strong identification names them (N9.7). Undefined when the claims name nobody:
 * no name, an identity code that is none, or neither a code nor a foreign identifier.
 */
export function readIdentifiedPerson(claims: Readonly<Record<string, unknown>>): IdentifiedPerson | undefined {
  const said = (names: readonly string[]): string | undefined => {
    const first = names.map((name) => claims[name]).find((value) => value !== undefined && value !== '')
    return typeof first === 'string' && first.length <= longest ? first.normalize('NFC').trim() : undefined
  }
  const [firstNames, lastName] = [said(claimNames.firstNames), said(claimNames.lastName)]
  const [code, foreignId, bornOn] = [said(claimNames.identityCode), said(claimNames.foreignId), said(claimNames.bornOn)]
  if (!firstNames || !lastName) return undefined
  const parsed = code === undefined ? undefined : parseIdentityCode(code)
  if (code !== undefined ? !parsed : foreignId === undefined) return undefined
  return {
    firstNames,
    lastName,
    ...(parsed ? { identityCode: parsed.code } : {}),
    ...(parsed || foreignId === undefined ? {} : { foreignId }),
    ...(bornOn !== undefined && isDay(bornOn) ? { bornOn } : {}),
  }
}
