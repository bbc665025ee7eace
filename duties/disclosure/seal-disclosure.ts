import type { Seals } from '../../access/seals.ts'
import type { GivenEntry } from './project-record.ts'
import type { Fact } from './wanted.ts'

/** What the ledger keeps sealed: what was given, and what the giver recorded for giving it. */
export type SealedContent = {
  readonly kinds: Readonly<Record<string, readonly GivenEntry[]>>
  readonly facts: Readonly<Record<string, Fact>>
  readonly digest: string
  readonly basis: Readonly<Record<string, string>>
  readonly about?: string
  /** Where it was sent, so that a correction finds the way. */
  readonly to?: string
}

/** What is carried, and where to. */
export type Carried = {
  readonly to: string
  readonly type: string
  readonly bytes: Uint8Array
  /** Name of the file or attachment. */
  readonly name?: string
}

const boundToLedger = (client: string) => `${client}:disclosure`
const boundToOutbox = (client: string) => `${client}:delivery`

export const sealContent = (seals: Seals, client: string, content: SealedContent): string =>
  seals.seal(JSON.stringify(content), boundToLedger(client))

export const unsealContent = (seals: Seals, client: string, sealed: string): SealedContent =>
  JSON.parse(seals.unseal(sealed, boundToLedger(client))) as SealedContent

export const sealParcel = (seals: Seals, client: string, { bytes, ...parcel }: Carried): string =>
  seals.seal(JSON.stringify({ ...parcel, bytes: Buffer.from(bytes).toString('base64') }), boundToOutbox(client))

export const unsealParcel = (seals: Seals, client: string, sealed: string): Carried => {
  const { bytes, ...parcel } = JSON.parse(seals.unseal(sealed, boundToOutbox(client))) as Omit<Carried, 'bytes'> & {
    bytes: string
  }
  return { ...parcel, bytes: Buffer.from(bytes, 'base64') }
}
