import pg from 'pg'
import { getTypeParser } from './connection.ts'

/** A statement that is prepared once a connection, under its name, and its values. */
export type Asked = { readonly name: string; readonly text: string; readonly values?: unknown[] }

export type Answer<Row = object> = {
  readonly rows: Row[]
  /** Rows returned or changed. */
  readonly rowCount: number
  /** What was done, in the database's own word: `SELECT`, `INSERT`, `COMMIT` … */
  readonly command: string
}

/**
 * Runs a prepared statement. What is asked in the same breath, before anything is awaited, goes over in one flight: one
 * message to the database and one back, in the order in which it was asked. Behind a statement that fails, the rest of
 * its flight is not run and fails with the same error.
 *
 * The driver by itself sends every statement alone, has the columns described to it every time, and builds each row by
 * names that it has just learnt. Opening a record took the door and the database a quarter more processor time that way.
 */
export function ask<Row extends object>(connection: pg.PoolClient, asked: Asked): Promise<Answer<Row>> {
  const known = stateOf(connection)
  return new Promise((resolve, reject) => {
    known.waiting.push({ asked, resolve: resolve as (answer: Answer) => void, reject })
    if (known.waiting.length === 1) queueMicrotask(() => depart(connection, known))
  })
}

/**
 * Sends SQL as it stands, behind whatever was asked before it. It may hold several commands, and no parameters. What is
 * asked in the same breath goes over with it, where the connection is pipelined.
 */
export function say(connection: pg.PoolClient, sql: string): Promise<unknown> {
  depart(connection, stateOf(connection))
  const { stream } = (connection as unknown as { connection: Wire }).connection
  stream.cork()
  // Behind the flight that may be asked for next: its own microtask is queued before this one's second.
  queueMicrotask(() => queueMicrotask(() => stream.uncork()))
  return connection.query(sql)
}

type Waiting = {
  readonly asked: Asked
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: unknown) => void
}

/** What a connection has to say next, and the names under which it has prepared statements. */
type State = { waiting: Waiting[]; readonly prepared: Map<string, string>; preparedEver: number }

const state = Symbol('asked')

/** Kept on the connection itself, and ends with it. */
const stateOf = (connection: object): State =>
  ((connection as { [state]?: State })[state] ??= { waiting: [], prepared: new Map(), preparedEver: 0 })

function depart(connection: pg.PoolClient, known: State) {
  if (known.waiting.length === 0) return
  const flight = new Flight(known.waiting, known)
  known.waiting = []
  connection.query(flight as never)
}

/** The part of the driver's connection that a query of one's own speaks to. */
type Wire = {
  readonly stream: { cork(): void; uncork(): void }
  parse(message: { name: string; text: string }): void
  bind(message: { statement: string; values: readonly unknown[]; valueMapper: (value: unknown) => unknown }): void
  describe(message: { type: 'P'; name: string }): void
  execute(message: { portal: string; rows: number }): void
  sync(): void
}

type Column = { readonly name: string; readonly dataTypeID: Parameters<typeof getTypeParser>[0] }
type MakeRow = (values: readonly (string | null)[]) => object

/** How to make a row of a statement, by its text; of one that gives no rows, nothing. The same for every connection. */
const described = new Map<string, MakeRow | undefined>()

/** Of the driver's own kind, as a pipelined connection takes no other; what it does itself is all replaced. */
const DriverQuery = pg.Query as unknown as new (text: string) => object

/** Statements under way together, to the driver one query. */
export class Flight extends DriverQuery {
  readonly statements: readonly Asked[]
  /** All of it, for whoever listens to what a connection says. */
  readonly text: string
  /** Wrapped by the driver, which ends by it the clock that it set for the answer. */
  callback: ((error: unknown) => void) | undefined
  readonly #waiting: readonly Waiting[]
  readonly #state: State
  readonly #answers: Answer[] = []
  /** Names of statements that this flight is the first to prepare, by their place in it. */
  readonly #preparing = new Map<number, string>()
  #rows: object[] = []
  #misread: unknown

