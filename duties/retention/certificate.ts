import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import { link, mkdir, open as openFile, readFile, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'

/** What was destroyed, by which rule, after which receipt: figures and checksums, and nothing of anybody. */
export type Certificate = {
  readonly register: 'seloste'
  readonly batch: number
  readonly scope: string
  readonly rule: string
  readonly regime: string
  readonly edition: string
  readonly asOf: string
  /** What was due, by office and category, when the batch was made. */
  readonly due: readonly { office: string; category: string; clients: number; entries: number }[]
  readonly removed: { readonly clients: number; readonly held: number; readonly changed: number }
  readonly package: {
    readonly packageId: string
    readonly sha256: string
    readonly bytes: number
    readonly receivedAt: string
  }
  readonly approvedBy: readonly { readonly name: string; readonly at: string }[]
  readonly removedAt: string
  /** Of the removed ids in the deletion ledger, in order: SHA-256, hexadecimal. */
  readonly ledger: { readonly ids: number; readonly sha256: string }
}

/** Signs certificates with Ed25519. `keyId` travels with the signature: `<key id>.<signature>`, base64url. */
export type CertificateSigner = {
  readonly publicKey: string
  sign(certificate: Certificate): string
}

/** Members in one order, without blanks: what is signed is the same bytes wherever it is checked. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )

/** The signer of a private key (PEM, PKCS #8). */
export function signerFrom(pem: string): CertificateSigner {
  const key = createPrivateKey(pem)
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'pem' }) as string
  return {
    publicKey,
    sign: (certificate) => sign(null, Buffer.from(canonical(certificate)), key).toString('base64url'),
  }
}

/** Whether the certificate is as it was signed by the holder of the key. */
export const isSigned = (certificate: Certificate, signature: string, publicKey: string): boolean =>
  verify(null, Buffer.from(canonical(certificate)), createPublicKey(publicKey), Buffer.from(signature, 'base64url'))

/** The signer whose key lies in a file for its owner alone (0600), made on first use; of two makers the first one's stays. */
export async function fileSigner(path: string): Promise<CertificateSigner> {
  const stored = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (stored !== undefined) return signerFrom(stored)
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const unfinished = `${path}.${process.pid}`
  const file = await openFile(unfinished, 'w', 0o600)
  await file.writeFile(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }))
  await file.sync()
  await file.close()
  await link(unfinished, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await unlink(unfinished)
  return signerFrom(await readFile(path, 'utf8'))
}
