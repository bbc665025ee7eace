import { Refusal } from '../../access/refusal.ts'
import { firstId, isId } from '../../register/clients/page-cursor.ts'

/** Where a page of changes ended: the transaction that made the change, and the entry that it was about. */
export type ChangeMarker = { readonly transaction: string; readonly entry: string }

export const beginning: ChangeMarker = { transaction: '0', entry: firstId }

export const writeMarker = ({ transaction, entry }: ChangeMarker): string =>
  Buffer.from(`1.${transaction}.${entry}`).toString('base64url')

/** Reads what `writeMarker` wrote. Throws `Refusal('invalid')`: a marker that is not ours is the sender's mistake. */
export function readMarker(written: string | undefined): ChangeMarker {
  if (written === undefined) return beginning
  const [version, transaction = '', entry = ''] = Buffer.from(written, 'base64url').toString('utf8').split('.')
  if (version !== '1' || !/^\d{1,19}$/.test(transaction) || !isId(entry)) {
    throw new Refusal('invalid', [{ pointer: '/after', code: 'badReference' }])
  }
  return { transaction, entry }
}
