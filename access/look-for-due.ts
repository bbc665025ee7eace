import { ask, say } from '../database/ask.ts'
import type { Register } from './visit.ts'

const lookingForDue = {
  name: 'look-for-due',
  text: `select exists (select from delivery where state = 'waiting' and next_attempt_at <= $1 and channel = any ($2::text[])) as due`,
}
const lookingForNotices = {
  name: 'look-for-notices',
  text: `select exists (select from outside_notice where state = 'waiting' and next_attempt_at <= $1) as due`,
}

/**
 * Whether anything waits to be carried by these channels. It tells of nobody, so it leaves no line in the log: a clock
 * that looks every few seconds would else fill the log with looking.
 */
export const isAnythingDue = (register: Register, channels: readonly string[]): Promise<boolean> =>
  look(register, { ...lookingForDue, values: [register.now().toISOString(), channels] })

/** Whether anybody is to be told that something waits in the e-service; it tells of nobody either. */
export const isNoticeDue = (register: Register): Promise<boolean> =>
  look(register, { ...lookingForNotices, values: [register.now().toISOString()] })

type Looking = { readonly name: string; readonly text: string; readonly values: unknown[] }

async function look({ pool }: Register, looking: Looking): Promise<boolean> {
  const connection = await pool.connect()
  let isWhole = false
  try {
    await say(connection, 'begin; set local role seloste_gate')
    const { rows } = await ask<{ due: boolean }>(connection, looking)
    await say(connection, 'rollback')
    isWhole = true
    return rows[0]!.due
  } finally {
    connection.release(!isWhole)
  }
}
