import { createCipheriv, createDecipheriv, createHmac, createSecretKey, randomBytes } from 'node:crypto'
import { link, mkdir, open, readFile, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Keys by id, which of them seals now, and the key of the lookup hashes. Kept in a file or in a key service. */
export type KeyRing = {
  readonly current: string
  readonly keys: ReadonlyMap<string, Buffer>
  readonly lookup: Buffer
}

/** Where the key ring is kept. A file by default; a key management service implements the same. */
export type KeyStore = { load(): Promise<KeyRing> }

/**
 * Seals values with AES-256-GCM and hashes what must be found without being read.
 *
 * A sealed value is `<key id>.<iv>.<ciphertext and tag>` in base64url: the key's id travels with it, so that keys can be
 * rotated. `bound` ties a value to its place (client and field): moved elsewhere it does not open.
 */
export type Seals = {
  seal(value: string, bound: string): string
  /** Throws when the value was altered, moved, or sealed with a key that is gone. */
  unseal(sealed: string, bound: string): string
  /** HMAC-SHA-256, 32 bytes. */
  lookupHash(value: string): Buffer
}

const cipher = 'aes-256-gcm'
const ivLength = 12
const tagLength = 16

export function sealsFrom(ring: KeyRing): Seals {
  // Prepared once: a key given as bytes is prepared anew for every value, at four times the price of sealing it.
  const keys = new Map([...ring.keys].map(([id, key]) => [id, createSecretKey(key)]))
  const lookupKey = createSecretKey(ring.lookup)
  const currentKey = keys.get(ring.current)
  if (!currentKey) throw new Error(`The key ring has no key '${ring.current}'`)
  return {
    seal(value, bound) {
      const iv = randomBytes(ivLength)
      const sealing = createCipheriv(cipher, currentKey, iv).setAAD(Buffer.from(bound))
      const body = Buffer.concat([sealing.update(value, 'utf8'), sealing.final(), sealing.getAuthTag()])
      return `${ring.current}.${iv.toString('base64url')}.${body.toString('base64url')}`
    },
    unseal(sealed, bound) {
      const [id = '', iv = '', body = ''] = sealed.split('.')
      const key = keys.get(id)
      if (!key) throw new Error('A value is sealed with a key that is not on the ring')
      const bytes = Buffer.from(body, 'base64url')
      const opening = createDecipheriv(cipher, key, Buffer.from(iv, 'base64url'), { authTagLength: tagLength })
      opening.setAAD(Buffer.from(bound)).setAuthTag(bytes.subarray(-tagLength))
      return Buffer.concat([opening.update(bytes.subarray(0, -tagLength)), opening.final()]).toString('utf8')
    },
    lookupHash: (value) => createHmac('sha256', lookupKey).update(value, 'utf8').digest(),
  }
}

type RingFile = { current: string; keys: Record<string, string>; lookup: string }

/** The key ring in a file that only its owner reads (0600), made on first use. */
export function fileKeyStore(path: string): KeyStore {
  return {
    async load() {
      const stored = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined
        throw error
      })
      const ring = JSON.parse(stored ?? (await writeFirstRing(path))) as RingFile
      return {
        current: ring.current,
        keys: new Map(Object.entries(ring.keys).map(([id, key]) => [id, Buffer.from(key, 'base64')])),
        lookup: Buffer.from(ring.lookup, 'base64'),
      }
    },
  }
}

/**
 * Written whole before it gets its name: a crash leaves either no ring or a good one. Of two that are made at once the
 * first stays, and both makers go on with that one.
 */
async function writeFirstRing(path: string): Promise<string> {
  const ring: RingFile = {
    current: 'k1',
    keys: { k1: randomBytes(32).toString('base64') },
    lookup: randomBytes(32).toString('base64'),
  }
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const unfinished = `${path}.${randomBytes(6).toString('hex')}`
  const file = await open(unfinished, 'w', 0o600)
  await file.writeFile(JSON.stringify(ring, null, 2))
  await file.sync()
  await file.close()
  await link(unfinished, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await unlink(unfinished)
  return readFile(path, 'utf8')
}
