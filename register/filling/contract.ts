/**
 * The file that fills a register, one client a line (docs/import.md). Everything about a client is in entries, as in the
 * register itself: names, identity code and responsible caseworker too.
 */
export type ClientLine = {
  readonly client: {
    /** The office whose client the person is, by its code. */
    readonly office: string
  }
  readonly entries: readonly EntryLine[]
}

/** One version of one entry, with its provenance. */
export type EntryLine = {
  readonly kind: string
  readonly payload: Readonly<Record<string, unknown>>
  readonly source: string
  readonly sourceDetail?: string
  readonly channel: string
  readonly recordedBy: string
  readonly recordedByName: string
  readonly recordedOffice?: string
  /** When it was recorded, ISO 8601 with its offset. Kept as it is. */
  readonly recordedAt: string
  /** Needed only where another entry or version speaks of this one. */
  readonly entryId?: string
  /** 1 unless said; the versions of an entry follow one another without a gap. */
  readonly version?: number
  /** Why the version before was replaced; from the second version on. */
  readonly reason?: string
  /** The last version of an entry that should not be. */
  readonly annulled?: true
}

/** A line that was not loaded: where, what and why. Never a value of the line: neither a name nor an identity code. */
export type RejectedLine = {
  readonly line: number
  /** JSON pointer within the line; empty for the line itself. */
  readonly field: string
  readonly reason: string
  readonly limit?: number | string
  /** What else is wrong with the line. */
  readonly also?: readonly { readonly field: string; readonly reason: string; readonly limit?: number | string }[]
}
