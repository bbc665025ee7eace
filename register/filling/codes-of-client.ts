import type { Register } from '../../access/visit.ts'
import { boundTo } from '../entries/seal-payload.ts'
import { foreignKey } from '../identity-codes/foreign-identifier.ts'
import type { ClientRecord } from './check-line.ts'

/**
 * Every code that finds the person: the current one first, then those it was changed from, and foreign identifiers. An
 * annulled one finds nobody.
 */
export function codesOf({ codes, lives }: ClientRecord, { seals }: Register, clientId: string) {
  const current = codes.findLast(({ entryId }) => !lives.get(entryId)!.last.is_annulled)!
  const former = codes.filter(({ entryId, code }) => !lives.get(entryId)!.last.is_annulled && code !== current.code)
  const others = former.filter(({ code }, index) => former.findIndex((other) => other.code === code) === index)
  const foreign = [...lives.values()].flatMap(({ kind, index, last, payload }) => {
    if (kind.id !== 'foreignIdentifier' || last.is_annulled) return []
    const identifier = String(payload['identifier'])
    return {
      index,
      hash: seals.lookupHash(foreignKey(identifier)),
      sealed: seals.seal(identifier, boundTo(clientId, 'foreignIdentifier')),
      current: true,
      recordedAt: last.recorded_at,
      isForeign: true,
    }
  })
  const own = [current, ...others].map(({ code, index, row }) => ({
    index,
    hash: seals.lookupHash(code),
    // The same binding as in the entry: one sealed value serves both.
    sealed: row.payload['identityCode'] as string,
    current: code === current.code,
    recordedAt: row.recorded_at,
    isForeign: false,
  }))
  return [...own, ...foreign]
}
