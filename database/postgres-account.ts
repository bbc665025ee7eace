import { execFileSync, spawnSync } from 'node:child_process'
import { mkdir, stat } from 'node:fs/promises'

/** The system account PostgreSQL runs as. PostgreSQL refuses to run as root, so root needs another one. */
export type Account = { uid: number; gid: number }

/** Where root puts what PostgreSQL's account must reach when our own folders are closed to it. */
const PLACE = '/var/lib/seloste'

/**
 * Nothing unless we are root. For root: the owner of a cluster that is already there, otherwise `postgres`, which is
 * made when the machine has none.
 */
export async function chooseAccount(
  cluster: string | undefined,
  say: (line: string) => void,
): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined
  if (cluster) {
    const owner = await stat(cluster).catch(() => undefined)
    if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  }
  const known = findAccount('postgres')
  if (known) return known

  say('Adding the system account "postgres": PostgreSQL does not run as root.')
  try {
    const nologin = ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent']
    execFileSync('useradd', [...nologin, '--shell', '/usr/sbin/nologin', 'postgres'], { stdio: 'pipe' })
  } catch (error) {
    // Two starts at once may both try; the account is what matters, not who added it.
    const added = findAccount('postgres')
    if (added) return added
    throw new Error(
      'PostgreSQL does not run as root and there is no account "postgres". Add one (useradd --system postgres), ' +
        'start as an ordinary user, or set DATABASE_URL to a PostgreSQL server.',
      { cause: error },
    )
  }
  const added = findAccount('postgres')
  if (!added) throw new Error('The system account "postgres" was added but cannot be found.')
  return added
}

/** Asked from the system itself, as the account: mode bits alone do not tell what access lists and mounts allow. */
export function canReach(account: Account, folder: string): boolean {
  const tried = spawnSync('/bin/sh', ['-c', 'cd "$0" && test -r .', folder], { ...account, cwd: '/', stdio: 'ignore' })
  return tried.status === 0
}

/** True when the account may pass through `folder` to something of its own inside it. */
export function canPass(account: Account, folder: string): boolean {
  const tried = spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...account, cwd: '/', stdio: 'ignore' })
  return tried.status === 0
}

export async function placeForAccount(): Promise<string> {
  await mkdir(PLACE, { recursive: true, mode: 0o755 })
  return PLACE
}

function findAccount(name: string): Account | undefined {
  const asked = (flag: string) => spawnSync('id', [flag, name], { encoding: 'utf8' })
  const uid = asked('-u')
  const gid = asked('-g')
  if (uid.status !== 0 || gid.status !== 0) return undefined
  return { uid: Number(uid.stdout.trim()), gid: Number(gid.stdout.trim()) }
}
