import { parseArgs } from 'node:util'
import { workloadIds } from './workloads/workload.ts'

/** What is to be weighed, and how. */
export type Wanted = {
  /** A workload, or `all` of them one after another. */
  readonly workload: (typeof workloadIds)[number] | 'all'
  readonly clients: number
  readonly seed: number
  readonly connections: number
  /** Seconds of one round; there are as many rounds of the limit as of ours, in turns. */
  readonly seconds: number
  readonly rounds: number
  /** Nothing but one line of JSON a figure on standard output. */
  readonly json: boolean
  /** The same on a register of 10 000 clients first. */
  readonly growth: boolean
  /** Puts the figures into docs/performance.md. */
  readonly write: boolean
}

export class WrongWords extends Error {}

export const usage = `npm run bench -- <workload> [--clients N] [--seconds S] [--connections C] [--rounds R] [--seed S] [--growth] [--write] [--json]

workloads: ${workloadIds.join(', ')}, all`

/** Clients unless said otherwise: quick to load for a first look. Figures for docs/performance.md are of 100 000. */
const clientsOtherwise = 10_000

export function readWords(words: readonly string[]): Wanted {
  let read: ReturnType<typeof parse>
  try {
    read = parse(words)
  } catch (error) {
    throw new WrongWords(error instanceof Error ? error.message : String(error), { cause: error })
  }
  const { values, positionals } = read
  const [workload, ...others] = positionals
  const known = [...workloadIds, 'all'] as const
  if (others.length > 0 || !known.some((id) => id === workload)) throw new WrongWords('Say one of the workloads.')
  const count = (name: 'clients' | 'seed' | 'connections' | 'rounds', otherwise: number): number => {
    const value = Number(values[name] ?? otherwise)
    if (!Number.isInteger(value) || value < 1) throw new WrongWords(`--${name} is a whole number from 1.`)
    return value
  }
  const seconds = Number(values.seconds ?? 10)
  if (!(seconds > 0)) throw new WrongWords('--seconds is a number above 0.')
  return {
    workload: workload as Wanted['workload'],
    clients: count('clients', values.growth ? 100_000 : clientsOtherwise),
    seed: count('seed', 1),
    connections: count('connections', 8),
    rounds: count('rounds', 3),
    seconds,
    json: values.json ?? false,
    growth: values.growth ?? false,
    write: values.write ?? false,
  }
}

const parse = (words: readonly string[]) =>
  parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      clients: { type: 'string' },
      seed: { type: 'string' },
      connections: { type: 'string' },
      seconds: { type: 'string' },
      rounds: { type: 'string' },
      json: { type: 'boolean' },
      growth: { type: 'boolean' },
      write: { type: 'boolean' },
    },
  })
