import { Refusal } from '../../access/refusal.ts'

/** Where a page ended: the key of the last row's place in the order, and the id that tells equal keys apart. */
export type PageCursor = readonly [key: string, id: string]

export const firstId = '00000000-0000-0000-0000-000000000000'

export const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

export const cursorOf = (cursor: PageCursor) => Buffer.from(JSON.stringify(cursor)).toString('base64url')

/** Reads what `cursorOf` wrote. Throws `Refusal('invalid')`: a cursor that is not ours is the sender's mistake. */
export function cursorFrom(after: string, isKey: (key: string) => boolean): PageCursor {
  const cursor = readCursor(after)
  if (Array.isArray(cursor) && cursor.length === 2) {
    const [key, id] = cursor as unknown[]
    if (typeof key === 'string' && isKey(key) && typeof id === 'string' && isId(id)) return [key, id]
  }
  throw new Refusal('invalid', [{ pointer: '/after', code: 'badReference' }])
}

function readCursor(after: string): unknown {
  try {
    return JSON.parse(Buffer.from(after, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}
