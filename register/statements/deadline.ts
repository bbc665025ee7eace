import type { LocalDate } from '../../access/visit.ts'

/** A request for clarification: when it was made, by when it was to be answered, and when the answer arrived. */
export type Awaited = {
  readonly requestedOn: LocalDate
  readonly answerBy: LocalDate
  readonly receivedOn?: LocalDate | undefined
}

/**
 * The day from which the time for a statement runs: the day the clarification arrived, or the day its time lapsed,
 * whichever came first (1556/2016 §1; trap 21, N5.8). Of several requests the last one counts; with none, the day the
 * matter came in. While an answer is still awaited, the day its time lapses: later than that the clock cannot start.
 */
export function clockStart(receivedOn: LocalDate, awaited: readonly Awaited[]): LocalDate {
  return awaited
    .map((request) =>
      request.receivedOn !== undefined && request.receivedOn < request.answerBy ? request.receivedOn : request.answerBy,
    )
    .reduce((latest, day) => (day > latest ? day : latest), receivedOn)
}

/** Whether an answer can still come: asked for, not arrived, and its last day not gone. */
export const isAwaited = ({ answerBy, receivedOn }: Awaited, today: LocalDate) =>
  receivedOn === undefined && today <= answerBy
