import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileKeyStore, type KeyRing, sealsFrom } from './seals.ts'

const ring = (current: string, ids: readonly string[]): KeyRing => ({
  current,
  keys: new Map(ids.map((id) => [id, keys.get(id)!])),
  lookup: Buffer.alloc(32, 5),
})
const keys = new Map(['k1', 'k2'].map((id) => [id, randomBytes(32)]))
const seals = sealsFrom(ring('k1', ['k1']))

/** Not authentic, not on the ring, or no tag or vector of the right length. */
const refused = /authenticat|not on the ring|initialization vector/

test('what was sealed opens in its place, and says nothing of itself before', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (value, bound) => {
      const sealed = seals.seal(value, bound)
      expect(sealed).toMatch(/^k1\.[\w-]{16}\.[\w-]+$/)
      expect(seals.unseal(sealed, bound)).toBe(value)
      if (value.length > 5) expect(sealed).not.toContain(value)
    }),
  )
})

test('the same value is never sealed alike twice', () => {
  const sealed = Array.from({ length: 1000 }, () => seals.seal('010185-901E', 'one'))
  expect(new Set(sealed.map((one) => one.split('.')[1])).size).toBe(1000)
})

test('moved to another person or field it does not open', () => {
  const sealed = seals.seal('010185-901E', 'one:identityCode')
  for (const bound of ['other:identityCode', 'one:draft', 'one', '', 'one:identityCode ']) {
    expect(() => seals.unseal(sealed, bound)).toThrow(refused)
  }
})

test('altered in any of its bytes, cut short or made longer, it does not open', () => {
  const sealed = seals.seal('010185-901E', 'one')
  const [id, iv, body] = sealed.split('.') as [string, string, string]
  const altered = (part: string, at: number) => {
    const bytes = Buffer.from(part, 'base64url')
    bytes[at]! ^= 1
    return bytes.toString('base64url')
  }
  const wrong = [
    ...Array.from({ length: 12 }, (_, at) => [id, altered(iv, at), body]),
    ...Array.from({ length: Buffer.from(body, 'base64url').length }, (_, at) => [id, iv, altered(body, at)]),
    ...Array.from({ length: 27 }, (_, length) => [
      id,
      iv,
      Buffer.from(body, 'base64url').subarray(0, length).toString('base64url'),
    ]),
    [id, iv, `${body}AAAA`],
    [id, '', body],
    [id, iv, ''],
    ['k2', iv, body],
    ['', iv, body],
    ['__proto__', iv, body],
    ['k1'],
  ]
  for (const parts of wrong) expect(() => seals.unseal(parts.join('.'), 'one'), parts.join('.')).toThrow(refused)
})

test('an old key still opens what it sealed, after a new one has begun to seal', () => {
  const old = seals.seal('010185-901E', 'one')
  const turned = sealsFrom(ring('k2', ['k1', 'k2']))
  expect(turned.unseal(old, 'one')).toBe('010185-901E')
  expect(turned.seal('x', 'one')).toMatch(/^k2\./)
  // With the key gone from the ring, what it sealed is gone from every copy.
  expect(() => sealsFrom(ring('k2', ['k2'])).unseal(old, 'one')).toThrow('not on the ring')
  expect(() => sealsFrom(ring('k1', ['k2']))).toThrow('has no key')
})

test('a lookup hash is the same for the same, another for another, and needs the key', () => {
  expect(seals.lookupHash('010185-901E')).toEqual(seals.lookupHash('010185-901E'))
  expect(seals.lookupHash('010185-901E')).toHaveLength(32)
  expect(seals.lookupHash('010185Y901E')).not.toEqual(seals.lookupHash('010185-901E'))
  const elsewhere = sealsFrom({ ...ring('k1', ['k1']), lookup: Buffer.alloc(32, 6) })
  expect(elsewhere.lookupHash('010185-901E')).not.toEqual(seals.lookupHash('010185-901E'))
})

test('a key ring is made once, for its owner alone, whoever asks at the same time', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'seloste-ring-'))
  try {
    const path = join(folder, 'keys', 'ring.json')
    const rings = await Promise.all(Array.from({ length: 8 }, () => fileKeyStore(path).load()))
    expect(new Set(rings.map(({ lookup }) => lookup.toString('hex'))).size).toBe(1)
    expect(await readdir(join(folder, 'keys'))).toEqual(['ring.json'])
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    const sealed = sealsFrom(rings[0]!).seal('x', 'one')
    expect(sealsFrom(await fileKeyStore(path).load()).unseal(sealed, 'one')).toBe('x')
  } finally {
    await rm(folder, { recursive: true })
  }
})
