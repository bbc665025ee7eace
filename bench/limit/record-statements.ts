import type pg from 'pg'
import type { Register, Visit } from '../../access/visit.ts'
import { Flight as Flown } from '../../database/ask.ts'

/** A statement as it was sent: prepared under its name, or whole. */
export type Sent = { readonly name?: string; readonly text: string; readonly values?: readonly unknown[] }

/** Statements that went over without waiting for one another's answers. */
export type Flight = readonly Sent[]

/** An errand as it was sent, and the ids in it that must be new at every replay. */
export type Recorded = { readonly flights: readonly Flight[]; readonly newIds: readonly string[] }

/**
 * Does an errand through the gate and tells every statement that it sent, in the flights in which it sent them. So the
 * limit is always measured by what the gate really does, and cannot grow old.
 */
export async function recordStatements(
  visit: Visit,
  errand: (visit: Visit) => Promise<void>,
): Promise<readonly Flight[]> {
  const flights: Sent[][] = []
  const register: Register = { ...visit.register, pool: recordingPool(visit.register.pool, flights) }
  await errand({ ...visit, register })
  return flights
}

function recordingPool(pool: pg.Pool, flights: Sent[][]): pg.Pool {
  let underWay = 0
  const recorded = (connection: pg.PoolClient): pg.PoolClient =>
    new Proxy(connection, {
      get(target, member) {
        if (member !== 'query') {
          const value: unknown = Reflect.get(target, member)
          return typeof value === 'function' ? value.bind(target) : value
        }
        return async (sent: string | Sent | Flown) => {
          if (underWay === 0) flights.push([])
          underWay += 1
          if (sent instanceof Flown) flights.at(-1)!.push(...sent.statements)
          else flights.at(-1)!.push(typeof sent === 'string' ? { text: sent } : sent)
          try {
            return await target.query(sent as string)
          } finally {
            underWay -= 1
          }
        }
      },
    })
  return { connect: async () => recorded(await pool.connect()) } as unknown as pg.Pool
}
