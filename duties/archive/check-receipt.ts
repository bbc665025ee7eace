import { type Static, Type } from 'typebox'
import { Value } from 'typebox/value'
import type { ArchiveFile, PackageState, Verdict } from './contract.ts'

const digest = Type.String({ pattern: '^[0-9a-f]{64}$' })

/** A receipt of the archive, in the form agreed with it (docs/archive-transfer.md). */
export const Receipt = Type.Object({
  format: Type.Literal('seloste-receipt/1'),
  package: Type.String({ pattern: '^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' }),
  outcome: Type.Enum(['accepted', 'rejected']),
  sha256: Type.Optional(digest),
  files: Type.Optional(Type.Integer({ minimum: 0 })),
  reference: Type.Optional(Type.String({ maxLength: 200, pattern: '^[\\p{L}\\p{N} ./:_-]*$' })),
  reason: Type.Optional(Type.String({ maxLength: 2000 })),
  objects: Type.Optional(Type.Array(Type.Object({ path: Type.String({ maxLength: 200 }), sha256: digest }))),
})
export type Receipt = Static<typeof Receipt>

/** Reads what came. Nothing but the agreed form is understood; members that nobody agreed on are ignored. */
export function readReceipt(text: string): Receipt | undefined {
  try {
    const said: unknown = JSON.parse(text)
    return Value.Check(Receipt, said) ? said : undefined
  } catch {
    return undefined
  }
}

/** The package of a receipt as we know it. */
export type Known = {
  readonly state: PackageState
  readonly sends: number
  readonly sha256: string
  readonly files: number
}

export type Judged = {
  readonly verdict: Verdict
  /** What of it does not fit, in numbers. */
  readonly detail?: string
}

/**
 * What a receipt settles (N9.4). Acceptance counts only of the whole package as it was sent: the same checksum, and no
 * file of it missing or other than ours. A rejection is believed as it is, for it removes nothing.
 */
export function judgeReceipt(
  receipt: Receipt | undefined,
  known: Known | undefined,
  files: readonly Pick<ArchiveFile, 'path' | 'sha256'>[],
): Judged {
  if (!receipt) return { verdict: 'unreadable' }
  if (!known) return { verdict: 'unknownPackage' }
  if (known.state === 'received' || known.state === 'rejected' || known.state === 'repackaged')
    return { verdict: 'settledBefore' }
  if (known.sends === 0) return { verdict: 'notSent' }
  if (receipt.outcome === 'rejected') return { verdict: 'rejected' }
  if (receipt.sha256 !== known.sha256) return { verdict: 'wrongChecksum', detail: 'package' }
  if (receipt.files !== known.files) return { verdict: 'part', detail: `${receipt.files ?? 0}/${known.files}` }
  return receipt.objects ? compareObjects(receipt.objects, files) : { verdict: 'received' }
}

function compareObjects(
  objects: NonNullable<Receipt['objects']>,
  files: readonly Pick<ArchiveFile, 'path' | 'sha256'>[],
): Judged {
  const told = new Map(objects.map(({ path, sha256 }) => [path, sha256]))
  const missing = files.filter(({ path }) => !told.has(path)).length
  if (missing > 0) return { verdict: 'part', detail: `${files.length - missing}/${files.length}` }
  const other = files.filter(({ path, sha256 }) => told.get(path) !== sha256).length
  return other > 0 ? { verdict: 'wrongChecksum', detail: `${other}/${files.length}` } : { verdict: 'received' }
}
