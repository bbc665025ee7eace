import { execFile } from 'node:child_process'
import { access, chmod, mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { CannotPackage } from './cannot-package.ts'

const run = promisify(execFile)

/** Signs the manifest of a package: `signature.sig` of the digital-preservation packages. */
export type SignManifest = (metsSha256: string) => Promise<Buffer>

/**
 * A detached S/MIME signature over the line `mets.xml:sha256:<hex>`, by a key of its own in `folder`: made at the first
 * package, with a certificate that the archive is given once. A real certificate is put in its place under the same
 * names (`archive-signing.key`, `archive-signing.pem`).
 *
 * Throws `CannotPackage('noSignature')` where there is no openssl.
 */
export const signByOpenssl =
  (folder: string, organisation: string): SignManifest =>
  async (metsSha256) => {
    try {
      const [key, certificate] = await keepKey(folder, organisation)
      const signing = run(
        'openssl',
        ['cms', '-sign', '-md', 'sha256', '-signer', certificate, '-inkey', key, '-outform', 'SMIME'],
        { encoding: 'buffer', timeout: 30_000 },
      )
      signing.child.stdin?.end(`mets.xml:sha256:${metsSha256}`)
      return (await signing).stdout
    } catch (error) {
      throw new CannotPackage('noSignature', { cause: error })
    }
  }

async function keepKey(folder: string, organisation: string): Promise<[key: string, certificate: string]> {
  const key = join(folder, 'archive-signing.key')
  const certificate = join(folder, 'archive-signing.pem')
  if (await isThere(certificate)) return [key, certificate]
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const unfinished = `${key}.new-${process.pid}`
  const unfinishedCertificate = `${certificate}.new-${process.pid}`
  const words = ['-newkey', 'rsa:3072', '-noenc', '-keyout', unfinished, '-out', unfinishedCertificate]
  // A slash or an equals sign would end the name.
  const subject = `/O=${organisation.replaceAll(/[^\p{L}\p{N} .-]/gu, ' ')}/CN=Seloste archive signing`
  await run('openssl', ['req', '-x509', '-utf8', '-sha256', '-days', '3650', '-subj', subject, ...words], {
    timeout: 60_000,
  })
  await chmod(unfinished, 0o600)
  // The certificate last: where it is, its key is.
  await rename(unfinished, key)
  await rename(unfinishedCertificate, certificate)
  await rm(unfinished, { force: true })
  return [key, certificate]
}

const isThere = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )
