/**
 * The ways the register says no. Anything else that is thrown is a fault of ours, not an answer.
 *
 * `notFound` is also the answer to what is not allowed: nobody learns from a refusal that a person is a client (N14.1, M3.1).
 */
export type Reason = 'notFound' | 'invalid' | 'conflict' | 'stale' | 'signedOut' | 'unavailable'

/** What is wrong with one member of what was sent: where (JSON pointer), and which of the known ways. */
export type Flaw = { readonly pointer: string; readonly code: string; readonly limit?: number | string }

export class Refusal extends Error {
  readonly reason: Reason
  readonly flaws: readonly Flaw[]
  /** What the refused may know: for a stale save, the version that stands now. Never anything they may not read. */
  readonly details: Readonly<Record<string, unknown>>

  constructor(reason: Reason, flaws: readonly Flaw[] = [], details: Readonly<Record<string, unknown>> = {}) {
    super(reason)
    this.reason = reason
    this.flaws = flaws
    this.details = details
  }
}