  constructor(waiting: readonly Waiting[], known: State) {
    super('')
    this.statements = waiting.map(({ asked }) => asked)
    this.text = this.statements.map(({ text }) => text).join('; ')
    this.#waiting = waiting
    this.#state = known
  }

  /** Called by the driver when the flight's turn has come. An error given back is one that nothing was sent for. */
  submit(wire: Wire): Error | null {
    let values: unknown[][]
    try {
      values = this.statements.map(({ values = [] }) => values.map((value) => prepareValue(value)))
    } catch (error) {
      return error instanceof Error ? error : new TypeError('A value that cannot be sent')
    }
    wire.stream.cork()
    try {
      for (const [place, asked] of this.statements.entries()) {
        const statement = this.#prepare(wire, asked, place)
        wire.bind({ statement, values: values[place]!, valueMapper: asItIs })
        if (!described.has(asked.text)) wire.describe({ type: 'P', name: '' })
        wire.execute({ portal: '', rows: 0 })
      }
      wire.sync()
    } finally {
      wire.stream.uncork()
    }
    return null
  }

  handleRowDescription({ fields }: { fields: readonly Column[] }) {
    described.set(this.#current.text, rowMaker(fields))
  }

  handleDataRow({ fields }: { fields: readonly (string | null)[] }) {
    try {
      this.#rows.push(described.get(this.#current.text)!(fields))
    } catch (error) {
      this.#misread ??= error
    }
  }

  handleCommandComplete({ text: tag }: { text: string }) {
    const { text } = this.#current
    if (!described.has(text)) described.set(text, undefined)
    const words = tag.split(' ')
    const count = Number(words.at(-1))
    this.#answers.push({ rows: this.#rows, rowCount: Number.isNaN(count) ? 0 : count, command: words[0]! })
    this.#rows = []
  }

  handleReadyForQuery() {
    if (this.#misread !== undefined) return this.handleError(this.#misread)
    this.callback?.(null)
    for (const [place, { resolve }] of this.#waiting.entries()) resolve(this.#answers[place]!)
  }

  handleError(error: unknown) {
    // Whether the database has prepared these is not known: next time they are prepared under another name.
    for (const [place, name] of this.#preparing) if (place >= this.#answers.length) this.#state.prepared.delete(name)
    this.callback?.(error)
    for (const { reject } of this.#waiting) reject(error)
  }

  get #current(): Asked {
    return this.statements[this.#answers.length]!
  }

  /** The name under which this connection has the statement, sent for preparing when it is new to it. */
  #prepare(wire: Wire, { name, text }: Asked, place: number): string {
    const known = this.#state.prepared.get(name)
    if (known !== undefined) return known
    const fresh = `${name} ${(this.#state.preparedEver += 1)}`
    this.#state.prepared.set(name, fresh)
    this.#preparing.set(place, name)
    wire.parse({ name: fresh, text })
    return fresh
  }
}

const asItIs = <T>(value: T): T => value

/** How the driver writes values: arrays, instants and JSON as PostgreSQL reads them. */
const { prepareValue } = (pg as unknown as { utils: { prepareValue: (value: unknown) => unknown } }).utils

/** Makes rows of one shape, each in one go. Columns' names are our own, and stand in the code as JSON strings. */
function rowMaker(columns: readonly Column[]): MakeRow {
  const plain = getTypeParser(pg.types.builtins.TEXT)
  const parsers = columns.map(({ dataTypeID }) => getTypeParser(dataTypeID))
  const members = columns.map(({ name }, at) => {
    const value = parsers[at] === plain ? `given[${at}]` : `given[${at}] === null ? null : parse[${at}](given[${at}])`
    return `${JSON.stringify(name)}: ${value}`
  })
  // oxlint-disable-next-line typescript/no-implied-eval -- thrice as fast as rows built member by member
  return new Function('parse', `return (given) => ({ ${members.join(', ')} })`)(parsers) as MakeRow
}
