import { dirname } from 'node:path'
import type { Visit } from '../access/visit.ts'
import { drive, type Driven, type Shot, shotRequest } from './drive.ts'
import { type Figure, median, type Part, percentile, rounded, type Weighed } from './figure.ts'
import { findLimit } from './limit/find-limit.ts'
import { type Flight, type Recorded, recordStatements } from './limit/record-statements.ts'
import { type OpenDoor, openDoor } from './open-door.ts'
import type { OpenRegister } from './open-register.ts'
import type { Wanted } from './read-words.ts'
import type { Case, Workload } from './workloads/workload.ts'

/** Enough different clients for their records not to be all in memory at once, few enough to be recorded in seconds. */
const mostCases = 4_800
const warmUpSeconds = 3

type How = Pick<Wanted, 'connections' | 'seconds' | 'rounds'> & {
  readonly clients: number
  readonly say: (line: string) => void
  /** Where pgbench is; null when it is not to be used. */
  readonly pgbench?: string | null
}

/**
 * Weighs a workload over HTTP against its limit: the same errands, door and bare SQL in turns, so that whatever else the
 * machine does weighs on both. Every answer is checked, and at the end of a round the access log must hold a line for
 * every answer and no other.
 */
export async function weighOverHttp(workload: Workload, opened: OpenRegister, how: How): Promise<Weighed> {
  const { connections, seconds, rounds, say } = how
  const door = await openDoor(opened)
  try {
    const cases = await workload.makeCases(opened, mostCases)
    const errands = await recordAll(cases, door)
    const shots = cases.map((one) => shotOf(one, door))
    const limit = await findLimit(errands, {
      within: dirname(opened.folder),
      url: opened.database.doorUrl,
      pool: opened.register.pool,
      connections,
      ...(how.pgbench === undefined ? {} : { pgbench: how.pgbench }),
    })
    try {
      await drive(door.port, shots, { connections, seconds: Math.min(warmUpSeconds, seconds) })
      const limits: number[] = []
      const ours: Driven[] = []
      for (let round = 1; round <= rounds; round += 1) {
        limits.push(await limit.run(Math.max(1, Math.round(seconds))))
        const before = await countLines(opened, workload, door)
        const driven = await drive(door.port, shots, { connections, seconds })
        const lines = (await countLines(opened, workload, door)) - before
        ours.push({ ...driven, errors: Math.max(driven.errors, Math.abs(lines - driven.answers)) })
        const rate = driven.answers / driven.seconds
        say(
          `  round ${round}: ${rate.toFixed(0)}/s over HTTP, ${limits.at(-1)!.toFixed(0)}/s by ${limit.by}; ` +
            `${driven.answers} answers, ${lines} log lines`,
        )
      }
      return {
        figure: figureOf(workload, how, { ours, limit: median(limits), peakMemoryMb: await door.peakMemoryMb() }),
        counts: 'errands',
        limitBy: limit.by,
        parts: partsOf(ours),
        ...firstErrorOf(ours),
      }
    } finally {
      await limit.remove()
    }
  } finally {
    await door.close()
  }
}

const caseworkerOf = ({ caseworker }: Case, { caseworkers }: OpenDoor) => caseworkers[caseworker % caseworkers.length]!

/** Does every errand once without the door, a few at a time. */
async function recordAll(cases: readonly Case[], door: OpenDoor): Promise<Recorded[]> {
  const recorded: Recorded[] = []
  let next = 0
  const record = async () => {
    while (next < cases.length) {
      const index = next++
      const one = cases[index]!
      const visit: Visit = caseworkerOf(one, door).visit
      const flights = await recordStatements(visit, (recording) => one.errand(recording))
      recorded[index] = { flights, newIds: [...(one.newIds?.() ?? []), ...logIdsOf(flights)] }
    }
  }
  await Promise.all(Array.from({ length: 4 }, record))
  return recorded
}

/** Every line of the access log has an id of its own, at a replay too. */
const logIdsOf = (flights: readonly Flight[]): string[] =>
  flights.flat().flatMap(({ name, values }) => (name?.startsWith('write-log-line@') ? [String(values?.[0])] : []))

const shotOf = (one: Case, door: OpenDoor): Shot => ({
  part: one.part,
  status: one.status,
  request: shotRequest(door.port, { path: one.path, body: one.body, cookie: caseworkerOf(one, door).cookie }),
  isRight: one.isRight,
  isWhole: one.isWhole,
})

/** Lines of the access log that this workload's errands have left in the sessions of this run. */
async function countLines({ adminPool }: OpenRegister, { operations }: Workload, { caseworkers }: OpenDoor) {
  const { rows } = await adminPool.query<{ lines: number }>(
    `select count(*) as lines from access_log where operation = any ($1) and outcome = 'done' and session = any ($2)`,
    [operations, caseworkers.map(({ sessionId }) => sessionId)],
  )
  return rows[0]!.lines
}

type Measured = { ours: readonly Driven[]; limit: number; peakMemoryMb: number }

function figureOf({ id }: Workload, { clients, connections }: How, { ours, limit, peakMemoryMb }: Measured): Figure {
  const throughput = median(ours.map(({ answers, seconds }) => answers / seconds))
  const rounds = ours.map(({ latencies }) => ascending([...latencies.values()].flat()))
  const overRounds = (share: number) => rounded(median(rounds.map((round) => percentile(round, share))), 2)
  return {
    workload: id,
    clients,
    connections,
    throughput: rounded(throughput),
    p50: overRounds(0.5),
    p95: overRounds(0.95),
    p99: overRounds(0.99),
    errors: ours.reduce((sum, { errors }) => sum + errors, 0),
    peakMemoryMb: rounded(peakMemoryMb),
    limit: rounded(limit),
    ratioToLimit: rounded(throughput / limit, 3),
  }
}

function partsOf(ours: readonly Driven[]): Part[] {
  const names = [...(ours[0]?.latencies.keys() ?? [])]
  if (names.length < 2) return []
  return names.map((name) => {
    const rounds = ours.map(({ latencies }) => ascending(latencies.get(name)!))
    const overRounds = (share: number) => rounded(median(rounds.map((round) => percentile(round, share))), 2)
    return { name, p50: overRounds(0.5), p95: overRounds(0.95), p99: overRounds(0.99) }
  })
}

const ascending = (values: readonly number[]) => values.toSorted((a, b) => a - b)

function firstErrorOf(ours: readonly Driven[]): { firstError?: string } {
  const firstError = ours.find((one) => one.firstError !== undefined)?.firstError
  return firstError === undefined ? {} : { firstError }
}
