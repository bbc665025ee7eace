import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { deserialize } from 'node:v8'
import type pg from 'pg'
import { connect } from '../../database/connection.ts'
import type { Recorded, Sent } from './record-statements.ts'

/** What the process is told in its one message; it answers with errands a second. */
export type Replay = {
  readonly url: string
  /** File of the recorded errands, as V8 serialises them. */
  readonly path: string
  readonly connections: number
  readonly seconds: number
}

/** Replays recorded errands as fast as the database takes them, in a process of its own: the limit without pgbench. */
process.once('message', (replay: Replay) => void run(replay).then((perSecond) => process.send?.({ perSecond })))
process.on('disconnect', () => process.exit(0))

async function run({ url, path, connections, seconds }: Replay): Promise<number> {
  const errands = deserialize(await readFile(path)) as Recorded[]
  const pool = connect(url, { max: connections, name: 'bench limit', pipelined: true })
  const connected = await Promise.all(Array.from({ length: connections }, () => pool.connect()))
  const startedAt = performance.now()
  const endsAt = startedAt + seconds * 1000
  let next = 0
  let done = 0
  await Promise.all(
    connected.map(async (connection) => {
      while (performance.now() < endsAt) {
        await redo(connection, errands[next++ % errands.length]!)
        done += 1
      }
      connection.release()
    }),
  )
  const perSecond = (done * 1000) / (performance.now() - startedAt)
  await pool.end()
  return perSecond
}

async function redo(connection: pg.PoolClient, { flights, newIds }: Recorded): Promise<void> {
  const others = new Map(newIds.map((id) => [id, randomUUID()]))
  const renewed = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(renewed) : (others.get(value as string) ?? value)
  for (const flight of flights) {
    await Promise.all(
      flight.map(({ values, ...sent }: Sent) =>
        connection.query(
          values && others.size > 0
            ? { ...sent, values: values.map(renewed) }
            : { ...sent, ...(values ? { values: [...values] } : {}) },
        ),
      ),
    )
  }
}
