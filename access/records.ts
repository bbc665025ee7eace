import type pg from 'pg'
import { ask, say } from '../database/ask.ts'

/** One SQL statement, prepared once per connection and group under its name. */
export type Statement = { readonly name: string; readonly text: string }

export const statement = (name: string, text: string): Statement => ({ name, text })

/** What an errand has returned or written: the log line is made from it, so it cannot say less than was seen. */
export type Returned = {
  readonly clients: Set<string>
  readonly categories: Set<string>
  readonly entries: Set<string>
}

/** A person of the errand: the row that stands for them, all their rows, and whether they are under a safety ban. */
export type Person = {
  readonly client: string
  readonly clients: readonly string[]
  readonly safetyBan: boolean
}

type Opened = {
  readonly purpose: string
  readonly clients: readonly string[]
  readonly persons: readonly Person[]
  readonly hidesWhere: boolean
}

type Row = { client_id?: unknown; entry_id?: unknown; category?: unknown }

/**
 * The open records of one errand. Rows pass through here and nowhere else, and what they are of is noted as they pass.
 */
export class Records {
  /** The client of the errand; after a merge, the one that stands for both. */
  readonly client: string
  /** Every row of the client: itself and those merged into it. */
  readonly clients: readonly string[]
  /** The persons of the errand, one unless a machine works through many. */
  readonly persons: readonly Person[]
  /** The statutory task of the errand. */
  readonly purpose: string
  /** The client is under a safety ban and the actor is not of the limited circle: what tells where is not shown. */
  readonly hidesWhere: boolean
  readonly returned: Returned = { clients: new Set(), categories: new Set(), entries: new Set() }
  readonly #connection: pg.PoolClient
  readonly #group: string

  constructor(connection: pg.PoolClient, group: string, opened: Opened) {
    this.#connection = connection
    this.#group = group
    this.client = opened.clients[0] ?? ''
    this.clients = opened.clients
    this.persons = opened.persons
    this.purpose = opened.purpose
    this.hidesWhere = opened.hidesWhere
  }

  /** Rows of a statement under the row policies of the actor's group. */
  async rows<T extends object>({ name, text }: Statement, values: unknown[] = []): Promise<T[]> {
    // A plan made under one role is thrown away under another: each group has statements of its own.
    const { rows } = await ask<T>(this.#connection, { name: `${name}@${this.#group}`, text, values })
    this.returns(rows)
    return rows
  }

  /**
   * Rows that the register needs for its own keeping (the client row from its entries, one row more than a page): they
   * are not in the log line, which tells what was returned. Those of them that are, are told with `returns`.
   */
  async rowsKeptBehind<T extends object>({ name, text }: Statement, values: unknown[] = []): Promise<T[]> {
    const { rows } = await ask<T>(this.#connection, { name: `${name}@${this.#group}`, text, values })
    return rows
  }

  /** Runs a statement that changes rows; gives how many. What was written is said with `wrote`. */
  async change({ name, text }: Statement, values: unknown[] = []): Promise<number> {
    const { rowCount } = await ask(this.#connection, { name: `${name}@${this.#group}`, text, values })
    return rowCount
  }

  /** SQL without parameters and without a plan worth keeping (temporary tables of an import). */
  async run(sql: string): Promise<void> {
    await say(this.#connection, sql)
  }

  /** The connection itself, for streaming in bulk. What passes must be told with `wrote`. */
  dangerouslyStream(): pg.PoolClient {
    return this.#connection
  }

  /** Notes that these rows go to the actor. */
  returns(rows: readonly object[]) {
    for (const row of rows as readonly Row[]) this.#note(row)
  }

  wrote({ client, category, entry }: { client?: string; category?: string; entry?: string }) {
    if (client) this.returned.clients.add(client)
    if (category) this.returned.categories.add(category)
    if (entry) this.returned.entries.add(entry)
  }

  #note({ client_id, entry_id, category }: Row) {
    if (typeof client_id === 'string') this.returned.clients.add(client_id)
    if (typeof entry_id === 'string') this.returned.entries.add(entry_id)
    if (typeof category === 'string') this.returned.categories.add(category)
  }
}
