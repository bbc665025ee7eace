import type { EntryLine } from '../contract.ts'
import { dayText, type DayNumber, instantOf, workday } from './days.ts'
import type { Random } from './random.ts'
import type { StaffPerson } from './staff.ts'

export type Said = {
  /** The day of recording; the Friday before when it falls on a weekend. */
  readonly on: DayNumber
  readonly by: StaffPerson
  readonly source: string
  readonly sourceDetail?: string
  readonly channel: string
}

type Payload = Readonly<Record<string, unknown>>

/** The entries of one client, as they come about. Nothing is recorded on the reference day itself or after it. */
export class InventedRecord {
  readonly entries: EntryLine[] = []
  readonly #random: Random
  readonly #lastDay: DayNumber
  readonly #versions = new Map<string, EntryLine>()

  constructor(random: Random, asOf: DayNumber) {
    this.#random = random
    this.#lastDay = workday(asOf - 1)
  }

  /** Records an entry; gives its id. Empty fields may be left undefined. */
  add(kind: string, payload: Payload, said: Said): string {
    const recordedAt = this.#instant(said.on)
    const entryId = this.#random.uuid(Date.parse(recordedAt))
    this.#put({ entryId, ...this.#lineOf(kind, payload, said, recordedAt) })
    return entryId
  }

  /** The next version of an entry: not earlier than the one before it. */
  revise(entryId: string, payload: Payload, reason: string, said: Said, annulled = false): void {
    const before = this.#versions.get(entryId)!
    const instant = this.#instant(said.on)
    const recordedAt = instant > before.recordedAt ? instant : before.recordedAt
    this.#put({
      entryId,
      version: (before.version ?? 1) + 1,
      reason,
      ...(annulled ? { annulled: true } : {}),
      ...this.#lineOf(before.kind, payload, said, recordedAt),
    })
  }

  annul(entryId: string, reason: string, said: Said): void {
    this.revise(entryId, this.#versions.get(entryId)!.payload, reason, said, true)
  }

  #put(entry: EntryLine & { readonly entryId: string }) {
    this.entries.push(entry)
    this.#versions.set(entry.entryId, entry)
  }

  #lineOf(kind: string, payload: Payload, { by, source, sourceDetail, channel }: Said, recordedAt: string) {
    const given = Object.fromEntries(Object.entries(payload).filter(([, value]) => value !== undefined))
    return {
      kind,
      payload: given,
      source,
      ...(sourceDetail === undefined ? {} : { sourceDetail }),
      channel,
      recordedBy: by.staffId,
      recordedByName: by.name,
      recordedOffice: by.office,
      recordedAt,
    }
  }

  /** An instant of office hours. */
  #instant(on: DayNumber): string {
    const day = workday(Math.min(on, this.#lastDay))
    const seconds = this.#random.between(6 * 3600, 14 * 3600 - 1)
    return `${dayText(day)}T${new Date(instantOf(day) + seconds * 1000).toISOString().slice(11, 19)}Z`
  }
}
