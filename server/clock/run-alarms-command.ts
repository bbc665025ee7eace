import type { Pool } from '../../database/connection.ts'
import { listAlarms } from './alarms.ts'

/** `seloste alarms [--json]`: what must be looked at. Gives the exit code: 0 nothing, 3 something, 2 not understood. */
export async function runAlarmsCommand(
  words: readonly string[],
  { pool, say }: { readonly pool: Pool; readonly say: (line: string) => void },
): Promise<number> {
  if (words.some((word) => word !== '--json')) {
    say('npm run seloste -- alarms [--json]')
    return 2
  }
  const alarms = await listAlarms(pool)
  if (words.includes('--json')) say(JSON.stringify(alarms))
  else if (alarms.length === 0) say('Nothing to be alarmed of.')
  else {
    for (const { name, raisedAt, figures } of alarms) {
      const said = Object.entries(figures).map(([what, count]) => `${what} ${count}`)
      say([`${raisedAt}  ${name}`, ...said].join(', '))
    }
  }
  return alarms.length === 0 ? 0 : 3
}
