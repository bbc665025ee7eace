import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto'
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** A key as JSON (RFC 7517). Private unless it has been through `publicPartOf`. */
export type Key = { kty: string; kid: string; alg: string; use: 'sig' | 'enc' } & { [part: string]: string }

/** The demo provider's own keys, kept over restarts when there is a folder for them. */
export async function keepSigningKeys(folder?: string): Promise<{ signing: readonly Key[]; cookies: string }> {
  const make = () => ({
    signing: [newKey('ES256'), newKey('RS256')],
    cookies: randomBytes(32).toString('base64url'),
  })
  return folder ? keepJson(join(folder, 'demo-identity-provider.json'), make) : make()
}

/** A key of a door at the demo provider, private, with `kid`: it proves that the door is that door, or opens its tokens. */
export const keepDoorKey = (folder: string, door: string, alg: 'ES256' | 'RSA-OAEP-256' = 'ES256'): Promise<Key> =>
  keepJson(join(folder, `demo-${door}-door.json`), () => newKey(alg))

export function newKey(alg: 'ES256' | 'RS256' | 'RSA-OAEP-256'): Key {
  const { privateKey } =
    alg === 'ES256'
      ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
      : generateKeyPairSync('rsa', { modulusLength: 2048 })
  const jwk = privateKey.export({ format: 'jwk' })
  const kid = createHash('sha256')
    .update(jwk.x ?? jwk.n!)
    .digest('base64url')
    .slice(0, 16)
  return { ...jwk, kid, alg, use: alg === 'RSA-OAEP-256' ? 'enc' : 'sig' } as Key
}

/** What may be given to the other side. */
export function publicPartOf(key: Key): Key {
  const mayBeTold = new Set(['kty', 'kid', 'alg', 'use', 'crv', 'x', 'y', 'n', 'e'])
  return Object.fromEntries(Object.entries(key).filter(([part]) => mayBeTold.has(part))) as Key
}

/** Made once, by whichever process comes first; the others read what it made. */
async function keepJson<T>(path: string, make: () => T): Promise<T> {
  const read = async () => JSON.parse(await readFile(path, 'utf8')) as T
  try {
    return await read()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const unfinished = `${path}.${randomBytes(6).toString('hex')}`
  await writeFile(unfinished, JSON.stringify(make()), { mode: 0o600, flush: true })
  try {
    await link(unfinished, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await unlink(unfinished)
  }
  return read()
}
