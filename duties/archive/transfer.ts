/** A package on its way out: the file that we keep of it, and what it must be when it arrives. */
export type Outgoing = {
  readonly fileName: string
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

/** A receipt as it lies with the archive, not yet taken in. */
export type Waiting = {
  readonly text: string
  /** Puts it aside, so that it does not wait any more. Called only when what it says is kept. */
  readonly done: () => Promise<void>
}

/**
 * The way to the archive and back. Sending the same package again must end as sending it once. What fails throws
 * `CannotSend` with a word for the archivist; anything else is a fault of ours.
 */
export type Transfer = {
  deliver(outgoing: Outgoing): Promise<void>
  waiting(): AsyncIterable<Waiting>
  /** The archive has it, or will never want it: no copy of ours stays on the way. */
  forget(fileName: string): Promise<void>
}

export const sendFaults = ['unreachable', 'refused', 'noRoom', 'noPlace', 'changed'] as const
export type SendFault = (typeof sendFaults)[number]

export class CannotSend extends Error {
  readonly why: SendFault

  constructor(why: SendFault, options?: ErrorOptions) {
    super(`Cannot send: ${why}`, options)
    this.why = why
  }
}

/** The most that a receipt may be: one that names every file of a large batch, and nothing endless. */
export const longestReceipt = 16 * 1024 * 1024
