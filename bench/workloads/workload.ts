import type { Visit } from '../../access/visit.ts'
import type { OpenRegister } from '../open-register.ts'

export const workloadIds = [
  'open-record',
  'search',
  'record-entry',
  'worklist',
  'import',
  'sweep',
  'find-due',
  'partner-query',
  'statements-fetch',
  'statistics-extract',
  'own-record',
  'first-page',
  'lighthouse',
] as const
export type WorkloadId = (typeof workloadIds)[number]

/** One errand: asked over HTTP by the weighing, and done without a door for recording its statements. */
export type Case = {
  /** Which of the workload's parts it belongs to; percentiles are told for each part. */
  readonly part: string
  /** Which of the signed-in caseworkers asks. */
  readonly caseworker: number
  readonly path: string
  readonly body: object
  readonly status: number
  /** Whether the answer is the one that was asked for. Called for every answer, so it looks at bytes. */
  readonly isRight: (answer: Buffer) => boolean
  /** Parses the whole answer and compares it. Called for one answer in many. */
  readonly isWhole: (answer: Buffer) => boolean
  /** The use case behind the door, as the same caseworker. Called once, before the first request. */
  readonly errand: (visit: Visit) => Promise<void>
  /** Ids that the errand made and that must be others at every replay of its statements. Known after `errand`. */
  readonly newIds?: () => readonly string[]
}

/** A workload over HTTP. */
export type Workload = {
  readonly id: WorkloadId
  /** Operations of its lines in the access log. */
  readonly operations: readonly string[]
  /** At most `count` cases on this register. */
  makeCases(register: OpenRegister, count: number): Promise<readonly Case[]>
}
