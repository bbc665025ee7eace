import { open } from '../../access/open.ts'
import { statement } from '../../access/records.ts'
import type { Visit } from '../../access/visit.ts'
import { foreignKey } from '../identity-codes/foreign-identifier.ts'

/** What strong identification says of who somebody is. */
type NamedBy = { readonly identityCode?: string; readonly foreignId?: string }

const byOwnCode = statement(
  'themself-by-identity-code',
  'select client_id from client_identity_code where code_hash = $1',
)

/**
 * The client whom strong identification finds (N9.7), by the identity code, or by the identifier of another country's means
 * that staff have matched (EU 910/2014 art. 6): an errand with its line in the log, in which the row policies let nothing be
 * seen but that one row. A code that has been changed finds nobody. Undefined: no client.
 */
export async function findThemself(visit: Visit, { identityCode, foreignId }: NamedBy): Promise<string | undefined> {
  const key = identityCode ?? (foreignId === undefined ? undefined : foreignKey(foreignId))
  if (key === undefined) return undefined
  const hash = visit.register.seals.lookupHash(key)
  const errand = {
    purpose: 'ownAffairs',
    operation: 'identify',
    sought: { by: 'identityCode', hash, includeFormer: false },
  } as const
  return open(visit, errand, async (records) => {
    const [found] = await records.rows<{ client_id: string }>(byOwnCode, [hash])
    return found?.client_id
  })
}
