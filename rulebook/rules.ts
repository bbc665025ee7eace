import type { Kind } from './kind.ts'
import type { Clocks } from './keeping.ts'
import type { AccessRule, Dealing, Notice, Reach } from './notice.ts'

/** An access rule with the name that its row policies, the log and the notice text all use. */
export type NamedRule = AccessRule & { readonly id: string }

/** What the notice lets one group do, ready to be asked at run time. Nothing here decides: PostgreSQL does. */
export type GroupRules = {
  /** The database role that carries the group's row policies. */
  readonly role: string
  readonly actor: 'staff' | 'person' | 'machine'
  readonly purposes: readonly string[]
  readonly rules: readonly NamedRule[]
  readonly dealings: ReadonlyMap<Dealing, Reach>
  /** Kinds the group may ever read and write, by category: the second lock on every answer. */
  readonly reads: ReadonlyMap<string, ReadonlySet<string>>
  readonly writes: ReadonlySet<string>
  /** Columns of the client row the group may read. */
  readonly clientColumns: readonly string[]
}

/** The notice, compiled once at start and handed to every room that works by it. */
export type Rules = {
  readonly notice: Notice
  readonly kinds: ReadonlyMap<string, Kind>
  readonly groups: ReadonlyMap<string, GroupRules>
  /** How long data is kept, by the regime that the notice follows. */
  readonly clocks: Clocks
}
