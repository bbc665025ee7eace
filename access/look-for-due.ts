import { ask, say } from '../database/ask.ts'
import type { Register } from './visit.ts'

const lookingForDue = {
  name: 'look-for-due',
  text: `select exists (select from delivery where state = 'waiting' and next_attempt_at <= $1 and channel = any ($2::text[])) as due`,
}

/**
 * Whether anything waits to be carried by these channels. It tells of nobody, so it leaves no line in the log: a clock
 * that looks every few seconds would else fill the log with looking.
 */
export async function isAnythingDue(register: Register, channels: readonly string[]): Promise<boolean> {
  const connection = await register.pool.connect()
  let isWhole = false
  try {
    await say(connection, 'begin; set local role seloste_gate')
    const values = [register.now().toISOString(), channels]
    const { rows } = await ask<{ due: boolean }>(connection, { ...lookingForDue, values })
    await say(connection, 'rollback')
    isWhole = true
    return rows[0]!.due
  } finally {
    connection.release(!isWhole)
  }
}
