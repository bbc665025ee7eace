import type { Draft, Entry, Payload } from '../api.ts'

/** What the drawer is open for. `preset` is laid over the form before the writer sees it. */
export type Recording =
  | { readonly what: 'choose' }
  | { readonly what: 'new'; readonly kind: string; readonly preset?: Payload; readonly draft?: Draft }
  | {
      readonly what: 'correct'
      readonly entry: Entry
      readonly preset?: Payload
      readonly reason?: string
      readonly draft?: Draft
    }
