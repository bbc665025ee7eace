import type { Records } from '../../access/records.ts'
import type { LocalDate, Register } from '../../access/visit.ts'
import { endOfPeriod } from '../../rulebook/period.ts'
import { listCurrentEntriesOf } from '../entries/read-entries.ts'
import { type Awaited, clockStart } from './deadline.ts'
import { clocksOfClient, moveClock, moveDueDay } from './statement-queries.ts'

type Recorded = {
  readonly entry_id: string
  readonly kind: string
  readonly payload: Readonly<Record<string, unknown>>
}

/** The requests for clarification among entries, each with the day on which its first answer arrived. */
export function awaitedFrom(entries: readonly Recorded[], requests: readonly string[]): Awaited[] {
  return entries
    .filter(({ kind, entry_id }) => kind === 'clarificationRequest' && requests.includes(entry_id))
    .map(({ entry_id, payload }) => ({
      requestedOn: payload['requestedOn'] as LocalDate,
      answerBy: payload['answerBy'] as LocalDate,
      receivedOn: entries
        .filter((answer) => answer.kind === 'clarificationAnswer' && answer.payload['request'] === entry_id)
        .map((answer) => answer.payload['receivedOn'] as LocalDate)
        .toSorted()[0],
    }))
}

/** The last day for a statement of this office whose time runs from this day: the matter's, unless a decree has another. */
export function dueFrom(
  { rules: { notice } }: Pick<Register, 'rules'>,
  { clock_from, office }: { readonly clock_from: LocalDate; readonly office: string },
): LocalDate {
  const { deadlines = [], matter } = notice.statementRules
  const kind = notice.offices[office]?.kind
  const own = deadlines.findLast(({ at, clockFrom }) => kind && at.includes(kind) && clockFrom <= clock_from)
  return endOfPeriod(clock_from, own?.dueIn ?? notice.matters[matter]!.dueIn!)
}

/**
 * Moves the last days of statements that wait for clarifications: their time runs from the arrival or the lapse (trap
 * 21). Done by whoever records the clarification, in the same transaction.
 */
export async function keepStatementClocks(records: Records, register: Register, category: string): Promise<void> {
  type Clock = { matter_id: string; office: string; received_on: LocalDate; requests: string[] }
  const values = [records.clients, register.rules.notice.statementRules.matter]
  const clocks = await records.rowsKeptBehind<Clock>(clocksOfClient, values)
  if (clocks.length === 0) return
  const entries = await listCurrentEntriesOf(records, category)
  for (const { matter_id, office, received_on, requests } of clocks) {
    const clock_from = clockStart(received_on, awaitedFrom(entries, requests))
    await records.change(moveClock, [records.clients, matter_id, clock_from])
    await records.change(moveDueDay, [records.clients, matter_id, dueFrom(register, { clock_from, office })])
  }
}
