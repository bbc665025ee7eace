import { setTimeout as sleep } from 'node:timers/promises'
import type { Register } from '../../access/visit.ts'
import { isDue, type Job, type Last } from './job.ts'

type Options = {
  readonly register: Register
  readonly jobs: readonly Job[]
  /** Told when a job failed: its name, and the error, whose words may quote a record and are not to be written down. */
  readonly onFailure: (job: string, error: unknown) => void
  /** Told when a job has been done. */
  readonly onDone?: (job: string) => Promise<void>
}

/** How often a job of the night looks at the clock. */
const nightlyLookMs = 30_000

/**
 * Jobs at the same time. Each holds a connection for its lock while it works on others: all of them at once, as on a first
 * start, would hold every connection that there is and wait for one another.
 */
const jobsAtOnce = 4

/** Runs the jobs until it is closed; closing waits for what is in hand. */
export function runClock({ register, jobs, onFailure, onDone }: Options): { close(): Promise<void> } {
  const stop = new AbortController()
  const inTurn = takeTurns(jobsAtOnce)
  const loops = jobs.map(async (job) => {
    const wait = 'everySeconds' in job ? job.everySeconds * 1000 : nightlyLookMs
    while (!stop.signal.aborted) {
      await inTurn(async () => !stop.signal.aborted && (await runWhenDue(register, job, stop.signal)))
        .then(async (isDone) => {
          if (isDone) await onDone?.(job.name)
        })
        .catch((error: unknown) => onFailure(job.name, error))
      await sleep(wait, undefined, { signal: stop.signal }).catch(() => undefined)
    }
  })
  return {
    async close() {
      stop.abort()
      await Promise.all(loops)
    },
  }
}

/** Lets so many work at once; the others wait in the order in which they came. */
function takeTurns(most: number) {
  const waiting: (() => void)[] = []
  let working = 0
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (working >= most) await new Promise<void>((go) => waiting.push(go))
    else working += 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else working -= 1
    }
  }
}

const lastTime = 'select begun_at, ended_at from clock_job where name = $1'
const begin = `insert into clock_job (name, begun_at) values ($1, $2) on conflict (name) do update set begun_at = excluded.begun_at`
const end = 'update clock_job set ended_at = $2 where name = $1'
const lock = `select pg_try_advisory_lock(hashtext('seloste clock'), hashtext($1)) as mine`
const unlock = `select pg_advisory_unlock(hashtext('seloste clock'), hashtext($1))`

/**
 * Does a job when it is due and no other process is doing it; gives whether it was done. The lock is of the connection, so
 * a process that is killed leaves none behind.
 */
export async function runWhenDue(register: Register, job: Job, stop: AbortSignal): Promise<boolean> {
  const connection = await register.pool.connect()
  let isWhole = false
  try {
    const { rows: locks } = await connection.query<{ mine: boolean }>(lock, [job.name])
    if (!locks[0]!.mine) {
      isWhole = true
      return false
    }
    const isDone = await runLocked()
    await connection.query(unlock, [job.name])
    isWhole = true
    return isDone
  } finally {
    // Whatever failed, the lock goes with the connection.
    connection.release(!isWhole)
  }

  async function runLocked(): Promise<boolean> {
    const { rows } = await connection.query<{ begun_at: string; ended_at: string | null }>(lastTime, [job.name])
    if (!isDue(job, lastOf(rows[0]), register.now())) return false
    await connection.query(begin, [job.name, register.now().toISOString()])
    await job.run(register, stop)
    if (!stop.aborted) await connection.query(end, [job.name, register.now().toISOString()])
    return true
  }
}

const lastOf = (row: { begun_at: string; ended_at: string | null } | undefined): Last | undefined =>
  row && { begunAt: new Date(row.begun_at), endedAt: row.ended_at === null ? undefined : new Date(row.ended_at) }
