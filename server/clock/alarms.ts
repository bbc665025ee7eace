import type { Pool } from '../../database/connection.ts'
import type { Asking } from '../session/session-queries.ts'

/** Figures of an alarm, by name: counts and days, and nothing of any person. */
export type Figures = Readonly<Record<string, number>>

export type Alarm = { readonly name: string; readonly raisedAt: string; readonly figures: Figures }

/** Raises an alarm, or lets it stand with new figures. Without figures there is nothing to be alarmed of: it is lifted. */
export async function keepAlarm(asking: Asking, name: string, figures: Figures | undefined, at: Date): Promise<void> {
  if (!figures) {
    await asking.query('delete from alarm where name = $1', [name])
    return
  }
  await asking.query(
    `insert into alarm (name, raised_at, figures) values ($1, $2, $3)
     on conflict (name) do update set figures = excluded.figures`,
    [name, at, JSON.stringify(figures)],
  )
}

/** What stands, the oldest first. */
export async function listAlarms(asking: Asking): Promise<Alarm[]> {
  const { rows } = await asking.query<{ name: string; raised_at: string; figures: Figures }>(
    'select name, raised_at, figures from alarm order by raised_at, name',
  )
  return rows.map(({ name, raised_at, figures }) => ({ name, raisedAt: raised_at, figures }))
}

const dayMs = 86_400_000

/** Tells of what has not been told of today. What could not be told is told next time. */
export async function tellAlarms(pool: Pool, tell: (alarm: Alarm) => Promise<void>, now: Date): Promise<void> {
  const { rows } = await pool.query<{ name: string; raised_at: string; figures: Figures }>(
    'select name, raised_at, figures from alarm where told_at is null or told_at <= $1 order by raised_at, name',
    [new Date(now.getTime() - dayMs)],
  )
  for (const { name, raised_at, figures } of rows) {
    await tell({ name, raisedAt: raised_at, figures })
    await pool.query('update alarm set told_at = $2 where name = $1', [name, now])
  }
}

/** Days that the archive may be silent, and that a package may wait to be sent, before somebody must look. */
const patience = { forReceipt: 14, toSend: 2 }

/** Looks at the way to the archive: packages that it rejected, and silence for longer than is usual (N9.4). */
export async function watchArchive(owner: Asking, asking: Asking, now: Date): Promise<void> {
  const { rows } = await owner.query<{ rejected: number; unsent: number; silent: number }>(
    `select count(*) filter (where state = 'rejected')::int as rejected,
       count(*) filter (where state = 'packaged' and packaged_at < $1::timestamptz - make_interval(days => $2))::int as unsent,
       count(*) filter (where state = 'sent' and sent_at < $1::timestamptz - make_interval(days => $3))::int as silent
     from archive_package`,
    [now, patience.toSend, patience.forReceipt],
  )
  const { rejected, unsent, silent } = rows[0]!
  await keepAlarm(asking, 'archiveRejected', rejected > 0 ? { packages: rejected } : undefined, now)
  await keepAlarm(asking, 'archiveAway', unsent + silent > 0 ? { unsent, withoutReceipt: silent } : undefined, now)
}

/** Looks at what the nightly sweep left: what is overdue, held by nothing and in no batch, should not be there (N9.2). */
export const watchSweep = (asking: Asking, { leftOver }: { readonly leftOver: number }, now: Date): Promise<void> =>
  keepAlarm(asking, 'overdue', leftOver > 0 ? { clients: leftOver } : undefined, now)

/** A job that failed, and one that is done again. */
export const jobAlarm = (job: string) => `job: ${job}`
