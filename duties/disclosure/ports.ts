import type { DisclosureChannel, Member, Recipient } from '../../rulebook/notice.ts'
import type { Carried } from './seal-disclosure.ts'

/** One message on its way out. It is sent at least once; the recipient tells repeats by the message id. */
export type Outgoing = {
  readonly messageId: string
  /** The recipient's own rule; none when a correction goes back to a source that is no recipient. */
  readonly recipient: Recipient | undefined
  readonly member: Member | undefined
  readonly isCorrection: boolean
  readonly carried: Carried
}

/** How an attempt ended. `problem` is a word of ours, never the other side's. */
export type Outcome =
  /** The recipient has it and said so, naming the message. */
  | { readonly is: 'acknowledged'; readonly receipt: string }
  /** It was handed over, and nothing more will be heard. */
  | { readonly is: 'delivered' }
  /** It will never be taken as it is: a person must look. */
  | { readonly is: 'refused'; readonly problem: string }
  /** Nobody answered, or asked to come again. */
  | { readonly is: 'away'; readonly problem: string }

/** Ways to the outside, one a channel that a machine carries by. Letters and files are for people. */
export type DeliveryPorts = Readonly<
  Partial<Record<DisclosureChannel, (outgoing: Outgoing, stop: AbortSignal) => Promise<Outcome>>>
>
