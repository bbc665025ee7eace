import { readFile, readdir, readlink, rm } from 'node:fs/promises'
import { execFileSync } from 'node:child_process'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Ends what an earlier, killed start left running on this cluster, and clears its lock files. Call only while holding the
 * data folder: then whoever runs there is nobody's. The pid file alone proves nothing (pids are used again, most of
 * all in containers), so a process counts only when its working folder is the cluster.
 */
export async function stopLeftOverPostgres(cluster: string): Promise<void> {
  const postmaster = await readPostmasterPid(cluster)
  let left = await processesIn(cluster, postmaster)
  if (postmaster && left.includes(postmaster)) {
    signal(postmaster, 'SIGINT')
    left = await waitUntilGone(cluster, postmaster, 15_000)
  }
  for (const pid of left) signal(pid, 'SIGKILL')
  left = await waitUntilGone(cluster, postmaster, 10_000)
  if (left.length > 0)
    throw new Error(`An earlier PostgreSQL on ${cluster} does not end (processes ${left.join(', ')}).`)
  // Nobody is there. PostgreSQL itself would only ask whether some process has the old pid, and one may: an ended one
  // that nobody has fetched yet, or a stranger.
  for (const name of ['postmaster.pid', '.s.PGSQL.5432.lock', '.s.PGSQL.5432']) {
    await rm(join(cluster, name), { force: true })
  }
}

export async function readPostmasterPid(cluster: string): Promise<number | undefined> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')
  const pid = Number(text.split('\n')[0])
  return Number.isSafeInteger(pid) && pid > 1 ? pid : undefined
}

async function waitUntilGone(cluster: string, postmaster: number | undefined, atMost: number): Promise<number[]> {
  const until = Date.now() + atMost
  let left = await processesIn(cluster, postmaster)
  while (left.length > 0 && Date.now() < until) {
    await sleep(25)
    left = await processesIn(cluster, postmaster)
  }
  return left
}

async function processesIn(cluster: string, postmaster: number | undefined): Promise<number[]> {
  if (process.platform !== 'linux') return postmaster && isPostgres(postmaster) ? [postmaster] : []
  const found: number[] = []
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const folder = await readlink(`/proc/${name}/cwd`).catch(() => undefined)
    if (folder !== cluster) continue
    const program = await readlink(`/proc/${name}/exe`).catch(() => '')
    // " (deleted)" follows the name when the packages were installed again meanwhile.
    if (/^(postgres|initdb)\b/.test(basename(program))) found.push(Number(name))
  }
  return found
}

function isPostgres(pid: number): boolean {
  try {
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes('postgres')
  } catch {
    return false
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // Already gone: what we wanted.
  }
}
