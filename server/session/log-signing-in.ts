import { logWithoutClient } from '../../access/log.ts'
import type { Rules } from '../../rulebook/rules.ts'
import type { LogSession } from './settings.ts'

/** Signing in and out is logged before it takes effect: no line, no session. */
export const logSigningIn =
  (rules: Rules): LogSession =>
  (line, connection) =>
    logWithoutClient(connection, rules, line)
