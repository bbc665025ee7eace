import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const openssl = (cwd: string, ...words: string[]) => run('openssl', words, { cwd })

export type Certificate = { readonly cert: string; readonly key: string }

/** An authority of the tests, by openssl as an organisation would have it: it issues certificates and takes them back. */
export async function makeAuthority(name: string) {
  const folder = await mkdtemp(join(tmpdir(), 'seloste-authority-'))
  await writeFile(
    join(folder, 'openssl.cnf'),
    `[ca]\ndefault_ca = here\n[here]\ndir = ${folder}\ndatabase = ${folder}/index\nserial = ${folder}/serial\nnew_certs_dir = ${folder}
certificate = ${folder}/ca.pem\nprivate_key = ${folder}/ca.key\ndefault_md = sha256\ndefault_days = 2\ndefault_crl_days = 2
policy = any\nunique_subject = no\ncopy_extensions = copy\n[any]\ncommonName = optional\norganizationName = optional\n`,
  )
  await writeFile(join(folder, 'index'), '')
  await writeFile(join(folder, 'serial'), '1000')
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-noenc']
  await openssl(
    folder,
    'req',
    '-x509',
    ...newKey,
    '-keyout',
    'ca.key',
    '-out',
    'ca.pem',
    '-days',
    '2',
    '-subj',
    `/CN=${name}`,
  )
  let issued = 0

  return {
    cert: await readFile(join(folder, 'ca.pem'), 'utf8'),

    /** A certificate of a subject (`/CN=TYO-1`), for a workstation unless said otherwise. */
    async issue(
      subject: string,
      {
        use = 'clientAuth',
        days = ['-days', '1'] as readonly string[],
        /** With an RSA key, as security servers have it. */
        rsa = false,
      } = {},
    ): Promise<Certificate> {
      const file = `issued-${(issued += 1)}`
      const names = use === 'serverAuth' ? ['-addext', 'subjectAltName=DNS:localhost'] : []
      const extensions = ['-addext', `extendedKeyUsage=${use}`, ...names]
      await openssl(
        folder,
        'req',
        '-new',
        ...(rsa ? ['-newkey', 'rsa:2048', '-noenc'] : newKey),
        '-keyout',
        `${file}.key`,
        '-out',
        `${file}.csr`,
        '-subj',
        subject,
        ...extensions,
      )
      await openssl(
        folder,
        'ca',
        '-batch',
        '-config',
        'openssl.cnf',
        '-in',
        `${file}.csr`,
        '-out',
        `${file}.pem`,
        '-notext',
        ...days,
      )
      return {
        cert: await readFile(join(folder, `${file}.pem`), 'utf8'),
        key: await readFile(join(folder, `${file}.key`), 'utf8'),
      }
    },

    /** Takes a certificate back; gives the list of those taken back. */
    async revoke({ cert }: Certificate): Promise<string> {
      await writeFile(join(folder, 'revoked.pem'), cert)
      await openssl(folder, 'ca', '-config', 'openssl.cnf', '-revoke', 'revoked.pem')
      await openssl(folder, 'ca', '-config', 'openssl.cnf', '-gencrl', '-out', 'list.pem')
      return readFile(join(folder, 'list.pem'), 'utf8')
    },

    remove: () => rm(folder, { recursive: true }),
  }
}
