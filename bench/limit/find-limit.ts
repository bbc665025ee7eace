import { fork } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serialize } from 'node:v8'
import type { Pool } from '../../database/connection.ts'
import { throwAwayFolder } from '../hold-bench-folder.ts'
import type { Recorded } from './record-statements.ts'
import type { Replay } from './replay-process.ts'
import { findPgbench, runPgbench } from './run-pgbench.ts'
import { writeScripts } from './write-scripts.ts'

/** What the database alone does with the same statements: the most that a door could reach. */
export type Limit = {
  /** `pgbench`, or `replay` where the machine has none: a Node process that does nothing else. */
  readonly by: 'pgbench' | 'replay'
  /** Errands a second. */
  run(seconds: number): Promise<number>
  remove(): Promise<void>
}

type Options = {
  /** Folder for the recorded errands. */
  readonly within: string
  readonly url: string
  /** A pool as the doors have it: for the settings of its sessions. */
  readonly pool: Pool
  readonly connections: number
  /** Where pgbench is; null when it is not to be used. */
  readonly pgbench?: string | null
}

export async function findLimit(
  errands: readonly Recorded[],
  { within, url, pool, connections, pgbench = findPgbench() ?? null }: Options,
): Promise<Limit> {
  const { path: folder, remove } = await throwAwayFolder(within)
  if (pgbench !== null) {
    const scripts = await writeScripts(folder, errands)
    return {
      by: 'pgbench',
      remove,
      run: (seconds) => runPgbench(pgbench, scripts, { url, pool, connections, seconds }),
    }
  }
  const path = join(folder, 'errands')
  await writeFile(path, serialize(errands))
  return { by: 'replay', remove, run: (seconds) => replay({ url, path, connections, seconds }) }
}

async function replay(what: Replay): Promise<number> {
  const child = fork(fileURLToPath(new URL('replay-process.ts', import.meta.url)), { execArgv: [] })
  const answered = Promise.race([
    once(child, 'message').then(([message]) => (message as { perSecond: number }).perSecond),
    once(child, 'exit').then((): never => {
      throw new Error('The replay of the limit ended by itself')
    }),
  ])
  child.send(what)
  try {
    return await answered
  } finally {
    child.kill()
  }
}
