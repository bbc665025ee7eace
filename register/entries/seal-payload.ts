import type { Seals } from '../../access/seals.ts'
import type { Kind } from '../../rulebook/kind.ts'

type Payload = Record<string, unknown>

const sealedFields = new WeakMap<Kind, readonly string[]>()

/** Fields of a kind that are kept sealed: identity codes are in no table, index, log or dump in clear. */
function fieldsToSeal(kind: Kind): readonly string[] {
  let names = sealedFields.get(kind)
  if (!names) {
    names = Object.entries(kind.fields)
      .filter(([, field]) => field.type === 'identityCode')
      .map(([name]) => name)
    sealedFields.set(kind, names)
  }
  return names
}

/** What a sealed value is bound to: moved to another person or field it does not open. */
export const boundTo = (client: string, field: string) => `${client}:${field}`

export const sealPayload = (kind: Kind, payload: Payload, client: string, seals: Seals) =>
  throughSeal(kind, payload, (value, field) => seals.seal(value, boundTo(client, field)))

export const unsealPayload = (kind: Kind, payload: Payload, client: string, seals: Seals) =>
  throughSeal(kind, payload, (value, field) => seals.unseal(value, boundTo(client, field)))

function throughSeal(kind: Kind, payload: Payload, turn: (value: string, field: string) => string): Payload {
  const names = fieldsToSeal(kind)
  if (names.length === 0) return payload
  const turned = { ...payload }
  for (const name of names) if (typeof turned[name] === 'string') turned[name] = turn(turned[name], name)
  return turned
}
