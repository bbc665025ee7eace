import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider'

type Kept = { payload: AdapterPayload; endsAt: number }

/**
 * Keeps what the demo provider has issued, in memory, until it ends. A restart forgets it all: whoever was half-way
 * through signing in begins again.
 */
export function memoryAdapter(): AdapterFactory {
  const kept = new Map<string, Kept>()

  const forgetEnded = () => {
    const now = Date.now()
    for (const [key, { endsAt }] of kept) if (endsAt <= now) kept.delete(key)
  }

  return (model): Adapter => {
    const keyOf = (id: string) => `${model}:${id}`
    const find = (key: string) => {
      const found = kept.get(key)
      return found && found.endsAt > Date.now() ? found.payload : undefined
    }
    const findBy = (member: 'uid' | 'userCode', value: string) =>
      [...kept].find(([key, { payload }]) => key.startsWith(`${model}:`) && payload[member] === value)?.[0]

    return {
      async upsert(id, payload, expiresIn) {
        if (kept.size > 1000) forgetEnded()
        kept.set(keyOf(id), { payload, endsAt: expiresIn ? Date.now() + expiresIn * 1000 : Infinity })
      },
      find: async (id) => find(keyOf(id)),
      findByUid: async (uid) => find(findBy('uid', uid) ?? ''),
      findByUserCode: async (code) => find(findBy('userCode', code) ?? ''),
      async consume(id) {
        const found = kept.get(keyOf(id))
        if (found) found.payload.consumed = Math.floor(Date.now() / 1000)
      },
      async destroy(id) {
        kept.delete(keyOf(id))
      },
      async revokeByGrantId(grantId) {
        for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key)
      },
    }
  }
}
