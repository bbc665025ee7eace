import { todayOf } from '../../access/visit.ts'
import { daysAfter } from '../../register/clients/register-client.ts'
import type { Pool } from 'pg'
import { listQueryCounts } from './count-queries.ts'
import { findAnomalies } from './find-anomalies.ts'

const usage = `npm run seloste -- queries [--day DAY] [--json]

Unusual asking of partners about one person at a time: by member and user, on a day (today), beside what is usual for them.
Ends with 0 when there is none, 3 when there is some.`

/** How far back tells what is usual, in days. */
const lookBack = 28

/** `seloste queries`: what control of use looks into. No client is named; the access log says who was asked about. */
export async function runQueriesCommand(
  words: readonly string[],
  { pool, say, now = () => new Date() }: { pool: Pool; say: (line: string) => void; now?: () => Date },
): Promise<number> {
  const others = words.filter((word, index) => word !== '--json' && word !== '--day' && words[index - 1] !== '--day')
  const at = words.indexOf('--day')
  const day = at < 0 ? todayOf({ now }) : (words[at + 1] ?? '')
  if (others.length > 0 || !/^\d{4}-\d\d-\d\d$/.test(day)) {
    say(usage)
    return 2
  }
  const anomalies = findAnomalies(await listQueryCounts(pool, daysAfter(day, -lookBack)), day)
  if (words.includes('--json')) say(JSON.stringify(anomalies, null, 2))
  else if (anomalies.length === 0) say(`Nothing unusual on ${day}.`)
  else {
    for (const { recipient, member, askedBy, why, asked, notFound, usual } of anomalies) {
      const who = askedBy === '' ? member : `${member}, user ${askedBy.slice(0, 12)}`
      say(`${recipient} (${who}): ${asked} questions, ${notFound} of nobody, usually ${usual} (${why})`)
    }
  }
  return anomalies.length > 0 ? 3 : 0
}
