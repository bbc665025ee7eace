import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CannotSend, longestReceipt, type Outgoing, type Transfer, type Waiting } from './transfer.ts'

export type SftpTransferOptions = {
  /** `sftp://user@host:port/folder`: the folder that holds `outgoing` and `receipts`. */
  readonly address: URL
  /** File of our private key. */
  readonly key: string
  /** File of the archive's host keys, as `ssh` has them: a host that shows another is not spoken to. */
  readonly knownHosts: string
  /** Milliseconds that one conversation may take. */
  readonly patience?: number
}

/**
 * An archive that is spoken to over SFTP, by OpenSSH's own program: packages go to `outgoing`, each beside its checksum, and
 * have their name only when all of them is there; receipts are fetched from `receipts`, and put into `receipts/handled`.
 */
export function sftpTransfer(options: SftpTransferOptions): Transfer {
  const say = (...commands: string[]) => converse(options, commands)
  return {
    async deliver({ fileName, path, sha256 }) {
      if ((await digestOf(path)) !== sha256) throw new CannotSend('changed')
      await inFolder(async (folder) => {
        const sum = join(folder, 'sum')
        await writeFile(sum, `${sha256}  ${fileName}\n`)
        await say(
          '-mkdir outgoing',
          `put "${path}" outgoing/${safe(fileName)}.part`,
          `put "${sum}" outgoing/${safe(fileName)}.sha256`,
          `rename outgoing/${safe(fileName)}.part outgoing/${safe(fileName)}`,
        )
      })
    },

    async *waiting(): AsyncGenerator<Waiting> {
      const listed = await say('-mkdir receipts', 'ls -ln receipts')
      for (const { name, size } of receiptsIn(listed)) {
        const text = size > longestReceipt ? '' : await inFolder((folder) => fetchText(say, name, folder))
        const done = async () => {
          await say('-mkdir receipts/handled', `rename receipts/${name} receipts/handled/${name}`)
        }
        yield { text, done }
      }
    },

    async forget(fileName) {
      await say(`-rm outgoing/${safe(fileName)}`, `-rm outgoing/${safe(fileName)}.sha256`)
    },
  }
}

type Say = (...commands: string[]) => Promise<string>

async function fetchText(say: Say, name: string, folder: string): Promise<string> {
  const path = join(folder, 'receipt')
  await say(`get receipts/${name} "${path}"`)
  return readFile(path, 'utf8')
}

/** Names and sizes of what waits, from a long listing. Names that are not plain are none of ours. */
const receiptsIn = (listed: string) =>
  listed
    .split('\n')
    .flatMap((line) => {
      const [, size, name] =
        /^-\S+\s+\S+\s+\S+\s+\S+\s+(\d+)\s+\S+\s+\S+\s+\S+\s+(?:receipts\/)?([\w.-]{1,200})$/.exec(line) ?? []
      return name?.endsWith('.json') ? [{ name, size: Number(size) }] : []
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))

function safe(fileName: string): string {
  if (!/^[\w.-]{1,200}$/.test(fileName)) throw new Error('A package has a name that cannot be sent')
  return fileName
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'seloste-sftp-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function digestOf(path: Outgoing['path']): Promise<string> {
  const hash = createHash('sha256')
  for await (const bytes of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(bytes as Buffer)
  return hash.digest('hex')
}

/** One conversation of commands; gives what was listed. The first command that fails ends it, but those that begin with `-`. */
function converse(
  { address, key, knownHosts, patience = 30 * 60_000 }: SftpTransferOptions,
  commands: readonly string[],
): Promise<string> {
  const words = ['BatchMode=yes', 'StrictHostKeyChecking=yes', 'IdentitiesOnly=yes', 'ConnectTimeout=20']
  const ways = [...words, `UserKnownHostsFile=${knownHosts}`].flatMap((word) => ['-o', word])
  const program = spawn(
    'sftp',
    ['-q', '-F', 'none', '-b', '-', '-P', address.port || '22', '-i', key, ...ways, hostOf(address)],
    { stdio: ['pipe', 'pipe', 'pipe'], signal: AbortSignal.timeout(patience) },
  )
  return new Promise((resolve, reject) => {
    let said = ''
    let complained = ''
    program.on('error', (error) => reject(new CannotSend('unreachable', { cause: error })))
    program.stdin.on('error', () => undefined)
    program.stdout.on('data', (part: Buffer) => (said += part.toString()))
    program.stderr.on('data', (part: Buffer) => (complained += part.toString()))
    program.on('close', (code) => {
      if (code === 0) resolve(said)
      else if (code === 255) reject(new CannotSend('unreachable'))
      else reject(new CannotSend(/no space|quota/i.test(complained) ? 'noRoom' : 'refused'))
    })
    const folder = decodeURIComponent(address.pathname)
    program.stdin.end([...(folder.length > 1 ? [`cd "${folder}"`] : []), ...commands, ''].join('\n'))
  })
}

const hostOf = ({ username, hostname }: URL) => (username ? `${decodeURIComponent(username)}@${hostname}` : hostname)
