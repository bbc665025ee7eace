import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { uuidv7 } from 'uuidv7'
import { ask } from '../database/ask.ts'
import type { Reason } from './refusal.ts'
import type { Rules } from '../rulebook/rules.ts'
import type { Actor } from './visit.ts'

/** One line of the access log: who, as what, for which task, about whom, and what was actually returned. */
export type LogLine = {
  readonly actor: Actor
  readonly purpose: string | null
  readonly operation: string
  readonly client: string | null
  readonly clients: readonly string[]
  readonly categories: readonly string[]
  readonly entries: readonly string[]
  readonly sought: object | null
  readonly reason: string | null
  readonly outcome: 'done' | Reason
  readonly rules: readonly string[]
  readonly edition: string
}

const insertLine = `insert into access_log (log_id, actor_id, actor_name, actor_group, office, workstation, session, purpose, operation,
  client_id, clients, categories, entries, sought, reason, outcome, rules, edition, nonce, via)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)`

const orNull = (values: readonly string[]) => (values.length > 0 ? values : null)

/** Writes the line into the transaction that it describes. A line that is not written is a fault, and nothing is answered. */
export async function writeLogLine(connection: pg.PoolClient, line: LogLine): Promise<void> {
  const { actor } = line
  const { rowCount } = await ask(connection, {
    name: `write-log-line@${actor.group}`,
    text: insertLine,
    values: [
      uuidv7(),
      actor.id,
      actor.name,
      actor.group,
      actor.office,
      actor.workstation,
      actor.session ?? null,
      line.purpose,
      line.operation,
      line.client,
      orNull(line.clients),
      orNull(line.categories),
      orNull(line.entries),
      line.sought,
      line.reason,
      line.outcome,
      orNull(line.rules),
      line.edition,
      randomBytes(32),
      actor.via ?? null,
    ],
  })
  if (rowCount !== 1) throw new Error('The access log took no line')
}

/** Logs what concerns no client's records, in the transaction it describes: signing in, failing to, signing out. */
export const logWithoutClient = (
  connection: pg.PoolClient,
  { notice: { edition } }: Rules,
  { actor, operation, outcome }: Pick<LogLine, 'actor' | 'operation' | 'outcome'>,
): Promise<void> =>
  writeLogLine(connection, {
    actor,
    operation,
    outcome,
    purpose: null,
    client: null,
    clients: [],
    categories: [],
    entries: [],
    sought: null,
    reason: null,
    rules: [],
    edition,
  })
