import { open } from '../../access/open.ts'
import { statement } from '../../access/records.ts'
import type { Visit } from '../../access/visit.ts'

const byOwnCode = statement(
  'themself-by-identity-code',
  'select client_id from client_identity_code where code_hash = $1',
)

/**
 * The client whom an identity code of strong identification finds (N9.7): an errand with its line in the log, in which the
 * row policies let nothing be seen but that one row. A code that has been changed finds nobody. Undefined: no client.
 */
export async function findThemself(visit: Visit, identityCode: string): Promise<string | undefined> {
  const hash = visit.register.seals.lookupHash(identityCode)
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
